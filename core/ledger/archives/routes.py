from __future__ import annotations

from quart import Blueprint

from core.kit import ids, pagination
from core.ledger.archives import service
from core.ledger.archives.schemas import ArchiveOut, ArchivePageOut
from core.web.access import requires
from core.web.contract import validate_querystring, validate_response
from core.web.idempotent import idempotent
from core.web.schemas import PageQuery

blueprint = Blueprint("ledger_archives", __name__, url_prefix="/v1/ledger/archives")


@blueprint.post("")
@requires("ledger:export")
@idempotent(required=False)
@validate_response(ArchiveOut, 202)
async def post_archive() -> tuple[ArchiveOut, int]:
    """Ask for an archive of the whole ledger with its proofs; a job makes it as a file."""
    return ArchiveOut.of(await service.request()), 202


@blueprint.get("")
@requires("ledger:read")
@validate_querystring(PageQuery)
@validate_response(ArchivePageOut)
async def get_archives(query: PageQuery) -> ArchivePageOut:
    """List archives asked for, newest first."""
    listing = pagination.newest_first("ledger_archives", query)
    page = listing.page(await service.list_archives(listing.start, listing.count))
    return ArchivePageOut(items=[ArchiveOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/<archive_id>")
@requires("ledger:read")
@validate_response(ArchiveOut)
async def get_archive(archive_id: str) -> ArchiveOut:
    """Read whether an archive is made."""
    return ArchiveOut.of(await service.get(ids.parse("arc", archive_id)))
