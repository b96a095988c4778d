"""Looking after one's own account, invitations, and the end of an account."""

from __future__ import annotations

import asyncio
import re
from typing import Any

import pytest
from quart import Quart

from core.identity.passwords import hashing
from core.identity.passwords.errors import HashingBusy
from core.kit import db
from core.kit.scope import TenantRef
from core.people import service as people
from tests.http import Api, acts, answer, problem
from tests.identity.conftest import OTHER_PASSWORD, PASSWORD, PostBox, loosen, rows
from tests.identity.test_factors import settle, staff, with_app


async def emitted(tenant: TenantRef, kind: str) -> list[Any]:
    async with db.transaction(tenant.id) as tx:
        found = await tx.fetch("SELECT data FROM event WHERE tenant_id = $1 AND type = $2 ORDER BY id", tenant.id, kind)
    return [row["data"] for row in found]


async def change_address(asha: Any, post: PostBox, address: str) -> Any:
    begun = await answer(await asha.api.post("/v1/account/address", {"address": address}), 202)
    body = {"ticket": begun["ticket"], "code": await post.code(address)}
    return await asha.api.post("/v1/account/address/confirm", body)


async def test_a_changed_address_signs_in_and_the_old_one_is_told(
    browser: Any, tenant: TenantRef, post: PostBox
) -> None:
    asha = await browser().sign_up()
    await loosen(tenant)

    await answer(await change_address(asha, post, "new@shop.example"))

    await problem(await asha.enter(), 401, "identity.sign_in_failed")
    new = browser("new@shop.example")
    assert (await answer(await new.enter()))["status"] == "signed_in"
    assert await post.notices(asha.address) == ["The address that you sign in with was changed."]
    assert await post.notices("new@shop.example") == ["Your account was signed in to from a new device."]
    assert await emitted(tenant, "user.address_changed") == [{"user": asha.tokens["user"], "kind": "email"}]


async def test_somebody_elses_address_cannot_be_taken_and_is_not_told_of(
    browser: Any, tenant: TenantRef, post: PostBox
) -> None:
    asha, ravi = await browser().sign_up(), await browser().sign_up()
    await loosen(tenant)
    letters = len(await post.to(ravi.address))

    taken = await answer(await asha.api.post("/v1/account/address", {"address": ravi.address}), 202)
    free = await answer(await asha.api.post("/v1/account/address", {"address": "free@shop.example"}), 202)

    assert taken.keys() == free.keys()
    assert len(await post.to(ravi.address)) == letters
    guess = {"ticket": taken["ticket"], "code": "000000"}
    await problem(await asha.api.post("/v1/account/address/confirm", guess), 422, "identity.code_wrong")
    assert (await answer(await ravi.enter()))["status"] == "signed_in"


async def test_of_two_who_take_one_address_one_gets_it(browser: Any, tenant: TenantRef, post: PostBox) -> None:
    first = browser("one@shop.example")
    tickets = []
    for _ in range(2):
        await loosen(tenant)
        ticket = await first.begin("sign-up", {"address": first.address, "password": PASSWORD})
        tickets.append({"ticket": ticket, "code": await post.code(first.address)})

    answers = await asyncio.gather(*(Api(first.app).post(first.path("sign-up/confirm"), body) for body in tickets))

    assert sorted(item.status_code for item in answers) == [200, 409]
    assert await rows(tenant, "user_account") == await rows(tenant, "user_identifier") == 1
    assert await rows(tenant, "person") == 1


async def test_a_changed_password_ends_other_sessions_and_tells(browser: Any, tenant: TenantRef, post: PostBox) -> None:
    asha = await browser().sign_up()
    old = dict(asha.tokens)
    await asha.sign_in(device_token=old["device_token"])

    await answer(
        await asha.api.call("PUT", "/v1/account/password", {"password": OTHER_PASSWORD, "current_password": PASSWORD})
    )

    assert (await Api(asha.app, old["access_token"]).get("/v1/account")).status_code == 401
    assert (await asha.api.get("/v1/account")).status_code == 200
    await problem(await asha.enter(PASSWORD), 401, "identity.sign_in_failed")
    assert "Your password was changed." in await post.notices(asha.address)
    assert await emitted(tenant, "user.password_changed") == [{"user": asha.tokens["user"]}]


async def test_the_end_of_a_person_is_the_end_of_their_account(
    browser: Any, tenant: TenantRef, post: PostBox, api: Api
) -> None:
    asha = await browser().sign_up(name="Asha Rao")
    await with_app(asha)
    await answer(await asha.api.post("/v1/account/recovery-codes"))
    user = await answer(await api.get(f"/v1/users/{asha.tokens['user']}"))
    await loosen(tenant)
    reset = await asha.begin("password-reset", {"address": asha.address})
    code = await post.code(asha.address)

    await answer(await api.delete(f"/v1/people/{user['person']}"))

    assert (await asha.api.get("/v1/account")).status_code == 401
    await problem(await asha.enter(), 401, "identity.sign_in_failed")
    for table in ("user_identifier", "user_password", "user_factor", "recovery_code"):
        assert await rows(tenant, table) == 0, table
    late = {"ticket": reset, "code": code, "password": OTHER_PASSWORD}
    await problem(await Api(asha.app).post(asha.path("password-reset/confirm"), late), 422, "identity.ticket_invalid")
    closed = await answer(await api.get(f"/v1/users/{asha.tokens['user']}"))
    assert closed["status"] == "erased"
    unlock = await api.post(f"/v1/users/{asha.tokens['user']}/unlock", {"reason": "bring them back"})
    await problem(unlock, 422, "identity.user_erased")
    await loosen(tenant)
    again = await browser(asha.address).sign_up()
    assert again.tokens["user"] != asha.tokens["user"]


