"""Ask for runs, and read what they found."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from core.audit import service as audit
from core.kit import clock, db, ids, scope
from core.kit.errors import NotFound
from core.ledger import service as ledger
from core.ledger.accounts.types import Standard
from core.ledger.chart import service as chart
from core.ledger.types import DEBIT
from core.payments.ledger_accounts import CLEARING
from core.payments.provider import Capability
from core.providers import service as providers
from core.providers.types import ProviderAccount
from core.reconciliation import policy, queries, rows, runs
from core.reconciliation.cases.types import Age, opened_within
from core.reconciliation.errors import NotReconcilable
from core.reconciliation.ledger_accounts import SUSPENSE
from core.reconciliation.runs import OPEN_RUNS_MAX, RUN
from core.reconciliation.sources import service as sources
from core.reconciliation.sources.types import SourceKind
from core.reconciliation.statements import queries as statement_queries
from core.reconciliation.types import (
    AccountSummary,
    Break,
    BreakKind,
    CurrencySummary,
    LineState,
    Run,
    Settlement,
    SettlementLine,
    SourceSummary,
    Trigger,
    Window,
)
from core.reconciliation.work import KIND
from core.schedules import service as schedules
from core.tenancy import service as tenancy

__all__ = ["OPEN_RUNS_MAX", "RUN", "SCHEDULE", "SOURCE_SCHEDULE"]

SCHEDULE, SOURCE_SCHEDULE = "reconciliation.schedule", sources.SCHEDULE


async def request_run(account_id: UUID, window: Window) -> Run:
    """Ask for a run over a window of days; it waits its turn. Raises NotFound, NotReconcilable, InvalidWindow,
    TooManyRuns."""
    policy.check_window(window, tenancy.local_now(scope.tenant()).date())
    await require_reconcilable(account_id)
    async with db.transaction() as tx:
        run = await runs.queue(tx, account_id, window, Trigger.MANUAL, None)
        await audit.record(
            "reconciliation:run",
            run.public_id,
            after={"from": window.first.isoformat(), "to": window.last.isoformat()},
        )
    return run


async def request_scheduled_run(account_id: UUID, due_at: datetime) -> Run:
    """The daily run of `due_at`, once however often it is asked for. Raises NotFound, NotReconcilable,
    InvalidSettings."""
    account = await require_reconcilable(account_id)
    await ensure_schedule(account_id)
    today = tenancy.local_now(scope.tenant()).date()
    opened_on = account.created_at.astimezone(clock.zone(scope.tenant().zone)).date()
    async with db.transaction() as tx:
        await tx.execute(queries.INSERT_ACCOUNT, tx.tenant, account_id)
        locked = await tx.get_row(queries.LOCK_ACCOUNT, tx.tenant, account_id)
        window = policy.scheduled_window(today, locked["covered_to"], opened_on)
        return await runs.queue(tx, account_id, window, Trigger.SCHEDULE, due_at)


async def request_noticed_run(account_id: UUID, window: Window) -> Run:
    """A run because the vendor says that it settled: a waiting run that covers the days does as well."""
    await require_reconcilable(account_id)
    async with db.transaction() as tx:
        await tx.execute(queries.INSERT_ACCOUNT, tx.tenant, account_id)
        await tx.get_row(queries.LOCK_ACCOUNT, tx.tenant, account_id)
        row = await tx.find_row(queries.FIND_QUEUED_OVER, tx.tenant, account_id, window.first, window.last)
        if row is not None:
            return rows.run(row)
        return await runs.queue(tx, account_id, window, Trigger.WEBHOOK, None)


async def request_source_run(source_id: UUID, window: Window) -> Run:
    """Ask for a run of a source: for a bank's, its lines of these days are tied again; for a gateway's report, its
    provider account is read over them. Raises NotFound, NotReconcilable, InvalidWindow, TooManyRuns."""
    source = await sources.get(source_id)
    if source.kind is SourceKind.SETTLEMENT:
        return await request_run(source.account_id, window)
    policy.check_window(window, tenancy.local_now(scope.tenant()).date())
    async with db.transaction() as tx:
        run = await runs.queue(tx, source.id, window, Trigger.MANUAL, None, source_id=source.id, reads=False)
        facts = {"from": window.first.isoformat(), "to": window.last.isoformat()}
        await audit.record("reconciliation:run", run.public_id, after=facts)
    return run


async def request_scheduled_tie(source_id: UUID, due_at: datetime) -> Run | None:
    """The daily run of `due_at` of a source, once however often it is asked for; None when it was switched off. It
    reads nothing: what files brought is compared with the books of now. Raises NotFound."""
    source = await sources.get(source_id)
    if not source.enabled:
        return None
    today = tenancy.local_now(scope.tenant()).date()
    own = None if source.kind is SourceKind.SETTLEMENT else source.id
    async with db.transaction() as tx:
        return await runs.queue(
            tx, source.account_id, Window(today, today), Trigger.SCHEDULE, due_at, source_id=own, reads=False
        )


async def ensure_schedule(account_id: UUID) -> None:
    """Have the account reconciled daily at the tenant's local time; idempotent. Raises InvalidSettings."""
    settings = policy.settings_of((await tenancy.get_configuration()).settings)
    await schedules.ensure(SCHEDULE, ids.text("pac", account_id), local_time=settings.local_time)


async def schedule_new_account(account: ProviderAccount) -> None:
    """Schedule a provider account that was just made, where it has settlements; in its transaction."""
    if account.kind == KIND and await _has_settlements(account.id):
        await ensure_schedule(account.id)


