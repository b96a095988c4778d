from __future__ import annotations

from quart import Blueprint

from core.approvals import service
from core.approvals.schemas import ApprovalOut, ApprovalPageOut, ApprovalQuery, ApproveIn, RejectIn
from core.kit import ids, pagination
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("approvals", __name__, url_prefix="/v1/approvals")


@blueprint.get("")
@requires("approvals:read")
@validate_querystring(ApprovalQuery)
@validate_response(ApprovalPageOut)
async def get_approvals(query: ApprovalQuery) -> ApprovalPageOut:
    """List approvals, newest first."""
    listing = pagination.newest_first(f"approvals:{query.status}:{query.kind}", query)
    rows = await service.list_approvals(listing.start, listing.count, status=query.status, kind=query.kind)
    page = listing.page(rows)
    return ApprovalPageOut(items=[ApprovalOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/<approval_id>")
@requires("approvals:read")
@validate_response(ApprovalOut)
async def get_approval(approval_id: str) -> ApprovalOut:
    """Get one approval."""
    return ApprovalOut.of(await service.get(ids.parse("apr", approval_id)))


@blueprint.post("/<approval_id>/approve")
@requires("approvals:decide")
@idempotent()
@validate_request(ApproveIn)
@validate_response(ApprovalOut)
async def post_approve(approval_id: str, data: ApproveIn) -> ApprovalOut:
    """Approve what another principal asked for: it happens now, or this fails and nothing happens."""
    found = await service.approve(ids.parse("apr", approval_id), payload_hash=data.payload_hash, reason=data.reason)
    return ApprovalOut.of(found)


@blueprint.post("/<approval_id>/reject")
@requires("approvals:decide")
@idempotent()
@validate_request(RejectIn)
@validate_response(ApprovalOut)
async def post_reject(approval_id: str, data: RejectIn) -> ApprovalOut:
    """Reject what another principal asked for."""
    return ApprovalOut.of(await service.reject(ids.parse("apr", approval_id), reason=data.reason))
