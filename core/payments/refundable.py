"""What may still be given back of a payment is the balance of a ledger account of the payment's own, whose floor is 0.

So that too much is given back is impossible as an overdraft is, whoever asks and however many at once: refunds, and
disputes that a bank decides. The account is opened by the first of them, with what was captured (most payments never
have one), at `refundable:<payment>` unless the chart says otherwise; `refundable:<CUR>` is its other side. Both are
memoranda: no money lies on them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.kit import db
from core.kit.money import Money, quantum
from core.ledger import service as ledger
from core.ledger.types import Line, NewTransaction
from core.payments import books, queries
from core.payments.types import Payment


@dataclass(frozen=True, slots=True)
class Share:
    """A part of what may be given back, as the caller posts it: `opening`, where there is one, before its own lines."""

    payment: Payment
    opening: tuple[NewTransaction, ...]
    line: Line
    """Takes the part. A reversal of the transaction it stands in puts it back."""


async def left(payment: Payment) -> Money:
    """What may still be given back; exact in a transaction that holds the payment's lock."""
    if payment.refundable_account_id is None:
        return payment.captured
    currency = payment.amount.currency
    account = await ledger.get_account(payment.refundable_account_id)
    return Money(account.balance.quantize(quantum(currency)), currency)


async def take_within(tx: db.Transaction, payment: Payment, amount: Money) -> Share:
    """A share to post, under the payment's lock; the ledger refuses it (InsufficientFunds) when it is not there."""
    counter = await books.refundable_total(amount.currency)
    opening: tuple[NewTransaction, ...] = ()
    account_id = payment.refundable_account_id
    if account_id is None:
        account_id = await books.refundable(payment)
        await tx.execute_one(queries.SET_REFUNDABLE_ACCOUNT, tx.tenant, payment.id, account_id)
        opening = (
            NewTransaction(
                reference=f"payment:{payment.public_id}:refundable",
                kind="refundable",
                lines=(Line(debit=counter, credit=account_id, amount=payment.captured),),
                metadata={"payment": payment.public_id},
                limited=False,
            ),
        )
    line = Line(debit=account_id, credit=counter, amount=amount)
    return Share(replace(payment, refundable_account_id=account_id), opening, line)


async def give_back_line(payment: Payment, amount: Money) -> Line:
    """Puts a share back that was taken in a transaction that is not reversed, such as a dispute that was won."""
    assert payment.refundable_account_id is not None, "nothing was taken"
    return Line(
        debit=await books.refundable_total(amount.currency), credit=payment.refundable_account_id, amount=amount
    )
