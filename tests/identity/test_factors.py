"""Second factors: set up, prove once, run out, get lost."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pyotp
import pytest
from quart import Quart

from core.auth.roles import service as roles
from core.identity.factors import registry, totp
from core.identity.factors.types import FactorSpec
from core.identity.passwords import hashing
from core.kit import clock, db, ids, scope
from core.kit.scope import TenantRef
from core.tenancy import service as tenancy
from core.tenancy.types import ConfigurationChange
from tests.http import Api, acts, answer, problem
from tests.identity.conftest import Browser, PostBox, loosen


async def settle(tenant: TenantRef, **settings: Any) -> None:
    """Configure how the tenant's users sign in."""
    with scope.system(tenant, "tests"):
        await tenancy.configure(ConfigurationChange(settings={"identity": settings}))


async def with_app(asha: Browser) -> str:
    """Set up an authenticator app; its secret. The code of this time step is good once more."""
    made = await answer(await asha.api.post("/v1/account/factors/totp"))
    code = pyotp.TOTP(made["secret"]).now()
    await answer(await asha.api.post("/v1/account/factors/totp/confirm", {"ticket": made["ticket"], "code": code}), 201)
    async with db.transaction(asha.tenant.id) as tx:
        back = "UPDATE user_factor SET counter = counter - 1 WHERE tenant_id = $1 AND kind = 'totp'"
        await tx.execute(back, tx.tenant)
    return str(made["secret"])


async def prove(asha: Browser, ticket: str, method: str, code: str) -> Any:
    return await Api(asha.app).post(
        asha.path("sign-in/second-factor"), {"ticket": ticket, "method": method, "code": code}
    )


async def test_an_app_is_set_up_by_picture_and_then_asked_for(browser: Any, tenant: TenantRef, post: PostBox) -> None:
    asha = await browser().sign_up()
    made = await answer(await asha.api.post("/v1/account/factors/totp"))
    assert made["svg"].startswith("<svg")
    assert "otpauth://totp/" in made["uri"]
    assert made["secret"] in made["uri"]
    assert (await answer(await asha.enter()))["status"] == "signed_in"  # not yet: no code has proven it
    await loosen(tenant)

    secret = await with_app(asha)
    waiting = await answer(await asha.enter())
    assert (waiting["status"], waiting["methods"], waiting["access_token"]) == ("second_factor", ["totp"], None)
    done = await answer(await prove(asha, waiting["ticket"], "totp", pyotp.TOTP(secret).now()))

    account = await answer(await Api(asha.app, done["access_token"]).get("/v1/account"))
    assert account["methods"] == ["mfa", "otp", "pwd"]
    assert "A second factor or passkey was added to your account." in await post.notices(asha.address)


async def test_one_code_of_an_app_signs_in_once(browser: Any, tenant: TenantRef) -> None:
    asha = await browser().sign_up()
    secret = await with_app(asha)
    tickets = [(await answer(await asha.enter()))["ticket"] for _ in range(4)]
    code = pyotp.TOTP(secret).now()

    answers = await asyncio.gather(*(prove(asha, ticket, "totp", code) for ticket in tickets))

    assert sorted(item.status_code for item in answers) == [200, 422, 422, 422]


def test_how_early_and_late_an_apps_code_may_be() -> None:
    secret = totp.make_secret()

    def taken(drift_steps: int) -> list[int]:
        """Which codes are taken, by their steps from now's; asked again when the next step begins meanwhile."""
        while True:
            now = int(clock.system_now().timestamp()) // totp.STEP_SECONDS
            codes = {step: pyotp.TOTP(secret).generate_otp(now + step) for step in range(-2, 3)}
            found = [step for step, code in codes.items() if totp.matching_step(secret, code, 0, drift_steps)]
            if now == int(clock.system_now().timestamp()) // totp.STEP_SECONDS:
                return found

    assert taken(1) == [-1, 0, 1]
    assert taken(0) == [0]


