from __future__ import annotations

from quart import Blueprint

from core.messaging.preferences import service
from core.messaging.preferences.schemas import MessagingSettingsIn, MessagingSettingsOut
from core.web.access import requires
from core.web.contract import validate_request, validate_response

blueprint = Blueprint("messaging_settings", __name__, url_prefix="/v1/messaging/settings")


@blueprint.get("")
@requires("messaging_settings:read")
@validate_response(MessagingSettingsOut)
async def get_settings() -> MessagingSettingsOut:
    """Show how the tenant sends."""
    return MessagingSettingsOut.of(await service.read())


@blueprint.patch("")
@requires("messaging_settings:write")
@validate_request(MessagingSettingsIn)
@validate_response(MessagingSettingsOut)
async def patch_settings(data: MessagingSettingsIn) -> MessagingSettingsOut:
    """Change senders, routes, caps and quiet hours."""
    given = data.model_dump(exclude={"version"}, exclude_none=True)
    return MessagingSettingsOut.of(await service.change(given, version=data.version))
