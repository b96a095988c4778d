"""Make reports. Each reads one snapshot per statement and writes nothing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from asyncpg import Record

from core.kit import clock, db, ids, scope
from core.kit.errors import NotFound
from core.kit.money import EXPONENTS, quantum
from core.ledger import service as ledger
from core.ledger.types import DEBIT
from core.providers import service as providers
from core.reconciliation import policy, service
from core.reconciliation import queries as base_queries
from core.reconciliation.errors import InvalidWindow
from core.reconciliation.matching import rules
from core.reconciliation.matching.types import Document, RuleSet
from core.reconciliation.reports import kinds, queries
from core.reconciliation.reports.errors import ReportTooLarge
from core.reconciliation.reports.types import Cell, Kind, Report, Row
from core.reconciliation.sources import service as sources
from core.reconciliation.sources.types import Source, SourceKind
from core.reconciliation.types import AccountSummary, BreakKind, RunState, Window, account_name
from core.reconciliation.work import KIND
from core.tenancy import service as tenancy

DAYS_MAX = 366
ROWS_MAX = 20_000
_PAGE = 200
_NEWEST = UUID(int=2**128 - 1)


@dataclass(frozen=True, slots=True)
class _Asked:
    window: Window
    today: date
    zone: str
    settings: policy.Settings
    names: Mapping[UUID, str]


async def make(name: str, first: date | None = None, last: date | None = None) -> Report:
    """Make a report, over the current month up to today unless days are named.

    Raises NotFound (no such report), InvalidWindow, ReportTooLarge, InvalidSettings.
    """
    kind = kinds.KINDS.get(name)
    if kind is None:
        raise NotFound
    today = tenancy.local_now(scope.tenant()).date()
    window = _window(kind, first, last, today)
    settings = policy.settings_of((await tenancy.get_configuration()).settings)
    asked = _Asked(window, today, scope.tenant().zone, settings, await account_names())
    rows = await _MAKERS[name](asked)
    if len(rows) > ROWS_MAX:
        raise ReportTooLarge
    return Report(kind, window if kind.windowed else None, clock.now(), rows)


def _window(kind: Kind, first: date | None, last: date | None, today: date) -> Window:
    if not kind.windowed and (first or last):
        raise InvalidWindow("this report is of now: it takes no days")
    window = Window(first or (last or today).replace(day=1), last or today)
    if window.first > window.last:
        raise InvalidWindow("the first day is after the last")
    if (window.last - window.first).days >= DAYS_MAX:
        raise InvalidWindow(f"a report covers at most {DAYS_MAX} days")
    return window


async def account_names() -> dict[UUID, str]:
    """What every account that may be reconciled is called."""
    found: dict[UUID, str] = {}
    before = _NEWEST
    while accounts := await providers.list_accounts(before, _PAGE, KIND):
        found |= {account.id: account.label for account in accounts}
        before = accounts[-1].id
    return found | {source.id: source.name for source in await _sources()}


async def _sources() -> list[Source]:
    return await sources.list_sources(_NEWEST, None, sources.SOURCES_MAX)


def _money(amount: Decimal | None, currency: str) -> Decimal | None:
    return None if amount is None else amount.quantize(quantum(currency))


async def _tie_out(asked: _Asked) -> list[Row]:
    async with db.transaction() as tx:
        counts = await tx.fetch(queries.COUNT_OPEN_BREAKS, tx.tenant)
    breaks = {row["provider_account_id"]: row["breaks"] for row in counts}
    gateways = [
        row
        for item in await service.summarise()
        for row in _gateway(asked, item, breaks.get(item.provider_account_id, 0))
    ]
    banks = [source for source in await _sources() if source.kind is not SourceKind.SETTLEMENT]
    return gateways + [await _statement(asked, source, breaks.get(source.id, 0)) for source in reversed(banks)]


def _gateway(asked: _Asked, item: AccountSummary, breaks: int) -> list[Row]:
    said = (
        ids.text("pac", item.provider_account_id),
        asked.names.get(item.provider_account_id, ""),
        "settlement",
    )
    state = item.last_run.state.value if item.last_run else None
    verdict = breaks, item.tied_out and not breaks
    if not item.currencies:
        return [(*said, None, item.covered_to, state, None, None, None, None, None, None, *verdict)]
    rows: list[Row] = []
    for book in item.currencies:
        ledger_then, unsettled, suspense, difference = (
            _money(amount, book.currency)
            for amount in (book.difference + book.unsettled, book.unsettled, book.suspense, book.difference)
        )
        figures = ledger_then, None, unsettled, None, suspense, difference
        rows.append((*said, book.currency, item.covered_to, state, *figures, *verdict))
    return rows


async def _statement(asked: _Asked, source: Source, breaks: int) -> Row:
    summary = await service.summarise_source(source.id)
    assert source.ledger_account_id is not None
    account = await ledger.get_account(source.ledger_account_id)
    async with db.transaction() as tx:
        books = await tx.fetch(base_queries.LIST_BOOKS, tx.tenant, source.id)
        coming = await tx.value(queries.OPEN_SINCE_FIRST, tx.tenant, source.id, source.zone or asked.zone)
    seen = sum((book["balance"] for book in books), Decimal(0))
    seen = seen if account.normal_side == DEBIT else -seen
    difference = None
    if summary.statement is not None:
        difference = seen - (summary.statement + coming - summary.open_lines_amount)
    ended = summary.last_run is not None and summary.last_run.state is RunState.DONE
    return (
        source.public_id,
        source.name,
        source.kind.value,
        source.currency,
        summary.covered_to,
        summary.last_run.state.value if summary.last_run else None,
        _money(seen, source.currency),
        _money(summary.statement, source.currency),
        _money(coming, source.currency),
        _money(summary.open_lines_amount, source.currency),
        None,
        _money(difference, source.currency),
        breaks,
        ended and not breaks and not difference,
    )


def _break_today(zone: str) -> date:
    """A break is found on this machine's clock, which a sandbox tenant does not move."""
    return clock.system_now().astimezone(clock.zone(zone)).date()


