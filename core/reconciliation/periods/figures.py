"""Work out what a period's document says: every account as it stood when the last day had ended.

What stood open then is found backwards from now: what is open still, and what came since. Both come from
reconciliation's tables, the balance from the ledger; that they agree is the difference of zero.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID

from core.kit import clock, db, ids, scope
from core.kit.errors import NotFound
from core.kit.money import quantum
from core.ledger import service as ledger
from core.ledger.chart import service as chart
from core.ledger.periods import service as closing
from core.ledger.statements import service as statements
from core.ledger.types import DEBIT, Account
from core.payments.ledger_accounts import CLEARING
from core.providers import service as providers
from core.reconciliation import queries as base_queries
from core.reconciliation.ledger_accounts import SUSPENSE
from core.reconciliation.periods import document, queries, tables
from core.reconciliation.periods.errors import NothingToSignOff
from core.reconciliation.periods.types import Condition, Draft, Subject, Wish
from core.reconciliation.reports import service as reports
from core.reconciliation.reports.errors import ReportTooLarge
from core.reconciliation.reports.kinds import GST_ON_FEES, SETTLEMENT_CALENDAR
from core.reconciliation.reports.types import Kind, Report, Row
from core.reconciliation.sources import service as sources
from core.reconciliation.sources.types import Source, SourceKind
from core.reconciliation.statements import queries as statement_queries
from core.reconciliation.types import RunState, account_name
from core.tenancy import service as tenancy

_NEWEST = UUID(int=2**128 - 1)
_TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class _Days:
    """The period's days as instants."""

    first: date
    last: date
    zone: str

    def begin_of(self, day: date) -> datetime:
        return datetime.combine(day, time(), clock.zone(self.zone))

    @property
    def before(self) -> datetime:
        """The last instant before the first day."""
        return self.begin_of(self.first) - _TICK

    @property
    def end(self) -> datetime:
        """The first instant after the last day."""
        return self.begin_of(self.last + timedelta(days=1))

    @property
    def through(self) -> datetime:
        """The last instant of the last day."""
        return self.end - _TICK


async def subjects_of(wish: Wish) -> list[Subject]:
    """The accounts that the wish is about. Raises NotFound, NothingToSignOff."""
    async with db.transaction() as tx:
        known = {row["id"] for row in await tx.fetch(queries.LIST_GATEWAYS, tx.tenant)}
    listed = {source.id: source for source in await sources.list_sources(_NEWEST, None, sources.SOURCES_MAX)}
    found = [
        Subject(account_id, name, None)
        for account_id, name in (await reports.account_names()).items()
        # Money that a gateway owes counts, whether or not anybody ever reconciled it.
        if account_id not in listed and (account_id in known or await _clearing(account_id))
    ]
    banks = [source for source in listed.values() if source.kind is not SourceKind.SETTLEMENT]
    found += [Subject(source.id, source.name, source) for source in banks]
    if wish.account_id is not None:
        found = [subject for subject in found if subject.id == wish.account_id]
        if not found:
            raise NotFound
    if not found:
        raise NothingToSignOff
    return sorted(found, key=lambda subject: subject.public_id)


def end_of(wish: Wish) -> datetime:
    """When the wish's last day has ended, in the tenant's zone."""
    return _days(wish).end


async def draft(tx: db.Transaction, wish: Wish, subjects: Sequence[Subject]) -> Draft:
    """What the document would say now, and what keeps it from being signed. Raises InvalidWindow, ReportTooLarge."""
    days = _days(wish)
    names = {subject.id: subject.name for subject in subjects}
    # A last day that has not ended has no closing balance; the conditions say so, and no figure is invented.
    is_over = days.last < tenancy.local_now(scope.tenant()).date()
    tie_out = [row for subject in subjects for row in await _tie_out(tx, subject, days)] if is_over else []
    carried, unexplained = await _breaks(tx, names, days)
    accounts = {subject.public_id for subject in subjects}
    made = [
        Report(tables.TIE_OUT, wish.window, clock.now(), tie_out),
        *[await _report(kind, wish, accounts) for kind in (SETTLEMENT_CALENDAR, GST_ON_FEES)],
        Report(tables.CARRIED_FORWARD, wish.window, clock.now(), carried),
        Report(tables.WRITTEN_OFF, wish.window, clock.now(), await _written_off(tx, names, days)),
    ]
    conditions = [
        _met("days_over", is_over, f"{days.last} has not ended yet"),
        *[item for subject in subjects for item in await _covered(tx, subject, days)],
        *_ties(tie_out),
        *unexplained,
        await _closed(days, close=wish.close_books),
        *await _unsigned(tx, wish),
    ]
    return Draft(conditions, made, document.agreed(made))


