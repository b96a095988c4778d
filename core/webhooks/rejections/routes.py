from __future__ import annotations

from typing import Any
from uuid import UUID

from quart import Blueprint

from core.kit import ids, pagination
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent
from core.webhooks.rejections import service
from core.webhooks.rejections.schemas import (
    WebhookRejectionDetailOut,
    WebhookRejectionOut,
    WebhookRejectionPageOut,
    WebhookRejectionQuery,
    WebhookVerdictsOut,
    WebhookVerifiedOut,
    WebhookVerifyIn,
)
from core.webhooks.rejections.types import Rejection

blueprint = Blueprint("webhook_rejections", __name__, url_prefix="/v1")

_NEWEST = UUID(int=2**128 - 1)


@blueprint.get("/webhook-rejections")
@requires("webhook_deliveries:read")
@validate_querystring(WebhookRejectionQuery)
@validate_response(WebhookRejectionPageOut)
async def get_webhook_rejections(query: WebhookRejectionQuery) -> WebhookRejectionPageOut:
    """List webhooks refused for their signature, newest first: a mistyped secret, or a forger."""
    name = f"webhook_rejections/{query.provider_account}"
    before = UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _NEWEST
    account_id = ids.parse("pac", query.provider_account) if query.provider_account else None
    rows = await service.list_rejections(before, query.limit + 1, account_id)
    page = pagination.page(name, rows, query.limit, lambda row: [str(row.id)])
    return WebhookRejectionPageOut(
        items=[WebhookRejectionOut(**_fields(row)) for row in page.items], next_cursor=page.next_cursor
    )


@blueprint.get("/webhook-rejections/<rejection_id>")
@requires("webhook_deliveries:read")
@validate_response(WebhookRejectionDetailOut)
async def get_webhook_rejection(rejection_id: str) -> WebhookRejectionDetailOut:
    """Show a refused webhook with what was kept of its payload, personal data masked."""
    rejection, payload = await service.get(ids.parse("whr", rejection_id))
    return WebhookRejectionDetailOut(**_fields(rejection), headers=dict(payload.headers), payload=payload.body)


@blueprint.post("/webhook-rejections/<rejection_id>/verify")
@requires("webhook_deliveries:replay")
@idempotent(required=False)
@validate_response(WebhookVerifiedOut)
async def post_webhook_rejection_verify(rejection_id: str) -> WebhookVerifiedOut:
    """Verify a refused webhook again with the secrets that are valid now, and take it in when it is authentic."""
    fresh = await service.verify(ids.parse("whr", rejection_id))
    return WebhookVerifiedOut(status="accepted" if fresh else "duplicate")


@blueprint.post("/webhook-rejections/verify")
@requires("webhook_deliveries:replay")
@idempotent(required=False)
@validate_request(WebhookVerifyIn)
@validate_response(WebhookVerdictsOut)
async def post_webhook_rejections_verify(data: WebhookVerifyIn) -> WebhookVerdictsOut:
    """Verify all refused webhooks of a provider account again, as after its secret was put right."""
    verdicts = await service.verify_all(ids.parse("pac", data.provider_account))
    return WebhookVerdictsOut(
        accepted=verdicts.accepted,
        duplicate=verdicts.duplicate,
        invalid=verdicts.invalid,
        shortened=verdicts.shortened,
    )


def _fields(rejection: Rejection) -> dict[str, Any]:
    return {
        "id": ids.text("whr", rejection.id),
        "provider_account": ids.text("pac", rejection.account_id),
        "address": rejection.address,
        "body_bytes": rejection.body_bytes,
        "received_at": rejection.received_at,
        "expires_at": rejection.expires_at,
    }
