"""Codes that a vendor makes: bound to a purpose, right once, bounded by us, and telling nobody what exists."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from core.jobs import service as jobs
from core.kit import db, ids, scope
from core.messaging import pace
from core.messaging.errors import (
    InvalidPreferences,
    InvalidRecipient,
    OtpNotOffered,
    OtpTooSoon,
    OtpUnavailable,
)
from core.messaging.otp import calls
from core.messaging.otp import service as otp
from core.messaging.otp.types import NewOtp, OtpAnswer
from core.messaging.preferences import service as preferences
from core.messaging.provider import Channel
from core.messaging.suppression import service as suppression
from core.providers import service as providers
from core.testing.fake_gateway import Fault
from core.testing.fake_messenger import Carrier
from tests.messaging.conftest import PHONE, Drain, Open

SIGN_IN = NewOtp("sign_in", PHONE)
Vendor = tuple[str, Carrier]


@pytest.fixture
async def vendor(open_account: Open) -> Vendor:
    """The one vendor that makes this tenant's codes."""
    account, carrier = await open_account("fake_sms")
    await preferences.change({"otp_accounts": [account]})
    return account, carrier


async def row(challenge: UUID) -> dict[str, Any]:
    async with db.transaction() as tx:
        found = await tx.get_row("SELECT * FROM message_otp WHERE tenant_id = $1 AND id = $2", tx.tenant, challenge)
        return dict(found)


async def count() -> int:
    async with db.transaction() as tx:
        return int(await tx.value("SELECT count(*) FROM message_otp WHERE tenant_id = $1", tx.tenant))


async def asked(carrier: Carrier, run_jobs: Drain, new: NewOtp = SIGN_IN) -> tuple[UUID, str]:
    """A challenge whose code was sent, and the code."""
    challenge = await otp.request_otp(new)
    await run_jobs()
    return challenge, carrier.codes[(await row(challenge))["provider_message_id"]]


def wrong(code: str) -> str:
    return str((int(code) + 1) % 10 ** len(code)).zfill(len(code))


# ---- a code is right once, for its purpose ----


async def test_the_vendors_code_is_right_once(vendor: Vendor, run_jobs: Drain) -> None:
    challenge, code = await asked(vendor[1], run_jobs)

    answers = [
        await otp.check_otp("sign_in", challenge, given) for given in (wrong(code), f" {code[:3]}-{code[3:]}", code)
    ]

    assert answers == [OtpAnswer.WRONG, OtpAnswer.RIGHT, OtpAnswer.SPENT]
    assert (await row(challenge))["state"] == "sent"


async def test_neither_the_code_nor_the_number_is_kept_in_the_clear(vendor: Vendor, run_jobs: Drain) -> None:
    challenge, code = await asked(vendor[1], run_jobs)

    kept = repr(await row(challenge))

    assert code not in kept
    assert PHONE[1:] not in kept


async def test_a_code_for_one_purpose_opens_no_other(vendor: Vendor, run_jobs: Drain) -> None:
    challenge, code = await asked(vendor[1], run_jobs)

    assert await otp.check_otp("withdraw", challenge, code) is OtpAnswer.SPENT
    assert (await row(challenge))["attempts"] == 0
    assert await otp.check_otp("sign_in", challenge, code) is OtpAnswer.RIGHT


async def test_a_code_for_something_else_overtakes_it_here_and_at_the_vendor(vendor: Vendor, run_jobs: Drain) -> None:
    former, old = await asked(vendor[1], run_jobs)
    fresh, new = await asked(vendor[1], run_jobs, NewOtp("withdraw", PHONE))

    assert await otp.check_otp("sign_in", former, old) is OtpAnswer.SPENT
    assert await otp.check_otp("withdraw", fresh, old) is OtpAnswer.WRONG
    assert await otp.check_otp("withdraw", fresh, new) is OtpAnswer.RIGHT
    assert (await row(former))["provider_message_id"] not in vendor[1].codes


async def test_what_nobody_is_to_get_overtakes_nothing(vendor: Vendor, run_jobs: Drain) -> None:
    former, old = await asked(vendor[1], run_jobs)

    await otp.request_otp(NewOtp("sign_up", PHONE, deliver=False))
    await run_jobs()

    assert await otp.check_otp("sign_in", former, old) is OtpAnswer.RIGHT


async def test_of_many_who_send_the_right_code_at_once_one_is_let_in(vendor: Vendor, run_jobs: Drain) -> None:
    challenge, code = await asked(vendor[1], run_jobs)
    vendor[1].believes_all = True

    answers = await asyncio.gather(*(otp.check_otp("sign_in", challenge, code) for _ in range(5)))

    assert sorted(answers) == [OtpAnswer.RIGHT] + [OtpAnswer.SPENT] * 4


