"""Make a correction, and take it back: one entry, posted once, and what it corrects ties in the same transaction.

The entry's own postings on an account that is tied out are expected as tied from the start, as those of its reversal
are, so that neither is ever a difference. Everything here works under the reconciled account's lock.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import Any
from uuid import UUID

import orjson
from asyncpg import Record

from core.audit import service as audit
from core.kit import db, ids, scope
from core.ledger import service as ledger
from core.ledger.chart import service as chart
from core.ledger.errors import AlreadyReversed
from core.ledger.types import NewTransaction, Transaction
from core.payments.ledger_accounts import CLEARING
from core.reconciliation import rows
from core.reconciliation.book import paired
from core.reconciliation.cases import history, queries
from core.reconciliation.cases.errors import CannotCorrect
from core.reconciliation.cases.events import BreakSuperseded
from core.reconciliation.cases.types import Action, Correction, Leg, NoteKind, Plan
from core.reconciliation.matching import hand_queries
from core.reconciliation.matching import queries as matches
from core.reconciliation.matching.sides import SETTLEMENT, STATEMENT, Side
from core.reconciliation.matching.types import MANUAL, Cardinality
from core.reconciliation.sources import service as sources
from core.reconciliation.turn import Turn
from core.reconciliation.types import Break

NOBODY = UUID(int=0)
PAGE = 200


async def make(tx: db.Transaction, found: Break, plan: Plan, reason: str, approval_id: UUID | None) -> Correction:
    """Post, tie and note a correction of a break that is locked with all it is about.

    Raises CannotCorrect and what `ledger.post_within` raises.
    """
    number = int(await tx.value(queries.NEXT_NUMBER, tx.tenant, found.id))
    posted = await _post(tx, found, plan, number) if plan.legs else None
    match_id = None
    if plan.settlement_id is None:
        said = {"reason": reason, "break": found.public_id, "action": plan.action.value}
        match_id = await _match(tx, found, plan.currency, said, posted, ties=(plan.line_id, plan.expectation_id))
        await _tie(tx, found, plan, match_id)
    else:
        await tx.execute_one(queries.CORRECT_TOTAL, tx.tenant, plan.settlement_id, -plan.amount)
    row = await tx.get_row(
        queries.INSERT_CORRECTION,
        tx.tenant,
        ids.new(),
        found.provider_account_id,
        found.id,
        number,
        plan.action.value,
        plan.amount,
        plan.currency,
        match_id,
        plan.settlement_id,
        posted.id if posted is not None else None,
        approval_id,
        reason,
        scope.get().principal.id,
    )
    return correction_of(row)


async def take_back(tx: db.Transaction, found: Break, made: Correction) -> Correction:
    """Reverse a correction's entry and free what it had tied. Raises what `ledger.reverse_within` raises."""
    account_id, side = found.provider_account_id, side_of(found)
    if made.match_id is not None:
        ties = tx.tenant, account_id, NOBODY, made.match_id
        lines = [row["id"] for row in await tx.fetch(hand_queries.untie_lines(side), *ties)]
        await tx.fetch(hand_queries.UNTIE_EXPECTATIONS, *ties)
        await tx.execute(hand_queries.UNDO_MATCH, tx.tenant, made.match_id)
        if side.settles:
            await tx.execute(hand_queries.mark_dirty(side), tx.tenant, lines)
    if made.settlement_id is not None:
        await tx.execute_one(queries.CORRECT_TOTAL, tx.tenant, made.settlement_id, made.amount)
    reversal = await _reverse(tx, found, made)
    who = scope.get().principal.id
    reversal_id = reversal.id if reversal is not None else None
    return correction_of(await tx.get_row(queries.UNDO_CORRECTION, tx.tenant, made.id, who, reversal_id))


async def supersede(turn: Turn) -> None:
    """Take back by itself what lost what it had tied: the outside changed its word, or somebody untied it by hand.
    Raises jobs.LostLease."""
    while True:
        async with turn.write() as tx:
            page = await tx.fetch(queries.LIST_OVERTAKEN, tx.tenant, turn.account_id, PAGE)
            for row in page:
                await _supersede(tx, correction_of(row))
        if len(page) < PAGE:
            return


async def _supersede(tx: db.Transaction, made: Correction) -> None:
    found = await history.lock(tx, made.break_id)
    undone = await take_back(tx, found, made)
    after = rows.difference(await tx.get_row(queries.SUPERSEDE, tx.tenant, found.id))
    await history.add_note(tx, found.id, NoteKind.SUPERSEDED, "")
    reversal = public_txn(undone.undo_transaction_id)
    await audit.record(
        "reconciliation_break:supersede",
        after.public_id,
        before={"state": found.state},
        after={"state": after.state, "transaction": reversal},
    )
    await history.tell(tx, after, BreakSuperseded, transaction=reversal)


async def account_of(found: Break, leg: Leg) -> UUID:
    """The ledger account of a leg; opened when there is none yet."""
    if leg.account is None and found.source_id is not None:
        source = await sources.get(found.source_id)
        assert source.ledger_account_id is not None, "a source that has breaks of its own ties an account out"
        return source.ledger_account_id
    standard = leg.account or CLEARING
    names = {"account": found.account} if "{account}" in standard.address else {}
    return await chart.open_for(standard, **names, currency=leg.currency)


