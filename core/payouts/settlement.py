"""What reconciliation may ask of payouts: by which names a bank or a provider knows one, and to book that the bank
showed it. It reads and writes no other way.

A paid payout is owed to the bank (clearing) until a statement or the provider's report shows it; then one transaction
moves it on to the bank's account. Its own column, written under its lock, makes that once, whoever shows it first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from asyncpg import Record

from core.events import service as events
from core.kit import db, ids
from core.kit.errors import NotFound
from core.kit.money import Money
from core.ledger import service as ledger
from core.ledger.periods import service as periods
from core.ledger.types import Line, NewTransaction
from core.payouts import books
from core.payouts.events import PayoutReturnShown, PayoutShown

# ruff: noqa: S608 - only constants of this file are interpolated

BOOKING = "payout_settlement"
"""The kind of ledger transaction by which the bank's account gets what its statement shows."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A payout that left, or came back, and that no statement has shown yet."""

    id: UUID
    provider_account_id: UUID
    batch_id: UUID | None
    amount: Decimal
    currency: str
    holds: int
    names: tuple[str, ...]
    """How the outside may call it, in capitals."""
    came_back: bool
    """Whether it was shown as paid, came back, and only its return is waited for."""

    @property
    def paid_references(self) -> list[str]:
        """Of its postings."""
        name = ids.text("pyo", self.id)
        return [f"payout:{name}:paid:{number}" for number in range(1, self.holds + 1)]


@dataclass(frozen=True, slots=True)
class Names:
    """How the outside calls a payout."""

    id: UUID
    provider_payout_id: str | None
    utr: str | None


async def list_names(payout_ids: Sequence[UUID]) -> list[Names]:
    """Those of the payouts that exist here."""
    async with db.transaction() as tx:
        found = await tx.fetch(_NAMES, tx.tenant, payout_ids)
    return [Names(row["id"], row["provider_payout_id"], row["utr"]) for row in found]


async def list_waiting(tx: db.Transaction, provider_account_id: UUID, after: UUID, limit: int) -> list[Waiting]:
    """Payouts of a provider account that no statement has shown yet, oldest first."""
    return [_waiting(row) for row in await tx.fetch(_OF_ACCOUNT, tx.tenant, provider_account_id, after, limit)]


async def list_named(tx: db.Transaction, names: Sequence[str], limit: int) -> list[Waiting]:
    """Those that wait and may be called so (in capitals): by UTR, the provider's id, ours, or their batch's."""
    own, batches = _parsed("pyo", names), _parsed("pba", names)
    return [_waiting(row) for row in await tx.fetch(_NAMED, tx.tenant, list(names), own, batches, limit)]


async def show_within(
    tx: db.Transaction, payout_ids: Sequence[UUID], bank_account_id: UUID, *, called: str, at: datetime
) -> UUID | None:
    """Book what a statement shows in one line: one payout, or the paid ones of one batch, or one that came back.

    `called` is what the line calls it, `at` its day; once the day's books are closed it is dated now. Locks the
    payouts by id, then ledger accounts. None when one of them does not wait any more; nothing is written then.
    """
    rows = await tx.fetch(_LOCK, tx.tenant, list(payout_ids))
    if len(rows) != len(payout_ids):
        return None
    payouts = [_waiting(row) for row in rows]
    first, came_back = payouts[0], payouts[0].came_back
    assert len({(item.provider_account_id, item.currency, item.came_back) for item in payouts}) == 1, (
        "one line, one way"
    )
    step = "returned" if came_back else "settled"
    about = f"payout:{ids.text('pyo', first.id)}"
    named = {"payout": ids.text("pyo", first.id)}
    if len(payouts) > 1:
        assert first.batch_id is not None, "several are shown in one line as a batch"
        # A batch may be shown in parts: its first payout tells them apart.
        batch = ids.text("pba", first.batch_id)
        about, named = f"payout_batch:{batch}:{ids.text('pyo', first.id)}", {"batch": batch}
    clearing = await books.clearing(first.provider_account_id, first.currency)
    debit, credit = (bank_account_id, clearing) if came_back else (clearing, bank_account_id)
    (posted,) = await ledger.post_within(
        tx,
        NewTransaction(
            reference=f"{about}:{step}",
            kind=BOOKING,
            lines=(Line(debit, credit, Money(sum((item.amount for item in payouts), Decimal(0)), first.currency)),),
            description="came back to the bank" if came_back else "left the bank",
            metadata={**named, "utr": called},
            effective_at=await periods.open_moment_within(tx, at),
            limited=False,
        ),
    )
    for row in await tx.fetch(_RETURNED if came_back else _SETTLED, tx.tenant, list(payout_ids), posted.id):
        await _tell(tx, row, posted.id, called, came_back=came_back)
    return posted.id


