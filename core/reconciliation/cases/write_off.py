"""Write a break off: one correcting entry, once a second person agrees.

The entry moves the account that is tied out (a clearing account, a bank's) against the write-off account, and what it
corrects ties with it at once, as if a person had tied it by hand. Nothing but that is remembered of it: a later line
about the same money is a difference of its own.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import UUID

import orjson

from core.approvals import service as approvals
from core.approvals.types import Approval
from core.audit import service as audit
from core.kit import db, ids, scope
from core.kit.money import Money
from core.ledger import service as ledger
from core.ledger.chart import service as chart
from core.ledger.types import Line, NewTransaction, Transaction
from core.payments.ledger_accounts import CLEARING
from core.reconciliation import queries as accounts
from core.reconciliation import rows
from core.reconciliation import service as reconciliation
from core.reconciliation.cases import queries
from core.reconciliation.cases import service as cases
from core.reconciliation.cases.errors import CannotWriteOff, DifferenceChanged, WriteOffWaiting
from core.reconciliation.cases.events import BreakWrittenOff
from core.reconciliation.cases.types import WRITE_OFF, Correction, NoteKind
from core.reconciliation.ledger_accounts import WRITE_OFFS
from core.reconciliation.matching import hand_queries
from core.reconciliation.matching import queries as matches
from core.reconciliation.matching.sides import SETTLEMENT, STATEMENT, Side
from core.reconciliation.matching.types import MANUAL, Cardinality
from core.reconciliation.sources import service as sources
from core.reconciliation.types import Break, BreakKind

UNKNOWN = frozenset({"unknown_here", "settled_before", "tied_before"})
"""Why a line is about nothing that our books still expect."""


async def ask(break_id: UUID, reason: str) -> Approval:
    """Ask for a break to be written off; another principal decides. Locks the account, what it ties, the break.

    Raises NotFound, BreakClosed, WriteOffWaiting, CannotWriteOff; nothing is written then.
    """
    about = await reconciliation.get_break(break_id)
    async with db.transaction() as tx:
        correction, found = await _plan(tx, about)
        if found.approval_id is not None and (await approvals.get(found.approval_id)).status == "open":
            raise WriteOffWaiting
        approval = await approvals.ask(
            tx, WRITE_OFF, subject=found.public_id, payload=_payload(found, correction), reason=reason
        )
        await tx.get_row(queries.SET_APPROVAL, tx.tenant, break_id, approval.id)
        await cases.add_note(tx, break_id, NoteKind.WRITE_OFF_ASKED, reason)
    return approval


async def approve_within(tx: db.Transaction, approval: Approval) -> None:
    """Write off what was asked for, in the decision's transaction. Locks the account, what it ties, the break, then
    ledger accounts. Raises NotFound, BreakClosed, CannotWriteOff, DifferenceChanged and what `ledger.post` raises."""
    break_id = ids.parse("brk", approval.subject)
    correction, found = await _plan(tx, await reconciliation.get_break(break_id))
    if found.approval_id != approval.id or _payload(found, correction) != approval.payload:
        raise DifferenceChanged
    match_id = await _tie(tx, found, correction, approval)
    posted = await _post(tx, found, correction, approval, match_id)
    after = rows.difference(await tx.get_row(queries.WRITE_OFF, tx.tenant, break_id, posted.id))
    await cases.add_note(tx, break_id, NoteKind.WRITTEN_OFF, approval.decision_reason or approval.reason)
    told = {
        "amount": Money(-correction.amount, correction.currency).text(),
        "currency": correction.currency,
        "transaction": ids.text("txn", posted.id),
        "approval": ids.text("apr", approval.id),
    }
    await audit.record(
        "reconciliation_break:write_off",
        after.public_id,
        before={"state": found.state},
        after={"state": after.state, **told},
        reason=approval.reason,
    )
    await cases.tell(tx, after, BreakWrittenOff, **told)


async def reject_within(tx: db.Transaction, approval: Approval) -> None:
    """Note in the break's history that it was turned down. Locks the break."""
    break_id = ids.parse("brk", approval.subject)
    await cases.lock(tx, break_id)
    await cases.add_note(tx, break_id, NoteKind.WRITE_OFF_REJECTED, approval.decision_reason or "")


async def _plan(tx: db.Transaction, about: Break) -> tuple[Correction, Break]:
    """What would make the break go, and the break, all locked. Raises NotFound, BreakClosed, CannotWriteOff."""
    await tx.get_row(accounts.LOCK_ACCOUNT, tx.tenant, about.provider_account_id)
    # Read again: until the account was locked a run may have changed what differs, or resolved it.
    found = await reconciliation.get_break(about.id)
    line = await _open_line(tx, found)
    expected = await _expected(tx, found)
    found = await cases.lock_open(tx, found.id)
    reason = found.details.get("reason")
    if reason in UNKNOWN and found.kind is not BreakKind.STATUS and line is not None:
        amount, expectation_id = line[1], None
    elif reason == "amount_differs" and line is not None and expected is not None:
        amount, expectation_id = line[1] - expected[1], expected[0]
    elif reason == "overdue" and expected is not None:
        amount, expectation_id = -expected[1], expected[0]
    else:
        raise CannotWriteOff
    if amount == 0:
        raise CannotWriteOff
    ledger_account_id = await _tied_out_account(found)
    return Correction(ledger_account_id, amount, found.currency, expectation_id, line[0] if line else None), found


