from __future__ import annotations

from uuid import UUID

from quart import Blueprint, Response

from core.kit import ids, pagination
from core.payments.mandates import charges, pages, service
from core.payments.mandates.schemas import (
    ChargeIn,
    ChargeOut,
    ChargePageOut,
    MandateDetailOut,
    MandateIn,
    MandateOut,
    MandatePageOut,
    MandateQuery,
)
from core.web.access import requires
from core.web.contract import render, validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent, not_replayable
from core.web.schemas import PageQuery

blueprint = Blueprint("mandates", __name__, url_prefix="/v1")
blueprints = [blueprint, pages.blueprint]

_NEWEST = UUID(int=2**128 - 1)


async def _render(mandate_id: UUID) -> Response:
    return render(MandateDetailOut.detail(await service.get(mandate_id)), 201)


async def _render_revoked(mandate_id: UUID) -> Response:
    return render(MandateDetailOut.detail(await service.get(mandate_id)))


async def _render_charge(charge_id: UUID) -> Response:
    return render(ChargeOut.of(await charges.get(charge_id)), 201)


@blueprint.post("/mandates")
@requires("mandates:write")
@idempotent(resume=_render)
@validate_request(MandateIn)
@validate_response(MandateDetailOut, 201)
async def post_mandate(data: MandateIn) -> MandateDetailOut:
    """Ask a payer for a mandate: the answer has the page where they agree."""
    return MandateDetailOut.detail(await service.create(data.new()))


@blueprint.get("/mandates")
@requires("mandates:read", own=True)
@validate_querystring(MandateQuery)
@validate_response(MandatePageOut)
async def get_mandates(query: MandateQuery) -> MandatePageOut:
    """List mandates, newest first; an end user's own."""
    name = query.list_name
    found = await service.list_mandates(
        UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _NEWEST,
        query.limit + 1,
        status=query.status,
        person_id=ids.parse("per", query.person) if query.person else None,
        reference=query.reference,
    )
    page = pagination.page(name, found, query.limit, lambda row: [str(row.id)])
    return MandatePageOut(items=[MandateOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/mandates/<mandate_id>")
@requires("mandates:read", own=True)
@validate_response(MandateDetailOut)
async def get_mandate(mandate_id: str) -> MandateDetailOut:
    """Read a mandate."""
    return MandateDetailOut.detail(await service.get(ids.parse("mdt", mandate_id)))


@blueprint.post("/mandates/<mandate_id>/revoke")
@requires("mandates:revoke", own=True)
@idempotent(resume=_render_revoked)
@validate_response(MandateDetailOut)
async def post_mandate_revoke(mandate_id: str) -> MandateDetailOut:
    """End a mandate, for good: it is not charged from now on, whatever its vendor answers."""
    return MandateDetailOut.detail(await service.revoke(ids.parse("mdt", mandate_id)))


@blueprint.post("/mandates/<mandate_id>/charges")
@requires("mandates:charge")
@idempotent(resume=_render_charge)
@validate_request(ChargeIn)
@validate_response(ChargeOut, 201)
async def post_mandate_charge(mandate_id: str, data: ChargeIn) -> ChargeOut:
    """Charge a mandate: the payer is told, and debited when the rules allow. Once per reference."""
    return ChargeOut.of(await charges.create(data.new(mandate_id)))


@blueprint.get("/mandates/<mandate_id>/charges")
@requires("mandates:read", own=True)
@validate_querystring(PageQuery)
@validate_response(ChargePageOut)
async def get_mandate_charges(mandate_id: str, query: PageQuery) -> ChargePageOut:
    """List a mandate's charges, newest first."""
    name = f"mandate_charges:{mandate_id}"
    before = UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _NEWEST
    found = await charges.list_charges(ids.parse("mdt", mandate_id), before, query.limit + 1)
    page = pagination.page(name, found, query.limit, lambda row: [str(row.id)])
    return ChargePageOut(items=[ChargeOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.post("/mandate-charges/<charge_id>/cancel")
@requires("mandates:charge")
@not_replayable("A charge that is cancelled stays so: asking again answers the same.")
@validate_response(ChargeOut)
async def post_mandate_charge_cancel(charge_id: str) -> ChargeOut:
    """Take a charge back before it is debited, such as for a payer who opted out of it."""
    return ChargeOut.of(await charges.cancel(ids.parse("chg", charge_id)))
