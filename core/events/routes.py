from __future__ import annotations

from quart import Blueprint

from core.events import registry, service
from core.events.schemas import EventListOut, EventOut, EventQuery, EventTypeListOut, EventTypeOut
from core.kit import ids, scope
from core.web.access import requires
from core.web.contract import validate_querystring, validate_response

blueprint = Blueprint("events", __name__, url_prefix="/v1")


@blueprint.get("/events")
@requires("events:read")
@validate_querystring(EventQuery)
@validate_response(EventListOut)
async def get_events(query: EventQuery) -> EventListOut:
    """Read events after a position, in the order of the tenant's stream."""
    found = await service.list_after(
        query.after,
        query.limit,
        subjects=[query.subject] if query.subject is not None else None,
        types=query.types.split(",") if query.types is not None else None,
    )
    short_id = scope.tenant().short_id
    items = [EventOut(**service.envelope(item, short_id)) for item in found.events]
    return EventListOut(items=items, position=found.position, top=found.top)


@blueprint.get("/events/<event_id>")
@requires("events:read")
@validate_response(EventOut)
async def get_event(event_id: str) -> EventOut:
    """Read one event."""
    found = await service.get(ids.parse("evt", event_id))
    return EventOut(**service.envelope(found, scope.tenant().short_id))


@blueprint.get("/event-types")
@requires("events:read")
@validate_response(EventTypeListOut)
async def get_event_types() -> EventTypeListOut:
    """List the types of events, each with its schema and an example."""
    return EventTypeListOut(
        items=[
            EventTypeOut(
                type=name,
                version=kind.version,
                summary=kind.summary(),
                json_schema=kind.model_json_schema(),
                example=kind.example,
            )
            for name, kind in registry.catalogue().items()
        ]
    )
