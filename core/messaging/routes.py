from __future__ import annotations

from uuid import UUID

from quart import Blueprint

from core.kit import ids, pagination, scope
from core.messaging import addresses, service
from core.messaging.provider import Channel, Purpose
from core.messaging.schemas import MessageDetailOut, MessageIn, MessageOut, MessagePageOut, MessageQuery
from core.messaging.types import MessageFilter, NewMessage, Recipient
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("messaging", __name__, url_prefix="/v1/outgoing-messages")

_NEWEST = UUID(int=2**128 - 1)


@blueprint.post("")
@requires("messages:send")
@idempotent()
@validate_request(MessageIn)
@validate_response(MessageOut, 201)
async def post_message(data: MessageIn) -> tuple[MessageOut, int]:
    """Send a message; the answer says that it is queued, or suppressed."""
    to = data.to
    made = await service.send(
        NewMessage(
            template=data.template,
            to=Recipient(ids.parse("per", to.person) if to.person else None, to.email, to.phone, to.zone),
            purpose=Purpose(data.purpose),
            variables=data.variables,
            language=data.language,
            channel=Channel(data.channel) if data.channel else None,
            # Apart from the platform's own keys, so that no caller can take the place of a rule's message.
            dedupe_key=f"api:{data.dedupe_key}" if data.dedupe_key else "",
            expires_at=data.expires_at,
        )
    )
    return MessageOut.of(made), 201


@blueprint.get("")
@requires("messages:read")
@validate_querystring(MessageQuery)
@validate_response(MessagePageOut)
async def get_outgoing_messages(query: MessageQuery) -> MessagePageOut:
    """List messages, newest first."""
    wanted = MessageFilter(
        query.state,
        query.channel,
        query.purpose,
        query.template,
        ids.parse("per", query.person) if query.person else None,
        _hash(query),
        query.dedupe_key,
    )
    # The filter holds the address's hash and not the address, which must not end up in a cursor.
    name = f"messages/{wanted}"
    before = UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _NEWEST
    rows = await service.list_messages(before, query.limit + 1, wanted)
    page = pagination.page(name, rows, query.limit, lambda row: [str(row.id)])
    return MessagePageOut(items=[MessageOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/<message_id>")
@requires("messages:read")
@validate_response(MessageDetailOut)
async def get_outgoing_message(message_id: str) -> MessageDetailOut:
    """Show a message with the calls made for it and what providers reported."""
    return MessageDetailOut.whole(*await service.get(ids.parse("msg", message_id)))


@blueprint.post("/<message_id>/resend")
@requires("messages:send")
@idempotent()
@validate_response(MessageOut, 201)
async def post_resend(message_id: str) -> tuple[MessageOut, int]:
    """Send a message again, as a new one; not while it waits, and never one that held a secret."""
    return MessageOut.of(await service.resend(ids.parse("msg", message_id))), 201


def _hash(query: MessageQuery) -> bytes | None:
    tenant_id = scope.tenant().id
    if query.email is not None:
        return addresses.blind(tenant_id, Channel.EMAIL, addresses.normalise(Channel.EMAIL, query.email))
    if query.phone is not None:
        return addresses.blind(tenant_id, Channel.SMS, addresses.normalise(Channel.SMS, query.phone))
    return None