async def require_reconcilable(account_id: UUID) -> ProviderAccount:
    """Raises NotFound, NotReconcilable."""
    connection = await providers.connect(account_id, kind=KIND)
    if Capability.SETTLEMENT_LINES not in connection.spec.capabilities:
        raise NotReconcilable(f"{connection.spec.label} has no settlement report here")
    return connection.account


async def get_run(run_id: UUID) -> Run:
    """Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET_RUN, tx.tenant, run_id)
    if row is None:
        raise NotFound
    return rows.run(row)


async def list_runs(before: UUID, account_id: UUID | None, state: str | None, limit: int) -> list[Run]:
    """Runs, newest first."""
    async with db.transaction() as tx:
        return [rows.run(row) for row in await tx.fetch(queries.LIST_RUNS, tx.tenant, before, account_id, state, limit)]


async def get_settlement(settlement_id: UUID) -> Settlement:
    """Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET_SETTLEMENT, tx.tenant, settlement_id)
    if row is None:
        raise NotFound
    return rows.settlement(row)


async def list_settlements(
    before: UUID, account_id: UUID | None, state: str | None, provider_settlement_id: str | None, limit: int
) -> list[Settlement]:
    """Settlements, newest first."""
    async with db.transaction() as tx:
        found = await tx.fetch(
            queries.LIST_SETTLEMENTS, tx.tenant, before, account_id, state, provider_settlement_id, limit
        )
    return [rows.settlement(row) for row in found]


async def list_lines(settlement_id: UUID, after_key: str, state: LineState | None, limit: int) -> list[SettlementLine]:
    """A settlement's lines by the vendor's key. Raises NotFound."""
    await get_settlement(settlement_id)
    async with db.transaction() as tx:
        found = await tx.fetch(queries.LIST_LINES, tx.tenant, settlement_id, after_key, state, limit)
    return [rows.line(row) for row in found]


async def get_break(break_id: UUID) -> Break:
    """Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET_BREAK, tx.tenant, break_id)
    if row is None:
        raise NotFound
    return rows.difference(row)


async def list_breaks(
    before: UUID,
    account_id: UUID | None,
    kind: BreakKind | None,
    state: str | None,
    limit: int,
    *,
    assignee: str | None = None,
    age: Age | None = None,
) -> list[Break]:
    """Breaks, newest first; those of an age are the ones that are still there."""
    opened = opened_within(age, clock.now()) if age is not None else (None, None)
    narrowed = account_id, kind, state, limit, assignee, age is not None, *opened
    async with db.transaction() as tx:
        found = await tx.fetch(queries.LIST_BREAKS, tx.tenant, before, *narrowed)
    return [rows.difference(row) for row in found]


async def summarise() -> list[AccountSummary]:
    """How every reconciled account stands."""
    async with db.transaction() as tx:
        accounts = await tx.fetch(queries.LIST_ACCOUNTS, tx.tenant)
        return [await _summary(tx, row["id"], row["covered_to"]) for row in accounts]


async def _summary(tx: db.Transaction, account_id: UUID, covered_to: date | None) -> AccountSummary:
    last = await tx.find_row(queries.LAST_RUN, tx.tenant, account_id)
    counts = await tx.fetch(queries.COUNT_OPEN_BREAKS, tx.tenant, account_id)
    books = await tx.fetch(queries.LIST_BOOKS, tx.tenant, account_id)
    pac = ids.text("pac", account_id)
    currencies = [
        CurrencySummary(
            currency=row["currency"],
            clearing=await _balance(CLEARING, account=pac, currency=row["currency"]),
            suspense=await _balance(SUSPENSE, account=pac, currency=row["currency"]),
            unsettled=row["unsettled"],
            difference=row["balance"] - row["unsettled"],
            checked_at=row["checked_at"],
        )
        for row in books
    ]
    return AccountSummary(
        provider_account_id=account_id,
        covered_to=covered_to,
        last_run=rows.run(last) if last else None,
        currencies=tuple(currencies),
        open_breaks={BreakKind(row["kind"]): row["open"] for row in counts},
    )


async def summarise_source(source_id: UUID) -> SourceSummary:
    """How a source of statements stands. Raises NotFound, NotReconcilable for one of a gateway's reports."""
    source = await sources.get(source_id)
    if source.ledger_account_id is None:
        raise NotReconcilable("a gateway's report is summarised with its provider account")
    account = await ledger.get_account(source.ledger_account_id)
    async with db.transaction() as tx:
        covered = await tx.get_row(queries.GET_ACCOUNT, tx.tenant, source_id)
        last = await tx.find_row(queries.LAST_RUN, tx.tenant, source_id)
        counts = await tx.fetch(queries.COUNT_OPEN_BREAKS, tx.tenant, source_id)
        found = await tx.get_row(statement_queries.SUMMARY, tx.tenant, source_id)
        closing = await tx.value(statement_queries.CLOSING, tx.tenant, source_id)
    return SourceSummary(
        source_id=source_id,
        currency=source.currency,
        covered_to=covered["covered_to"],
        last_run=rows.run(last) if last else None,
        ledger=account.balance if account.normal_side == DEBIT else -account.balance,
        statement=None if closing is None else Decimal(closing),
        open_breaks={BreakKind(row["kind"]): row["open"] for row in counts},
        **dict(found),
    )


async def _balance(standard: Standard, **names: str) -> Decimal:
    account = await chart.find(standard, **names)
    return account.balance if account else Decimal(0)


async def _has_settlements(account_id: UUID) -> bool:
    connection = await providers.connect(account_id)
    return Capability.SETTLEMENT_LINES in connection.spec.capabilities
