"""`./bahi keys`: a secret is seen once, and whatever is done stands in the audit log."""

from __future__ import annotations

import base64
import os

from quart import Quart

from core.kit.scope import TenantRef
from core.settings import Settings
from tests import shell
from tests.auth.sessions import sign_in
from tests.http import Api, acts, answer, problem


def bahi(settings: Settings, *arguments: str) -> tuple[int, str]:
    """Run the command as an operator does, against this worker's database; its exit code and all it said."""
    variables = {
        "PATH": os.defpath,
        "BAHI_HOME": str(settings.home),
        "DATABASE_URL": settings.database_url,
        "REDIS_URL": settings.redis_url,
        "BAHI_MASTER_KEY": base64.b64encode(settings.master_key).decode(),
        "BAHI_PUBLIC_URL": "https://bahi.test",
    }
    code, out, err = shell.bahi("keys", *arguments, environment=variables)
    return code, out + err


async def test_api_keys_are_made_rotated_and_revoked(app: Quart, settings: Settings, tenant: TenantRef) -> None:
    made = bahi(settings, "create", tenant.slug, "checkout", "--may", "tenant:read", "people:read", "--days", "90")
    assert made[0] == 0, made
    name, secret = made[1].split()[0], made[1].splitlines()[1]
    await answer(await Api(app, secret).get("/v1/tenant"))

    rotated = bahi(settings, "rotate", tenant.slug, name, "--overlap-hours", "1")
    assert rotated[0] == 0, rotated
    later, new_secret = rotated[1].split()[0], rotated[1].splitlines()[1]
    for each in (secret, new_secret):  # the old one goes on for an hour
        await answer(await Api(app, each).get("/v1/tenant"))
        await problem(await Api(app, each).get("/v1/payments"), 403, "auth.permission_denied")
    listed = bahi(settings, "list", tenant.slug)
    assert secret not in listed[1]
    assert [line.split()[:2] for line in listed[1].splitlines()] == [[later, "live"], [name, "live"]]

    ended = bahi(settings, "rotate", tenant.slug, later, "--overlap-hours", "0")
    assert ended[0] == 0, ended
    revoked = bahi(settings, "revoke", tenant.slug, name)
    assert revoked == (0, f"{name} (checkout) is revoked\n")
    for each in (secret, new_secret):
        await problem(await Api(app, each).get("/v1/tenant"), 401, "auth.unauthenticated")
    await answer(await Api(app, ended[1].splitlines()[1]).get("/v1/tenant"))
    again = bahi(settings, "rotate", tenant.slug, name)
    assert (again[0], "Traceback" in again[1]) == (1, False)
    for action, count in (("api_key:create", 3), ("api_key:rotate", 2), ("api_key:revoke", 1)):
        found = await acts(tenant, action)
        assert [item["actor"] for item in found] == ["platform:shell"] * count, action


async def test_signing_keys_are_rotated_and_revoked(app: Quart, settings: Settings, tenant: TenantRef) -> None:
    token = (await sign_in(tenant, "admin")).access_token
    await answer(await Api(app, token).get("/v1/tenant"))

    rotated = bahi(settings, "rotate-signing", tenant.slug)
    listed = bahi(settings, "signing", tenant.slug)

    assert rotated[0] == 0, rotated
    assert len(listed[1].splitlines()) == 2
    first = listed[1].splitlines()[1].split()[0]
    assert bahi(settings, "revoke-signing", tenant.slug, first, "--reason", "leaked")[0] == 0
    await problem(await Api(app, token).get("/v1/tenant"), 401, "auth.token_key_unknown")
    [act] = await acts(tenant, "signing_key:revoke")
    assert (act["actor"], act["reason"]) == ("platform:shell", "leaked")


def test_a_wrong_call_says_so_and_does_nothing(settings: Settings) -> None:
    nobody = bahi(settings, "list", "nobody-here")
    assert (nobody[0], "Traceback" in nobody[1]) == (1, False)
    assert bahi(settings, "create", "nobody-here", "x")[0] == 2
