"""Users, for the tenant's administrators. Nobody can read or choose a password here."""

from __future__ import annotations

from uuid import UUID

from quart import Blueprint

from core.identity.account.schemas import FactorOut
from core.identity.factors import service as factors
from core.identity.sign_in import sign_up
from core.identity.users import identifiers, service
from core.identity.users.schemas import InvitationIn, InvitationOut, ReasonIn, UserDetailOut, UserOut, UserPageOut
from core.kit import ids, pagination
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent
from core.web.schemas import PageQuery

blueprint = Blueprint("users", __name__, url_prefix="/v1/users")

_NEWEST = UUID(int=2**128 - 1)


@blueprint.get("")
@requires("users:read")
@validate_querystring(PageQuery)
@validate_response(UserPageOut)
async def get_users(query: PageQuery) -> UserPageOut:
    """List accounts, newest first."""
    before = UUID(pagination.decode("users", query.cursor)[0]) if query.cursor else _NEWEST
    rows = await service.list_users(before, query.limit + 1)
    page = pagination.page("users", rows, query.limit, lambda row: [str(row.id)])
    return UserPageOut(items=[UserOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/<user_id>")
@requires("users:read")
@validate_response(UserDetailOut)
async def get_user(user_id: str) -> UserDetailOut:
    """Get an account with its factors."""
    user = await service.get(ids.parse("usr", user_id))
    return UserDetailOut(
        **UserOut.of(user).model_dump(),
        factors=[FactorOut.of(item) for item in await factors.list_factors(user.id)],
        recovery_codes_left=await factors.count_recovery_codes(user.id),
    )


@blueprint.post("/<user_id>/lock")
@requires("users:write")
@idempotent(required=False)
@validate_request(ReasonIn)
@validate_response(UserOut)
async def post_lock(user_id: str, data: ReasonIn) -> UserOut:
    """Lock an account: its sessions end, and nobody signs in to it."""
    return UserOut.of(await service.lock(ids.parse("usr", user_id), reason=data.reason))


@blueprint.post("/<user_id>/unlock")
@requires("users:write")
@idempotent(required=False)
@validate_request(ReasonIn)
@validate_response(UserOut)
async def post_unlock(user_id: str, data: ReasonIn) -> UserOut:
    """Unlock an account."""
    return UserOut.of(await service.unlock(ids.parse("usr", user_id), reason=data.reason))


@blueprint.post("/<user_id>/factor-resets")
@requires("users:write")
@idempotent(required=False)
@validate_request(ReasonIn)
@validate_response(UserOut)
async def post_factor_reset(user_id: str, data: ReasonIn) -> UserOut:
    """Remove every factor of a user who lost them, after checking who asks: every session ends, and they are told."""
    found = ids.parse("usr", user_id)
    await factors.reset(found, reason=data.reason)
    return UserOut.of(await service.get(found))


@blueprint.post("/invitations")
@requires("users:write")
@idempotent(required=False)
@validate_request(InvitationIn)
@validate_response(InvitationOut, 201)
async def post_invitation(data: InvitationIn) -> tuple[InvitationOut, int]:
    """Invite somebody by e-mail to make an account with these roles, never with more than one holds oneself."""
    invitation = await sign_up.invite(identifiers.email(data.email), tuple(data.roles))
    return InvitationOut(id=ids.text("inv", invitation), roles=data.roles), 201