def _days(wish: Wish) -> _Days:
    return _Days(wish.window.first, wish.window.last, scope.tenant().zone)


def _met(code: str, met: bool, otherwise: str, account: str | None = None) -> Condition:
    return Condition(code, met, account, "" if met else otherwise)


async def _clearing(account_id: UUID) -> list[Account]:
    return await chart.list_of(CLEARING, account=ids.text("pac", account_id))


async def _tie_out(tx: db.Transaction, subject: Subject, days: _Days) -> list[Row]:
    if subject.source is not None:
        return [await _bank(tx, subject, subject.source, days)]
    return [await _gateway(tx, subject, account, days) for account in await _clearing(subject.id)]


async def _balances(account: Account, days: _Days) -> tuple[Decimal, Decimal]:
    opening = await statements.balance_at(account.id, as_of=days.before)
    return opening.balance, (await statements.balance_at(account.id, as_of=days.through)).balance


async def _gateway(tx: db.Transaction, subject: Subject, account: Account, days: _Days) -> Row:
    currency = account.currency
    opening, closing_balance = await _balances(account, days)
    known = tx.tenant, subject.id, currency, days.end, days.end
    sums = await tx.get_row(queries.EXPECTED, *known)
    paid_later = await tx.value(queries.PAID_LATER, tx.tenant, subject.id, account.id, days.end)
    settled_since = paid_later - sums["tied_of_later"]
    suspense = await chart.find(SUSPENSE, account=subject.public_id, currency=currency)
    held = (await _balances(suspense, days))[1] if suspense is not None else Decimal(0)
    difference = closing_balance - sums["open"] - settled_since
    figures = opening, closing_balance, None, sums["open"], settled_since, None, held, difference
    return (subject.public_id, subject.name, "settlement", currency, *(_money(item, currency) for item in figures))


async def _bank(tx: db.Transaction, subject: Subject, source: Source, days: _Days) -> Row:
    assert source.ledger_account_id is not None
    account = await ledger.get_account(source.ledger_account_id)
    sign = 1 if account.normal_side == DEBIT else -1
    opening, closing_balance = (sign * balance for balance in await _balances(account, days))
    shown = await tx.get_row(queries.SHOWN, tx.tenant, source.id, days.last, source.zone or days.zone)
    # What is older than the first statement belongs to its opening balance, whether or not a line ever shows it.
    since = shown["since"] or days.end
    sums = await tx.get_row(queries.EXPECTED, tx.tenant, source.id, source.currency, days.end, since)
    newest = await tx.value(statement_queries.CLOSING, tx.tenant, source.id)
    shown_since = sums["tied"] - shown["tied"]
    outside = difference = None
    if newest is not None:
        outside = Decimal(newest) - shown["later"]
        difference = closing_balance - (outside + sums["open_since"] + shown_since - shown["open"])
    figures = opening, closing_balance, outside, sums["open_since"], shown_since, shown["open"], None, difference
    said = subject.public_id, subject.name, source.kind.value, source.currency
    return (*said, *(_money(item, source.currency) for item in figures))


def _money(amount: Decimal | None, currency: str) -> Decimal | None:
    return None if amount is None else amount.quantize(quantum(currency))


async def _report(kind: Kind, wish: Wish, accounts: set[str]) -> Report:
    made = await reports.make(kind.name, wish.window.first, wish.window.last)
    at = [column.name for column in kind.columns].index("account")
    return Report(kind, made.window, made.made_at, [row for row in made.rows if row[at] in accounts])


