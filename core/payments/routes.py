from __future__ import annotations

from uuid import UUID

from quart import Blueprint, Response

from core.kit import idempotency, ids, pagination
from core.kit.idempotency import Answer
from core.payments import pages
from core.payments import service as payments
from core.payments.schemas import (
    CaptureIn,
    PaymentDetailOut,
    PaymentIn,
    PaymentOut,
    PaymentPageOut,
    PaymentQuery,
    RefundIn,
    RefundListOut,
    RefundOut,
)
from core.payments.types import PaymentDetail
from core.web.access import requires, step_up
from core.web.contract import answer, render, validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("payments", __name__, url_prefix="/v1")
blueprints = [blueprint, pages.blueprint]

_NEWEST = UUID(int=2**128 - 1)


async def render_payment(payment_id: UUID) -> Response:
    """What a POST that created a payment answers: also when a crashed first request is answered from it."""
    return render(PaymentDetailOut.detail(await payments.get(payment_id)), 201)


def answer_created(detail: PaymentDetail) -> Answer:
    """The answer to a POST that created a payment, stored together with its place to pay."""
    return answer(PaymentDetailOut.detail(detail), 201)


def created(detail: PaymentDetail) -> PaymentDetailOut | Answer:
    """What such a POST answers."""
    return idempotency.stored_answer() or PaymentDetailOut.detail(detail)


async def _render_captured(payment_id: UUID) -> Response:
    return render(PaymentDetailOut.detail(await payments.get(payment_id)))


async def _render_refund(refund_id: UUID) -> Response:
    return render(RefundOut.of(await payments.get_refund(refund_id)), 201)


@blueprint.post("/payments")
@requires("payments:write")
@idempotent(resume=render_payment, render=answer_created)
@validate_request(PaymentIn)
@validate_response(PaymentDetailOut, 201)
async def post_payment(data: PaymentIn) -> PaymentDetailOut | Answer:
    """Ask to be paid: the answer has the page where the payer pays."""
    new = data.new(credit_account_id=ids.parse("acc", data.credit_account), purpose=data.purpose, subject=data.subject)
    return created(await payments.create(new))


@blueprint.get("/payments")
@requires("payments:read")
@validate_querystring(PaymentQuery)
@validate_response(PaymentPageOut)
async def get_payments(query: PaymentQuery) -> PaymentPageOut:
    """List payments, newest first."""
    name = query.list_name
    rows = await payments.list_payments(
        UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _NEWEST,
        query.limit + 1,
        status=query.status,
        subject=query.subject,
        purpose=query.purpose,
        needs_attention=query.needs_attention,
    )
    page = pagination.page(name, rows, query.limit, lambda row: [str(row.id)])
    return PaymentPageOut(items=[PaymentOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/payments/<payment_id>")
@requires("payments:read")
@validate_response(PaymentDetailOut)
async def get_payment(payment_id: str) -> PaymentDetailOut:
    """Read a payment with its attempts."""
    return PaymentDetailOut.detail(await payments.get(ids.parse("pay", payment_id)))


@blueprint.post("/payments/<payment_id>/capture")
@requires("payments:write")
@idempotent(resume=_render_captured)
@validate_response(PaymentDetailOut)
async def post_capture(payment_id: str) -> PaymentDetailOut:
    """Capture an authorised payment in full."""
    return PaymentDetailOut.detail(await payments.capture(ids.parse("pay", payment_id)))


@blueprint.post("/payments/<payment_id>/capture-part")
@requires("payments:write")
@idempotent(resume=_render_captured)
@validate_request(CaptureIn)
@validate_response(PaymentDetailOut)
async def post_capture_part(payment_id: str, data: CaptureIn) -> PaymentDetailOut:
    """Capture a part of an authorised payment, once; the rest is released."""
    return PaymentDetailOut.detail(await payments.capture(ids.parse("pay", payment_id), data.money()))


@blueprint.post("/payments/<payment_id>/void")
@requires("payments:write")
@idempotent(resume=_render_captured)
@validate_response(PaymentDetailOut)
async def post_payment_void(payment_id: str) -> PaymentDetailOut:
    """Release an authorised payment: nothing is kept."""
    return PaymentDetailOut.detail(await payments.void(ids.parse("pay", payment_id)))


@blueprint.post("/excess-payments/<excess_id>/refunds")
@requires("payments:refund")
@idempotent(resume=_render_refund)
@validate_response(RefundOut, 201)
@step_up("payments.refund_excess")
async def post_excess_refund(excess_id: str) -> RefundOut:
    """Ask again for the refund of what was paid twice, after its refund failed."""
    return RefundOut.of(await payments.refund_excess(ids.parse("exc", excess_id)))


@blueprint.post("/payments/<payment_id>/refunds")
@requires("payments:refund")
@idempotent(resume=_render_refund)
@validate_request(RefundIn)
@validate_response(RefundOut, 201)
@step_up("payments.refund")
async def post_refund(payment_id: str, data: RefundIn) -> RefundOut:
    """Refund a payment, fully or in part; the answer's status says how far it came."""
    return RefundOut.of(await payments.refund(data.new(ids.parse("pay", payment_id))))


@blueprint.get("/payments/<payment_id>/refunds")
@requires("payments:read")
@validate_response(RefundListOut)
async def get_payment_refunds(payment_id: str) -> RefundListOut:
    """List a payment's refunds, oldest first."""
    found = await payments.list_refunds(ids.parse("pay", payment_id))
    return RefundListOut(items=[RefundOut.of(refund) for refund in found])


@blueprint.get("/refunds/<refund_id>")
@requires("payments:read")
@validate_response(RefundOut)
async def get_refund(refund_id: str) -> RefundOut:
    """Read a refund."""
    return RefundOut.of(await payments.get_refund(ids.parse("ref", refund_id)))