async def _open_breaks(asked: _Asked) -> list[Row]:
    return await list_open_breaks(asked.names, None, None, ROWS_MAX + 1)


async def list_open_breaks(
    names: Mapping[UUID, str], account_id: UUID | None, kind: BreakKind | None, limit: int
) -> list[Row]:
    """Breaks that are not settled, oldest first, as the report `open-breaks` has them."""
    zone = scope.tenant().zone
    async with db.transaction() as tx:
        found = await tx.fetch(queries.OPEN_BREAKS, tx.tenant, _break_today(zone), zone, account_id, kind, limit)
    return [
        (
            ids.text("brk", row["id"]),
            account_name(row["provider_account_id"], row["source_id"]),
            names.get(row["provider_account_id"], ""),
            row["kind"],
            row["subject"],
            row["state"],
            row["found_on"],
            row["age_days"],
            row["currency"],
            _money(row["expected"], row["currency"]),
            _money(row["actual"], row["currency"]),
        )
        for row in found
    ]


async def _break_ageing(asked: _Asked) -> list[Row]:
    async with db.transaction() as tx:
        found = await tx.fetch(queries.BREAK_AGEING, tx.tenant, _break_today(asked.zone), asked.zone)
    return [
        (
            account_name(row["provider_account_id"], row["source_id"]),
            asked.names.get(row["provider_account_id"], ""),
            row["kind"],
            row["currency"],
            row["days_0_1"],
            row["days_2_3"],
            row["days_4_7"],
            row["days_8_30"],
            row["days_over_30"],
            row["breaks"],
            _money(row["at_stake"], row["currency"]),
            row["oldest"],
        )
        for row in found
    ]


async def _gateways(tx: db.Transaction) -> list[RuleSet]:
    """The rules of every provider account that is reconciled."""
    accounts = await tx.fetch(base_queries.LIST_ACCOUNTS, tx.tenant)
    return [await rules.current(tx, row["id"], "settlement") for row in accounts]


def _agreement(document: Document) -> tuple[list[Cell], ...]:
    """What the SQL needs to know of currencies and of the fees agreed on."""
    slabs = document.fee_slabs
    return (
        list(EXPONENTS),
        list(EXPONENTS.values()),
        [quantum(currency) for currency in EXPONENTS],
        [slab.above for slab in slabs],
        [slab.percent for slab in slabs],
        [slab.fixed for slab in slabs],
    )


async def _fee_audit(asked: _Asked) -> list[Row]:
    rows: list[Row] = []
    async with db.transaction() as tx:
        for rule_set in await _gateways(tx):
            account_id, document = rule_set.provider_account_id, rule_set.document
            found = await tx.fetch(
                queries.FEE_AUDIT,
                tx.tenant,
                account_id,
                *_agreement(document),
                document.fee_tolerance,
                asked.window.first,
                asked.window.last,
            )
            said = rule_set.account, asked.names.get(account_id, "")
            for row in found:
                currency = row["currency"]
                slab = row["above"], row["percent"], row["fixed"]
                sums = (_money(row[name], currency) for name in ("amount", "charged", "agreed", "difference"))
                counts = (None, None) if row["above"] is None else (row["overcharged"], row["undercharged"])
                rows.append((*said, currency, rule_set.version, *slab, row["payments"], *sums, *counts))
    return rows


