"""Signing up and in by API, and what it must not tell or allow."""

from __future__ import annotations

import asyncio
import re
import time
from collections import Counter
from typing import Any

import orjson
import pytest
from quart import Quart

from core.auth import refusals
from core.auth.sessions import refreshing
from core.identity.passwords.hashing import Work
from core.kit import db
from core.kit.scope import TenantRef
from tests.auth.test_sessions import age
from tests.http import Api, acts, answer, problem
from tests.identity.conftest import OTHER_PASSWORD, PASSWORD, PostBox, loosen, rows


async def test_an_account_exists_once_its_address_has_answered(
    browser: Any, tenant: TenantRef, app: Quart, post: PostBox
) -> None:
    asha = browser("Asha@Shop.Example")
    ticket = await asha.begin("sign-up", {"address": asha.address, "password": PASSWORD, "name": "Asha Rao"})
    assert await rows(tenant, "user_account") == 0

    code = await post.code("asha@shop.example")
    body = await answer(await Api(app).post(asha.path("sign-up/confirm"), {"ticket": ticket, "code": code}))

    assert body["status"] == "signed_in"
    assert await rows(tenant, "user_account") == 1
    account = await answer(await Api(app, body["access_token"]).get("/v1/account"))
    assert account["email"] == "a•••@shop.example"
    assert account["has_password"] is True
    assert account["methods"] == ["otp"]
    assert len(await acts(tenant, "user:create")) == 1
    assert len(await acts(tenant, "user:sign_in")) == 1


async def test_the_same_address_is_another_account_at_another_tenant(
    browser: Any, make_tenant: Any, app: Quart, post: PostBox
) -> None:
    await browser("asha@shop.example").sign_up()
    other = await make_tenant()
    post.tenant = other
    there = browser("asha@shop.example")
    there.tenant = other

    await problem(await there.enter(), 401, "identity.sign_in_failed")
    await there.sign_up(password=OTHER_PASSWORD)

    await problem(await there.enter(PASSWORD), 401, "identity.sign_in_failed")
    assert (await answer(await there.enter(OTHER_PASSWORD)))["status"] == "signed_in"


async def test_signing_up_again_tells_the_owner_and_nobody_else(browser: Any, tenant: TenantRef, post: PostBox) -> None:
    asha = await browser("asha@shop.example").sign_up()
    await loosen(tenant)
    letters = len(await post.to(asha.address))
    fresh = browser("new@shop.example")

    known = await Api(asha.app).post(asha.path("sign-up"), {"address": asha.address, "password": OTHER_PASSWORD})
    unknown = await Api(asha.app).post(asha.path("sign-up"), {"address": fresh.address, "password": OTHER_PASSWORD})

    first, second = await answer(known, 202), await answer(unknown, 202)
    assert first.keys() == second.keys()
    assert first["expires_in_seconds"] == second["expires_in_seconds"]
    assert len(first["ticket"]) == len(second["ticket"])
    assert (await post.notices(asha.address))[-1].startswith("Somebody tried to sign up")
    assert len(await post.to(asha.address)) == letters + 1
    wrong = await Api(asha.app).post(asha.path("sign-up/confirm"), {"ticket": first["ticket"], "code": "000000"})
    await problem(wrong, 422, "identity.code_wrong")
    await problem(await asha.enter(OTHER_PASSWORD), 401, "identity.sign_in_failed")


async def test_a_wrong_password_and_an_unknown_address_are_one_answer_and_one_amount_of_work(
    browser: Any, tenant: TenantRef
) -> None:
    asha = await browser().sign_up()
    nobody = browser("nobody@shop.example")
    before = Work.verified

    known = await asha.enter("wrong horse battery")
    after_known = Work.verified
    unknown = await nobody.enter("wrong horse battery")

    told = [orjson.loads(await item.get_data(as_text=False)) for item in (known, unknown)]
    for body in told:
        body.pop("request_id")
    assert told[0] == told[1]
    assert (known.status_code, unknown.status_code) == (401, 401)
    assert after_known - before == Work.verified - after_known == 1
    assert sorted(item["subject"].partition("_")[0] for item in await acts(tenant, "user:sign_in_failed")) == [
        "unknown",
        "usr",
    ]


def touched(sql: str) -> str:
    """What a statement does to which table."""
    table = re.search(r"(?:FROM|INTO|UPDATE) (\w+)", sql)
    return f"{sql.split(maxsplit=1)[0]} {table.group(1) if table else sql}"


