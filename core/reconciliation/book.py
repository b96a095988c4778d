"""Book settlements: one balanced ledger transaction says what reached the bank, what the gateway kept, what it paid.

What ties leaves the clearing account; the rest of what the vendor paid stands in suspense until it ties. Should the
vendor's word change later, the next booking posts the difference, never less and never twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from uuid import UUID

from asyncpg import Record

from core.events import service as events
from core.kit import db, ids
from core.kit.money import Money, exponent
from core.ledger import service as ledger
from core.ledger.accounts.types import Standard
from core.ledger.chart import service as chart
from core.ledger.periods import service as periods
from core.ledger.types import Line, NewTransaction, Transaction
from core.payments.ledger_accounts import CLEARING
from core.payments.provider import SettlementTotals
from core.reconciliation import policy, queries, rows, tie_queries
from core.reconciliation.errors import ReportUnreadable
from core.reconciliation.events import SettlementBooked
from core.reconciliation.expect import BOOKING
from core.reconciliation.ledger_accounts import BANK, CGST, FEES, IGST, RESERVE, SGST, SUSPENSE, TAXES, TDS
from core.reconciliation.turn import Turn
from core.reconciliation.types import Booked, Settlement, TaxSplit
from core.tenancy import service as tenancy

ZERO = Decimal(0)


async def ask_totals(turn: Turn, provider: SettlementTotals) -> None:
    """Ask the vendor what each fresh settlement paid: another source than its lines.

    Raises ProviderFailure, jobs.LostLease.
    """
    async with turn.write() as tx:
        unstated = await tx.fetch(tie_queries.LIST_UNSTATED, tx.tenant, turn.account_id)
    for row in unstated:
        total = await provider.settlement_total(row["provider_settlement_id"], row["currency"])
        if total is None:
            continue
        if total.currency != row["currency"]:
            raise ReportUnreadable("a settlement's total is in another currency than its lines")
        async with turn.write() as tx:
            await tx.execute_one(tie_queries.SET_STATED, tx.tenant, row["id"], total.amount)


async def book_all(turn: Turn) -> None:
    """Book every settlement whose lines changed, each in a transaction of its own, so that a crash loses nothing.

    Raises InvalidSettings, jobs.LostLease and what `ledger.post_within` raises.
    """
    split = policy.tax_split(policy.settings_of((await tenancy.get_configuration()).settings), turn.account)
    async with turn.write() as tx:
        dirty = [row["id"] for row in await tx.fetch(tie_queries.LIST_DIRTY, tx.tenant, turn.account_id)]
    for settlement_id in dirty:
        async with turn.write() as tx:
            await _book(tx, turn, settlement_id, split)


async def _book(tx: db.Transaction, turn: Turn, settlement_id: UUID, split: TaxSplit) -> None:
    """Locks the settlement, then accounts by id. `split` counts unless the settlement was booked before."""
    settlement = rows.settlement(await tx.get_row(queries.LOCK_SETTLEMENT, tx.tenant, settlement_id))
    sums = await tx.get_row(tie_queries.TOTALS, tx.tenant, settlement_id, settlement.currency)
    foreign = await tx.get_row(tie_queries.COUNT_OTHER_CURRENCY, tx.tenant, settlement_id, settlement.currency)
    lines, broken_lines = sums["lines"] + foreign["lines"], sums["broken_lines"] + foreign["broken"]
    split = settlement.tax_split or split
    wanted = _wanted(settlement, sums, split)
    change = wanted - settlement.booked
    ties = wanted.suspense == settlement.corrected and not broken_lines
    ties = ties and settlement.stated_net in {None, sums["net"] + settlement.corrected}
    bookings, transaction = settlement.bookings, None
    if not change.is_nothing:
        bookings += 1
        transaction = (await ledger.post_within(tx, await _transaction(tx, turn, settlement, change)))[0]
    await tx.execute_one(
        tie_queries.UPDATE_SETTLEMENT,
        tx.tenant,
        settlement_id,
        "booked" if ties else "held",
        lines,
        broken_lines,
        sums["gross"],
        sums["refunds"],
        sums["fee"],
        sums["tax"],
        sums["net"],
        wanted.bank,
        wanted.fee,
        wanted.tax,
        wanted.clearing,
        wanted.suspense,
        bookings,
        settlement.transaction_id or (transaction.id if transaction else None),
        settlement.version + (1 if transaction else 0),
        sums["tds"],
        sums["disputes"],
        sums["reserve"],
        sums["other"],
        split if bookings else None,
        wanted.igst,
        wanted.cgst,
        wanted.sgst,
        wanted.tds,
        wanted.reserve,
    )
    if transaction is not None:
        await tx.execute_one(tie_queries.INSERT_BOOKING, tx.tenant, ids.new(), settlement_id, bookings, transaction.id)
        await _tell(tx, turn, settlement, change, held=wanted.suspense - settlement.corrected, posted=transaction)


def _wanted(settlement: Settlement, sums: Record, split: TaxSplit) -> Booked:
    """What the ledger ought to have: the bank got what the vendor says, what ties left clearing for the bank, the
    gateway's fees, the government and the reserve, and suspense is whatever is left between the two."""
    bank = sums["net"] if settlement.stated_net is None else settlement.stated_net
    fee, tax, clearing = sums["matched_fee"], sums["matched_tax"], sums["matched_clearing"]
    tds, reserve = sums["matched_tds"], sums["matched_reserve"]
    igst, cgst, sgst = policy.divide_gst(tax, settlement.currency, split)
    suspense = bank + fee + tax + tds + reserve - clearing
    return Booked(bank, fee, tax, igst, cgst, sgst, tds, reserve, clearing, suspense)


