"""Signing out where a client asks for it (OpenID Connect RP-Initiated Logout 1.0).

Nobody is signed out by a page's mere wish: an id token of the very user says that the client knows them, or the user
presses the button. Where the browser goes afterwards is one of the client's registered addresses, letter by letter.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode

from authlib.common.urls import add_params_to_uri
from quart import Blueprint, Response, g, request

from core.auth import refusals, standing
from core.auth.sessions import cookies
from core.auth.sessions import service as sessions
from core.auth.tokens import service as tokens
from core.identity.oauth import service
from core.identity.oauth.frame import HTML, back_to, page, redirect, served
from core.identity.oauth.protocol import Payload
from core.identity.oauth.types import Client
from core.kit import ids, scope
from core.kit.errors import NotFound, Unauthenticated
from core.kit.scope import Principal, Scope, TenantRef
from core.web.access import public
from core.web.contract import produces

blueprint = Blueprint("oauth_sign_out", __name__, url_prefix="/t/<tenant>", template_folder="templates")

_PUBLIC = "the user's own session cookie is the credential; without one there is nothing to end"
_BY_CLIENT = "signed_out_by_client"


@blueprint.get("/oauth/end-session")
@public(_PUBLIC)
@produces(HTML)
@served
async def get_end_session(ref: TenantRef) -> Response:
    """Sign out the user whom the client's id token names, or ask who is signed in here."""
    return await _end(ref, _asked(), is_pressed=False)


@blueprint.post("/oauth/end-session")
@public(_PUBLIC)
@produces(HTML)
@served
async def post_end_session(ref: TenantRef) -> Response:
    """Take the user's decision, or a client's wish that came as a form."""
    form = Payload((await request.form).items(multi=True))
    if form.data.get("decision") == "sign_out":
        cookies.require_own_page()
        return await _end(ref, _asked(), is_pressed=True)
    # Another site's form brings no cookie along (SameSite); the browser does when it follows.
    return redirect(f"{request.path}?{urlencode(form.data)}")


async def _end(ref: TenantRef, payload: Payload, *, is_pressed: bool) -> Response:
    if payload.repeated():
        return await _refused(ref, "invalid_request")
    hint = await _hint(ref, payload.data.get("id_token_hint"))
    named = payload.client_id or (hint or {}).get("aud")
    if hint is not None and hint.get("aud") != named:
        return await _refused(ref, "invalid_request")
    client = await service.find_client(named)
    back = payload.data.get("post_logout_redirect_uri")
    if back is not None and (client is None or back not in client.post_logout_redirect_uris):
        return await _refused(ref, "invalid_redirect_uri")
    user = await _user(ref)
    is_theirs = hint is not None and (user is None or hint["sub"] == user.id)
    if user is not None and not is_pressed and not is_theirs:
        return await _ask(client, back)
    if user is not None:
        await _revoke(ref, user, user.session)
    if hint is not None and is_theirs:
        await _end_clients(ref, hint, named or "")
    return await _gone(payload, back, had_cookie=user is not None)


async def _hint(ref: TenantRef, token: str | None) -> Mapping[str, Any] | None:
    """The claims of an id token of the tenant's, however old. A bad one counts as none: then the user is asked."""
    if token is None:
        return None
    try:
        found, claims = await tokens.verify_as(token, "JWT", None, is_hint=True)
    except Unauthenticated as error:
        await refusals.note_refused(ref, error.code, request.remote_addr or "")
        return None
    return claims if found.id == ref.id and str(claims.get("sub", "")).startswith("usr_") else None


async def _user(ref: TenantRef) -> Principal | None:
    try:
        found, user = await standing.of_cookie(cookies.read(), request.remote_addr or "")
    except Unauthenticated:
        return None
    return user if found.id == ref.id else None


async def _revoke(ref: TenantRef, user: Principal, session: str) -> None:
    with scope.use(Scope(ref, user, g.request_id, request.remote_addr or "")):
        await sessions.revoke(ids.parse("ses", session), _BY_CLIENT)


async def _end_clients(ref: TenantRef, hint: Mapping[str, Any], client: str) -> None:
    """End the session that the id token was given in, if it is that client's with that user."""
    with scope.system(ref, "oauth.end_session"), contextlib.suppress(NotFound):
        session_id = ids.parse("ses", str(hint.get("sid", "")))
        session = await sessions.get(session_id)
        if (session.client, ids.text("usr", session.user_id)) == (client, hint["sub"]):
            await sessions.revoke(session_id, _BY_CLIENT)


async def _ask(client: Client | None, back: str | None) -> Response:
    return await page(
        "sign_out",
        200,
        form_action=back_to(back) if back else "'self'",
        client=client.name if client else "",
        action=f"{request.path}?{request.query_string.decode('ascii', 'replace')}",
    )


async def _gone(payload: Payload, back: str | None, *, had_cookie: bool) -> Response:
    if back is None:
        response = await page("signed_out", 200)
    else:
        response = redirect(add_params_to_uri(back, {"state": payload.state} if payload.state else {}))
    if had_cookie:
        cookies.clear_cookie(response)
    return response


async def _refused(ref: TenantRef, reason: str) -> Response:
    await refusals.note_refused(ref, f"oauth.sign_out_{reason}", request.remote_addr or "")
    return await page("refused", 400, reason=reason)


def _asked() -> Payload:
    return Payload(parse_qsl(request.query_string.decode("ascii", "replace"), keep_blank_values=True))
