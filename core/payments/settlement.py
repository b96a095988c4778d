"""What reconciliation may ask of payments: who owns a vendor's id, and to look at it again. It reads no other way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from asyncpg import Record

from core.jobs import service as jobs
from core.kit import db, ids
from core.payments import observe, refunds
from core.payments.disputes import service as disputes
from core.payments.types import AttemptStatus, RefundStatus

_POSTED = frozenset({AttemptStatus.CAPTURED.value, RefundStatus.SUCCEEDED.value})


@dataclass(frozen=True, slots=True)
class Holding:
    """An attempt or a refund of ours, as the vendor knows it."""

    kind: str
    """payment or refund."""
    id: UUID
    """The attempt's or the refund's."""
    public_id: str
    """`pay_…` or `ref_…`."""
    provider_id: str | None
    """The vendor's id of the payment or the refund."""
    provider_order_id: str | None
    status: str

    @property
    def is_posted(self) -> bool:
        """Whether the ledger's clearing account has it."""
        return self.status in _POSTED


async def find_holdings(
    account_id: UUID, *, payment_ids: Sequence[str], order_ids: Sequence[str], refund_ids: Sequence[str]
) -> list[Holding]:
    """Those that the vendor knows by one of these ids, through this account."""
    async with db.transaction() as tx:
        attempts = await tx.fetch(
            _ATTEMPTS + "AND a.provider_account_id = $2 AND a.provider_payment_id = ANY($3::text[]) UNION "
            + _ATTEMPTS + "AND a.provider_account_id = $2 AND a.provider_order_id = ANY($4::text[])",
            tx.tenant, account_id, payment_ids, order_ids,
        )  # fmt: skip
        given_back = await tx.fetch(
            _REFUNDS + "AND r.provider_account_id = $2 AND r.provider_refund_id = ANY($3::text[])",
            tx.tenant,
            account_id,
            refund_ids,
        )
    return [_attempt(row) for row in attempts] + [_refund(row) for row in given_back]


async def ask_again(tx: db.Transaction, holdings: Sequence[Holding]) -> None:
    """Have the gateway asked, soon, what became of these; in the caller's transaction."""
    attempts = {ids.text("att", item.id) for item in holdings if item.kind == "payment" and not item.is_posted}
    given_back = {ids.text("ref", item.id) for item in holdings if item.kind == "refund" and not item.is_posted}
    if attempts:
        await jobs.enqueue_many(tx, observe.RESOLVE, {name: {"attempt": name} for name in sorted(attempts)})
    if given_back:
        await jobs.enqueue_many(tx, refunds.REFUND, {name: {"refund": name} for name in sorted(given_back)})


async def ask_about_disputes(tx: db.Transaction, account_id: UUID, names: Sequence[str]) -> None:
    """Have the gateway asked, soon, about disputes that we do not know as it settled them; in the caller's
    transaction."""
    account = ids.text("pac", account_id)
    wanted = {f"{account}/{name}": {"account": account, "dispute": name} for name in names}
    if wanted:
        await jobs.enqueue_many(tx, disputes.LOOK, wanted)


JOIN_HOLDINGS = """
    LEFT JOIN LATERAL (
        SELECT a.id, a.provider_payment_id AS provider_id, a.provider_order_id FROM payment_attempt a
        WHERE m.kind = 'payment' AND a.tenant_id = $1 AND a.id = m.source_id
        UNION ALL
        SELECT g.id, g.provider_refund_id, a.provider_order_id FROM refund g
        JOIN payment_attempt a ON a.tenant_id = $1 AND a.id = g.attempt_id
        WHERE m.kind = 'refund' AND g.tenant_id = $1 AND g.id = m.source_id
        UNION ALL
        SELECT d.id, d.provider_dispute_id, a.provider_order_id FROM payment_dispute d
        JOIN payment_attempt a ON a.tenant_id = $1 AND a.id = d.attempt_id
        WHERE m.kind = 'dispute' AND d.tenant_id = $1 AND d.id = m.source_id
    ) h ON true
"""
"""For a set-based statement: finds to every row `m` (kind, source_id) the attempt, refund or dispute `h` that it is
about (id, provider_id, provider_order_id), with the rights and in the tenant ($1) of the transaction."""

_ATTEMPTS = """
    SELECT a.id, a.payment_id, a.provider_payment_id, a.provider_order_id, a.status FROM payment_attempt a
    WHERE a.tenant_id = $1
"""
_REFUNDS = "SELECT r.id, r.provider_refund_id, r.status FROM refund r WHERE r.tenant_id = $1 "


def _attempt(row: Record) -> Holding:
    pay = ids.text("pay", row["payment_id"])
    return Holding("payment", row["id"], pay, row["provider_payment_id"], row["provider_order_id"], row["status"])


def _refund(row: Record) -> Holding:
    return Holding("refund", row["id"], ids.text("ref", row["id"]), row["provider_refund_id"], None, row["status"])
