from __future__ import annotations

from datetime import timedelta

from quart import Blueprint

from core.kit import clock, ids, pagination
from core.ledger.holds import service as holds
from core.ledger.holds.schemas import (
    CapturedOut,
    CaptureIn,
    CapturesIn,
    HoldIn,
    HoldOut,
    HoldPageOut,
    HoldQuery,
    HoldVerdictsOut,
    VoidIn,
    VoidsIn,
    verdict,
)
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("ledger_holds", __name__, url_prefix="/v1/ledger/holds")


@blueprint.post("")
@requires("ledger:write")
@idempotent()
@validate_request(HoldIn)
@validate_response(HoldOut, 201)
async def post_hold(data: HoldIn) -> HoldOut:
    """Set money aside on an account, so that it is no longer available."""
    return HoldOut.of(await holds.create(data.new()))


@blueprint.get("")
@requires("ledger:read")
@validate_querystring(HoldQuery)
@validate_response(HoldPageOut)
async def get_holds(query: HoldQuery) -> HoldPageOut:
    """List holds, oldest first: of one account, in one state, of an age."""
    listing = pagination.oldest_first(f"ledger_holds:{query.account}:{query.state}:{query.older_than_seconds}", query)
    age = query.older_than_seconds
    rows = await holds.list_holds(
        listing.start,
        listing.count,
        account_id=ids.parse("acc", query.account) if query.account else None,
        state=query.state,
        older_than=None if age is None else clock.now() - timedelta(seconds=age),
    )
    page = listing.page(rows)
    return HoldPageOut(items=[HoldOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/<hold_id>")
@requires("ledger:read")
@validate_response(HoldOut)
async def get_hold(hold_id: str) -> HoldOut:
    """Read a hold."""
    return HoldOut.of(await holds.get(ids.parse("hld", hold_id)))


@blueprint.post("/<hold_id>/capture")
@requires("ledger:write")
@idempotent()
@validate_request(CaptureIn)
@validate_response(CapturedOut, 201)
async def post_hold_capture(hold_id: str, data: CaptureIn) -> CapturedOut:
    """Take a hold's money, in full or in part."""
    [outcome] = await holds.capture_each([data.capture(hold_id)])
    if isinstance(outcome, Exception):
        raise outcome
    return CapturedOut.of(*outcome)


@blueprint.post("/<hold_id>/void")
@requires("ledger:write")
@idempotent()
@validate_request(VoidIn)
@validate_response(HoldOut)
async def post_void(hold_id: str, data: VoidIn) -> HoldOut:
    """Give a hold up and release what is left of it."""
    return HoldOut.of(await holds.void(ids.parse("hld", hold_id), reason=data.reason))


@blueprint.post("/captures")
@requires("ledger:write")
@idempotent()
@validate_request(CapturesIn)
@validate_response(HoldVerdictsOut)
async def post_hold_captures(data: CapturesIn) -> HoldVerdictsOut:
    """Capture up to 500 holds, with a verdict each: a refused one leaves the others alone."""
    outcomes = await holds.capture_each([item.capture(item.hold) for item in data.items])
    return HoldVerdictsOut(items=[verdict(index, outcome) for index, outcome in enumerate(outcomes)])


@blueprint.post("/voids")
@requires("ledger:write")
@idempotent()
@validate_request(VoidsIn)
@validate_response(HoldVerdictsOut)
async def post_voids(data: VoidsIn) -> HoldVerdictsOut:
    """Give up to 500 holds up, with a verdict each."""
    outcomes = await holds.void_each([ids.parse("hld", hold) for hold in data.holds], reason=data.reason)
    return HoldVerdictsOut(items=[verdict(index, outcome) for index, outcome in enumerate(outcomes)])
