from __future__ import annotations

from dataclasses import asdict
from typing import Any

from quart import Blueprint

from core.kit import ids, pagination
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent, not_replayable
from core.webhook_endpoints import service
from core.webhook_endpoints.schemas import (
    DeletedOut,
    MessageQuery,
    WebhookAttemptOut,
    WebhookEndpointIn,
    WebhookEndpointOut,
    WebhookEndpointSecretOut,
    WebhookMessageDetailOut,
    WebhookMessageOut,
    WebhookMessagePageOut,
)
from core.webhook_endpoints.types import Endpoint, EndpointWithSecret, Message

blueprint = Blueprint("webhook_endpoints", __name__, url_prefix="/v1/webhook-endpoint")


@blueprint.put("")
@requires("webhook_endpoints:write")
@validate_request(WebhookEndpointIn)
@validate_response(WebhookEndpointSecretOut)
async def put_webhook_endpoint(data: WebhookEndpointIn) -> WebhookEndpointSecretOut:
    """Make or change the tenant's webhook endpoint; a new one's secret is shown once."""
    return _with_secret(await service.put(data.url, data.event_types, enabled=data.enabled))


@blueprint.get("")
@requires("webhook_endpoints:read")
@validate_response(WebhookEndpointOut)
async def get_webhook_endpoint() -> WebhookEndpointOut:
    """Read the tenant's webhook endpoint."""
    return WebhookEndpointOut(**_fields(await service.get()))


@blueprint.delete("")
@requires("webhook_endpoints:write")
@validate_response(DeletedOut)
async def delete_webhook_endpoint() -> DeletedOut:
    """Delete the webhook endpoint and cancel what waits for it."""
    await service.remove()
    return DeletedOut()


@blueprint.post("/rotate-secret")
@requires("webhook_endpoints:write")
@not_replayable("The answer holds the new secret; rotating again is harmless, the older ones stay valid.")
@validate_response(WebhookEndpointSecretOut)
async def post_rotate_secret() -> WebhookEndpointSecretOut:
    """Give the endpoint a new secret; the older ones stay valid for 24 hours."""
    return _with_secret(await service.rotate_secret())


@blueprint.get("/messages")
@requires("webhook_endpoints:read")
@validate_querystring(MessageQuery)
@validate_response(WebhookMessagePageOut)
async def get_messages(query: MessageQuery) -> WebhookMessagePageOut:
    """List messages, newest first."""
    listing = pagination.newest_first(f"webhook_messages:{query.status or 'all'}", query)
    page = listing.page(await service.list_messages(query.status, listing.start, listing.count))
    items = [WebhookMessageOut(**_message(row)) for row in page.items]
    return WebhookMessagePageOut(items=items, next_cursor=page.next_cursor)


@blueprint.get("/messages/<message_id>")
@requires("webhook_endpoints:read")
@validate_response(WebhookMessageDetailOut)
async def get_message(message_id: str) -> WebhookMessageDetailOut:
    """Read one message with its last attempts."""
    found, tries = await service.get_message(ids.parse("whm", message_id))
    return WebhookMessageDetailOut(
        **_message(found),
        tries=[
            WebhookAttemptOut(
                outcome=item.outcome,
                status_code=item.status_code,
                milliseconds=item.milliseconds,
                started_at=item.started_at,
            )
            for item in tries
        ],
    )


@blueprint.post("/messages/<message_id>/resend")
@requires("webhook_endpoints:write")
@idempotent(required=False)
@validate_response(WebhookMessageOut)
async def post_message_resend(message_id: str) -> WebhookMessageOut:
    """Send a message once more."""
    return WebhookMessageOut(**_message(await service.resend(ids.parse("whm", message_id))))


def _fields(endpoint: Endpoint) -> dict[str, Any]:
    found = asdict(endpoint)
    del found["version"]
    types = endpoint.event_types
    return {
        **found,
        "id": ids.text("whe", endpoint.id),
        "event_types": None if types is None else list(types),
    }


def _with_secret(made: EndpointWithSecret) -> WebhookEndpointSecretOut:
    return WebhookEndpointSecretOut(**_fields(made.endpoint), secret=made.secret.value if made.secret else None)


def _message(message: Message) -> dict[str, Any]:
    return {**asdict(message), "id": ids.text("whm", message.id), "event_id": ids.text("evt", message.event_id)}