async def _breaks(tx: db.Transaction, names: Mapping[UUID, str], days: _Days) -> tuple[list[Row], list[Condition]]:
    """Breaks that are explained, and a condition for each account of which some are not."""
    found = await tx.fetch(queries.BREAKS, tx.tenant, list(names), days.last, days.zone, reports.ROWS_MAX + 1)
    if len(found) > reports.ROWS_MAX:
        raise ReportTooLarge
    carried: list[Row] = []
    unexplained: dict[str, list[str]] = {}
    for row in found:
        name, account = ids.text("brk", row["id"]), account_name(row["provider_account_id"], row["source_id"])
        if row["state"] != "explained":
            unexplained.setdefault(account, []).append(name)
            continue
        said = name, account, names[row["provider_account_id"]], row["kind"], row["subject"], row["day"]
        sums = (_money(row[amount], row["currency"]) for amount in ("expected", "actual"))
        carried.append((*said, row["currency"], *sums, row["explanation"]))
    conditions = [
        _met("breaks_explained", False, f"{len(broken)} breaks are not explained; the first is {broken[0]}", account)
        for account, broken in unexplained.items()
    ]
    return carried, conditions or [_met("breaks_explained", True, "")]


async def _written_off(tx: db.Transaction, names: Mapping[UUID, str], days: _Days) -> list[Row]:
    found = await tx.fetch(
        queries.WRITTEN_OFF, tx.tenant, list(names), days.first, days.last, days.zone, reports.ROWS_MAX
    )
    return [
        (
            ids.text("brk", row["id"]),
            account_name(row["provider_account_id"], row["source_id"]),
            names[row["provider_account_id"]],
            row["kind"],
            row["subject"],
            row["day"],
            row["currency"],
            *(_money(row[amount], row["currency"]) for amount in ("expected", "actual")),
            ids.text("txn", row["transaction_id"]),
        )
        for row in found
    ]


async def _covered(tx: db.Transaction, subject: Subject, days: _Days) -> list[Condition]:
    """Whether runs have read all of the days since they ended, and the last of them ended well."""
    account = subject.public_id
    if subject.source is not None:
        covered_to = await tx.value(queries.COVERED_TO, tx.tenant, subject.id)
        covers = covered_to is not None and covered_to >= days.last
        until = "there is no statement" if covered_to is None else f"statements end on {covered_to}"
    else:
        opened_on = (await providers.get(subject.id)).created_at.astimezone(clock.zone(days.zone)).date()
        row = await tx.get_row(
            queries.MISSING_DAYS,
            tx.tenant,
            subject.id,
            max(days.first, min(opened_on, days.last)),
            days.last,
            max(clock.now() - clock.system_now(), timedelta()),
            days.zone,
        )
        covers = row["days"] == 0
        until = f"no run has read {row['days']} of the days since they ended; the first is {row['first']}"
    last = await tx.find_row(base_queries.LAST_RUN, tx.tenant, subject.id)
    ended = last is not None and last["state"] == RunState.DONE
    waiting = await tx.value(queries.COUNT_OPEN_RUNS, tx.tenant, subject.id)
    told = f"{waiting} runs have not ended yet" if waiting else "the last run did not end well"
    return [
        _met("runs_cover_the_days", covers, until, account),
        _met("runs_ended_well", ended and not waiting, told, account),
    ]


def _ties(tie_out: Sequence[Row]) -> list[Condition]:
    names = [column.name for column in tables.TIE_OUT.columns]
    found = [dict(zip(names, row, strict=True)) for row in tie_out]
    return [
        _met("books_tie", not row["difference"], f"{row['difference']} {row['currency']} differ", str(row["account"]))
        for row in found
    ]


async def _closed(days: _Days, *, close: bool) -> Condition:
    """Nothing may be posted into the period any more, or its figures would change under its seal."""
    closed_before = (await closing.get()).closed_before
    is_closed = closed_before is not None and closed_before >= days.end
    until = "not closed at all" if closed_before is None else f"closed before {clock.text(closed_before)}"
    return _met("books_closed", is_closed or close, f"the books are {until}")


async def _unsigned(tx: db.Transaction, wish: Wish) -> list[Condition]:
    other = await tx.value(queries.FIND_OVERLAPPING, tx.tenant, wish.account_id, wish.window.first, wish.window.last)
    told = "" if other is None else f"{ids.text('sgn', other)} has signed off some of these days"
    return [_met("not_signed_off_before", other is None, told)]
