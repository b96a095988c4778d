from __future__ import annotations

from quart import Blueprint

from core.kit import ids, pagination
from core.payouts.validations import service
from core.payouts.validations.schemas import ValidationOut, ValidationPageOut
from core.web.access import requires
from core.web.contract import validate_querystring, validate_response
from core.web.idempotent import not_replayable
from core.web.schemas import PageQuery

blueprint = Blueprint("payout_validations", __name__, url_prefix="/v1/beneficiaries")


@blueprint.post("/<beneficiary_id>/validations")
@requires("beneficiaries:validate")
@not_replayable("It is repeatable: a bank is asked about one account once at a time.")
@validate_response(ValidationOut, 200)
@validate_response(ValidationOut, 202)
async def post_beneficiary_validation(beneficiary_id: str) -> tuple[ValidationOut, int]:
    """Have the bank asked whose account this is, which the vendor charges for: 202, or 200 while that is under way."""
    found, made = await service.ask(ids.parse("ben", beneficiary_id))
    return ValidationOut.of(found), 202 if made else 200


@blueprint.get("/<beneficiary_id>/validations")
@requires("beneficiaries:read")
@validate_querystring(PageQuery)
@validate_response(ValidationPageOut)
async def get_beneficiary_validations(beneficiary_id: str, query: PageQuery) -> ValidationPageOut:
    """List what banks said of a beneficiary, newest first."""
    listing = pagination.newest_first(f"validations:{beneficiary_id}", query)
    rows = await service.list_validations(ids.parse("ben", beneficiary_id), listing.start, listing.count)
    page = listing.page(rows)
    return ValidationPageOut(items=[ValidationOut.of(row) for row in page.items], next_cursor=page.next_cursor)