def side_of(found: Break) -> Side:
    return SETTLEMENT if found.source_id is None else STATEMENT


def public_txn(transaction_id: UUID | None) -> str | None:
    return ids.text("txn", transaction_id) if transaction_id is not None else None


def correction_of(row: Record) -> Correction:
    facts = dict(row)
    facts["action"] = Action(facts["action"])
    return Correction(**facts)


async def _post(tx: db.Transaction, found: Break, plan: Plan, number: int) -> Transaction:
    moves: dict[str, dict[UUID, Decimal]] = defaultdict(dict)
    for leg in plan.legs:
        account_id = await account_of(found, leg)
        # A tenant's chart may let two of them be one account.
        moves[leg.currency][account_id] = moves[leg.currency].get(account_id, Decimal(0)) + leg.change
    lines = tuple(line for currency, changes in moves.items() for line in paired(changes, currency))
    if not lines:
        raise CannotCorrect("this tenant's chart books both sides under one account")
    verb = "written_off" if plan.action is Action.WRITE_OFF else "corrected"
    (posted,) = await ledger.post_within(
        tx,
        NewTransaction(
            reference=f"break:{found.public_id}:{verb}" + (f"#{number}" if number > 1 else ""),
            kind="write_off" if plan.action is Action.WRITE_OFF else "correction",
            lines=lines,
            description=f"{plan.action.value.replace('_', ' ').capitalize()}: {found.subject}"[:200],
            metadata={"break": found.public_id, "action": plan.action.value},
            limited=False,
        ),
    )
    return posted


async def _match(
    tx: db.Transaction,
    found: Break,
    currency: str,
    said: dict[str, Any],
    posted: Transaction | None,
    *,
    ties: tuple[UUID | None, UUID | None] = (None, None),
) -> UUID:
    """A match of a line, an expectation (`ties`), and an entry's own postings on what is tied out."""
    match_id, line_id = ids.new(), ties[0]
    accounts = await _tied_out(found, posted)
    versions = [version for touched in accounts.values() for version in touched]
    expected = len(versions) + (ties[1] is not None)
    await tx.execute(
        matches.INSERT_MATCHES,
        tx.tenant,
        found.provider_account_id,
        MANUAL,
        scope.get().principal.id,
        [match_id],
        [(Cardinality.ONE_TO_ONE if expected < 2 else Cardinality.ONE_TO_MANY).value],
        [int(line_id is not None)],
        [expected],
        [Decimal(0)],
        [currency],
        [orjson.dumps(said).decode()],
    )
    for (account_id, side, code), touched in accounts.items():
        assert touched == list(range(touched[0], touched[-1] + 1)), "one transaction's versions have no gap"
        await tx.execute(
            queries.EXPECT_ENTRY,
            tx.tenant,
            [ids.new() for _ in touched],
            found.provider_account_id,
            account_id,
            side,
            touched[0] - 1,
            touched[-1],
            code,
            match_id,
        )
    return match_id


async def _tied_out(found: Break, posted: Transaction | None) -> dict[tuple[UUID, str, str], list[int]]:
    """Of an entry's postings those on accounts that are tied out: (account, its side, currency) and its versions."""
    touched: dict[UUID, list[int]] = defaultdict(list)
    for posting in posted.postings if posted is not None else ():
        touched[posting.debit_account_id].append(posting.debit_version)
        touched[posting.credit_account_id].append(posting.credit_version)
    if found.source_id is None:
        tied = await chart.list_of(CLEARING, account=found.account)
    else:
        tied = [await ledger.get_account(await account_of(found, Leg(None, found.currency, Decimal(0))))]
    return {
        (account.id, account.normal_side, account.currency): sorted(touched[account.id])
        for account in tied
        if account.id in touched
    }


async def _tie(tx: db.Transaction, found: Break, plan: Plan, match_id: UUID) -> None:
    side, account_id = side_of(found), found.provider_account_id
    if plan.line_id is not None:
        lines, about = [plan.line_id], found.details.get("about")
        await tx.execute_one(hand_queries.tie_lines(side), tx.tenant, account_id, lines, match_id, about)
        if side.settles:
            await tx.execute(hand_queries.mark_dirty(side), tx.tenant, lines)
    if plan.expectation_id is not None:
        expected = [plan.expectation_id]
        await tx.execute_one(hand_queries.TIE_EXPECTATIONS, tx.tenant, account_id, expected, match_id)


async def _reverse(tx: db.Transaction, found: Break, made: Correction) -> Transaction | None:
    """The reversal of a correction's entry, which ties with the entry; None where somebody reversed it by hand, whose
    posting is then one that nothing shows."""
    if made.transaction_id is None:
        return None
    original = await ledger.get_transaction(made.transaction_id)
    try:
        async with tx.savepoint():
            reversal = await ledger.reverse_within(
                tx,
                original.id,
                reference=f"{original.reference}:undone",
                description=f"Undone: {original.description}"[:200],
            )
    except AlreadyReversed:
        return None
    if await _tied_out(found, reversal):
        said = {"break": found.public_id, "undone": ids.text("txn", original.id)}
        match_id = await _match(tx, found, made.currency, said, reversal)
        own = [posting.id for posting in original.postings]
        await tx.execute(queries.TIE_ENTRY, tx.tenant, found.provider_account_id, own, match_id)
    return reversal
