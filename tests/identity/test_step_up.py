"""Consent to exactly one act."""

from __future__ import annotations

import asyncio
from typing import Any

import pyotp
import pytest
from quart import Quart

from core.kit import db
from core.kit.scope import TenantRef
from tests.http import Api, acts, answer, problem
from tests.identity.conftest import Browser, rows
from tests.identity.test_factors import staff, with_app

KEY = {"name": "checkout", "permissions": ["tenant:read"]}


@pytest.fixture
async def owner(browser: Any) -> Browser:
    asha: Browser = await staff(await browser().sign_up(), "owner")
    asha.tokens["secret"] = await with_app(asha)
    return asha


async def challenge(owner: Browser, body: dict[str, Any] = KEY) -> str:
    refused = await owner.api.post("/v1/api-keys", body)
    return str((await problem(refused, 401, "identity.step_up_required"))["challenge"])


async def consent(owner: Browser, challenge: str, code: str | None = None) -> Any:
    code = code or pyotp.TOTP(owner.tokens["secret"]).now()
    body = {"challenge": challenge, "factor": {"method": "totp", "code": code}}
    return await owner.api.post("/v1/account/step-up", body)


async def renew(owner: Browser) -> None:
    """Let the app's last code be one of long ago, as half a minute would."""
    async with db.transaction(owner.tenant.id) as tx:
        await tx.execute("UPDATE user_factor SET counter = 0 WHERE tenant_id = $1", owner.tenant.id)


async def test_a_sensitive_act_asks_in_the_words_of_rfc_9470(owner: Browser) -> None:
    refused = await owner.api.post("/v1/api-keys", KEY)

    body = await problem(refused, 401, "identity.step_up_required")
    assert 'error="insufficient_user_authentication"' in refused.headers["WWW-Authenticate"]
    assert 'acr_values="bahi:step-up", max_age="300"' in refused.headers["WWW-Authenticate"]
    assert body["action"] == "api_keys.create"
    assert body["facts"] == {
        "data/name": "checkout",
        "data/networks/#": "0",
        "data/permissions/#": "1",
        "data/permissions/0": "tenant:read",
    }
    assert await rows(owner.tenant, "step_up_grant") == 0


async def test_a_consent_passes_its_act_once(owner: Browser) -> None:
    keys = await rows(owner.tenant, "api_key")
    told = await answer(await consent(owner, await challenge(owner)))
    assert (told["action"], told["seconds"]) == ("api_keys.create", 300)

    await answer(await owner.api.post("/v1/api-keys", KEY), 201)
    await problem(await owner.api.post("/v1/api-keys", KEY), 401, "identity.step_up_required")

    assert await rows(owner.tenant, "api_key") == keys + 1
    [act] = await acts(owner.tenant, "user:step_up")
    assert act["after"]["facts"]["data/name"] == "checkout"


async def test_a_consent_ends_with_the_factor_that_gave_it(owner: Browser) -> None:
    """Whoever had the phone may have consented before its owner could take it away."""
    await answer(await consent(owner, await challenge(owner)))
    [factor] = (await answer(await owner.api.get("/v1/account")))["factors"]
    await answer(await owner.api.delete(f"/v1/account/factors/{factor['id']}"))
    keys = await rows(owner.tenant, "api_key")

    await problem(await owner.api.post("/v1/api-keys", KEY), 401, "identity.step_up_required")

    assert await rows(owner.tenant, "api_key") == keys


@pytest.mark.parametrize(
    "other",
    [
        {**KEY, "name": "checkout2"},
        {**KEY, "permissions": ["tenant:write"]},
        {**KEY, "permissions": ["tenant:read", "tenant:write"]},
        {**KEY, "expires_at": "2099-01-01T00:00:00Z"},
    ],
)
async def test_a_consent_to_one_act_passes_no_other(owner: Browser, other: dict[str, Any]) -> None:
    await answer(await consent(owner, await challenge(owner)))

    await problem(await owner.api.post("/v1/api-keys", other), 401, "identity.step_up_required")

    await answer(await owner.api.post("/v1/api-keys", KEY), 201)


async def test_of_many_at_once_one_passes(owner: Browser) -> None:
    keys = await rows(owner.tenant, "api_key")
    await answer(await consent(owner, await challenge(owner)))

    answers = await asyncio.gather(*(owner.api.post("/v1/api-keys", KEY) for _ in range(6)))

    assert sorted(item.status_code for item in answers) == [201] + [401] * 5
    assert await rows(owner.tenant, "api_key") == keys + 1


async def test_a_challenge_grants_once(owner: Browser) -> None:
    asked = await challenge(owner)
    await answer(await consent(owner, asked))
    await answer(await owner.api.post("/v1/api-keys", KEY), 201)
    await renew(owner)

    await problem(await consent(owner, asked), 422, "identity.challenge_invalid")

    await problem(await owner.api.post("/v1/api-keys", KEY), 401, "identity.step_up_required")


