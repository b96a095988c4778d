from __future__ import annotations

import hashlib
from uuid import UUID

from quart import Blueprint, Response, request

from core.auth import refusals
from core.auth.sessions import cookies, refreshing, service
from core.auth.sessions.errors import SessionNotFound
from core.auth.sessions.schemas import (
    EndedOut,
    RefreshIn,
    SessionOut,
    SessionPageOut,
    SessionQuery,
    SessionRevokeIn,
    SessionsOfUserIn,
    TokensOut,
)
from core.kit import ids, pagination, scope
from core.kit.errors import Unauthenticated
from core.web import limits
from core.web.access import public, requires
from core.web.contract import render, validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("sessions", __name__, url_prefix="/v1/sessions")
mine = Blueprint("own_sessions", __name__, url_prefix="/v1/account/sessions")
tokens = Blueprint("tokens", __name__, url_prefix="/v1/tokens")
blueprints = [blueprint, mine, tokens]

_NEWEST = UUID(int=2**128 - 1)


@tokens.post("/refresh")
@public("the refresh token is the credential, and names its tenant")
@validate_request(RefreshIn)
@validate_response(TokensOut)
async def post_refresh_token(data: RefreshIn) -> TokensOut:
    """Trade a refresh token for the next pair. A lost answer may be asked for again within seconds."""
    ref = await refreshing.tenant_of(data.refresh_token)
    # By token: a client that has gone mad shuts out itself, not its neighbours behind one address.
    await limits.spend(limits.TOKEN, ref, hashlib.sha256(data.refresh_token.encode()).hexdigest())
    try:
        return TokensOut.of(await refreshing.refresh(data.refresh_token))
    except Unauthenticated as error:
        await refusals.note_refused(ref, error.code, request.remote_addr or "")
        raise


@blueprint.get("")
@requires("sessions:read")
@validate_querystring(SessionQuery)
@validate_response(SessionPageOut)
async def get_sessions(query: SessionQuery) -> SessionPageOut:
    """List users' sessions, newest first."""
    user_id = ids.parse("usr", query.user) if query.user else None
    name = f"sessions:{user_id or ''}"
    before = UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _NEWEST
    rows = await service.list_page(before, query.limit + 1, user_id)
    page = pagination.page(name, rows, query.limit, lambda row: [str(row.id)])
    return SessionPageOut(items=[SessionOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.delete("/<session_id>")
@requires("sessions:write")
@validate_response(SessionOut)
async def delete_session(session_id: str) -> SessionOut:
    """End a user's session; its tokens, cookie and sockets stop working within a second."""
    return SessionOut.of(await service.revoke(ids.parse("ses", session_id), "revoked"))


@blueprint.post("/revoke-all")
@requires("sessions:write")
@idempotent(required=False)
@validate_request(SessionsOfUserIn)
@validate_response(EndedOut)
async def post_revoke_sessions_of_user(data: SessionsOfUserIn) -> EndedOut:
    """Sign a user out everywhere."""
    return EndedOut(ended=await service.revoke_all(ids.parse("usr", data.user), data.reason))


@mine.get("")
@requires("sessions:own", own=True)
@validate_response(SessionPageOut)
async def get_own_sessions() -> SessionPageOut:
    """List where one is signed in oneself."""
    principal = scope.get().principal
    rows = await service.list_sessions(_own_id()) if principal.kind == "user" else []
    return SessionPageOut(items=[SessionOut.of(row, principal.session) for row in rows], next_cursor=None)


@mine.post("/revoke")
@requires("sessions:own", own=True)
@idempotent(required=False)
@validate_request(SessionRevokeIn)
@validate_response(SessionOut)
async def post_revoke_own_session(data: SessionRevokeIn) -> SessionOut:
    """End one of one's own sessions, such as that of a lost phone. Another one than this needs a fresh proof."""
    if data.session != scope.get().principal.session:
        await service.require_recent()
    return SessionOut.of(await service.revoke_own(_own_id(), ids.parse("ses", data.session), "revoked_by_user"))


@mine.post("/revoke-others")
@requires("sessions:own", own=True)
@idempotent(required=False)
@validate_response(EndedOut)
async def post_revoke_other_sessions() -> EndedOut:
    """Sign oneself out everywhere but here. Needs a fresh proof of who one is."""
    await service.require_recent()
    current = ids.parse("ses", scope.get().principal.session)
    return EndedOut(ended=await service.revoke_all(_own_id(), "signed_out_everywhere", current))


@mine.post("/sign-out")
@requires("sessions:own", own=True)
@idempotent(required=False)
@validate_response(EndedOut)
async def post_sign_out() -> Response:
    """End the session that this request is made in, and take its cookie away."""
    current = ids.parse("ses", scope.get().principal.session)
    await service.revoke(current, "signed_out")
    response = render(EndedOut(ended=1))
    if "Authorization" not in request.headers:
        cookies.clear_cookie(response)
    return response


def _own_id() -> UUID:
    """The user who acts. Raises SessionNotFound for a credential that is no user's: it has no sessions."""
    principal = scope.get().principal
    if principal.kind != "user":
        raise SessionNotFound
    return ids.parse("usr", principal.id)
