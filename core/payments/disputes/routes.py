from __future__ import annotations

from uuid import UUID

from quart import Blueprint, Response

from core.kit import ids, pagination
from core.payments.disputes import answers, service
from core.payments.disputes.schemas import ContestIn, DisputeDetailOut, DisputeOut, DisputePageOut, DisputeQuery
from core.web.access import requires, step_up
from core.web.contract import render, validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("disputes", __name__, url_prefix="/v1/disputes")

_NEWEST = UUID(int=2**128 - 1)


async def _render(dispute_id: UUID) -> Response:
    return render(DisputeDetailOut.detail(await service.get(dispute_id)))


@blueprint.get("")
@requires("disputes:read")
@validate_querystring(DisputeQuery)
@validate_response(DisputePageOut)
async def get_disputes(query: DisputeQuery) -> DisputePageOut:
    """List disputes, newest first."""
    name = query.list_name
    found = await service.list_disputes(
        UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _NEWEST,
        query.limit + 1,
        status=query.status,
        payment_id=ids.parse("pay", query.payment) if query.payment else None,
        needs_attention=query.needs_attention,
    )
    page = pagination.page(name, found, query.limit, lambda row: [str(row.id)])
    return DisputePageOut(items=[DisputeOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/<dispute_id>")
@requires("disputes:read")
@validate_response(DisputeDetailOut)
async def get_dispute(dispute_id: str) -> DisputeDetailOut:
    """Read a dispute with what was answered."""
    return DisputeDetailOut.detail(await service.get(ids.parse("dsp", dispute_id)))


@blueprint.post("/<dispute_id>/contest")
@requires("disputes:answer")
@idempotent(resume=_render)
@validate_request(ContestIn)
@validate_response(DisputeDetailOut)
async def post_contest(dispute_id: str, data: ContestIn) -> DisputeDetailOut:
    """Give the bank evidence: stored PDF, PNG or JPEG files. It is given once."""
    return DisputeDetailOut.detail(await answers.contest(ids.parse("dsp", dispute_id), data.new()))


@blueprint.post("/<dispute_id>/accept")
@requires("disputes:answer")
@idempotent(resume=_render)
@validate_response(DisputeDetailOut)
@step_up("disputes.accept")
async def post_accept(dispute_id: str) -> DisputeDetailOut:
    """Give in: the money is lost for good."""
    return DisputeDetailOut.detail(await answers.accept(ids.parse("dsp", dispute_id)))
