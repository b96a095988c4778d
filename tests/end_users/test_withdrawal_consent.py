"""Money leaves for a bank only with its owner's consent to exactly this withdrawal, once."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from core.kit import ids
from core.payouts.beneficiaries import checks
from core.payouts.beneficiaries import service as beneficiaries
from tests.end_users.conftest import Customer
from tests.http import Api, answer, problem
from tests.identity.conftest import Browser, rows
from tests.identity.test_factors import staff
from tests.wallets import bank


async def test_amount_currency_payee_and_wallet_are_shown_and_bound(customer: Customer) -> None:
    facts = await customer.consent(customer.withdrawal(reason="Rent"))

    assert facts == {
        "wallet_id": customer.wallet.public_id,
        "data/amount": "100.00",
        "data/currency": "INR",
        "data/beneficiary": customer.payee,
        "data/reason": "Rent",
    }
    assert await rows(customer.browser.tenant, "payout") == 0
    assert await bank.available(customer.wallet.id) == "500.00"


@pytest.mark.parametrize("change", ["amount", "currency", "beneficiary", "wallet"])
async def test_a_consent_passes_no_other_withdrawal(customer: Customer, change: str) -> None:
    body, path = customer.withdrawal(), customer.withdrawals
    await customer.consent(body)
    other = dict(body)
    if change == "amount":
        other["amount"] = "100.01"
    elif change == "currency":
        other["currency"] = "USD"
    elif change == "beneficiary":
        details = checks.bank_account("Asha Rao", "999999999901", "HDFC0000001")
        made, _ = await beneficiaries.add(customer.person_id, details)
        other["beneficiary"] = made.public_id
    else:
        second = await bank.wallet("500.00", of=customer.person_id)
        path = f"/v1/wallets/{second.public_id}/withdrawals"

    refused = await customer.api.post(path, other, idempotency_key=ids.token())

    await problem(refused, 401, "identity.step_up_required")
    assert await rows(customer.browser.tenant, "payout") == 0
    await answer(await customer.api.post(customer.withdrawals, body, idempotency_key=ids.token()), 201)


async def test_of_many_at_once_one_passes(customer: Customer) -> None:
    body = customer.withdrawal()
    await customer.consent(body)

    answers = await asyncio.gather(
        *(customer.api.post(customer.withdrawals, body, idempotency_key=ids.token()) for _ in range(5))
    )

    assert sorted(item.status_code for item in answers) == [201] + [401] * 4
    assert await bank.available(customer.wallet.id) == "400.00"


async def test_the_same_request_again_is_replayed(customer: Customer) -> None:
    body = customer.withdrawal()
    await customer.consent(body)
    first = await answer(await customer.api.post(customer.withdrawals, body, idempotency_key="w"), 201)
    assert await answer(await customer.api.post(customer.withdrawals, body, idempotency_key="w"), 201) == first
    assert await rows(customer.browser.tenant, "payout") == 1


async def test_a_withdrawal_that_fails_has_not_spent_its_consent(customer: Customer) -> None:
    body = customer.withdrawal("500.01")
    await customer.consent(body)
    refused = await customer.api.post(customer.withdrawals, body, idempotency_key="a")
    await problem(refused, 422, "ledger.insufficient_funds")
    await bank.fund(customer.wallet, "0.01")

    await answer(await customer.api.post(customer.withdrawals, body, idempotency_key="b"), 201)


async def test_a_key_of_the_tenants_needs_no_consent(customer: Customer, api: Api) -> None:
    await answer(await api.post(customer.withdrawals, customer.withdrawal(), idempotency_key="w"), 201)


async def test_staff_consent_to_each_batch_and_its_file(customer: Customer, api: Api, browser: Any) -> None:
    account = (await answer(await api.get("/v1/provider-accounts")))["items"][0]["id"]
    treasurer: Browser = await staff(await browser().sign_up(), "finance")
    wish = {"provider_account": account, "currency": "INR"}

    refused = await problem(
        await treasurer.api.post("/v1/payout-batches", wish, idempotency_key="b"), 401, "identity.step_up_required"
    )

    assert (refused["action"], refused["facts"]["data/provider_account"]) == ("payouts.batch", account)
    batch = ids.text("pba", ids.new())
    refused = await problem(
        await treasurer.api.post(f"/v1/payout-batches/{batch}/file"), 401, "identity.step_up_required"
    )
    assert (refused["action"], refused["facts"]) == ("payouts.batch_file", {"batch_id": batch})
