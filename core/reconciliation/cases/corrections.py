"""Correct a break by one call, alone or with a second person's consent, and take that back.

What a call would post can be read before (`preview`), and is the very same plan. Everything locks in one order: the
reconciled account, what the break is about, the break, ledger accounts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from core.approvals import service as approvals
from core.approvals.types import Approval
from core.audit import service as audit
from core.kit import db, ids
from core.payments import settlement as payments
from core.payments.ledger_accounts import CLEARING
from core.reconciliation import queries as accounts
from core.reconciliation import rows
from core.reconciliation.book import text
from core.reconciliation.cases import entry, history, plans, queries
from core.reconciliation.cases.errors import (
    CannotCorrect,
    CannotWriteOff,
    DifferenceChanged,
    NotCorrected,
    WriteOffWaiting,
)
from core.reconciliation.cases.events import BreakCorrected, BreakReopened, BreakWrittenOff
from core.reconciliation.cases.facts import look
from core.reconciliation.cases.types import CORRECTION, UNDO, WRITE_OFF, Action, Correction, NoteKind, Plan
from core.reconciliation.matching import service as matching
from core.reconciliation.types import Break

UNPOSTED = frozenset({Action.ASK_GATEWAY, Action.UNTIE})
"""What is done without an entry and leaves the break to the next run."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a correcting entry, before it is posted: the account by its name in the chart."""

    account: str
    debit: str | None
    credit: str | None
    currency: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What an action would do; `plan` is None where it posts and ties nothing."""

    about: Break
    action: Action
    plan: Plan | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a call: the break as it is now, or the approval that it waits for."""

    about: Break
    action: Action | None
    approval: Approval | None = None


async def preview(break_id: UUID, action: Action | None = None) -> Preview:
    """What an action would do about a break, the suggested one unless named; nothing changes.

    Raises NotFound, BreakClosed, CannotCorrect.
    """
    async with db.transaction() as tx:
        found, facts = await look(tx, break_id)
    possible = plans.actions(found)
    chosen = action or possible[0]
    if chosen not in possible:
        raise CannotCorrect
    plan = plans.plan(found, chosen, facts)
    return Preview(found, chosen, plan, _entries(found, plan) if plan is not None else ())


async def correct(break_id: UUID, action: Action | None, reason: str, *, version: int | None = None) -> Done:
    """Do what is suggested, or another action that fits: at once, or once somebody else agrees. Where a version is
    given, only about the break as it was then.

    Raises NotFound, BreakClosed, WriteOffWaiting, DifferenceChanged, CannotCorrect, CannotWriteOff and what
    `ledger.post` raises; nothing is written then.
    """
    async with db.transaction() as tx:
        found, facts = await look(tx, break_id)
        if version is not None and found.version != version:
            raise DifferenceChanged
        chosen = action or plans.actions(found)[0]
        await _require_undecided(found)
        if chosen in UNPOSTED and chosen in plans.actions(found):
            return Done(await _unposted(tx, found, chosen, reason), chosen)
        plan = plans.plan(found, chosen, facts)
        if plan is None:
            raise CannotWriteOff if chosen is Action.WRITE_OFF else CannotCorrect
        if not plan.needs_second_person:
            return Done(await _carry_out(tx, found, plan, reason, None), chosen)
        return await _ask(tx, found, chosen, await _payload(found, plan), reason)


async def approve_within(tx: db.Transaction, approval: Approval) -> None:
    """Correct what was asked for, in the decision's transaction. Raises NotFound, BreakClosed, CannotWriteOff,
    CannotCorrect, DifferenceChanged and what `ledger.post` raises."""
    found, facts = await look(tx, ids.parse("brk", approval.subject))
    action = Action(approval.payload.get("action", Action.WRITE_OFF))
    plan = plans.plan(found, action, facts)
    if plan is None:
        raise CannotWriteOff if action is Action.WRITE_OFF else CannotCorrect
    if found.approval_id != approval.id or await _payload(found, plan) != approval.payload:
        raise DifferenceChanged
    await _carry_out(tx, found, plan, approval.reason, approval)


