"""Codes to phones that a vendor makes and checks, where the tenant chose so; the limits stay ours."""
# ruff: noqa: F811 - fixtures of other modules

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from core.identity.otp import service as otp
from core.identity.otp.errors import CodeSpent, CodeWrong
from core.identity.users.types import Identifier
from core.kit import db, scope
from core.kit.scope import TenantRef
from core.messaging.errors import OtpUnavailable
from core.messaging.preferences import service as preferences
from core.testing.fake_gateway import Fault
from core.testing.fake_messenger import Carrier
from tests.auth.sessions import as_platform
from tests.http import Api, acts, answer, problem
from tests.identity.conftest import Browser, PostBox, loosen, rows
from tests.identity.test_factors import settle
from tests.messaging.conftest import Drain, Open, _offered, open_account, run_jobs  # noqa: F401

PHONE = "+14155552671"


@pytest.fixture
async def carrier(open_account: Open) -> Carrier:
    """The vendor that the tenant chose for its codes."""
    account, found = await open_account("fake_sms")
    await preferences.change({"otp_accounts": [account]})
    return found


@pytest.fixture
async def asha(carrier: Carrier, browser: Any, run_jobs: Drain) -> Browser:
    """Signed up with her phone, by the vendor's code."""
    made: Browser = browser(PHONE)
    await settle(made.tenant, phone_countries=["US"])
    ticket = await made.begin("sign-up", {"address": PHONE})
    await run_jobs()
    body = {"ticket": ticket, "code": carrier.codes[carrier.numbers[PHONE]]}
    made.tokens = await answer(await Api(made.app).post(made.path("sign-up/confirm"), body))
    await loosen(made.tenant)
    return made


async def asked(asha: Browser, run_jobs: Drain) -> str:
    ticket = await asha.begin("sign-in/code", {"address": asha.address})
    await run_jobs()
    return ticket


async def tried(asha: Browser, ticket: str, code: str) -> Any:
    return await Api(asha.app).post(asha.path("sign-in/code/confirm"), {"ticket": ticket, "code": code})


def other(code: str) -> str:
    return f"{(int(code) + 1) % 10**6:06}"


async def test_the_vendor_makes_sends_and_checks_the_code(
    asha: Browser, carrier: Carrier, run_jobs: Drain, post: PostBox
) -> None:
    ticket = await asked(asha, run_jobs)
    code = carrier.codes[carrier.numbers[PHONE]]

    await problem(await tried(asha, ticket, other(code)), 422, "identity.code_wrong")
    signed_in = await answer(await tried(asha, ticket, code))

    assert signed_in["status"] == "signed_in"
    assert [item for item in post.letters if item.is_code] == []  # none of ours went out beside it
    await problem(await tried(asha, ticket, code), 422, "identity.ticket_invalid")
    async with db.transaction(asha.tenant.id) as tx:
        kept = await tx.fetch("SELECT code_hash, vendor_id FROM otp_challenge WHERE tenant_id = $1", tx.tenant)
    assert all(row["code_hash"] is None and row["vendor_id"] is not None for row in kept)


async def test_a_sixth_guess_is_none_whatever_the_vendor_says(asha: Browser, carrier: Carrier, run_jobs: Drain) -> None:
    ticket = await asked(asha, run_jobs)
    code = carrier.codes[carrier.numbers[PHONE]]

    answers = await asyncio.gather(*(tried(asha, ticket, other(code)) for _ in range(8)))
    carrier.believes_all = True

    assert [item.status_code for item in answers] == [422] * 8
    await problem(await tried(asha, ticket, code), 422, "identity.code_spent")
    assert len(carrier.checks) <= 6  # one of them signed her up
    refused = {item["after"]["why"] for item in await acts(asha.tenant, "identity:code_refused")}
    assert refused == {"identity.code_spent", "identity.code_wrong"}
    assert await rows(asha.tenant, "auth_session") == 1


async def test_a_number_that_nobody_has_is_asked_like_any_other(
    asha: Browser, carrier: Carrier, run_jobs: Drain
) -> None:
    nobody = Browser(asha.app, asha.tenant, asha.post, "+14155552672")
    calls = len(carrier.calls)

    ticket = await asked(nobody, run_jobs)

    assert len(carrier.calls) == calls  # nothing was sent
    carrier.believes_all = True
    await problem(await tried(nobody, ticket, "123456"), 422, "identity.code_wrong")


async def test_who_has_an_account_is_told_instead_of_sent_a_code(
    asha: Browser, carrier: Carrier, run_jobs: Drain
) -> None:
    calls = len(carrier.calls)
    async with db.transaction(asha.tenant.id) as tx:  # as if the code that signed her up was of long ago
        await tx.execute("DELETE FROM message_otp WHERE tenant_id = $1", tx.tenant)

    ticket = await asha.begin("sign-up", {"address": PHONE})
    await run_jobs()

    assert len(carrier.calls) == calls
    assert any("already have an account" in item for item in await asha.post.notices(PHONE))
    carrier.believes_all = True
    refused = await Api(asha.app).post(asha.path("sign-up/confirm"), {"ticket": ticket, "code": "123456"})
    await problem(refused, 422, "identity.code_wrong")
    assert await rows(asha.tenant, "user_account") == 1


async def test_a_vendor_that_does_not_answer_costs_no_try(carrier: Carrier, run_jobs: Drain, tenant: TenantRef) -> None:
    with scope.use(as_platform(tenant)):
        challenge = await otp.start("tests", Identifier("phone", PHONE), user=None, deliver=True)
        await run_jobs()
        code = carrier.codes[carrier.numbers[PHONE]]
        for _ in range(7):
            carrier.fail_next(Fault.DOWN)
            with pytest.raises(OtpUnavailable):
                await otp.check("tests", challenge, code)

        with pytest.raises(CodeSpent):
            await otp.check("another purpose", challenge, code)
        with pytest.raises(CodeWrong):
            await otp.check("tests", challenge, other(code))
        await otp.check("tests", challenge, code)
        with pytest.raises(CodeSpent):
            await otp.check("tests", challenge, code)


async def test_an_email_address_is_ours_to_write_to(carrier: Carrier, browser: Any, run_jobs: Drain) -> None:
    calls = len(carrier.calls)

    await browser().sign_up()
    await run_jobs()

    assert len(carrier.calls) == calls