async def test_a_wrong_or_used_code_grants_nothing(owner: Browser) -> None:
    asked, code = await challenge(owner), pyotp.TOTP(owner.tokens["secret"]).now()
    wrong = f"{(int(code) + 500_000) % 1_000_000:06}"

    await problem(await consent(owner, asked, wrong), 422, "identity.factor_wrong")
    await answer(await consent(owner, asked, code))
    await problem(
        await consent(owner, await challenge(owner, {**KEY, "name": "x"}), code), 422, "identity.factor_wrong"
    )

    assert await rows(owner.tenant, "step_up_grant") == 1


async def test_another_session_user_or_forger_cannot_use_a_challenge(owner: Browser, browser: Any) -> None:
    asked = await challenge(owner)
    other = await staff(await browser().sign_up(), "owner")
    other.tokens["secret"] = await with_app(other)

    await problem(await consent(other, asked), 422, "identity.challenge_invalid")
    await problem(
        await consent(owner, asked[:-1] + ("0" if asked[-1] != "0" else "1")), 422, "identity.challenge_invalid"
    )
    body, _, mac = asked.rpartition(".")
    await problem(await consent(owner, body[:-4] + "AAAA." + mac), 422, "identity.challenge_invalid")

    assert await rows(owner.tenant, "step_up_grant") == 0
    told = {item["subject"] for item in await acts(owner.tenant, "credential:refuse")}
    assert "identity.challenge_invalid" in told


async def test_a_consent_runs_out(owner: Browser) -> None:
    await answer(await consent(owner, await challenge(owner)))
    async with db.transaction(owner.tenant.id) as tx:
        await tx.execute("DELETE FROM step_up_grant WHERE tenant_id = $1", owner.tenant.id)

    await problem(await owner.api.post("/v1/api-keys", KEY), 401, "identity.step_up_required")


async def test_who_has_no_factor_is_told_to_set_one_up(browser: Any) -> None:
    asha = await staff(await browser().sign_up(), "owner")

    refused = await consent_without_factor(asha, await challenge(asha))

    await problem(refused, 403, "identity.no_factor_for_step_up")


async def consent_without_factor(asha: Browser, asked: str) -> Any:
    body = {"challenge": asked, "factor": {"method": "totp", "code": "123456"}}
    return await asha.api.post("/v1/account/step-up", body)


async def test_an_api_key_acts_as_before(api: Api) -> None:
    await answer(await api.post("/v1/api-keys", KEY), 201)


async def test_credentials_are_bound_by_their_hash_and_shown_to_nobody(owner: Browser) -> None:
    body = {
        "kind": "payments",
        "provider": "razorpay",
        "label": "Main",
        "config": {"key_id": "rzp_test_abcd1234", "key_secret": "the-secret-itself", "webhook_secret": "webhook-1"},
    }

    refused = await owner.api.post("/v1/provider-accounts", body)

    told = await problem(refused, 401, "identity.step_up_required")
    assert told["facts"]["data/label"] == "Main"
    assert told["facts"]["data/config/key_secret"].startswith("sha256:")
    assert "the-secret-itself" not in await refused.get_data(as_text=True)
    await answer(await consent(owner, told["challenge"]))
    changed = {**body, "config": {**body["config"], "key_secret": "another-1"}}
    await problem(await owner.api.post("/v1/provider-accounts", changed), 401, "identity.step_up_required")
    await answer(await owner.api.post("/v1/provider-accounts", body), 201)


async def test_the_same_request_sent_again_passes_with_its_consent(owner: Browser) -> None:
    body = {
        "kind": "payments",
        "provider": "razorpay",
        "label": "Main",
        "config": {"key_id": "rzp_test_abcd1234", "key_secret": "secret-1", "webhook_secret": "webhook-1"},
    }
    refused = await owner.api.post("/v1/provider-accounts", body, idempotency_key="again-1")
    asked = (await problem(refused, 401, "identity.step_up_required"))["challenge"]
    await answer(await consent(owner, asked))

    first = await answer(await owner.api.post("/v1/provider-accounts", body, idempotency_key="again-1"), 201)
    second = await answer(await owner.api.post("/v1/provider-accounts", body, idempotency_key="again-1"), 201)

    assert first["id"] == second["id"]
    other = await owner.api.post("/v1/provider-accounts", {**body}, idempotency_key="again-2")
    await problem(other, 401, "identity.step_up_required")


async def test_keys_and_strangers_have_no_account(api: Api, app: Quart, tenant: TenantRef) -> None:
    await problem(await api.get("/v1/account"), 401, "identity.not_a_user")
    assert (await Api(app).get("/v1/account")).status_code == 401