async def _fee_differences(asked: _Asked) -> list[Row]:
    rows: list[Row] = []
    async with db.transaction() as tx:
        for rule_set in await _gateways(tx):
            account_id, document = rule_set.provider_account_id, rule_set.document
            found = await tx.fetch(
                queries.FEE_DIFFERENCES,
                tx.tenant,
                account_id,
                *_agreement(document),
                document.fee_tolerance,
                asked.window.first,
                asked.window.last,
                ROWS_MAX + 1 - len(rows),
            )
            said = rule_set.account, asked.names.get(account_id, "")
            for row in found:
                names = row["report_on"], row["provider_settlement_id"], row["line_key"], row["provider_payment_id"]
                sums = (_money(row[name], row["currency"]) for name in ("amount", "charged", "agreed", "difference"))
                rows.append((*said, *names, row["currency"], *sums))
    return rows


async def _settlement_calendar(asked: _Asked) -> list[Row]:
    async with db.transaction() as tx:
        found = await tx.fetch(
            queries.SETTLEMENT_CALENDAR, tx.tenant, asked.zone, asked.window.first, asked.window.last
        )
    return [
        (
            row["day"],
            ids.text("pac", row["provider_account_id"]),
            asked.names.get(row["provider_account_id"], ""),
            row["currency"],
            row["settlements"],
            *(_money(row[name], row["currency"]) for name in ("gross", "refunds", "fee", "tax", "net", "booked")),
            row["not_tied"],
        )
        for row in found
    ]


async def _cash_forecast(asked: _Asked) -> list[Row]:
    rows: list[Row] = []
    async with db.transaction() as tx:
        for rule_set in await _gateways(tx):
            account_id, document = rule_set.provider_account_id, rule_set.document
            found = await tx.fetch(
                queries.CASH_FORECAST, tx.tenant, account_id, *_agreement(document), asked.zone, policy.GST_RATE
            )
            said = rule_set.account, asked.names.get(account_id, "")
            rows += _forecast(asked, said, found, has_fees=bool(document.fee_slabs))
    return sorted(rows, key=lambda row: [str(cell) for cell in row[:5]])


def _forecast(asked: _Asked, said: tuple[str, str], found: Sequence[Record], *, has_fees: bool) -> list[Row]:
    """What was paid on several days may be due on one: a weekend's payments and a Monday's."""
    sums: dict[tuple[date, str, str], list[Decimal]] = {}
    for row in found:
        day, currency = row["day"], row["currency"]
        due_on = policy.business_days_after(day, asked.settings.due_business_days, asked.settings)
        given_up_on = policy.business_days_after(day, asked.settings.missing_business_days, asked.settings)
        state = "missing" if given_up_on < asked.today else "late" if due_on < asked.today else "expected"
        figures = [Decimal(row[name]) for name in ("expectations", "gross", "refunds", "fee", "tax")]
        before = sums.setdefault((due_on, state, currency), [Decimal(0)] * len(figures))
        sums[due_on, state, currency] = [old + new for old, new in zip(before, figures, strict=True)]
    rows: list[Row] = []
    for (due_on, state, currency), (count, gross, refunds, fee, tax) in sums.items():
        costs = (_money(fee, currency), _money(tax, currency)) if has_fees else (None, None)
        cash = _money(gross, currency), _money(refunds, currency), *costs, _money(gross - refunds - fee - tax, currency)
        rows.append((due_on, state, *said, currency, int(count), *cash))
    return rows


async def _gst_on_fees(asked: _Asked) -> list[Row]:
    async with db.transaction() as tx:
        found = await tx.fetch(
            queries.GST_ON_FEES,
            tx.tenant,
            asked.window.first,
            asked.window.last,
            list(EXPONENTS),
            list(EXPONENTS.values()),
        )
    rows: list[Row] = []
    for row in found:
        currency, pac = row["currency"], ids.text("pac", row["provider_account_id"])
        here, there = asked.settings.gst_state, asked.settings.provider_gst_states.get(pac)
        said = row["month"], pac, asked.names.get(row["provider_account_id"], ""), currency, here, there
        igst, cgst, sgst = policy.split_gst(row["gst"], currency, here, there)
        booked = (row[name] for name in ("booked", "booked_igst", "booked_cgst", "booked_sgst"))
        sums = (_money(amount, currency) for amount in (row["fee"], row["gst"], igst, cgst, sgst, *booked))
        rows.append((*said, row["lines"], *sums))
    return rows


_MAKERS: Mapping[str, Callable[[_Asked], Awaitable[list[Row]]]] = {
    kinds.TIE_OUT.name: _tie_out,
    kinds.BREAK_AGEING.name: _break_ageing,
    kinds.OPEN_BREAKS.name: _open_breaks,
    kinds.FEE_AUDIT.name: _fee_audit,
    kinds.FEE_DIFFERENCES.name: _fee_differences,
    kinds.SETTLEMENT_CALENDAR.name: _settlement_calendar,
    kinds.CASH_FORECAST.name: _cash_forecast,
    kinds.GST_ON_FEES.name: _gst_on_fees,
}
NAMES = tuple(_MAKERS)