# ---- bounds of ours ----


async def test_five_tries_are_all_even_in_a_burst(vendor: Vendor, run_jobs: Drain) -> None:
    challenge, code = await asked(vendor[1], run_jobs)

    answers = await asyncio.gather(*(otp.check_otp("sign_in", challenge, wrong(code)) for _ in range(12)))

    assert sorted(answers) == [OtpAnswer.SPENT] * 7 + [OtpAnswer.WRONG] * 5
    assert await otp.check_otp("sign_in", challenge, code) is OtpAnswer.SPENT
    assert len(vendor[1].checks) == 5


@pytest.mark.parametrize("typed", ["", "12", "١٢٣٤٥٦", "a" * 10_000, "12345678901", "\0" * 6, "--------"])
async def test_what_cannot_be_a_code_costs_a_try_and_asks_nobody(vendor: Vendor, run_jobs: Drain, typed: str) -> None:
    challenge, _ = await asked(vendor[1], run_jobs)

    assert await otp.check_otp("sign_in", challenge, typed) is OtpAnswer.WRONG
    assert vendor[1].checks == []
    assert (await row(challenge))["attempts"] == 1


async def test_a_code_is_too_old_when_we_say_so(
    vendor: Vendor, run_jobs: Drain, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(otp, "LIFETIME_SECONDS", 1)
    challenge, code = await asked(vendor[1], run_jobs)
    await asyncio.sleep(1.1)

    assert await otp.check_otp("sign_in", challenge, code) is OtpAnswer.SPENT


async def test_two_codes_for_the_same_thing_need_a_pause(vendor: Vendor, run_jobs: Drain) -> None:
    await otp.request_otp(SIGN_IN)

    with pytest.raises(OtpTooSoon) as refused:
        await otp.request_otp(SIGN_IN)

    assert 1 <= (refused.value.retry_after_seconds or 0) <= otp.PAUSE_SECONDS
    assert await count() == 1


async def test_an_earlier_code_for_the_same_thing_stays_good(
    vendor: Vendor, run_jobs: Drain, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(otp, "PAUSE_SECONDS", 0)
    former, old = await asked(vendor[1], run_jobs)
    await asked(vendor[1], run_jobs)

    assert await otp.check_otp("sign_in", former, old) is OtpAnswer.RIGHT


async def test_a_number_that_got_too_many_codes_gets_no_more_and_nobody_can_tell(
    vendor: Vendor, run_jobs: Drain, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(otp, "PAUSE_SECONDS", 0)
    await preferences.change({"caps": {"otp": {"count": 2, "seconds": 3600}}})
    for _ in range(3):
        last = await otp.request_otp(SIGN_IN)
        await run_jobs()

    assert len(vendor[1].codes) == 2
    assert (await row(last))["state"] == "withheld"
    assert await otp.check_otp("sign_in", last, "123456") is OtpAnswer.WRONG


async def test_a_suppressed_number_gets_no_code(vendor: Vendor, run_jobs: Drain) -> None:
    async with db.transaction() as tx:
        await suppression.add_within(tx, Channel.SMS, PHONE, "bounce")

    challenge = await otp.request_otp(SIGN_IN)
    await run_jobs()

    assert vendor[1].codes == {}
    assert await otp.check_otp("sign_in", challenge, "123456") is OtpAnswer.WRONG


async def test_a_withheld_challenge_asks_the_vendor_and_never_believes_it(vendor: Vendor, run_jobs: Drain) -> None:
    """As many steps as for a number that has an account; no code opens it."""
    challenge = await otp.request_otp(replace(SIGN_IN, deliver=False))
    await run_jobs()
    vendor[1].believes_all = True

    answers = [await otp.check_otp("sign_in", challenge, "123456") for _ in range(6)]

    assert answers == [OtpAnswer.WRONG] * 5 + [OtpAnswer.SPENT]
    assert vendor[1].checks == [(ids.text("otp", challenge), PHONE)] * 5
    assert vendor[1].codes == {}


# ---- whom we ask ----


async def test_without_a_vendor_of_the_tenants_choice_none_is_offered(open_account: Open) -> None:
    account, _ = await open_account("fake_sms")

    assert not await otp.otp_is_offered()
    with pytest.raises(OtpNotOffered):
        await otp.request_otp(SIGN_IN)
    assert await count() == 0

    await preferences.change({"otp_accounts": [account]})
    assert await otp.otp_is_offered()
    await providers.set_status(ids.parse("pac", account), "disabled")
    assert not await otp.otp_is_offered()


@pytest.mark.parametrize("named", ["pac_00000000000000000000000000", "nonsense", "the_email_one"])
async def test_only_an_own_sms_account_that_makes_codes_can_be_chosen(open_account: Open, named: str) -> None:
    mail, _ = await open_account("fake_email")

    with pytest.raises(InvalidPreferences) as refused:
        await preferences.change({"otp_accounts": [mail if named == "the_email_one" else named]})

    assert [item["field"] for item in refused.value.errors] == ["otp_accounts"]
    assert (await preferences.read()).otp_accounts == ()


async def test_an_invalid_number_is_refused(vendor: Vendor) -> None:
    with pytest.raises(InvalidRecipient):
        await otp.request_otp(NewOtp("sign_in", "+12"))
    assert await count() == 0


async def test_the_next_vendor_is_asked_when_the_first_certainly_did_nothing(
    open_account: Open, run_jobs: Drain
) -> None:
    (first, broken), (second, good) = [await open_account("fake_sms") for _ in range(2)]
    await preferences.change({"otp_accounts": [first, second]})
    broken.fail_next(Fault.UNAVAILABLE)

    challenge, code = await asked(good, run_jobs)

    assert (len(broken.calls), len(broken.codes), len(good.codes)) == (1, 0, 1)
    assert await otp.check_otp("sign_in", challenge, code) is OtpAnswer.RIGHT


async def test_a_code_that_may_have_gone_out_is_asked_of_nobody_else_and_can_be_right(
    open_account: Open, run_jobs: Drain
) -> None:
    (first, lost), (second, other) = [await open_account("fake_sms") for _ in range(2)]
    await preferences.change({"otp_accounts": [first, second]})
    lost.fail_next(Fault.TIMEOUT_AFTER)

    challenge = await otp.request_otp(SIGN_IN)
    await run_jobs(now=True)
    await run_jobs(now=True)

    assert (len(lost.calls), len(other.calls)) == (1, 0)
    assert (await row(challenge))["state"] == "unknown"
    (code,) = lost.codes.values()
    assert await otp.check_otp("sign_in", challenge, code) is OtpAnswer.RIGHT


async def test_a_worker_that_died_in_the_call_is_not_followed_by_another_call(vendor: Vendor) -> None:
    challenge = await otp.request_otp(SIGN_IN)
    call = await calls._begin(challenge, ids.parse("pac", vendor[0]), 10.0)
    assert call is not None
    async with db.transaction() as tx:
        job_id = await tx.value("SELECT id FROM job WHERE tenant_id = $1 AND key = $2", tx.tenant, str(challenge))
    job = await jobs.claim(job_id)
    assert job is not None

    await calls.start(job)

    assert ((await row(challenge))["state"], vendor[1].calls) == ("unknown", [])


async def test_when_nobody_takes_it_it_is_tried_again_and_given_up_in_the_end(vendor: Vendor, run_jobs: Drain) -> None:
    vendor[1].fail_next(*[Fault.UNAVAILABLE] * calls.CALLS_MAX)

    challenge = await otp.request_otp(SIGN_IN)
    await run_jobs()
    waiting = (await row(challenge))["state"]
    for _ in range(calls.CALLS_MAX):
        await run_jobs(now=True)

    after = await row(challenge)
    assert (waiting, after["state"], after["error_code"]) == ("asked", "failed", "provider.unavailable")
    assert len(vendor[1].calls) == calls.CALLS_MAX


async def test_a_vendor_that_does_not_answer_a_check_leaves_the_code_good(vendor: Vendor, run_jobs: Drain) -> None:
    challenge, code = await asked(vendor[1], run_jobs)
    vendor[1].fail_next(Fault.UNAVAILABLE, Fault.TIMEOUT_BEFORE)

    for attempts in (0, 1):  # what surely never reached the vendor is no try; what may have is one
        with pytest.raises(OtpUnavailable):
            await otp.check_otp("sign_in", challenge, code)
        assert (await row(challenge))["attempts"] == attempts

    assert await otp.check_otp("sign_in", challenge, code) is OtpAnswer.RIGHT


async def test_codes_keep_to_the_accounts_pace(vendor: Vendor, run_jobs: Drain) -> None:
    account = ids.parse("pac", vendor[0])
    async with db.transaction() as tx:
        await pace.book_one(tx, account, 0.1)  # ten seconds are booked

    challenge = await otp.request_otp(SIGN_IN)
    await run_jobs()

    assert ((await row(challenge))["state"], vendor[1].calls) == ("asked", [])


# ---- tenants ----


async def test_another_tenant_cannot_even_spend_a_try(vendor: Vendor, run_jobs: Drain, make_tenant: Any) -> None:
    challenge, code = await asked(vendor[1], run_jobs)

    with scope.system(await make_tenant(), "another"):
        assert await otp.check_otp("sign_in", challenge, code) is OtpAnswer.SPENT

    assert (await row(challenge))["attempts"] == 0
