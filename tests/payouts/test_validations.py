"""A bank is asked once whose account a beneficiary is; what it says is kept, compared, and may be demanded."""

from __future__ import annotations

import asyncio
import contextlib
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.jobs.registry import Job
from core.kit import db, ids
from core.kit.money import Money
from core.payouts import service as payouts
from core.payouts.beneficiaries import service as beneficiaries
from core.payouts.beneficiaries.types import Beneficiary
from core.payouts.errors import BeneficiaryNotValidated, BeneficiaryRemoved, NoValidation
from core.payouts.validations import follow, names
from core.payouts.validations import service as validations
from core.payouts.validations.types import Validation
from core.people import service as people
from core.testing.fake_payouts import Fault, Killed
from core.testing.payouts import ACCOUNT
from tests.http import Api, answer, problem
from tests.payments.shop import open_job, run_job
from tests.payouts.desk import Desk
from tests.wallets import bank as money
from tests.wallets.bank import inr

ALL = UUID(int=2**128 - 1)


async def ask(desk: Desk) -> Validation:
    payee = await money.beneficiary(desk.mine.person_id, ACCOUNT.account_number)
    return (await validations.ask(payee))[0]


async def run(validation: Validation) -> tuple[Validation, Beneficiary]:
    with contextlib.suppress(Killed):
        await run_job(validations.VALIDATE, validation.public_id)
    return await validations.get(validation.id), await beneficiaries.get(validation.beneficiary_id)


async def aged(validation: Validation, seconds: int) -> None:
    async with db.transaction() as tx:
        await tx.execute(
            "UPDATE payout_validation SET sent_at = sent_at - make_interval(secs => $3)"
            " WHERE tenant_id = $1 AND id = $2",
            tx.tenant,
            validation.id,
            float(seconds),
        )


async def test_the_banks_answer_is_kept_and_told(desk: Desk, api: Api) -> None:
    payee = ids.text("ben", await money.beneficiary(desk.mine.person_id, ACCOUNT.account_number))
    path = f"/v1/beneficiaries/{payee}/validations"
    asked = await answer(await api.post(path), 202)
    assert (asked["status"], asked["registered_name"]) == ("waiting", None)
    assert (await answer(await api.post(path), 200))["id"] == asked["id"]
    await run_job(validations.VALIDATE, asked["id"])
    assert (await answer(await api.get(path)))["items"][0]["status"] == "asked"

    desk.bank.name(ACCOUNT, "MR. RAO, ASHA")
    await desk.deliver()

    (found,) = (await answer(await api.get(path)))["items"]
    assert (found["status"], found["registered_name"], found["name_match"]) == ("valid", "MR. RAO, ASHA", "same")
    shown = await answer(await api.get(f"/v1/beneficiaries/{payee}"))
    assert (shown["validity"], shown["name_match"]) == ("valid", "same")
    assert await money.events(asked["id"]) == ["beneficiary.validated"]
    assert desk.bank.calls.count("validate") == 1
    await run_job(validations.VALIDATE, asked["id"])
    assert await open_job(validations.VALIDATE, asked["id"]) is None
    async with db.transaction() as tx:
        kept = await tx.fetch(
            "SELECT row_to_json(v)::text AS text FROM payout_validation v WHERE tenant_id = $1", tx.tenant
        )
    assert "RAO" not in kept[0]["text"]


async def test_what_a_question_costs_is_booked_when_the_bank_has_answered(desk: Desk, api: Api) -> None:
    desk.bank.validation_fee, desk.bank.validation_tax = inr("3.00"), inr("0.54")
    asked = await ask(desk)
    await run(asked)
    assert await desk.books() == {}
    desk.bank.name(ACCOUNT, "Asha Rao")
    await asyncio.gather(desk.deliver(), run(asked))
    assert await desk.books() == {"payout_clearing": "3.54", "payout_fees": "3.00", "payout_taxes": "0.54"}
    (shown,) = (await answer(await api.get(f"/v1/beneficiaries/{ids.text('ben', asked.beneficiary_id)}/validations")))[
        "items"
    ]
    assert (shown["fee"]["amount"], shown["tax"]["amount"]) == ("3.00", "0.54")

    # An answer that nobody gave costs nothing, and a fee in another currency than the account's is no answer.
    desk.bank.validation_fee, desk.bank.validation_tax = Money.parse("3.00", "USD"), None
    again = await ask(desk)
    found, _ = await run(again)
    assert (found.status, found.fee) == ("asked", None)
    assert (await desk.books())["payout_clearing"] == "3.54"


async def test_nobodys_account_is_invalid(desk: Desk) -> None:
    asked = await ask(desk)
    desk.bank.name(ACCOUNT, None)
    found, payee = await run(asked)
    assert (found.status, found.name_match, payee.validity, payee.is_confirmed) == ("invalid", None, "invalid", False)
    # Asked anew, the last word counts.
    desk.bank.name(ACCOUNT, "Somebody Else")
    again = await ask(desk)
    assert again.id != asked.id
    found, payee = await run(again)
    assert (found.status, payee.validity, payee.name_match, payee.is_confirmed) == (
        "valid",
        "valid",
        "different",
        False,
    )


@pytest.mark.parametrize("fault", [Fault.DONE_THEN_LOST, Fault.DONE_THEN_KILLED])
async def test_a_lost_answer_is_found_and_never_asked_twice(desk: Desk, fault: Fault) -> None:
    desk.bank.faults["validate"].append(fault)
    asked = await ask(desk)
    assert (await run(asked))[0].status == "asked"
    desk.bank.name(ACCOUNT, "Asha Rao")
    assert (await run(asked))[0].status == "valid"
    assert desk.bank.calls.count("validate") == 1


