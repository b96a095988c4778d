from __future__ import annotations

from uuid import UUID

from quart import Blueprint

from core.kit import ids, pagination
from core.kit.errors import NotFound
from core.reconciliation import service
from core.reconciliation.schemas import (
    AccountSummaryOut,
    BreakOut,
    BreakPageOut,
    BreakQuery,
    LineOut,
    LinePageOut,
    LineQuery,
    RunIn,
    RunOut,
    RunPageOut,
    RunQuery,
    SettlementOut,
    SettlementPageOut,
    SettlementQuery,
    SourceSummaryOut,
    SummaryOut,
    WindowIn,
)
from core.reconciliation.types import Window
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("reconciliation", __name__, url_prefix="/v1/reconciliation")

_NEWEST = UUID(int=2**128 - 1)


@blueprint.post("/runs")
@requires("reconciliation:run")
@idempotent(required=False)
@validate_request(RunIn)
@validate_response(RunOut, 202)
async def post_run(data: RunIn) -> tuple[RunOut, int]:
    """Reconcile a provider account over some days; the run waits its turn and tells its progress."""
    run = await service.request_run(ids.parse("pac", data.provider_account), Window(data.from_on, data.to_on))
    return RunOut.of(run), 202


@blueprint.post("/sources/<source_id>/runs")
@requires("reconciliation:run")
@idempotent(required=False)
@validate_request(WindowIn)
@validate_response(RunOut, 202)
async def post_source_run(source_id: str, data: WindowIn) -> tuple[RunOut, int]:
    """Tie a source out over some days; the run waits its turn."""
    run = await service.request_source_run(ids.parse("src", source_id), Window(data.from_on, data.to_on))
    return RunOut.of(run), 202


@blueprint.get("/sources/<source_id>/summary")
@requires("reconciliation:read")
@validate_response(SourceSummaryOut)
async def get_source_summary(source_id: str) -> SourceSummaryOut:
    """Tell how a source's statements stand to the ledger: what is open on either side."""
    return SourceSummaryOut.of(await service.summarise_source(ids.parse("src", source_id)))


@blueprint.get("/runs")
@requires("reconciliation:read")
@validate_querystring(RunQuery)
@validate_response(RunPageOut)
async def get_runs(query: RunQuery) -> RunPageOut:
    """List runs, newest first."""
    name = f"reconciliation_runs:{query.provider_account}:{query.source}:{query.state}"
    account_id = _account(query.provider_account, query.source)
    rows = await service.list_runs(_before(name, query.cursor), account_id, query.state, query.limit + 1)
    page = pagination.page(name, rows, query.limit, lambda row: [str(row.id)])
    return RunPageOut(items=[RunOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/runs/<run_id>")
@requires("reconciliation:read")
@validate_response(RunOut)
async def get_run(run_id: str) -> RunOut:
    """Read a run and how far it is."""
    return RunOut.of(await service.get_run(ids.parse("rec", run_id)))


@blueprint.get("/settlements")
@requires("reconciliation:read")
@validate_querystring(SettlementQuery)
@validate_response(SettlementPageOut)
async def get_settlements(query: SettlementQuery) -> SettlementPageOut:
    """List settlements, newest first."""
    name = f"settlements:{query.provider_account}:{query.state}:{query.provider_settlement}"
    rows = await service.list_settlements(
        _before(name, query.cursor),
        _account(query.provider_account),
        query.state,
        query.provider_settlement,
        query.limit + 1,
    )
    page = pagination.page(name, rows, query.limit, lambda row: [str(row.id)])
    return SettlementPageOut(items=[SettlementOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/settlements/<settlement_id>")
@requires("reconciliation:read")
@validate_response(SettlementOut)
async def get_settlement(settlement_id: str) -> SettlementOut:
    """Read a settlement."""
    return SettlementOut.of(await service.get_settlement(ids.parse("stl", settlement_id)))


@blueprint.get("/settlements/<settlement_id>/lines")
@requires("reconciliation:read")
@validate_querystring(LineQuery)
@validate_response(LinePageOut)
async def get_settlement_lines(settlement_id: str, query: LineQuery) -> LinePageOut:
    """List a settlement's lines by the vendor's key."""
    name = f"settlement_lines:{settlement_id}:{query.state}"
    after = str(pagination.decode(name, query.cursor)[0]) if query.cursor else ""
    rows = await service.list_lines(ids.parse("stl", settlement_id), after, query.state, query.limit + 1)
    page = pagination.page(name, rows, query.limit, lambda row: [row.line_key])
    return LinePageOut(items=[LineOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/breaks")
@requires("reconciliation:read")
@validate_querystring(BreakQuery)
@validate_response(BreakPageOut)
async def get_breaks(query: BreakQuery) -> BreakPageOut:
    """List breaks, newest first."""
    narrowed = query.provider_account, query.source, query.kind, query.state, query.assignee, query.age
    name = f"reconciliation_breaks:{':'.join(map(str, narrowed))}"
    rows = await service.list_breaks(
        _before(name, query.cursor),
        _account(query.provider_account, query.source),
        query.kind,
        query.state,
        query.limit + 1,
        assignee=query.assignee,
        age=query.age,
    )
    page = pagination.page(name, rows, query.limit, lambda row: [str(row.id)])
    return BreakPageOut(items=[BreakOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/breaks/<break_id>")
@requires("reconciliation:read")
@validate_response(BreakOut)
async def get_break(break_id: str) -> BreakOut:
    """Read a break."""
    return BreakOut.of(await service.get_break(ids.parse("brk", break_id)))


@blueprint.get("/summary")
@requires("reconciliation:read")
@validate_response(SummaryOut)
async def get_summary() -> SummaryOut:
    """Tell, per provider account, what is unsettled, broken or in suspense, and whether everything ties."""
    return SummaryOut(items=[AccountSummaryOut.of(item) for item in await service.summarise()])


def _before(name: str, cursor: str | None) -> UUID:
    return UUID(pagination.decode(name, cursor)[0]) if cursor else _NEWEST


def _account(provider_account: str | None, source: str | None = None) -> UUID | None:
    """The reconciled account that a list is narrowed to; one cannot be both."""
    if provider_account is not None and source is not None:
        raise NotFound
    if source is not None:
        return ids.parse("src", source)
    return ids.parse("pac", provider_account) if provider_account is not None else None