async def _transaction(tx: db.Transaction, turn: Turn, settlement: Settlement, change: Booked) -> NewTransaction:
    name, currency, first = settlement.provider_settlement_id, settlement.currency, settlement.bookings == 0
    pac = turn.account
    # What changes on the debit side of each; it may be negative.
    changes: tuple[tuple[Standard, dict[str, str], Decimal], ...] = (
        (BANK, {}, change.bank),
        (FEES, {"account": pac}, change.fee),
        (TAXES, {"account": pac}, change.undivided),
        (IGST, {"account": pac}, change.igst),
        (CGST, {"account": pac}, change.cgst),
        (SGST, {"account": pac}, change.sgst),
        (TDS, {"account": pac}, change.tds),
        (RESERVE, {"account": pac}, change.reserve),
        (CLEARING, {"account": pac}, -change.clearing),
        (SUSPENSE, {"account": pac}, -change.suspense),
    )
    moves: dict[UUID, Decimal] = {}
    for standard, names, by in changes:
        if by != 0:
            account_id = await chart.open_for(standard, **names, currency=currency)
            # A tenant's chart may let two of them be one account.
            moves[account_id] = moves.get(account_id, ZERO) + by
    return NewTransaction(
        reference=f"settlement:{pac}:{name}" if first else f"settlement:{pac}:{name}#{settlement.bookings + 1}",
        kind=BOOKING,
        lines=paired(moves, currency),
        description=f"Settlement {name}" if first else f"Settlement {name}, corrected",
        metadata={
            "settlement": ids.text("stl", settlement.id),
            "run": ids.text("rec", turn.run_id),
            "provider_settlement": name,
            "utr": settlement.utr,
        },
        effective_at=await periods.open_moment_within(tx, settlement.settled_at) if first else None,
    )


def paired(moves: Mapping[UUID, Decimal], currency: str) -> tuple[Line, ...]:
    """By how much each account changes on its debit side, as lines: debits with credits until nothing is left. The
    moves sum to zero, so they come out even."""
    owing = [(account, by) for account, by in moves.items() if by > 0]
    paying = [(account, -by) for account, by in moves.items() if by < 0]
    lines: list[Line] = []
    while owing and paying:
        (debit, owed), (credit, paid) = owing.pop(), paying.pop()
        amount = min(owed, paid)
        lines.append(Line(debit, credit, Money(amount, currency)))
        if owed > amount:
            owing.append((debit, owed - amount))
        if paid > amount:
            paying.append((credit, paid - amount))
    assert not owing, "the moves sum to zero"
    assert not paying, "the moves sum to zero"
    return tuple(lines)


async def _tell(
    tx: db.Transaction, turn: Turn, settlement: Settlement, change: Booked, *, held: Decimal, posted: Transaction
) -> None:
    currency = settlement.currency
    event = SettlementBooked(
        settlement=ids.text("stl", settlement.id),
        provider_account=turn.account,
        provider_settlement=settlement.provider_settlement_id,
        utr=settlement.utr,
        transaction=ids.text("txn", posted.id),
        **{name: text(amount, currency) for name, amount in change.amounts.items()},
        held=text(held, currency),
        currency=currency,
    )
    await events.emit(tx, event, subject=event.settlement, subject_version=settlement.version + 1)
    run = rows.run(await tx.get_row(queries.GET_RUN, tx.tenant, turn.run_id))
    totals = {code: dict(sums) for code, sums in run.totals.items()}
    before = totals.setdefault(currency, {})
    for name, amount in change.amounts.items():
        before[name] = text(Decimal(before.get(name, "0")) + amount, currency)
    await tx.execute_one(queries.BOOKED_IN_RUN, tx.tenant, turn.run_id, totals)


def text(amount: Decimal, currency: str) -> str:
    """The wire form of a signed amount."""
    return f"{amount:.{exponent(currency)}f}"
