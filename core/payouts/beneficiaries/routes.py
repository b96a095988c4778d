from __future__ import annotations

from quart import Blueprint

from core.kit import ids, pagination
from core.payouts.beneficiaries import service
from core.payouts.beneficiaries.schemas import BeneficiaryIn, BeneficiaryOut, BeneficiaryPageOut, BeneficiaryQuery
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import not_replayable

blueprint = Blueprint("payout_beneficiaries", __name__, url_prefix="/v1/beneficiaries")


@blueprint.post("")
@requires("beneficiaries:write", own=True)
@not_replayable("It is repeatable: the same account of a person is there once.")
@validate_request(BeneficiaryIn)
@validate_response(BeneficiaryOut, 200)
@validate_response(BeneficiaryOut, 201)
async def post_beneficiary(data: BeneficiaryIn) -> tuple[BeneficiaryOut, int]:
    """Add a beneficiary: 201, or 200 with the one that this person has already."""
    found, made = await service.add(ids.parse("per", data.person_id), data.details())
    return BeneficiaryOut.of(found), 201 if made else 200


@blueprint.get("")
@requires("beneficiaries:read", own=True)
@validate_querystring(BeneficiaryQuery)
@validate_response(BeneficiaryPageOut)
async def get_beneficiaries(query: BeneficiaryQuery) -> BeneficiaryPageOut:
    """List beneficiaries that were not removed, newest first."""
    listing = pagination.newest_first(f"beneficiaries:{query.person_id}", query)
    person_id = ids.parse("per", query.person_id) if query.person_id else None
    page = listing.page(await service.list_beneficiaries(listing.start, listing.count, person_id=person_id))
    return BeneficiaryPageOut(items=[BeneficiaryOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/<beneficiary_id>")
@requires("beneficiaries:read", own=True)
@validate_response(BeneficiaryOut)
async def get_beneficiary(beneficiary_id: str) -> BeneficiaryOut:
    """Read a beneficiary, masked."""
    return BeneficiaryOut.of(await service.get(ids.parse("ben", beneficiary_id)))


@blueprint.delete("/<beneficiary_id>")
@requires("beneficiaries:write", own=True)
@validate_response(BeneficiaryOut)
async def delete_beneficiary(beneficiary_id: str) -> BeneficiaryOut:
    """Take no more payouts for it; what is on its way still arrives."""
    return BeneficiaryOut.of(await service.remove(ids.parse("ben", beneficiary_id)))