async def test_known_and_unknown_run_the_same_statements(
    browser: Any, tenant: TenantRef, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wall time is noise; the number and order of statements is not."""
    asha = await browser().sign_up()
    nobody = browser("nobody@shop.example")
    monkeypatch.setattr(refusals, "_since", time.monotonic())  # what is noted once a minute is noted before
    seen: list[str] = []
    for name in ("fetch", "find_row", "get_row", "value", "execute", "execute_one"):
        original = getattr(db.Transaction, name)

        async def spied(self: Any, sql: str, *args: Any, _original: Any = original) -> Any:
            seen.append(sql)
            return await _original(self, sql, *args)

        monkeypatch.setattr(db.Transaction, name, spied)

    async def trace(who: Any, path: str, body: dict[str, Any]) -> list[str]:
        await loosen(tenant)
        seen.clear()
        await Api(who.app).post(who.path(path), body)
        # What is remembered for a second of every tenant has nothing to do with the account.
        of_tenant = {"SELECT directory", "SELECT auth_policy", "SELECT tenant_root"}
        return [sql for sql in seen if touched(sql) not in of_tenant]

    for path, more in (
        ("sign-in/password", {"password": "wrong horse battery"}),
        ("sign-in/code", {}),
        ("password-reset", {}),
        ("sign-up", {"password": OTHER_PASSWORD}),
    ):
        await trace(asha, path, {"address": asha.address, **more})  # caches are warm then
        known = await trace(asha, path, {"address": asha.address, **more})
        unknown = await trace(nobody, path, {"address": nobody.address, **more})
        assert len(known) > 1
        assert known == unknown, path


async def test_codes_sign_in_without_a_password(browser: Any, app: Quart, tenant: TenantRef, post: PostBox) -> None:
    asha = await browser("+919876543210").sign_up(password=None)
    await loosen(tenant)
    ticket = await asha.begin("sign-in/code", {"address": "098765 43210"})

    code = await post.code("+919876543210")
    body = {"ticket": ticket, "code": f"{code[:3]} {code[3:]}"}
    signed_in = await answer(await Api(app).post(asha.path("sign-in/code/confirm"), body))
    again = await Api(app).post(asha.path("sign-in/code/confirm"), body)

    assert signed_in["status"] == "signed_in"
    await problem(again, 422, "identity.ticket_invalid")


async def test_a_code_is_used_once_by_however_many_at_once(
    browser: Any, app: Quart, tenant: TenantRef, post: PostBox
) -> None:
    asha = await browser().sign_up()
    await loosen(tenant)
    ticket = await asha.begin("sign-in/code", {"address": asha.address})
    body = {"ticket": ticket, "code": await post.code(asha.address)}
    sessions = await rows(tenant, "auth_session")

    answers = await asyncio.gather(*(Api(app).post(asha.path("sign-in/code/confirm"), body) for _ in range(8)))

    assert sorted(item.status_code for item in answers) == [200] + [422] * 7
    assert await rows(tenant, "auth_session") == sessions + 1


async def test_five_wrong_codes_end_a_challenge_also_at_once(
    browser: Any, app: Quart, tenant: TenantRef, post: PostBox
) -> None:
    asha = await browser().sign_up()
    await loosen(tenant)
    ticket = await asha.begin("sign-in/code", {"address": asha.address})
    right = await post.code(asha.address)
    wrong = [f"{(int(right) + place) % 1_000_000:06}" for place in range(1, 13)]

    answers = await asyncio.gather(
        *(Api(app).post(asha.path("sign-in/code/confirm"), {"ticket": ticket, "code": code}) for code in wrong)
    )

    codes = [orjson.loads(await item.get_data(as_text=False))["code"] for item in answers]
    assert Counter(codes) == {"identity.code_spent": 7, "identity.code_wrong": 5}
    late = await Api(app).post(asha.path("sign-in/code/confirm"), {"ticket": ticket, "code": right})
    await problem(late, 422, "identity.code_spent")


async def test_a_code_opens_only_what_it_was_sent_for(
    browser: Any, app: Quart, tenant: TenantRef, post: PostBox
) -> None:
    asha = await browser().sign_up()
    await loosen(tenant)
    reset = await asha.begin("password-reset", {"address": asha.address})
    reset_code = await post.code(asha.address)
    await loosen(tenant)
    sign_in = await asha.begin("sign-in/code", {"address": asha.address})

    crossed = await Api(app).post(asha.path("sign-in/code/confirm"), {"ticket": reset, "code": reset_code})
    mixed = await Api(app).post(asha.path("sign-in/code/confirm"), {"ticket": sign_in, "code": reset_code})

    await problem(crossed, 422, "identity.ticket_invalid")
    await problem(mixed, 422, "identity.code_wrong")


async def test_guessing_is_slowed_down_and_never_for_ever(browser: Any, tenant: TenantRef) -> None:
    asha = await browser().sign_up()

    answers = [await asha.enter(f"wrong guess number {place}") for place in range(7)]

    assert [item.status_code for item in answers] == [401] * 6 + [429]
    assert 1 <= int(answers[-1].headers["Retry-After"]) <= 2
    await problem(await asha.enter(), 429, "identity.tried_too_often")
    async with db.transaction(tenant.id) as tx:
        await tx.execute("UPDATE throttle SET tries = 5000 WHERE tenant_id = $1", tenant.id)
        await tx.execute("UPDATE throttle SET blocked_until = '-infinity' WHERE tenant_id = $1", tenant.id)
    await asha.enter("wrong again and again")
    blocked = await asha.enter()
    assert 890 <= int(blocked.headers["Retry-After"]) <= 900


async def test_a_burst_of_guesses_gets_no_more_tries(browser: Any) -> None:
    asha = await browser().sign_up()

    answers = await asyncio.gather(*(asha.enter(f"wrong guess number {place}") for place in range(20)))

    assert sorted(item.status_code for item in answers) == [401] * 6 + [429] * 14


async def test_guessing_does_not_lock_out_the_owners_own_device(browser: Any) -> None:
    asha = await browser().sign_up()
    token = asha.tokens["device_token"]
    for place in range(8):
        await asha.enter(f"wrong guess number {place}")

    elsewhere = await asha.enter()
    own = await asha.enter(device_token=token)
    forged = await asha.enter(device_token=token[:-1] + ("0" if token[-1] != "0" else "1"))

    await problem(elsewhere, 429, "identity.tried_too_often")
    assert (await answer(own))["status"] == "signed_in"
    await problem(forged, 429, "identity.tried_too_often")


async def test_a_device_token_of_one_account_is_nothing_for_another(browser: Any) -> None:
    asha, ravi = await browser().sign_up(), await browser().sign_up()
    for place in range(8):
        await ravi.enter(f"wrong guess number {place}")

    await problem(await ravi.enter(device_token=asha.tokens["device_token"]), 429, "identity.tried_too_often")


async def test_a_copied_refresh_token_ends_the_session_and_its_user_is_told(
    browser: Any, tenant: TenantRef, post: PostBox
) -> None:
    asha = await browser().sign_up()
    stolen = {"refresh_token": asha.tokens["refresh_token"]}
    await answer(await Api(asha.app).post("/v1/tokens/refresh", stolen))
    await age(tenant, refreshing.GRACE_SECONDS + 1)

    await problem(await Api(asha.app).post("/v1/tokens/refresh", stolen), 401, "auth.refresh_token_reused")
    await problem(await Api(asha.app).post("/v1/tokens/refresh", stolen), 401, "auth.session_ended")

    assert await post.notices(asha.address) == [
        "Somebody used a copy of one of your sign-ins, so it was ended. Sign in again."
    ]


async def test_a_new_device_is_told_of_and_a_known_one_is_not(browser: Any, post: PostBox) -> None:
    asha = await browser().sign_up()

    await asha.sign_in(device_token=asha.tokens["device_token"])
    assert await post.notices(asha.address) == []
    await asha.sign_in()

    assert await post.notices(asha.address) == ["Your account was signed in to from a new device."]


@pytest.mark.parametrize(
    "address",
    [
        "аsha@shop.example",  # a Cyrillic letter
        "asha@shоp.example",
        "asha@xn--shp-fdd.example",
        "asha@shop.example\nBcc: x@y.example",
        "asha@[127.0.0.1]",
        "+９１９８７６５４３２１０",  # full-width digits
        "+91 12345",
        "not an address",
        "a" * 250 + "@x.in",
    ],
)
async def test_look_alike_and_broken_addresses_are_refused(browser: Any, tenant: TenantRef, address: str) -> None:
    somebody = browser(address)

    for path, more in (("sign-up", {}), ("sign-in/password", {"password": "x"}), ("sign-in/code", {})):
        response = await Api(somebody.app).post(somebody.path(path), {"address": address, **more})
        assert response.status_code in {400, 422}
        code = orjson.loads(await response.get_data(as_text=False))["code"]
        assert code in {"identity.invalid_identifier", "request.validation"}
    assert await rows(tenant, "otp_challenge") == 0


@pytest.mark.parametrize(
    ("password", "reason"),
    [
        ("short", "short"),
        ("x" * 300 + "yzabc", "long"),
        ("password123", "common"),
        ("Iloveyou2024!", "common"),
        ("aaaaaaaaaaaaaa", "repetitive"),
        ("0123456789012", "repetitive"),
        ("asha-7@shop", "personal"),
    ],
)
async def test_weak_passwords_are_refused_and_nothing_is_sent(
    browser: Any, tenant: TenantRef, password: str, reason: str
) -> None:
    asha = browser("asha-7@shop.example")

    response = await Api(asha.app).post(asha.path("sign-up"), {"address": asha.address, "password": password})

    assert (await problem(response, 422, "identity.password_too_weak"))["reason"] == reason
    assert await rows(tenant, "otp_challenge") == 0


async def test_a_huge_password_costs_nothing(browser: Any) -> None:
    asha = await browser().sign_up()
    before = Work.verified

    await problem(await asha.enter("x" * 500_000), 400, "request.validation")

    assert Work.verified == before


async def test_a_reset_ends_sessions_opens_none_and_tells(
    browser: Any, app: Quart, tenant: TenantRef, post: PostBox
) -> None:
    asha = await browser().sign_up()
    await loosen(tenant)
    ticket = await asha.begin("password-reset", {"address": asha.address})
    code = await post.code(asha.address)
    weak = {"ticket": ticket, "code": code, "password": "password123"}
    await problem(await Api(app).post(asha.path("password-reset/confirm"), weak), 422, "identity.password_too_weak")

    good = {"ticket": ticket, "code": code, "password": OTHER_PASSWORD}
    assert await answer(await Api(app).post(asha.path("password-reset/confirm"), good)) == {"status": "password_set"}

    assert (await asha.api.get("/v1/account")).status_code == 401
    await problem(await asha.enter(PASSWORD), 401, "identity.sign_in_failed")
    assert (await answer(await asha.enter(OTHER_PASSWORD)))["status"] == "signed_in"
    assert "Your password was changed." in await post.notices(asha.address)
    await problem(await Api(app).post(asha.path("password-reset/confirm"), good), 422, "identity.ticket_invalid")


async def test_each_sign_in_is_a_session_of_its_own(browser: Any, tenant: TenantRef) -> None:
    """Fixation: nothing that somebody planted before is carried over."""
    asha = await browser().sign_up()
    first = dict(asha.tokens)

    await asha.sign_in()

    assert asha.tokens["session"] != first["session"]
    assert asha.tokens["access_token"] != first["access_token"]


async def test_a_suspended_or_unknown_tenant_lets_nobody_in(browser: Any, app: Quart) -> None:
    asha = browser()

    unknown = await Api(app).post("/v1/auth/0000000000/sign-in/password", {"address": "a@b.example", "password": "x"})

    await problem(unknown, 404, "request.not_found")
    assert asha.tenant.status == "active"


async def test_codes_to_one_address_are_spaced_out(browser: Any, app: Quart) -> None:
    asha = browser()

    answers = [await Api(app).post(asha.path("sign-in/code"), {"address": "who@shop.example"}) for _ in range(3)]

    assert [item.status_code for item in answers] == [202, 202, 429]
    assert 25 <= int(answers[-1].headers["Retry-After"]) <= 30


async def test_right_passwords_from_one_office_use_up_nothing(browser: Any, tenant: TenantRef) -> None:
    asha = await browser().sign_up()
    await loosen(tenant)

    for answered in await asyncio.gather(*(asha.enter() for _ in range(4))):  # none waits for another for ever
        await answer(answered)
    async with db.transaction(tenant.id) as tx:
        used = await tx.value("SELECT coalesce(max(tries), 0) FROM throttle WHERE tenant_id = $1", tenant.id)
    assert used == 0

    await asha.enter("wrong guess number one")
    await asha.enter()
    async with db.transaction(tenant.id) as tx:
        left = await tx.value("SELECT sum(tries) FROM throttle WHERE tenant_id = $1", tenant.id)
    assert left == 1  # the wrong guess stays counted against the address