async def test_a_tenant_may_take_no_code_of_another_half_minute(browser: Any, tenant: TenantRef) -> None:
    asha = await browser().sign_up()
    secret = await with_app(asha)
    await settle(tenant, totp_drift_steps=0)
    async with db.transaction(tenant.id) as tx:
        await tx.execute("UPDATE user_factor SET counter = 0 WHERE tenant_id = $1", tenant.id)
    ticket = (await answer(await asha.enter()))["ticket"]

    late = pyotp.TOTP(secret).generate_otp(int(clock.system_now().timestamp()) // totp.STEP_SECONDS - 1)

    await problem(await prove(asha, ticket, "totp", late), 422, "identity.factor_wrong")


async def test_guessing_a_second_factor_is_slowed_down(browser: Any, tenant: TenantRef) -> None:
    asha = await browser().sign_up()
    secret = await with_app(asha)
    ticket = (await answer(await asha.enter()))["ticket"]
    right = pyotp.TOTP(secret).now()
    wrong = f"{(int(right) + 500_000) % 1_000_000:06}"

    answers = [await prove(asha, ticket, "totp", wrong) for _ in range(7)]

    assert [item.status_code for item in answers] == [422] * 6 + [429]
    await problem(await prove(asha, ticket, "totp", right), 429, "identity.tried_too_often")
    fresh = (await answer(await asha.enter()))["ticket"]
    await problem(await prove(asha, fresh, "totp", right), 429, "identity.tried_too_often")
    assert len(await acts(tenant, "user:sign_in_failed")) == 6


async def test_a_recovery_code_works_once(browser: Any, tenant: TenantRef, post: PostBox) -> None:
    asha = await browser().sign_up()
    await with_app(asha)
    codes = (await answer(await asha.api.post("/v1/account/recovery-codes")))["codes"]
    assert len(set(codes)) == 10
    first, second = [(await answer(await asha.enter()))["ticket"] for _ in range(2)]

    assert (await answer(await prove(asha, first, "recovery", codes[0].upper())))["status"] == "signed_in"
    await problem(await prove(asha, second, "recovery", codes[0]), 422, "identity.factor_wrong")

    assert (await answer(await asha.api.get("/v1/account")))["recovery_codes_left"] == 9
    assert "A recovery code was used to sign in to your account." in await post.notices(asha.address)


async def test_recovery_codes_are_hashed_as_slowly_as_passwords_and_with_each_users_salt(browser: Any) -> None:
    asha = await browser().sign_up()
    await with_app(asha)
    before = hashing.Work.hashed
    await answer(await asha.api.post("/v1/account/recovery-codes"))

    assert hashing.Work.hashed - before == 10
    one, other = b"1" * 16, b"2" * 16
    assert await hashing.digest("code", one) == await hashing.digest("code", one) != await hashing.digest("code", other)


async def test_new_recovery_codes_end_the_earlier_ones(browser: Any, tenant: TenantRef) -> None:
    asha = await browser().sign_up()
    await with_app(asha)
    old = (await answer(await asha.api.post("/v1/account/recovery-codes")))["codes"]
    await answer(await asha.api.post("/v1/account/recovery-codes"))
    ticket = (await answer(await asha.enter()))["ticket"]

    await problem(await prove(asha, ticket, "recovery", old[0]), 422, "identity.factor_wrong")


async def test_a_reset_password_does_not_skip_the_second_factor(browser: Any, tenant: TenantRef, post: PostBox) -> None:
    asha = await browser().sign_up()
    await with_app(asha)
    await loosen(tenant)
    ticket = await asha.begin("password-reset", {"address": asha.address})
    body = {"ticket": ticket, "code": await post.code(asha.address), "password": "amber walrus ledger 93"}
    await answer(await Api(asha.app).post(asha.path("password-reset/confirm"), body))

    assert (await answer(await asha.enter("amber walrus ledger 93")))["status"] == "second_factor"


async def test_sms_is_a_second_factor_only_where_the_tenant_wants_it(
    browser: Any, tenant: TenantRef, post: PostBox
) -> None:
    asha = await browser("+919876543210").sign_up()
    await problem(await asha.api.post("/v1/account/factors/sms"), 422, "identity.factor_unavailable")
    await settle(tenant, sms_factor=True)
    await answer(await asha.api.post("/v1/account/factors/sms"), 201)
    await loosen(tenant)

    waiting = await answer(await asha.enter())
    assert waiting["methods"] == ["sms"]
    begun = await Api(asha.app).post(
        asha.path("sign-in/second-factor/begin"), {"ticket": waiting["ticket"], "method": "sms"}
    )
    factor_ticket = (await answer(begun))["ticket"]
    code = await post.code(asha.address)
    body = {"ticket": waiting["ticket"], "method": "sms", "code": code, "factor_ticket": factor_ticket}
    done = await answer(await Api(asha.app).post(asha.path("sign-in/second-factor"), body))

    assert done["status"] == "signed_in"
    await loosen(tenant)
    ticket = await asha.begin("sign-in/code", {"address": asha.address})
    by_code = {"ticket": ticket, "code": await post.code(asha.address)}
    again = await answer(await Api(asha.app).post(asha.path("sign-in/code/confirm"), by_code))
    assert again["status"] == "signed_in"  # two messages to one phone are one factor: none is asked for


async def test_a_tenant_that_requires_a_factor_lets_in_who_sets_one_up(browser: Any, tenant: TenantRef) -> None:
    asha = await browser().sign_up()
    await settle(tenant, second_factor="required")

    waiting = await answer(await asha.enter())
    assert (waiting["enrol"], waiting["methods"]) == (True, [])
    made = await answer(await Api(asha.app).post(asha.path("sign-in/enrol"), {"ticket": waiting["ticket"]}))
    body = {
        "ticket": waiting["ticket"],
        "method": "totp",
        "factor_ticket": made["ticket"],
        "code": pyotp.TOTP(made["secret"]).now(),
    }
    done = await answer(await Api(asha.app).post(asha.path("sign-in/enrol/confirm"), body))

    assert done["status"] == "signed_in"
    assert (await answer(await asha.enter()))["methods"] == ["totp"]


async def test_settings_that_do_not_add_up_close_the_door(browser: Any, tenant: TenantRef) -> None:
    asha = await browser().sign_up()
    for wrong in ({"second_factor": "requierd"}, {"password_length_min": 7}):
        await settle(tenant, **wrong)
        await problem(await asha.enter(), 503, "identity.misconfigured")


async def test_changing_factors_needs_a_fresh_proof(browser: Any, tenant: TenantRef) -> None:
    asha = await browser().sign_up()
    async with db.transaction(tenant.id) as tx:
        await tx.execute(
            "UPDATE auth_session SET authenticated_at = clock_timestamp() - interval '2 hours' WHERE tenant_id = $1",
            tenant.id,
        )
    await asyncio.sleep(1.1)  # what is known of a session is remembered for a second
    stale = await asha.api.post("/v1/account/factors/totp")
    await problem(stale, 401, "auth.reauthentication_needed")

    await problem(await asha.api.post("/v1/account/reauthenticate", {"password": "no"}), 422, "identity.password_wrong")
    await answer(await asha.api.post("/v1/account/reauthenticate", {"password": "violet tandem orbit 27"}))
    fresh = await Api(asha.app).post("/v1/tokens/refresh", {"refresh_token": asha.tokens["refresh_token"]})
    asha.tokens |= await answer(fresh)

    await answer(await asha.api.post("/v1/account/factors/totp"))


@pytest.fixture
def plugin() -> Iterator[dict[str, Any]]:
    """A plugin's factor, as one would bring it."""
    told: dict[str, Any] = {"set_up": set(), "demand": False, "codes": {"sesame"}, "broken": False}

    async def is_set_up(_tenant: str, user_id: UUID) -> bool:
        return user_id in told["set_up"]

    async def check(_tenant: str, _user_id: UUID, code: str) -> bool:
        if told["broken"]:
            raise ConnectionError("the vendor is down")
        return code in told["codes"]

    async def is_demanded(_tenant: str, _user_id: UUID) -> bool:
        return bool(told["demand"])

    registry.add(FactorSpec("hardware_box", "Hardware box", "hwk", is_set_up, check, is_demanded))
    yield told
    registry.remove("hardware_box")


async def test_a_plugin_supplies_a_factor(browser: Any, tenant: TenantRef, plugin: dict[str, Any]) -> None:
    asha = await browser().sign_up()
    plugin["set_up"].add(ids.parse("usr", asha.tokens["user"]))

    waiting = await answer(await asha.enter())
    assert waiting["methods"] == ["hardware_box"]
    await problem(await prove(asha, waiting["ticket"], "hardware_box", "wrong"), 422, "identity.factor_wrong")
    plugin["broken"] = True
    await problem(await prove(asha, waiting["ticket"], "hardware_box", "sesame"), 422, "identity.factor_wrong")
    plugin["broken"] = False
    done = await answer(await prove(asha, waiting["ticket"], "hardware_box", "sesame"))

    assert done["status"] == "signed_in"


async def test_a_plugin_demands_a_factor(browser: Any, tenant: TenantRef, plugin: dict[str, Any]) -> None:
    asha = await browser().sign_up()
    plugin["demand"] = True

    assert (await answer(await asha.enter()))["enrol"] is True


def test_a_plugin_cannot_replace_a_factor_of_ours(plugin: dict[str, Any]) -> None:
    async def yes(*_: Any) -> bool:
        return True

    for name in ("totp", "hardware_box", "Not A Word"):
        with pytest.raises(ValueError, match="cannot be called"):
            registry.add(FactorSpec(name, "x", "x", yes, yes))


async def staff(asha: Browser, role: str) -> Browser:
    """Give a role, and sign in again: from then on they act for the tenant."""
    with scope.system(asha.tenant, "tests"):
        await roles.grant(ids.parse("usr", asha.tokens["user"]), role)
    await loosen(asha.tenant)
    return await asha.sign_in(device_token=asha.tokens["device_token"])


async def test_an_administrator_resets_lost_factors(browser: Any, app: Quart, tenant: TenantRef, api: Api) -> None:
    asha = await browser().sign_up()
    await with_app(asha)
    path = f"/v1/users/{asha.tokens['user']}"
    assert [item["kind"] for item in (await answer(await api.get(path)))["factors"]] == ["totp"]

    await answer(await api.post(f"{path}/factor-resets", {"reason": "phone lost, seen in person"}))

    assert (await answer(await api.get(path)))["factors"] == []
    assert (await asha.api.get("/v1/account")).status_code == 401
    assert (await answer(await asha.enter()))["status"] == "signed_in"
    [act] = await acts(tenant, "user:remove_factor")
    assert act["reason"] == "phone lost, seen in person"


async def test_nobody_acts_on_somebody_who_may_do_more(browser: Any, tenant: TenantRef) -> None:
    owner = await staff(await browser().sign_up(), "owner")
    admin = await staff(await browser().sign_up(), "admin")
    user = await browser().sign_up()

    for verb in ("lock", "factor-resets"):
        refused = await admin.api.post(f"/v1/users/{owner.tokens['user']}/{verb}", {"reason": "a coup"})
        await problem(refused, 403, "auth.grant_beyond_own")
    await answer(await admin.api.post(f"/v1/users/{user.tokens['user']}/lock", {"reason": "asked to"}))

    assert (await owner.api.get("/v1/account")).status_code == 200
    assert (await user.api.get("/v1/account")).status_code == 401
    await problem(await user.enter(), 403, "identity.account_locked")
    await problem(await user.enter("wrong guess"), 401, "identity.sign_in_failed")
    await answer(await admin.api.post(f"/v1/users/{user.tokens['user']}/unlock", {"reason": "asked to"}))
    assert (await answer(await user.enter()))["status"] == "signed_in"
