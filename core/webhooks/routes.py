from __future__ import annotations

from typing import Any
from uuid import UUID

from quart import Blueprint, g, request

from core.kit import ids, pagination, scope
from core.kit.errors import NotFound
from core.kit.scope import Principal, Scope, TenantRef
from core.tenancy import service as tenancy
from core.web.access import public, requires
from core.web.contract import validate_querystring, validate_response
from core.web.idempotent import idempotent
from core.webhooks import service
from core.webhooks.schemas import (
    WebhookAckOut,
    WebhookDeliveryDetailOut,
    WebhookDeliveryOut,
    WebhookDeliveryPageOut,
    WebhookDeliveryQuery,
)
from core.webhooks.types import Delivery, DeliveryFilter

inbox = Blueprint("webhook_inbox", __name__)
blueprint = Blueprint("webhooks", __name__, url_prefix="/v1")
blueprints = [inbox, blueprint]

_NEWEST = UUID(int=2**128 - 1)
_VENDOR = Principal("system", "system:webhooks.receive")


@inbox.post("/webhooks/<tenant>/<account_id>")
@public("the vendor's signature over the body is the credential", unlimited=True)
@validate_response(WebhookAckOut)
async def post_webhook(tenant: str, account_id: str) -> WebhookAckOut:
    """Receive a vendor's webhook, signed with the account's webhook secret."""
    ref = await _tenant(tenant)
    body = await request.get_data(as_text=False)
    assert isinstance(body, bytes)
    headers = {name.lower(): value for name, value in request.headers.items()}
    with scope.use(Scope(ref, _VENDOR, g.request_id, request.remote_addr or "")):
        query = request.query_string.decode("latin-1")
        fresh = await service.receive(ids.parse("pac", account_id), headers, body, query=query, method=request.method)
    return WebhookAckOut(status="accepted" if fresh else "duplicate")


@blueprint.get("/webhook-deliveries")
@requires("webhook_deliveries:read")
@validate_querystring(WebhookDeliveryQuery)
@validate_response(WebhookDeliveryPageOut)
async def get_webhook_deliveries(query: WebhookDeliveryQuery) -> WebhookDeliveryPageOut:
    """List received webhooks, newest first."""
    wanted = DeliveryFilter(
        _account(query.provider_account),
        query.status,
        query.event_type,
        query.conflict,
        query.subject,
        query.vendor_id,
        query.since,
        query.until,
    )
    name = f"webhook_deliveries/{wanted}"
    before = UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _NEWEST
    rows = await service.list_deliveries(before, query.limit + 1, wanted)
    page = pagination.page(name, rows, query.limit, lambda row: [str(row.id)])
    return WebhookDeliveryPageOut(
        items=[WebhookDeliveryOut(**_fields(row)) for row in page.items], next_cursor=page.next_cursor
    )


@blueprint.get("/webhook-deliveries/<delivery_id>")
@requires("webhook_deliveries:read")
@validate_response(WebhookDeliveryDetailOut)
async def get_webhook_delivery(delivery_id: str) -> WebhookDeliveryDetailOut:
    """Show a received webhook with its payload, personal data masked."""
    delivery, payload = await service.get(ids.parse("whd", delivery_id))
    return WebhookDeliveryDetailOut(**_fields(delivery), headers=dict(payload.headers), payload=payload.body)


@blueprint.post("/webhook-deliveries/<delivery_id>/replay")
@requires("webhook_deliveries:replay")
@idempotent(required=False)
@validate_response(WebhookDeliveryOut, 202)
async def post_replay(delivery_id: str) -> WebhookDeliveryOut:
    """Process a received webhook again; that is always safe."""
    return WebhookDeliveryOut(**_fields(await service.replay(ids.parse("whd", delivery_id))))


async def _tenant(short_id: str) -> TenantRef:
    """The tenant of the path, suspended or not. Raises NotFound, also when the host name is another tenant's."""
    ref = await tenancy.find_by_short_id(short_id)
    named = await tenancy.find_by_host(request.host.partition(":")[0])
    if ref is None or (named is not None and named.id != ref.id):
        raise NotFound
    return ref


def _account(text: str | None) -> UUID | None:
    return None if text is None else ids.parse("pac", text)


def _fields(delivery: Delivery) -> dict[str, Any]:
    return {
        "id": ids.text("whd", delivery.id),
        "provider_account": ids.text("pac", delivery.account_id),
        "event_type": delivery.event_type,
        "subject": delivery.subject,
        "hints": dict(delivery.hints),
        "dedupe_key": delivery.dedupe_key,
        "conflict": delivery.conflict,
        "status": delivery.status,
        "last_error": delivery.last_error,
        "occurred_at": delivery.occurred_at,
        "received_at": delivery.received_at,
        "processed_at": delivery.processed_at,
    }