async def _open_line(tx: db.Transaction, found: Break) -> tuple[UUID, Decimal] | None:
    """The break's line and its amount in the sign of our books, where it may tie; locked."""
    line_id = found.line_id or found.statement_line_id
    if line_id is None:
        return None
    row = await tx.find_row(hand_queries.lock_lines(_side(found)), tx.tenant, found.provider_account_id, [line_id])
    return (line_id, row["amount"]) if row is not None and row["is_open"] else None


async def _expected(tx: db.Transaction, found: Break) -> tuple[UUID, Decimal] | None:
    """The one open expectation that the break is about, and its amount; locked. More than one is nobody's guess."""
    account_id, wanted, about = found.provider_account_id, found.expectation_id, found.details.get("about")
    if wanted is None and about is not None:
        named = await tx.fetch(queries.EXPECTED_OF, tx.tenant, account_id, about, found.currency)
        same = found.expected is not None and len(named) == 1 and abs(named[0]["amount"]) == abs(found.expected)
        wanted = named[0]["id"] if same else None
    if wanted is None:
        return None
    row = await tx.find_row(hand_queries.LOCK_EXPECTATIONS, tx.tenant, account_id, [wanted])
    return (wanted, row["amount"]) if row is not None and row["is_open"] else None


async def _tied_out_account(found: Break) -> UUID:
    if found.source_id is None:
        return await chart.open_for(CLEARING, account=found.account, currency=found.currency)
    source = await sources.get(found.source_id)
    assert source.ledger_account_id is not None, "a source that has breaks of its own ties an account out"
    return source.ledger_account_id


async def _tie(tx: db.Transaction, found: Break, correction: Correction, approval: Approval) -> UUID:
    """Tie what there is to tie; the correction's own expectation follows once it is posted."""
    side, account_id = _side(found), found.provider_account_id
    lines = [correction.line_id] if correction.line_id is not None else []
    expected = [correction.expectation_id] if correction.expectation_id is not None else []
    match_id = ids.new()
    said = {"reason": approval.reason, "break": found.public_id, "approval": ids.text("apr", approval.id)}
    shape = Cardinality.ONE_TO_MANY if lines and expected else Cardinality.ONE_TO_ONE
    await tx.execute(
        matches.INSERT_MATCHES,
        tx.tenant,
        account_id,
        MANUAL,
        scope.get().principal.id,
        [match_id],
        [shape.value],
        [len(lines)],
        [len(expected) + 1],
        [Decimal(0)],
        [correction.currency],
        [orjson.dumps(said).decode()],
    )
    if lines:
        about = found.details.get("about")
        await tx.execute(hand_queries.tie_lines(side), tx.tenant, account_id, lines, match_id, about)
        if side.settles:
            await tx.execute(hand_queries.mark_dirty(side), tx.tenant, lines)
    await tx.execute(hand_queries.TIE_EXPECTATIONS, tx.tenant, account_id, expected, match_id)
    return match_id


async def _post(
    tx: db.Transaction, found: Break, correction: Correction, approval: Approval, match_id: UUID
) -> Transaction:
    """Post the correcting entry, and have it expected as tied: the next run's projection finds it made."""
    here, currency = correction.ledger_account_id, correction.currency
    away = await chart.open_for(WRITE_OFFS, account=found.account, currency=currency)
    debit, credit = (here, away) if correction.amount > 0 else (away, here)
    (posted,) = await ledger.post_within(
        tx,
        NewTransaction(
            reference=f"break:{found.public_id}:written_off",
            kind="write_off",
            lines=(Line(debit, credit, Money(abs(correction.amount), currency)),),
            description=f"Write-off of {found.subject}"[:200],
            metadata={"break": found.public_id, "approval": ids.text("apr", approval.id)},
        ),
    )
    account = await ledger.get_account(here)
    versions = account.version - 1, account.version
    await tx.execute_one(
        queries.INSERT_CORRECTION,
        tx.tenant,
        ids.new(),
        found.provider_account_id,
        here,
        account.normal_side,
        *versions,
        currency,
        match_id,
    )
    return posted


def _payload(found: Break, correction: Correction) -> dict[str, Any]:
    """What the second person agrees to."""
    return {
        "break": found.public_id,
        "kind": found.kind.value,
        "about": found.subject,
        "amount": Money(-correction.amount, correction.currency).text(),
        "currency": correction.currency,
        "ledger_account": ids.text("acc", correction.ledger_account_id),
    }


def _side(found: Break) -> Side:
    return SETTLEMENT if found.source_id is None else STATEMENT
