from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from quart import Blueprint, Response, current_app, request

from core.files import service, sniff
from core.files.schemas import FileOut, FileQuery
from core.kit import ids
from core.settings import Settings
from core.web import bodies
from core.web.access import requires
from core.web.contract import accepts, produces, validate_querystring, validate_response
from core.web.idempotent import not_replayable

PREFIX = "/v1/files"

blueprint = Blueprint("files", __name__, url_prefix=PREFIX)
bodies.allow("POST", PREFIX, service.BYTES_MAX + 1)


@blueprint.post("")
@requires("files:write")
@not_replayable("Its body is too big to compare; the same file sent twice is there twice, with the same sha256.")
@accepts(*sniff.ALLOWED)
@validate_querystring(FileQuery)
@validate_response(FileOut, 201)
async def post_file(query: FileQuery) -> FileOut:
    """Upload a file: the body is its content, and `Content-Type` must be what the content is."""
    person_id = ids.parse("per", query.person_id) if query.person_id else None
    file = await service.store(
        _root(), request.body, name=query.name, content_type=request.mimetype, person_id=person_id
    )
    return FileOut.of(file)


@blueprint.get("/<file_id>")
@requires("files:read")
@validate_response(FileOut)
async def get_file(file_id: str) -> FileOut:
    """Get what is known of a file."""
    return FileOut.of(await service.get(ids.parse("fil", file_id)))


@blueprint.get("/<file_id>/content")
@requires("files:read")
@produces(*sniff.ALLOWED, *sniff.MADE_HERE, sniff.OPAQUE)
async def get_content(file_id: str) -> Response:
    """Download a file's content. A browser saves it and never shows it: it was uploaded by somebody."""
    file, content = await service.open_content(_root(), ids.parse("fil", file_id))
    response = Response(content, content_type=file.content_type)
    response.headers["Content-Length"] = str(file.size_bytes)
    # RFC 6266: the plain name for old clients, the true one percent-encoded.
    plain = "".join(letter if letter.isascii() and letter not in '"\\%' else "_" for letter in file.name)
    response.headers["Content-Disposition"] = (
        f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(file.name, safe='')}"
    )
    response.headers["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'; sandbox"
    response.set_etag(file.sha256)
    return response


def _root() -> Path:
    settings: Settings = current_app.config["BAHI_SETTINGS"]
    return settings.home / "files"
