"""Whom a withdrawal goes to: accounts that cannot be, people who are erased, and who may ask."""

from __future__ import annotations

from collections.abc import AsyncIterator
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from core.kit import db, ids
from core.kit.errors import NotFound
from core.kit.scope import TenantRef
from core.payouts import service as payouts
from core.payouts.batches import service as batches
from core.payouts.beneficiaries import service as beneficiaries
from core.payouts.errors import (
    BeneficiaryErased,
    NothingToBatch,
)
from core.people import service as people
from core.wallets.withdrawals import service as withdrawals
from tests.http import Api, answer, problem
from tests.ledger.conftest import assert_books_tie
from tests.wallets import bank
from tests.wallets.bank import inr
from tests.wallets.test_payouts import ALL, withdraw


@pytest.fixture(autouse=True)
async def _tied(acting: TenantRef) -> AsyncIterator[None]:
    yield
    await assert_books_tie(acting)


async def test_an_erased_persons_payout_fails_and_nothing_of_the_account_is_readable(tmp_path: Path) -> None:
    account = await bank.open_bank()
    mine = await bank.wallet("100.00")
    payout = await withdraw(mine, "10.00")
    await people.erase(mine.person_id)

    with pytest.raises(NothingToBatch):
        await batches.create(account, "INR")

    # The refusal took its own discovery back; what is there still waits, and cannot be read by anybody.
    assert (await payouts.get(payout.id)).status == "approved"
    async with db.transaction() as tx:
        with pytest.raises(BeneficiaryErased):
            await beneficiaries.open_details(tx, payout.beneficiary_id)


async def test_no_account_number_is_kept_in_clear(api: Api) -> None:
    await bank.open_bank()
    mine = await bank.wallet("100.00")
    number, vpa = "098765432109876", "asha.rao@okhdfcbank"
    person = ids.text("per", mine.person_id)
    for to in ({"account_number": number, "ifsc": "HDFC0000001"}, {"vpa": vpa}):
        body = {"person_id": person, "name": "Asha Rao", "to": to}
        made = await answer(await api.post("/v1/beneficiaries", body), 201)
        assert await answer(await api.post("/v1/beneficiaries", body), 200) == made
        assert made["masked"] in {"XXXXXXXXXXX9876", "as…@okhdfcbank"}
        await withdraw(mine, "10.00", ids.parse("ben", made["id"]))
    async with db.transaction() as tx:
        for table in ("payout_beneficiary", "payout", "approval", "event", "audit_entry", "ledger_hold", "idempotency"):
            for row in await tx.fetch(f"SELECT t::text AS text FROM {table} t WHERE tenant_id = $1", tx.tenant):
                for secret in (number, vpa, "Asha Rao"):
                    assert secret not in row["text"], table
                    assert secret.encode().hex() not in row["text"], table


@pytest.mark.parametrize(
    ("name", "to"),
    [
        ("Asha Rao", {"account_number": "012345678901", "ifsc": "SBIN1000001"}),
        ("Asha Rao", {"account_number": "012345678901", "ifsc": "hdfc0000001"}),
        ("Asha Rao", {"account_number": "12345678", "ifsc": "HDFC0000001"}),
        ("Asha Rao", {"account_number": "0123456789012345678", "ifsc": "HDFC0000001"}),
        ("Asha Rao", {"account_number": "000000000", "ifsc": "HDFC0000001"}),
        ("=HYPERLINK(1)", {"account_number": "012345678901", "ifsc": "HDFC0000001"}),
        ("Asha Rao", {"vpa": "a@ybl"}),
        ("Asha Rao", {"vpa": "user@gmail.com"}),
        ("Asha Rao", {"vpa": "user@ok-axis"}),
    ],
)
async def test_bad_beneficiaries_are_refused(api: Api, name: str, to: dict[str, str]) -> None:
    body = {"person_id": ids.text("per", await bank.person()), "name": name, "to": to}
    await problem(await api.post("/v1/beneficiaries", body), 422, "payouts.beneficiary_invalid")
    assert await bank.count("payout_beneficiary") == 0


async def test_an_end_user_withdraws_and_cancels_only_their_own() -> None:
    await bank.open_bank()
    mine, theirs = await bank.wallet("100.00"), await bank.wallet("100.00")
    payout = await withdraw(theirs, "10.00")
    payee = await bank.beneficiary(theirs.person_id)
    with bank.user(mine.person_id):
        own = await withdraw(mine, "10.00")
        assert [item.id for item in await payouts.list_payouts(UUID(int=ALL), 10)] == [own.id]
        assert len(await beneficiaries.list_beneficiaries(UUID(int=ALL), 10)) == 1
        for attempt in (
            withdrawals.withdraw(theirs.id, inr("1.00"), payee),
            withdrawals.withdraw(mine.id, inr("1.00"), payee),
            withdrawals.list_withdrawals(theirs.id, UUID(int=ALL), 10),
            payouts.get(payout.id),
            payouts.cancel(payout.id, reason="no"),
            beneficiaries.get(payee),
            beneficiaries.remove(payee),
            bank.beneficiary(theirs.person_id),
        ):
            with pytest.raises(NotFound):
                await attempt
        assert (await payouts.cancel(own.id, reason="mine")).status == "cancelled"
    assert (await payouts.get(payout.id)).status == "approved"
    assert Decimal(await bank.available(mine.id)) == 100