async def test_an_invitation_brings_its_roles_to_its_address_once(
    browser: Any, app: Quart, tenant: TenantRef, post: PostBox
) -> None:
    await settle(tenant, sign_up="closed")
    stranger = browser("stranger@shop.example")
    refused = await Api(app).post(stranger.path("sign-up"), {"address": stranger.address, "password": PASSWORD})
    await problem(refused, 403, "identity.sign_up_closed")
    await settle(tenant)
    admin = await staff(await browser().sign_up(), "admin")
    await settle(tenant, sign_up="closed")

    beyond = await admin.api.post("/v1/users/invitations", {"email": "dev@shop.example", "roles": ["owner"]})
    await problem(beyond, 403, "auth.grant_beyond_own")
    body = {"email": "dev@shop.example", "roles": ["auditor"]}
    await answer(await admin.api.post("/v1/users/invitations", body), 201)
    [letter] = [item for item in await post.to("dev@shop.example") if item.template == "invitation"]
    found = re.search(r"invitation=(\w{40})$", letter.variables["link_url"])
    assert found is not None

    wanted = {"address": stranger.address, "password": PASSWORD, "invitation": found.group(1)}
    await problem(await Api(app).post(stranger.path("sign-up"), wanted), 422, "identity.ticket_invalid")
    dev = browser("dev@shop.example")
    ticket = await dev.begin("sign-up", {**wanted, "address": dev.address})
    code = await post.code(dev.address)
    dev.tokens = await answer(await Api(app).post(dev.path("sign-up/confirm"), {"ticket": ticket, "code": code}))

    assert (await dev.api.get("/v1/users")).status_code == 200
    await problem(
        await dev.api.post(f"/v1/users/{admin.tokens['user']}/lock", {"reason": "no"}), 403, "auth.permission_denied"
    )
    await problem(
        await Api(app).post(dev.path("sign-up"), {**wanted, "address": dev.address}), 422, "identity.ticket_invalid"
    )
    assert len(await acts(tenant, "user:invite")) == 1


async def test_an_end_user_sees_no_other_users(browser: Any) -> None:
    asha = await browser().sign_up()

    await problem(await asha.api.get("/v1/users"), 403, "auth.permission_denied")


async def test_a_flood_of_passwords_is_bounded() -> None:
    before = hashing.Work.refused
    wave = [asyncio.ensure_future(hashing.verify(None, "x" * 20)) for _ in range(hashing.WAITING_MAX + 40)]
    ticks, done = 0, asyncio.gather(*wave, return_exceptions=True)
    while not done.done():
        await asyncio.sleep(0.005)
        ticks += 1
        assert hashing.Work.waiting <= hashing.WAITING_MAX
    answers = await done

    assert sum(isinstance(item, HashingBusy) for item in answers) == 40 == hashing.Work.refused - before
    assert sum(item is False for item in answers) == hashing.WAITING_MAX
    assert ticks > 20  # the loop went on meanwhile


async def test_a_password_is_checked_exactly_as_it_came() -> None:
    made = await hashing.make("caf\u00e9 ledger walrus")

    assert await hashing.verify(made, "caf\u00e9 ledger walrus")
    for other in (
        "cafe\u0301 ledger walrus",
        "cafe ledger walrus",
        "Caf\u00e9 ledger walrus",
        "caf\u00e9 ledger walrus ",
    ):
        assert not await hashing.verify(made, other)
    assert made.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert hashing.is_outdated("$argon2id$v=19$m=8192,t=1,p=1$c29tZXNhbHQ$" + "A" * 43)


@pytest.mark.parametrize("wrong", [{"password": "no"}, {}])
async def test_proving_again_is_counted(browser: Any, tenant: TenantRef, wrong: dict[str, Any]) -> None:
    asha = await browser().sign_up()

    answers = [await asha.api.post("/v1/account/reauthenticate", wrong) for _ in range(7)]

    assert [item.status_code for item in answers] == [422] * 6 + [429]


async def test_a_person_without_an_account_is_erased_as_before(acting: TenantRef) -> None:
    person, _ = await people.create("user-1", people.Profile(name="Asha"))

    await people.erase(person.id)

    assert await rows(acting, "user_account") == 0


async def test_an_address_can_be_taken_away_but_not_the_last(browser: Any, tenant: TenantRef, post: PostBox) -> None:
    asha = await browser().sign_up()
    await problem(await asha.api.delete("/v1/account/address/email"), 422, "identity.last_identifier")
    await loosen(tenant)
    await answer(await change_address(asha, post, "+919876543210"))
    await loosen(tenant)
    sent = [(to, await asha.begin("sign-in/code", {"address": to})) for to in (asha.address, "+919876543210")]

    both = await asyncio.gather(*(asha.api.delete(f"/v1/account/address/{kind}") for kind in ("email", "phone")))

    assert sorted(item.status_code for item in both) == [200, 422]
    assert await rows(tenant, "user_identifier") == 1
    for to, ticket in sent:  # a code that was on its way to a former address proves nothing, nor does the other
        guess = {"ticket": ticket, "code": await post.code(to)}
        await problem(
            await Api(asha.app).post(asha.path("sign-in/code/confirm"), guess), 422, "identity.ticket_invalid"
        )
    await problem(await asha.api.delete("/v1/account/address/pigeon"), 404, "request.not_found")
