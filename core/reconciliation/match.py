"""Tie lines to expectations by the account's rules, say what is wrong with the rest, and ask payments about it."""

from __future__ import annotations

from uuid import UUID

from asyncpg import Record

from core.kit import db
from core.payments import settlement as payments
from core.payments.settlement import Holding
from core.reconciliation import expect, policy, tie_queries
from core.reconciliation.matching import engine
from core.reconciliation.matching import queries as matching
from core.reconciliation.matching.sides import SETTLEMENT
from core.reconciliation.matching.types import RuleSet
from core.reconciliation.turn import Turn

PAGE = 1000
CHUNK = 20_000
FIRST = UUID(int=0)


async def match(turn: Turn, rule_set: RuleSet) -> None:
    """Tie and judge every line that has not tied yet. Raises jobs.LostLease."""
    late = await _once(turn, rule_set)
    if late:
        # Captured between our reading of the ledger and of payments: read the ledger once more.
        await expect.project(turn)
        await _once(turn, rule_set)


async def _once(turn: Turn, rule_set: RuleSet) -> bool:
    """Whether payments holds something as captured that the ledger did not show yet."""
    await _tie_own(turn)
    await engine.tie(turn.write, rule_set, SETTLEMENT)
    await _judge(turn)
    async with turn.write() as tx:
        unknown = await tx.fetch(tie_queries.LIST_UNKNOWN_DISPUTES, tx.tenant, turn.account_id, PAGE)
        await payments.ask_about_disputes(tx, turn.account_id, [row["provider_dispute_id"] for row in unknown])
    late, after = False, FIRST
    while True:
        async with turn.write() as tx:
            page = await tx.fetch(tie_queries.LIST_UNKNOWN, tx.tenant, turn.account_id, after, PAGE)
            late |= await _ask_payments(tx, turn, page)
        if len(page) < PAGE:
            return late
        after = page[-1]["id"]


async def _tie_own(turn: Turn) -> None:
    """Reserves and tax deducted at source: what they are about is not on the clearing account."""
    async with turn.write() as tx:
        tied = await tx.fetch(tie_queries.TIE_OWN, tx.tenant, turn.account_id)
        if tied:
            await tx.execute(tie_queries.MARK_DIRTY, tx.tenant, sorted({row["settlement_id"] for row in tied}))


async def _judge(turn: Turn) -> None:
    after = FIRST
    while True:
        async with turn.write() as tx:
            last = await tx.value(matching.next_open(SETTLEMENT), tx.tenant, turn.account_id, after, CHUNK)
            if last is None:
                return
            judged = await tx.fetch(tie_queries.JUDGE, tx.tenant, turn.account_id, policy.GST_RATE, after, last)
            await tx.execute(tie_queries.MARK_DIRTY, tx.tenant, sorted({row["settlement_id"] for row in judged}))
        after = last


async def _ask_payments(tx: db.Transaction, turn: Turn, lines: list[Record]) -> bool:
    """What payments holds of these lines' payments and refunds becomes a `status` break, and payments asks its
    gateway again; what it does not hold stays unknown."""
    if not lines:
        return False
    found = await payments.find_holdings(
        turn.account_id,
        payment_ids=sorted({row["provider_payment_id"] for row in lines if row["provider_payment_id"]}),
        order_ids=sorted({row["provider_order_id"] for row in lines if row["provider_order_id"]}),
        refund_ids=sorted({row["provider_refund_id"] for row in lines if row["provider_refund_id"]}),
    )
    by_id = {(item.kind, item.provider_id): item for item in found if item.provider_id}
    by_order = {item.provider_order_id: item for item in found if item.kind == "payment" and item.provider_order_id}
    held = [_held(row, by_id, by_order) for row in lines]
    facts = [_problem(row, item) for row, item in zip(lines, held, strict=True)]
    news = [
        (row["id"], *fact)
        for row, fact in zip(lines, facts, strict=True)
        if fact != (row["problem"], row["reason"], row["subject"])
    ]
    if news:
        columns = [list(column) for column in zip(*news, strict=True)]
        await tx.execute(tie_queries.SET_STATUS_PROBLEM, tx.tenant, turn.account_id, *columns)
    ours = [item for row, item in zip(lines, held, strict=True) if item is not None and not _is_another(row, item)]
    await payments.ask_again(tx, ours)
    return any(item.is_posted for item in ours)


def _held(row: Record, by_id: dict[tuple[str, str], Holding], by_order: dict[str, Holding]) -> Holding | None:
    if row["kind"] == "refund":
        return by_id.get(("refund", row["provider_refund_id"]))
    # The order finds the attempt whose webhook never told us the vendor's payment id.
    return by_id.get(("payment", row["provider_payment_id"])) or by_order.get(row["provider_order_id"])


def _is_another(row: Record, holding: Holding) -> bool:
    """Whether the order was paid by another payment than this line's: the payer paid twice."""
    return holding.kind == "payment" and holding.is_posted and holding.provider_id != row["provider_payment_id"]


def _problem(row: Record, holding: Holding | None) -> tuple[str, str, str | None]:
    if holding is None:
        return "orphan_refund" if row["kind"] == "refund" else "missing_here", "unknown_here", None
    if _is_another(row, holding):
        return "missing_here", "another_payment_of_order", holding.public_id
    return "status", f"held_as_{holding.status}", holding.public_id
