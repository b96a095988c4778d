from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from quart import Blueprint

from core.kit import ids, pagination
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent
from core.webhooks.replays import service
from core.webhooks.replays.schemas import WebhookReplayIn, WebhookReplayOut, WebhookReplayPageOut, WebhookReplayQuery
from core.webhooks.replays.types import Replay
from core.webhooks.types import DeliveryFilter

blueprint = Blueprint("webhook_replays", __name__, url_prefix="/v1")

_NEWEST = UUID(int=2**128 - 1)


@blueprint.post("/webhook-replays")
@requires("webhook_deliveries:replay")
@idempotent(required=False)
@validate_request(WebhookReplayIn)
@validate_response(WebhookReplayOut, 202)
async def post_webhook_replay(data: WebhookReplayIn) -> WebhookReplayOut:
    """Process a range of received webhooks again, oldest first, in the background; that is always safe."""
    wanted = DeliveryFilter(
        account_id=ids.parse("pac", data.provider_account) if data.provider_account else None,
        status=data.status,
        event_type=data.event_type,
        subject=data.subject,
        since=data.since,
        until=data.until,
    )
    return _out(await service.begin(wanted))


@blueprint.get("/webhook-replays")
@requires("webhook_deliveries:read")
@validate_querystring(WebhookReplayQuery)
@validate_response(WebhookReplayPageOut)
async def get_webhook_replays(query: WebhookReplayQuery) -> WebhookReplayPageOut:
    """List replays of ranges, newest first."""
    before = UUID(pagination.decode("webhook_replays", query.cursor)[0]) if query.cursor else _NEWEST
    rows = await service.list_replays(before, query.limit + 1)
    page = pagination.page("webhook_replays", rows, query.limit, lambda row: [str(row.id)])
    return WebhookReplayPageOut(items=[_out(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/webhook-replays/<replay_id>")
@requires("webhook_deliveries:read")
@validate_response(WebhookReplayOut)
async def get_webhook_replay(replay_id: str) -> WebhookReplayOut:
    """Show how far a replay is."""
    return _out(await service.get(ids.parse("wrp", replay_id)))


def _out(replay: Replay) -> WebhookReplayOut:
    return WebhookReplayOut(
        id=ids.text("wrp", replay.id),
        status=replay.status,
        matched=replay.matched,
        replayed=replay.replayed,
        wanted={name: _text(value) for name, value in asdict(replay.wanted).items() if value is not None},
        actor=replay.actor,
        created_at=replay.created_at,
        finished_at=replay.finished_at,
    )


def _text(value: object) -> str:
    match value:
        case UUID():
            return ids.text("pac", value)
        case datetime():
            return value.isoformat()
        case _:
            return str(value)