async def reject_within(tx: db.Transaction, approval: Approval) -> None:
    """Note in the break's history that it was turned down. Locks the break."""
    break_id = ids.parse("brk", approval.subject)
    await history.lock(tx, break_id)
    notes = {WRITE_OFF: NoteKind.WRITE_OFF_REJECTED, UNDO: NoteKind.UNDO_REJECTED}
    note = notes.get(approval.kind, NoteKind.CORRECTION_REJECTED)
    await history.add_note(tx, break_id, note, approval.decision_reason or "")


async def undo(break_id: UUID, reason: str) -> Done:
    """Take the correction of a break back: its entry is reversed, and the break is open again. What two people agreed
    to takes two again.

    Raises NotFound, NotCorrected, WriteOffWaiting and what `ledger.reverse` raises; nothing is written then.
    """
    async with db.transaction() as tx:
        found, made = await _standing(tx, break_id)
        await _require_undecided(found)
        if made.approval_id is None:
            return Done(await _take_back(tx, found, made, reason, None), None)
        payload = {"break": found.public_id, "correction": ids.text("cor", made.id), **_told(made)}
        return await _ask(tx, found, None, payload, reason)


async def approve_undo_within(tx: db.Transaction, approval: Approval) -> None:
    """Take back what was asked for, in the decision's transaction. Raises NotFound, NotCorrected, DifferenceChanged."""
    found, made = await _standing(tx, ids.parse("brk", approval.subject))
    if found.approval_id != approval.id or approval.payload["correction"] != ids.text("cor", made.id):
        raise DifferenceChanged
    await _take_back(tx, found, made, approval.reason, approval)


async def list_corrections(break_id: UUID) -> Sequence[Correction]:
    """What was done about a break, also what was taken back; oldest first. Raises NotFound."""
    async with db.transaction() as tx:
        await history.get(tx, break_id)
        return [entry.correction_of(row) for row in await tx.fetch(queries.LIST_CORRECTIONS, tx.tenant, break_id)]


async def _require_undecided(found: Break) -> None:
    """Raises WriteOffWaiting."""
    if found.approval_id is not None and (await approvals.get(found.approval_id)).status == "open":
        raise WriteOffWaiting


async def _ask(
    tx: db.Transaction,
    found: Break,
    action: Action | None,
    payload: dict[str, Any],
    reason: str,
) -> Done:
    kind, note = {
        None: (UNDO, NoteKind.UNDO_ASKED),
        Action.WRITE_OFF: (WRITE_OFF, NoteKind.WRITE_OFF_ASKED),
    }.get(action, (CORRECTION, NoteKind.CORRECTION_ASKED))
    approval = await approvals.ask(tx, kind, subject=found.public_id, payload=payload, reason=reason)
    after = rows.difference(await tx.get_row(queries.SET_APPROVAL, tx.tenant, found.id, approval.id))
    await history.add_note(tx, found.id, note, reason)
    return Done(after, action, approval)


async def _unposted(tx: db.Transaction, found: Break, action: Action, reason: str) -> Break:
    """Do what posts nothing; the break goes once a run finds the difference gone. Raises NotFound, NotTied."""
    line_id = found.line_id or found.statement_line_id
    assert line_id is not None, "what the outside reports, or no longer reports, is a line"
    if action is Action.UNTIE:
        await matching.untie(entry.side_of(found), line_id, reason)
    else:
        await _ask_gateway(tx, found, line_id)
    note = NoteKind.UNTIED if action is Action.UNTIE else NoteKind.GATEWAY_ASKED
    after = rows.difference(await tx.get_row(queries.TOUCH, tx.tenant, found.id))
    await history.add_note(tx, found.id, note, reason)
    await audit.record(f"reconciliation_break:{action.value}", found.public_id, reason=reason)
    return after


async def _ask_gateway(tx: db.Transaction, found: Break, line_id: UUID) -> None:
    line = await tx.get_row(queries.LINE_NAMES, tx.tenant, line_id)
    named = await payments.find_holdings(
        found.provider_account_id,
        payment_ids=[line["provider_payment_id"]] if line["kind"] == "payment" and line["provider_payment_id"] else [],
        order_ids=[line["provider_order_id"]] if line["kind"] == "payment" and line["provider_order_id"] else [],
        refund_ids=[line["provider_refund_id"]] if line["kind"] == "refund" and line["provider_refund_id"] else [],
    )
    await payments.ask_again(tx, named)