async def _tell(tx: db.Transaction, row: Record, transaction_id: UUID, called: str, *, came_back: bool) -> None:
    facts: dict[str, Any] = {
        "payout": ids.text("pyo", row["id"]),
        "purpose": row["purpose"],
        "subject": row["subject"],
        "amount": Money(row["amount"], row["currency"]).text(),
        "currency": row["currency"],
        "status": row["status"],
        "transaction": ids.text("txn", transaction_id),
        "called": called,
    }
    kind = PayoutReturnShown if came_back else PayoutShown
    await events.emit(tx, kind.model_validate(facts), subject=facts["payout"], subject_version=row["version"])


def _waiting(row: Record) -> Waiting:
    facts = dict(row)
    names = (facts.pop("utr"), facts.pop("provider_payout_id"), ids.text("pyo", row["id"]))
    batch = (ids.text("pba", row["batch_id"]),) if row["batch_id"] is not None else ()
    return Waiting(**facts, names=tuple(name.upper() for name in (*names, *batch) if name))


def _parsed(prefix: str, names: Sequence[str]) -> list[UUID]:
    found = []
    for name in names:
        try:
            found.append(ids.parse(prefix, name.lower()))
        except NotFound:
            continue
    return found


_NAMES = "SELECT id, provider_payout_id, utr FROM payout WHERE tenant_id = $1 AND id = ANY($2::uuid[])"
# As the partial index `payout_waiting` says it.
_WAITS = """
    (p.settled_id IS NULL AND p.status IN ('paid', 'reversed') OR p.returned_id IS NULL AND p.status = 'reversed')
"""
_WAITING = """
    p.id, p.provider_account_id, p.batch_id, p.amount, p.currency, cardinality(p.hold_ids) AS holds, p.utr,
    p.provider_payout_id, p.settled_id IS NOT NULL AS came_back
"""
_OF_ACCOUNT = f"""
    SELECT {_WAITING} FROM payout p
    WHERE p.tenant_id = $1 AND p.provider_account_id = $2 AND {_WAITS} AND p.id > $3 ORDER BY p.id LIMIT $4
"""
_NAMED = f"""
    SELECT {_WAITING} FROM payout p
    WHERE p.tenant_id = $1 AND {_WAITS}
      AND (upper(p.utr) = ANY($2::text[]) OR upper(p.provider_payout_id) = ANY($2::text[]) OR p.id = ANY($3::uuid[])
           OR p.batch_id = ANY($4::uuid[]))
    ORDER BY p.id LIMIT $5
"""
_LOCK = f"""
    SELECT {_WAITING} FROM payout p
    WHERE p.tenant_id = $1 AND p.id = ANY($2::uuid[]) AND {_WAITS} ORDER BY p.id FOR NO KEY UPDATE
"""
_TOLD = "id, purpose, subject, amount, currency, status, version"
_SETTLED = f"""
    UPDATE payout SET settled_id = $3, version = version + 1, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = ANY($2::uuid[]) RETURNING {_TOLD}
"""
_RETURNED = f"""
    UPDATE payout SET returned_id = $3, version = version + 1, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = ANY($2::uuid[]) RETURNING {_TOLD}
"""
