from __future__ import annotations

from uuid import UUID

from quart import Blueprint

from core.kit import ids, pagination
from core.reconciliation.sources import service
from core.reconciliation.sources.presets import PRESETS
from core.reconciliation.sources.schemas import (
    PresetOut,
    PresetsOut,
    SourceChangeIn,
    SourceIn,
    SourceOut,
    SourcePageOut,
    SourceQuery,
)
from core.reconciliation.sources.types import SourceKind
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("reconciliation_sources", __name__, url_prefix="/v1/reconciliation")

_NEWEST = UUID(int=2**128 - 1)


@blueprint.get("/source-presets")
@requires("reconciliation:read")
@validate_response(PresetsOut)
async def get_presets() -> PresetsOut:
    """List the mappings of vendors' files that a source may start from."""
    return PresetsOut(items=[PresetOut.of(preset) for preset in PRESETS])


@blueprint.post("/sources")
@requires("reconciliation:configure")
@idempotent(required=False)
@validate_request(SourceIn)
@validate_response(SourceOut, 201)
async def post_source(data: SourceIn) -> tuple[SourceOut, int]:
    """Add a source of reports or statements."""
    return SourceOut.of(await service.create(data.new())), 201


@blueprint.get("/sources")
@requires("reconciliation:read")
@validate_querystring(SourceQuery)
@validate_response(SourcePageOut)
async def get_sources(query: SourceQuery) -> SourcePageOut:
    """List sources, newest first."""
    name = f"reconciliation_sources:{query.kind}"
    before = UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _NEWEST
    kind = SourceKind(query.kind) if query.kind else None
    rows = await service.list_sources(before, kind, query.limit + 1)
    page = pagination.page(name, rows, query.limit, lambda row: [str(row.id)])
    return SourcePageOut(items=[SourceOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/sources/<source_id>")
@requires("reconciliation:read")
@validate_response(SourceOut)
async def get_source(source_id: str) -> SourceOut:
    """Read a source."""
    return SourceOut.of(await service.get(ids.parse("src", source_id)))


@blueprint.put("/sources/<source_id>")
@requires("reconciliation:configure")
@idempotent(required=False)
@validate_request(SourceChangeIn)
@validate_response(SourceOut)
async def put_source(source_id: str, data: SourceChangeIn) -> SourceOut:
    """Change how a source is read, or switch it off. What was imported stays."""
    return SourceOut.of(await service.change(ids.parse("src", source_id), data.version, data.change()))