async def _carry_out(tx: db.Transaction, found: Break, plan: Plan, reason: str, approval: Approval | None) -> Break:
    approval_id = approval.id if approval is not None else None
    made = await entry.make(tx, found, plan, reason, approval_id)
    is_write_off = plan.action is Action.WRITE_OFF
    state = "written_off" if is_write_off else "corrected"
    after = rows.difference(await tx.get_row(queries.CORRECT, tx.tenant, found.id, state, made.transaction_id))
    note = NoteKind.WRITTEN_OFF if is_write_off else NoteKind.CORRECTED
    said = (approval.decision_reason or reason) if approval is not None else reason
    await history.add_note(tx, found.id, note, said)
    told = _told(made) | {
        "transaction": entry.public_txn(made.transaction_id),
        "approval": ids.text("apr", approval.id) if approval is not None else None,
    }
    await audit.record(
        f"reconciliation_break:{'write_off' if is_write_off else 'correct'}",
        after.public_id,
        before={"state": found.state},
        after={"state": after.state, **told},
        reason=reason,
    )
    if is_write_off:
        told.pop("action")
        await history.tell(tx, after, BreakWrittenOff, **told)
    else:
        await history.tell(tx, after, BreakCorrected, **told)
    return after


async def _standing(tx: db.Transaction, break_id: UUID) -> tuple[Break, Correction]:
    """The break and the correction of it that stands, under the account's lock. Raises NotFound, NotCorrected."""
    account_id = (await history.get(tx, break_id)).provider_account_id
    await tx.get_row(accounts.LOCK_ACCOUNT, tx.tenant, account_id)
    found = await history.lock(tx, break_id)
    row = await tx.find_row(queries.STANDING, tx.tenant, break_id)
    if row is None:
        raise NotCorrected
    return found, entry.correction_of(row)


async def _take_back(
    tx: db.Transaction, found: Break, made: Correction, reason: str, approval: Approval | None
) -> Break:
    undone = await entry.take_back(tx, found, made)
    # Where a run has opened the same difference anew meanwhile, that one goes on.
    row = await tx.find_row(queries.REOPEN, tx.tenant, found.id)
    row = row or await tx.get_row(queries.SUPERSEDE, tx.tenant, found.id)
    after = rows.difference(row)
    await history.add_note(tx, found.id, NoteKind.UNDONE, reason)
    told = {
        "transaction": entry.public_txn(undone.undo_transaction_id),
        "approval": ids.text("apr", approval.id) if approval is not None else None,
    }
    await audit.record(
        "reconciliation_break:undo",
        after.public_id,
        before={"state": found.state, "correction": ids.text("cor", made.id)},
        after={"state": after.state, **told},
        reason=reason,
    )
    await history.tell(tx, after, BreakReopened, **told)
    return after


async def _payload(found: Break, plan: Plan) -> dict[str, Any]:
    """What the second person agrees to."""
    return {
        "break": found.public_id,
        "kind": found.kind.value,
        "about": found.subject,
        "action": plan.action.value,
        "amount": text(plan.amount, plan.currency),
        "currency": plan.currency,
        "entry": [
            {
                "account": ids.text("acc", await entry.account_of(found, leg)),
                "debit": text(leg.change, leg.currency),
                "currency": leg.currency,
            }
            for leg in plan.legs
        ],
    }


def _told(made: Correction) -> dict[str, Any]:
    return {"action": made.action.value, "amount": text(made.amount, made.currency), "currency": made.currency}


def _entries(about: Break, plan: Plan) -> tuple[Entry, ...]:
    """The legs as debits and credits."""
    found, here = [], CLEARING.name if about.source_id is None else "reconciled"
    for leg in plan.legs:
        amount = text(abs(leg.change), leg.currency)
        name = leg.account.name if leg.account is not None else here
        debit, credit = (amount, None) if leg.change > 0 else (None, amount)
        found.append(Entry(name, debit, credit, leg.currency))
    return tuple(found)
