from __future__ import annotations

from quart import Blueprint

from core.kit import ids
from core.wallets.pockets import service as pockets
from core.wallets.pockets.schemas import (
    GrantIn,
    GrantOut,
    PocketKindChangeIn,
    PocketKindIn,
    PocketKindOut,
    PocketKindsOut,
    PocketOut,
    PocketsOut,
)
from core.web.access import requires
from core.web.contract import validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("pockets", __name__, url_prefix="/v1")


@blueprint.get("/pocket-kinds")
@requires("wallets:read")
@validate_response(PocketKindsOut)
async def get_pocket_kinds() -> PocketKindsOut:
    """List the kinds of pockets in the order of spending, `cash` among them."""
    return PocketKindsOut(items=[PocketKindOut.of(kind) for kind in await pockets.list_kinds()])


@blueprint.post("/pocket-kinds")
@requires("pocket_kinds:write")
@idempotent(required=False)
@validate_request(PocketKindIn)
@validate_response(PocketKindOut, 201)
async def post_pocket_kind(data: PocketKindIn) -> PocketKindOut:
    """Make a kind of pocket."""
    return PocketKindOut.of(await pockets.create_kind(data.new()))


@blueprint.patch("/pocket-kinds/<kind_id>")
@requires("pocket_kinds:write")
@validate_request(PocketKindChangeIn)
@validate_response(PocketKindOut)
async def patch_pocket_kind(kind_id: str, data: PocketKindChangeIn) -> PocketKindOut:
    """Change what pockets of a kind are good for, from now on."""
    return PocketKindOut.of(await pockets.change_kind(ids.parse("pkk", kind_id), **data.model_dump()))


@blueprint.get("/wallets/<wallet_id>/pockets")
@requires("wallets:read", own=True)
@validate_response(PocketsOut)
async def get_pockets(wallet_id: str) -> PocketsOut:
    """List every pocket of a wallet, `cash` first, empty ones included."""
    return PocketsOut(items=[PocketOut.of(lot) for lot in await pockets.list_pockets(ids.parse("wal", wallet_id))])


@blueprint.post("/wallets/<wallet_id>/grants")
@requires("wallets:grant")
@idempotent()
@validate_request(GrantIn)
@validate_response(GrantOut, 201)
async def post_pocket_grant(wallet_id: str, data: GrantIn) -> GrantOut:
    """Put the tenant's own money into a pocket."""
    lot, posted = await pockets.grant(data.new(wallet_id))
    return GrantOut.granted(lot, posted)
