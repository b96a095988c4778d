from __future__ import annotations

from uuid import UUID

from quart import Blueprint

from core.kit import ids, pagination
from core.messaging import service as messages
from core.messaging.provider import Channel, Purpose
from core.messaging.schemas import MessageOut
from core.messaging.templates import render, service
from core.messaging.templates.schemas import (
    PreviewIn,
    RenderedOut,
    SourceIn,
    TemplateIn,
    TemplateKeyIn,
    TemplateListOut,
    TemplateOut,
    TemplatePageOut,
    TemplateQuery,
    TestSendIn,
)
from core.messaging.templates.types import Source
from core.messaging.types import NewMessage, Recipient
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("message_templates", __name__, url_prefix="/v1/message-templates")

_NEWEST = UUID(int=2**128 - 1)


@blueprint.get("")
@requires("message_templates:read")
@validate_querystring(TemplateQuery)
@validate_response(TemplatePageOut)
async def get_templates(query: TemplateQuery) -> TemplatePageOut:
    """List the tenant's own template versions, newest first."""
    name = f"message_templates/{query.key}/{query.channel}/{query.language}"
    before = UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _NEWEST
    rows = await service.list_versions(
        before, query.limit + 1, key=query.key, channel=query.channel, lang=query.language
    )
    page = pagination.page(name, rows, query.limit, lambda row: [str(row.id)])
    return TemplatePageOut(items=[TemplateOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/defaults")
@requires("message_templates:read")
@validate_response(TemplateListOut)
async def get_default_templates() -> TemplateListOut:
    """List the default set, which counts wherever the tenant has no version of its own."""
    return TemplateListOut(items=[TemplateOut.of(item) for item in service.defaults()])


@blueprint.get("/<template_id>")
@requires("message_templates:read")
@validate_response(TemplateOut)
async def get_template(template_id: str) -> TemplateOut:
    """Show one version of a template."""
    return TemplateOut.of(await service.get(ids.parse("mtl", template_id)))


@blueprint.post("")
@requires("message_templates:write")
@idempotent()
@validate_request(TemplateIn)
@validate_response(TemplateOut, 201)
async def post_template(data: TemplateIn) -> tuple[TemplateOut, int]:
    """Save a new version of a template; it counts from now on."""
    channel = Channel(data.channel)
    made = await service.save(data.key, channel, data.language, _source(data.source), data.variables)
    return TemplateOut.of(made), 201


@blueprint.post("/restore")
@requires("message_templates:write")
@idempotent()
@validate_request(TemplateKeyIn)
@validate_response(TemplateOut)
async def post_restore(data: TemplateKeyIn) -> TemplateOut:
    """Let the default set's template count again."""
    return TemplateOut.of(await service.restore(data.key, Channel(data.channel), data.language))


@blueprint.post("/preview")
@requires("message_templates:read")
@idempotent(required=False)
@validate_request(PreviewIn)
@validate_response(RenderedOut)
async def post_preview(data: PreviewIn) -> RenderedOut:
    """Fill a template, or a draft of one, with its examples; nothing is stored or sent."""
    channel = Channel(data.channel)
    rendered = await service.preview(
        service.Slot(data.key, channel, data.language),
        source=_source(data.source) if data.source else None,
        variables=data.variables,
        declared=data.declared,
    )
    return RenderedOut.of(rendered, render.sms_parts(rendered.text) if channel is Channel.SMS else None)


@blueprint.post("/test-sends")
@requires("message_templates:write")
@idempotent()
@validate_request(TestSendIn)
@validate_response(MessageOut, 201)
async def post_test_send(data: TestSendIn) -> tuple[MessageOut, int]:
    """Send a template filled with its examples to an address of one's own."""
    channel = Channel.EMAIL if "@" in data.to else Channel.SMS
    made = await messages.send(
        NewMessage(
            template=data.key,
            to=Recipient(
                email=data.to if channel is Channel.EMAIL else None, phone=data.to if channel is Channel.SMS else None
            ),
            purpose=Purpose.TRANSACTIONAL,
            variables=await service.list_examples(service.Slot(data.key, channel, data.language), data.variables),
            language=data.language,
            channel=channel,
        )
    )
    return MessageOut.of(made), 201


def _source(given: SourceIn) -> Source:
    return Source(given.subject, given.text, given.html)
