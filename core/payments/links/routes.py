from __future__ import annotations

from uuid import UUID

from quart import Blueprint, Response

from core.kit import ids, pagination
from core.payments import service as payments
from core.payments.links import codes, pages, service
from core.payments.links.schemas import (
    CodeQuery,
    PaymentLinkDetailOut,
    PaymentLinkIn,
    PaymentLinkOut,
    PaymentLinkPageOut,
    PaymentLinkQuery,
    PaymentLinkSendIn,
    PaymentLinkSentOut,
)
from core.tenancy import service as tenancy
from core.web.access import requires
from core.web.contract import produces, render, validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("payment_links", __name__, url_prefix="/v1")
blueprints = [blueprint, pages.blueprint]

SVG = "image/svg+xml"
_NEWEST = UUID(int=2**128 - 1)


async def _render(link_id: UUID) -> Response:
    return render(PaymentLinkDetailOut.detail(await service.get(link_id)), 201)


async def _render_cancelled(link_id: UUID) -> Response:
    return render(PaymentLinkDetailOut.detail(await service.cancel(link_id)))


@blueprint.post("/payment-links")
@requires("payments:write")
@idempotent(resume=_render)
@validate_request(PaymentLinkIn)
@validate_response(PaymentLinkDetailOut, 201)
async def post_payment_link(data: PaymentLinkIn) -> PaymentLinkDetailOut:
    """Make a link to pay at, for one payment or many."""
    return PaymentLinkDetailOut.detail(await service.create(data.new()))


@blueprint.get("/payment-links")
@requires("payments:read")
@validate_querystring(PaymentLinkQuery)
@validate_response(PaymentLinkPageOut)
async def get_payment_links(query: PaymentLinkQuery) -> PaymentLinkPageOut:
    """List links, newest first. What was paid through one: list payments with the link's id as `subject`."""
    name = f"payment_links:{query.reference}"
    before = UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _NEWEST
    rows = await service.list_links(before, query.limit + 1, reference=query.reference)
    page = pagination.page(name, rows, query.limit, lambda row: [str(row.id)])
    return PaymentLinkPageOut(items=[PaymentLinkOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/payment-links/<link_id>")
@requires("payments:read")
@validate_response(PaymentLinkDetailOut)
async def get_payment_link(link_id: str) -> PaymentLinkDetailOut:
    """Read a link with its address."""
    return PaymentLinkDetailOut.detail(await service.get(ids.parse("lnk", link_id)))


@blueprint.post("/payment-links/<link_id>/cancel")
@requires("payments:write")
@idempotent(resume=_render_cancelled)
@validate_response(PaymentLinkDetailOut)
async def post_payment_link_cancel(link_id: str) -> PaymentLinkDetailOut:
    """Cancel a link: nobody can start to pay through it; who is paying already may finish."""
    return PaymentLinkDetailOut.detail(await service.cancel(ids.parse("lnk", link_id)))


@blueprint.post("/payment-links/<link_id>/send")
@requires("payments:write")
@idempotent()
@validate_request(PaymentLinkSendIn)
@validate_response(PaymentLinkSentOut, 201)
async def post_payment_link_send(link_id: str, data: PaymentLinkSendIn) -> PaymentLinkSentOut:
    """Send a link by e-mail or SMS, with the tenant's template `invoice`."""
    message = await service.send(ids.parse("lnk", link_id), data.recipient())
    return PaymentLinkSentOut(message=ids.text("msg", message.id), state=message.state)


@blueprint.get("/payment-links/<link_id>/code")
@requires("payments:read")
@validate_querystring(CodeQuery)
@produces(SVG)
async def get_payment_link_code(link_id: str, query: CodeQuery) -> Response:
    """The link as a QR code: of its address, or of a UPI intent to the tenant's own UPI address."""
    detail = await service.get(ids.parse("lnk", link_id))
    text = detail.url
    if query.kind == "upi":
        configuration = await tenancy.get_configuration()
        text = codes.upi_intent(detail.link, configuration.settings, configuration.name)
    response = Response(codes.svg(text), content_type=SVG)
    response.headers["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    response.headers["Cache-Control"] = "no-store"
    return response


@blueprint.get("/payments/<payment_id>/receipt")
@requires("payments:read")
@produces(pages.PDF)
async def get_payment_receipt(payment_id: str) -> Response:
    """The receipt of a payment that succeeded, as a PDF. It is no tax invoice."""
    return await pages.pdf_of(await payments.get(ids.parse("pay", payment_id)))
