"""The transaction that undoes another one, in full or in part, decided under the locks of its accounts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from core.kit import db, ids
from core.kit.errors import NotFound
from core.kit.money import Money, quantum
from core.ledger import engine
from core.ledger.decide import Item, Undone
from core.ledger.engine import Post
from core.ledger.errors import AlreadyReversed, InvalidTransaction
from core.ledger.periods import service as periods
from core.ledger.types import Line, NewTransaction, Posting, Transaction


async def wish(
    tx: db.Transaction,
    transaction_id: UUID,
    reference: str,
    description: str,
    *,
    lines: Mapping[UUID, Money] | None = None,
    amount: Money | None = None,
    effective_at: datetime | None = None,
) -> Post:
    """The wish that undoes `lines` (amounts by posting), `amount` of the only line, or all that is left.

    Locks the accounts of the original. Raises NotFound, AlreadyReversed, InvalidTransaction.
    """
    original = await engine.get_transaction(tx, transaction_id)
    if original is None:
        raise NotFound
    if original.reverses_id is not None:
        raise InvalidTransaction("a reversal is not reversed; post the transaction again instead")
    if lines is not None and amount is not None:
        raise InvalidTransaction("reverse by lines or by amount, not both")
    if effective_at is not None:
        await periods.share_within(tx)  # before the accounts, as every post takes it
    await engine.lock(tx, {key for p in original.postings for key in (p.debit_account_id, p.credit_account_id)})
    undone = await engine.reversed_amounts(tx, [posting.id for posting in original.postings])
    parts = _parts(original, undone, lines, amount)
    new = NewTransaction(
        reference=reference,
        kind="reversal",
        lines=tuple(Line(p.credit_account_id, p.debit_account_id, part) for p, part in parts),
        description=description,
        metadata={"reverses": ids.text("txn", transaction_id)},
        effective_at=effective_at,
    )
    plain = engine.post_of(new).item
    originals = tuple((posting.id, posting.amount.amount) for posting, _ in parts)
    return Post(Item(plain.new, plain.actor, plain.request_id, undone=Undone(transaction_id, originals)))


def _parts(
    original: Transaction,
    undone: Mapping[UUID, Decimal],
    lines: Mapping[UUID, Money] | None,
    amount: Money | None,
) -> list[tuple[Posting, Money]]:
    by_id = {posting.id: posting for posting in original.postings}
    if amount is not None:
        if len(by_id) != 1:
            raise InvalidTransaction("a transaction of several lines is reversed in part by lines")
        return [(original.postings[0], amount)]
    if lines is not None:
        if not lines or not lines.keys() <= by_id.keys():
            raise NotFound("the transaction has no such line")
        return [(by_id[posting_id], part) for posting_id, part in lines.items()]
    left = [(posting, posting.amount.amount - undone.get(posting.id, Decimal(0))) for posting in original.postings]
    whole = [(p, Money(part.quantize(quantum(p.amount.currency)), p.amount.currency)) for p, part in left if part > 0]
    if not whole:
        raise AlreadyReversed
    return whole