async def test_a_question_that_was_never_heard_fails_and_is_not_repeated(desk: Desk) -> None:
    desk.bank.faults["validate"].append(Fault.LOST)
    asked = await ask(desk)
    await run(asked)
    assert (await run(asked))[0].status == "asked"
    await aged(asked, 3601)
    found, payee = await run(asked)
    assert (found.status, payee.validity) == ("failed", None)
    assert desk.bank.calls.count("validate") == 1


async def test_a_bank_that_never_answers_is_given_up(desk: Desk) -> None:
    asked = await ask(desk)
    await run(asked)
    await aged(asked, 3 * 86_400 + 1)
    assert (await run(asked))[0].status == "failed"


async def test_what_was_certainly_not_heard_is_asked_again_and_a_refusal_is_not(desk: Desk) -> None:
    desk.bank.faults["validate"] += [Fault.DOWN, Fault.UNAVAILABLE]
    asked = await ask(desk)
    for _ in range(2):
        found, _ = await run(asked)
        assert (found.status, found.sent_at) == ("waiting", None)
    assert (await run(asked))[0].status == "asked"
    desk.bank.name(ACCOUNT, None)
    await run(asked)
    desk.bank.faults["validate"].append(Fault.REJECTED)
    refused, _ = await run(await ask(desk))
    assert (refused.status, refused.error_text) == ("failed", "The account is closed")


async def test_two_runs_at_once_ask_once(desk: Desk) -> None:
    asked = await ask(desk)
    job = Job(ids.new(), validations.VALIDATE, asked.public_id, {"validation": asked.public_id}, 1, ids.new())
    await asyncio.gather(*(follow.validate(job) for _ in range(5)), return_exceptions=True)
    assert desk.bank.calls.count("validate") == 1


async def test_an_erased_persons_name_is_not_kept(desk: Desk) -> None:
    asked = await ask(desk)
    await run(asked)
    await people.erase(desk.mine.person_id)
    desk.bank.name(ACCOUNT, "Asha Rao")
    assert (await run(asked))[0].status == "valid"
    (found,) = await validations.list_validations(asked.beneficiary_id, ALL, 10)
    assert (found.registered_name, found.name_match) == (None, None)


async def test_a_tenant_may_pay_to_confirmed_accounts_only(desk: Desk, api: Api) -> None:
    body = {"currency": "INR", "approve_above": "1000.00", "least": "1.00", "validated_only": True}
    assert (await answer(await api.post("/v1/payout-rules", body)))["validated_only"] is True
    del body["validated_only"]
    assert (await answer(await api.post("/v1/payout-rules", body)))["validated_only"] is True
    with pytest.raises(BeneficiaryNotValidated):
        await desk.withdraw()
    assert await desk.shown() == ("100.00", "100.00")
    for name, allowed in (("Somebody Else", False), (None, False), ("A RAO", True)):
        desk.bank.name(ACCOUNT, name)
        await run(await ask(desk))
        with contextlib.nullcontext() if allowed else pytest.raises(BeneficiaryNotValidated):
            await desk.withdraw()
    assert await desk.shown() == ("100.00", "60.00")


async def test_who_cannot_be_asked_about(desk: Desk, api: Api) -> None:
    payee = await money.beneficiary(desk.mine.person_id)
    await beneficiaries.remove(payee)
    with pytest.raises(BeneficiaryRemoved):
        await validations.ask(payee)
    assert await money.count("payout_validation") == 0
    await problem(
        await api.post(f"/v1/beneficiaries/{ids.text('ben', ids.new())}/validations"), 404, "request.not_found"
    )


async def test_without_a_provider_that_asks_nobody_is_asked(acting: object) -> None:
    await money.open_bank()
    payee = await money.beneficiary(await money.person())
    with pytest.raises(NoValidation):
        await validations.ask(payee)
    assert await money.count("payout_validation") == 0
    assert (await payouts.list_rules())[0].least == inr("1.00").amount


@pytest.mark.parametrize(
    ("given_name", "registered", "match"),
    [
        ("Asha Rao", "ASHA RAO", "same"),
        ("Asha Rao", "Mrs. Rao Asha", "same"),
        ("Asha Rao", "ASHARAO", "same"),
        ("José D'Souza", "JOSE D SOUZA", "same"),
        ("Asha K. Rao", "ASHA RAO", "similar"),
        ("A Rao", "ASHA RAO", "similar"),
        ("Asha Rao", "ASHA KUMARI VENKATA RAO", "similar"),
        ("Chandrasekhar Iyer", "CHANDRASHEKHAR IYER", "similar"),
        ("Asha Rao", "RAVI MENON", "different"),
        ("A R", "ASHA RAO", "different"),
        ("Asha", "ANIL", "different"),
        ("A", "ASHA", "different"),
        ("Asha Rao", "", "different"),
        ("आशा", "ASHA", "different"),
        ("Asha Rao", "ASHA MENON", "different"),
    ],
)
def test_names_are_compared(given_name: str, registered: str, match: str) -> None:
    assert names.compare(given_name, registered) == match


@given(st.text(max_size=60), st.text(max_size=60))
def test_comparing_names_never_fails_and_does_not_depend_on_the_order(one: str, other: str) -> None:
    assert names.compare(one, other) is names.compare(other, one)
