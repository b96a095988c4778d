"""Every route for end users, called by somebody who owns nothing there: of the same tenant, and of another.

They hold every permission, are freshly signed in, and consent to whatever they are asked to: what stops them is that
the thing is somebody else's, and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import orjson
import pytest
from quart import Quart, Response
from werkzeug.routing import Rule

from core.auth.roles.types import BUILT_IN, Role
from core.auth.sessions import service as sessions
from core.identity.step_up import queries as step_up
from core.identity.step_up import service as consents
from core.identity.users import service as users
from core.identity.users.types import Identifier, User
from core.kit import db, ids, scope
from core.kit.scope import TenantRef
from core.web.access import OWN
from tests import factories
from tests.auth.sessions import as_platform
from tests.factories import World
from tests.http import Api
from tests.leak.test_routes import _PART, collection, method_of, rules, send, unknown

# What these share is costly to make, so one process has them all.
pytestmark = pytest.mark.xdist_group("leak_own")

NOT_THEIRS = {
    "audit_entry", "audit_unsealed", "throttle", "identity_ticket", "otp_challenge", "step_up_grant", "auth_session",
    "refresh_token", "credential_change", "auth_epoch", "idempotency", "user_account", "user_identifier", "person",
    "data_key", "job", "event", "user_factor",
}  # fmt: skip
"""Tables that hold traces of the intruder's own coming and asking."""


@dataclass
class Intruder:
    """An end user who owns nothing."""

    tenant: TenantRef
    user: User
    session: str
    api: Api

    async def consented(self, response: Response) -> bool:
        """Consent to what was refused for want of it; whether it was."""
        told = orjson.loads(await response.get_data(as_text=False) or b"{}")
        if not isinstance(told, dict) or told.get("code") != "identity.step_up_required":
            return False
        facts = consents._facts_hash(told["action"], told["facts"])
        async with db.transaction(self.tenant.id) as tx:
            await tx.execute(
                step_up.INSERT, tx.tenant, ids.new(), self.user.id, self.session, told["action"], facts, ["otp"],
                86_400, 0,
            )  # fmt: skip
        return True


async def intruder(app: Quart, tenant: TenantRef) -> Intruder:
    with scope.use(as_platform(tenant)):
        user = await users.create(Identifier("email", f"{ids.token(60)}@shop.example"))
        async with db.transaction() as tx:
            opened = await sessions.open_session(
                tx, user.id, user.person_id, epoch=0, methods=frozenset({"pwd"}), client="app", device="x"
            )
    return Intruder(tenant, user, ids.text("ses", opened.session_id), Api(app, opened.access_token))


@pytest.fixture(scope="module")
async def world(app: Quart, request: pytest.FixtureRequest) -> World:
    """Somebody's wallets, payouts, sessions, factors and links."""
    made = await factories.build(app, await request.getfixturevalue("make_tenant_for_module")())
    with scope.use(as_platform(made.tenant)):
        async with db.transaction() as tx:
            factor = await tx.value("SELECT id FROM user_factor WHERE tenant_id = $1 LIMIT 1", tx.tenant)
    made.ids |= {"factors": ids.text("fac", factor), "consents": made.ids["oauth-clients"]}
    return made


@pytest.fixture(params=["of the same tenant", "of another tenant"])
async def who(
    request: pytest.FixtureRequest, app: Quart, world: World, make_tenant: Any, monkeypatch: pytest.MonkeyPatch
) -> Intruder:
    monkeypatch.setitem(BUILT_IN, "user", Role("user", "An end user who may do everything", ("*",), True))
    return await intruder(app, world.tenant if request.param == "of the same tenant" else await make_tenant())


def own_rules(app: Quart) -> list[Rule]:
    found = [*rules(app, "tenant"), *rules(app, "user")]
    return [rule for rule in found if getattr(app.view_functions[rule.endpoint], OWN, False)]


async def state(world: World) -> dict[str, str]:
    """A digest of every table of the tenant's that the intruder has no business in."""
    async with db.transaction(world.tenant.id) as tx:
        names = [
            row["table_name"]
            for row in await tx.fetch(
                "SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' "
                "AND column_name = 'tenant_id' ORDER BY 1"
            )
        ]
        return {
            name: await tx.value(
                f"SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM {name} t "
                "WHERE tenant_id = $1",
                tx.tenant,
            )
            for name in names
            if name not in NOT_THEIRS
        }


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    """The tables that are not what they were."""
    return {name for name in before if before[name] != after[name]}


async def call(app: Quart, who: Intruder, rule: Rule, path: str, own: dict[str, str]) -> tuple[int, str]:
    response = await send(app, who.api, rule, path, own)
    if await who.consented(response):
        response = await send(app, who.api, rule, path, own)
    return response.status_code, str(await response.get_data(as_text=True))


async def test_nobody_reaches_what_is_somebody_elses(app: Quart, world: World, who: Intruder) -> None:
    before, walked = await state(world), 0
    for rule in own_rules(app):
        for parameter in rule.arguments:
            word = collection(rule, parameter)
            if word in {"address", "external-providers"}:  # one's own `email`, and what every user may sign in through
                continue
            assert word in world.ids, f"{rule.rule}: nothing of somebody else's to ask for"
            where = f"{method_of(rule)} {rule.rule}"
            status, text = await call(app, who, rule, _PART.sub(world.ids[word], rule.rule), world.by_prefix())
            absent, _ = await call(app, who, rule, _PART.sub(unknown(world.ids[word]), rule.rule), world.by_prefix())
            assert status in {403, 404}, (where, status, text)
            assert status == absent, where
            walked += 1

    assert walked >= 14
    assert changed(before, await state(world)) == set()


async def test_no_list_or_wish_without_an_id_shows_or_moves_anything(app: Quart, world: World, who: Intruder) -> None:
    before, walked = await state(world), 0
    marks = {item for item in world.ids.values() if "_" in item} - {world.ids["oauth-clients"]}
    for rule in own_rules(app):
        if rule.arguments or rule.rule.startswith("/v1/account"):
            continue
        where = f"{method_of(rule)} {rule.rule}"
        status, text = await call(app, who, rule, rule.rule, world.by_prefix())
        assert status < 500, (where, text)
        if status < 300:
            assert [mark for mark in marks if mark in text] == [], where
        walked += 1

    assert walked >= 5
    assert changed(before, await state(world)) == set()


async def test_anothers_session_is_not_ones_own(app: Quart, world: World, who: Intruder) -> None:
    body = {"session": world.ids["sessions"]}

    refused = await who.api.post("/v1/account/sessions/revoke", body)

    assert refused.status_code == 404
    with scope.use(as_platform(world.tenant)):
        assert (await sessions.get(ids.parse("ses", world.ids["sessions"]))).revoked_at is None
