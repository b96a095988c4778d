from __future__ import annotations

from quart import Blueprint, request

from core.files.logos import service
from core.files.logos.schemas import LogoOut
from core.web import bodies
from core.web.access import requires
from core.web.contract import accepts, validate_response

PREFIX = "/v1/tenant/logo"

blueprint = Blueprint("tenant_logo", __name__, url_prefix=PREFIX)
bodies.allow("PUT", PREFIX, service.BYTES_MAX + 1)


@blueprint.put("")
@requires("tenant:write")
@accepts(*service.NAMES)
@validate_response(LogoOut)
async def put_logo() -> LogoOut:
    """Set the logo that statements show: the body is a PNG or JPEG of at most 512 KiB and 2,000 pixels each way."""
    return LogoOut.of(await service.put(request.body, request.mimetype))


@blueprint.get("")
@requires("tenant:read")
@validate_response(LogoOut)
async def get_logo() -> LogoOut:
    """Read which file is the logo."""
    return LogoOut.of(await service.get())


@blueprint.delete("")
@requires("tenant:write")
@validate_response(LogoOut)
async def delete_logo() -> LogoOut:
    """Show no logo from now on."""
    return LogoOut.of(await service.remove())
