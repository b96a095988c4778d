"""What payouts write in the ledger: holds, their captures, their release, what came back, what the vendor charged."""

from __future__ import annotations

from uuid import UUID

from core.kit import db, ids
from core.kit.money import Money
from core.ledger import service as ledger
from core.ledger.chart import service as chart
from core.ledger.holds import service as holds
from core.ledger.holds.types import NewHold
from core.ledger.types import Line, NewTransaction
from core.payouts.ledger_accounts import CLEARING, FEES, TAXES
from core.payouts.types import NewPayout, Payout


async def clearing(provider_account_id: UUID, currency: str) -> UUID:
    """The account of what providers paid for us and the bank statement has not shown yet: what we owe the bank."""
    return await chart.open_for(CLEARING, account=ids.text("pac", provider_account_id), currency=currency)


async def hold_within(tx: db.Transaction, payout_id: UUID, new: NewPayout, provider_account_id: UUID) -> list[UUID]:
    """Set the money aside where it is, one hold for each source; none of them ever expires by itself."""
    target, name = await clearing(provider_account_id, new.amount.currency), ids.text("pyo", payout_id)
    made = []
    for number, source in enumerate(new.sources, 1):
        wanted = NewHold(
            reference=f"payout:{name}:{number}",
            account_id=source.account_id,
            amount=source.amount,
            credit_account_id=target,
            description=new.purpose,
            metadata={"payout": name},
        )
        made.append((await holds.create_within(tx, wanted)).id)
    return made


async def settle_within(tx: db.Transaction, payout: Payout) -> None:
    """The money left: capture every hold in full. The reference is what makes it once."""
    # All at once, and with what a fee needs: two payouts of one wallet then never wait for each other in a circle.
    await holds.lock_within(tx, payout.hold_ids, await _own_accounts(payout))
    for number, hold_id in enumerate(payout.hold_ids, 1):
        await holds.capture_within(
            tx,
            hold_id,
            reference=paid_reference(payout, number),
            kind=payout.purpose,
            description=payout.reason,
            metadata={"payout": payout.public_id},
        )


async def release_within(tx: db.Transaction, payout: Payout, reason: str, *, is_charged: bool = False) -> None:
    """No money left: give every hold up. `is_charged`: the vendor takes a fee all the same, which is booked next."""
    await holds.lock_within(tx, payout.hold_ids, await _own_accounts(payout) if is_charged else [])
    for hold_id in payout.hold_ids:
        await holds.void_within(tx, hold_id, reason=reason[:200])


async def reverse_within(tx: db.Transaction, payout: Payout) -> None:
    """All of it came back: undo every capture, so that the money is where it was before."""
    paid = []
    for number in range(1, len(payout.hold_ids) + 1):
        found = await ledger.find_transaction(paid_reference(payout, number))
        assert found is not None, "a paid payout has its postings"
        paid.append(found)
    sources = {posting.debit_account_id for transaction in paid for posting in transaction.postings}
    await ledger.lock_accounts_within(tx, [*sources, *await _own_accounts(payout)])
    for number, transaction in enumerate(paid, 1):
        await ledger.reverse_within(
            tx,
            transaction.id,
            reference=reversed_reference(payout, number),
            description="the payout came back",
        )


async def charge_within(tx: db.Transaction, payout: Payout, fee: Money | None, tax: Money | None) -> None:
    """Book what the provider charged, or the difference to what was booked; `payout` is as it was before, locked."""
    nothing = Money.zero(payout.amount.currency)
    more_fee = (fee or nothing) - (payout.fee or nothing)
    more_tax = (tax or nothing) - (payout.tax or nothing)
    # The version rises with every change of the payout, which is locked: one posting for each change.
    reference = f"payout:{payout.public_id}:charged:{payout.version}"
    await _charge(
        tx, payout.provider_account_id, more_fee, more_tax, reference=reference, metadata={"payout": payout.public_id}
    )


async def charge_validation_within(
    tx: db.Transaction, validation_id: str, provider_account_id: UUID, fee: Money | None, tax: Money | None
) -> None:
    """Book what a provider took for the validation of an account: once, when the bank has answered."""
    told = fee or tax
    if told is not None:
        nothing, reference = Money.zero(told.currency), f"payout_validation:{validation_id}:charged"
        metadata = {"validation": validation_id}
        await _charge(tx, provider_account_id, fee or nothing, tax or nothing, reference=reference, metadata=metadata)


def paid_reference(payout: Payout, number: int) -> str:
    """Of the posting of one hold of a paid payout."""
    return f"payout:{payout.public_id}:paid:{number}"


def reversed_reference(payout: Payout, number: int) -> str:
    """Of the posting that undoes it."""
    return f"payout:{payout.public_id}:reversed:{number}"


async def _charge(
    tx: db.Transaction, provider_account_id: UUID, fee: Money, tax: Money, *, reference: str, metadata: dict[str, str]
) -> None:
    """Charges, or what comes back of them when they are negative."""
    clearing_id, fees_id, taxes_id = accounts = await _accounts(provider_account_id, fee.currency)
    await ledger.lock_accounts_within(tx, accounts)
    lines = []
    for account_id, amount in ((fees_id, fee), (taxes_id, tax)):
        if amount.amount > 0:
            lines.append(Line(debit=account_id, credit=clearing_id, amount=amount))
        elif amount.amount < 0:
            lines.append(Line(debit=clearing_id, credit=account_id, amount=-amount))
    if lines:
        new = NewTransaction(reference, "payout_fee", tuple(lines), metadata=metadata, limited=False)
        await ledger.post_within(tx, new)


async def _own_accounts(payout: Payout) -> list[UUID]:
    return await _accounts(payout.provider_account_id, payout.amount.currency)


async def _accounts(provider_account_id: UUID, currency: str) -> list[UUID]:
    """A provider account's: clearing, fees, taxes."""
    names = {"account": ids.text("pac", provider_account_id), "currency": currency}
    return [await chart.open_for(standard, **names) for standard in (CLEARING, FEES, TAXES)]
