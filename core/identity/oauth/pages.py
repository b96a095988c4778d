"""The endpoints under a tenant's issuer: discovery, authorization with its consent page, tokens, userinfo."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qsl, urlencode

from authlib.common.urls import add_params_to_uri
from authlib.oauth2 import OAuth2Error
from authlib.oauth2.rfc6749.errors import InvalidRequestError
from quart import Blueprint, Response, g, request

from core.auth import refusals, standing
from core.auth.permissions import all_permissions
from core.auth.sessions import cookies
from core.auth.sessions.types import ACR_SIGNED_IN, ACR_STEPPED_UP, acr_of
from core.auth.tokens import keys
from core.auth.tokens import service as tokens
from core.identity import policy
from core.identity.factors import service as factors
from core.identity.oauth import consents, service
from core.identity.oauth.frame import HTML, back_to, json, page, redirect, served
from core.identity.oauth.protocol import AUTH_METHODS, Payload, Request, Server
from core.identity.oauth.schemas import (
    IntrospectionOut,
    OauthTokenOut,
    RevokedOut,
    ServerMetadataOut,
    UserinfoOut,
)
from core.identity.oauth.types import GRANT_TYPES, OPENID, Client
from core.identity.users import service as users
from core.kit import clock, ids, scope
from core.kit.errors import BahiError, Unauthenticated
from core.kit.scope import Principal, Scope, TenantRef
from core.web.access import public
from core.web.contract import produces, validate_response

blueprint = Blueprint("oauth", __name__, url_prefix="/t/<tenant>", template_folder="templates")
well_known = Blueprint("oauth_metadata", __name__, url_prefix="/.well-known/oauth-authorization-server/t/<tenant>")

_SECONDS = re.compile(r"[0-9]{1,9}\Z")
FRESH_SECONDS = 60
"""A sign-in this young satisfies `prompt=login`."""


@blueprint.get("/.well-known/openid-configuration")
@public("what a client must know to begin, the same for everybody")
@validate_response(ServerMetadataOut)
@served
async def get_openid_configuration(ref: TenantRef) -> Response:
    """Describe the tenant's OpenID Connect server."""
    return _metadata(ref)


@well_known.get("")
@public("what a client must know to begin, the same for everybody")
@validate_response(ServerMetadataOut)
@served
async def get_authorization_server(ref: TenantRef) -> Response:
    """Describe the tenant's OAuth server (RFC 8414)."""
    return _metadata(ref)


@blueprint.get("/oauth/authorize")
@public("the user's own session cookie is the credential; without one the user is sent to sign in")
@produces(HTML)
@served
async def get_authorize(ref: TenantRef) -> Response:
    """Ask the user whether a client may act for them, or send them back with a code when they agreed before."""
    return await _authorize(ref, decision=None)


@blueprint.post("/oauth/authorize")
@public("the user's own session cookie is the credential, and only our own page may send it")
@produces(HTML)
@served
async def post_authorize(ref: TenantRef) -> Response:
    """Take the user's decision."""
    cookies.require_own_page()
    return await _authorize(ref, decision=str((await request.form).get("decision", "")))


@blueprint.post("/oauth/token")
@public("the client proves who it is by its secret or by PKCE")
@validate_response(OauthTokenOut)
@served
async def post_token(_ref: TenantRef) -> Response:
    """Trade a code, a refresh token or a client's own credential for tokens."""
    return _of(await service.answer_token_request(await _form(), _headers(), request.remote_addr or ""))


@blueprint.post("/oauth/introspect")
@public("the client proves who it is by its secret")
@validate_response(IntrospectionOut)
@served
async def post_introspect(_ref: TenantRef) -> Response:
    """Tell a client with a secret whether a token is active, and what it says (RFC 7662)."""
    return _of(await service.introspect(await _form(), _headers()))


@blueprint.post("/oauth/revoke")
@public("the client proves who it is by its secret, or names itself when it has none")
@validate_response(RevokedOut)
@served
async def post_revoke_oauth_token(_ref: TenantRef) -> Response:
    """End what a token of the client's own belongs to (RFC 7009)."""
    return _of(await service.revoke(await _form(), _headers()))


@blueprint.get("/oauth/userinfo")
@public("the access token is the credential")
@validate_response(UserinfoOut)
@served
async def get_userinfo(ref: TenantRef) -> Response:
    """Tell a client what its token lets it know of the user."""
    return await _userinfo(ref)


@blueprint.post("/oauth/userinfo")
@public("the access token is the credential")
@validate_response(UserinfoOut)
@served
async def post_userinfo(ref: TenantRef) -> Response:
    """Tell a client what its token lets it know of the user."""
    return await _userinfo(ref)


async def _authorize(ref: TenantRef, decision: str | None) -> Response:
    payload = Payload(parse_qsl(request.query_string.decode("ascii", "replace"), keep_blank_values=True))
    if payload.is_garbled():
        return await _unanswered(ref, "invalid_request")
    server = Server(await service.find_client(payload.client_id))
    try:
        grant = server.get_consent_grant(Request("GET", payload, {}))
        _check_wish(payload, grant.redirect_uri)
    except OAuth2Error as error:
        if not error.redirect_uri:
            return await _unanswered(ref, error.error)
        await refusals.note_refused(ref, f"oauth.{error.error}", request.remote_addr or "")
        return _back(ref, error.redirect_uri, payload, error.error, error.description or "")
    prompts = _prompts(payload)
    user = await _user(ref, payload, prompts)
    if user is not None:
        with scope.use(Scope(ref, user, g.request_id, request.remote_addr or "")):
            return await _decide(server, grant, user, prompts, decision)
    if "none" in prompts:
        return _back(ref, grant.redirect_uri, payload, "login_required")
    return _sign_in(ref)


def _check_wish(payload: Payload, back: str) -> None:
    """Raise OAuth2Error for what cannot be done as it is written. To guess at it, or to leave it out, might ask the
    user for less than the client believes."""
    prompts, why = _prompts(payload), ""
    if "request" in payload.data or "request_uri" in payload.data:
        raise OAuth2Error(error="request_not_supported", redirect_uri=back)
    if payload.repeated():
        why = "A parameter came twice"
    elif "none" in prompts and len(prompts) > 1:
        why = "prompt=none goes with nothing else"
    elif payload.data.get("response_mode", "query") != "query":
        why = "The answer comes as a query"
    elif not _SECONDS.match(payload.data.get("max_age", "0")):
        why = "max_age is a number of seconds"
    if why:
        raise InvalidRequestError(why, redirect_uri=back)


def _prompts(payload: Payload) -> set[str]:
    return set(payload.data.get("prompt", "").split())


async def _unanswered(ref: TenantRef, reason: str) -> Response:
    """A page for a wish that may not be the client's, or whose address may not."""
    await refusals.note_refused(ref, f"oauth.{reason}", request.remote_addr or "")
    return await page("refused", 400, reason=reason)


async def _decide(server: Server, grant: Any, user: Principal, prompts: set[str], decision: str | None) -> Response:
    """Send a signed-in user back with a code, or with a refusal, or ask them first."""
    ref, asked, client = scope.tenant(), grant.request, grant.client.row
    wanted = tuple(asked.scope.split())
    if decision == "deny":
        return _back(ref, grant.redirect_uri, asked.payload, "access_denied", "The user refused")
    if ACR_STEPPED_UP in asked.payload.data.get("acr_values", "").split() and acr_of(user.methods) != ACR_STEPPED_UP:
        return await _step_up(ref, grant.redirect_uri, asked.payload, user, prompts)
    is_asked = decision == "allow"
    is_open = decision is None and "consent" not in prompts
    if is_asked or (is_open and await consents.is_agreed(client, ids.parse("usr", user.id), wanted)):
        answer = await service.approve(server, grant, asked, user, is_asked=is_asked)
        return redirect(add_params_to_uri(answer.location, {"iss": tokens.issuer(ref)}))
    if "none" in prompts:
        return _back(ref, grant.redirect_uri, asked.payload, "consent_required")
    return await _ask(client, wanted, grant.redirect_uri)


async def _user(ref: TenantRef, payload: Payload, prompts: set[str]) -> Principal | None:
    """The signed-in user whose proof is as fresh as the client wants it, or None."""
    try:
        found, user = await standing.of_cookie(cookies.read(), request.remote_addr or "")
    except Unauthenticated:
        return None
    if found.id != ref.id or user.authenticated_at is None:
        return None
    oldest = payload.data.get("max_age")
    seconds = int(oldest) if oldest is not None else None
    if "login" in prompts or seconds == 0:  # OpenID Connect Core §3.1.2.1: the one asks for the same as the other
        seconds = min(FRESH_SECONDS, seconds or FRESH_SECONDS)
    age = (clock.system_now() - user.authenticated_at).total_seconds()
    return None if seconds is not None and age > seconds else user


async def _step_up(ref: TenantRef, back: str, payload: Payload, user: Principal, prompts: set[str]) -> Response:
    """Lead to where the user proves a further factor, and from there back to this very request (RFC 9470)."""
    if "none" in prompts:
        return _back(ref, back, payload, "interaction_required")
    account = await users.get(ids.parse("usr", user.id))
    if not await factors.choices(account, await policy.get(), besides=factors.besides(user.methods)):
        return _back(ref, back, payload, "unmet_authentication_requirements", "The user has no second factor")
    return redirect(f"/auth/{ref.short_id}/account/step-up?{urlencode({'next': _here()})}")


def _here() -> str:
    return f"{request.path}?{request.query_string.decode('ascii', 'replace')}"


def _sign_in(ref: TenantRef) -> Response:
    """Lead to the sign-in page, and from there back to this very request."""
    return redirect(f"/auth/{ref.short_id}/sign-in?{urlencode({'next': _here()})}")


async def _ask(client: Client, wanted: tuple[str, ...], redirect_uri: str) -> Response:
    words = OPENID | all_permissions()
    return await page(
        "consent", 200, form_action=back_to(redirect_uri), client=client.name, scopes=[words[item] for item in wanted],
        action=_here(),
    )  # fmt: skip


async def _userinfo(ref: TenantRef) -> Response:
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    if not token and request.method == "POST":
        token = (await _form()).data.get("access_token", "")
    elif kind.lower() != "bearer":
        token = ""
    try:
        claims = await tokens.verify(token)
        found, principal = await standing.of_token(token, request.remote_addr or "")
    except BahiError:
        return _challenge(401, "invalid_token")
    scopes = frozenset(claims.scopes or ())
    if found.id != ref.id or principal.kind != "user":
        return _challenge(401, "invalid_token")
    if "openid" not in scopes:
        return _challenge(403, "insufficient_scope")
    with scope.use(Scope(ref, principal, g.request_id, request.remote_addr or "")):
        return json(await service.userinfo(principal, scopes), 200, {})


def _metadata(ref: TenantRef) -> Response:
    issuer = tokens.issuer(ref)
    body = {
        "issuer": issuer,
        "authorization_endpoint": f"{issuer}/oauth/authorize",
        "token_endpoint": f"{issuer}/oauth/token",
        "introspection_endpoint": f"{issuer}/oauth/introspect",
        "revocation_endpoint": f"{issuer}/oauth/revoke",
        "userinfo_endpoint": f"{issuer}/oauth/userinfo",
        "end_session_endpoint": f"{issuer}/oauth/end-session",
        "jwks_uri": f"{issuer}/jwks.json",
        "scopes_supported": [*OPENID, *all_permissions()],
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": list(GRANT_TYPES),
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": [keys.ALGORITHM],
        "token_endpoint_auth_methods_supported": AUTH_METHODS,
        "introspection_endpoint_auth_methods_supported": AUTH_METHODS[:2],
        "revocation_endpoint_auth_methods_supported": AUTH_METHODS,
        "code_challenge_methods_supported": ["S256"],
        "authorization_response_iss_parameter_supported": True,
        "request_parameter_supported": False,
        "request_uri_parameter_supported": False,
        "acr_values_supported": [ACR_SIGNED_IN, ACR_STEPPED_UP],
        "claims_supported": ["sub", "iss", "aud", "exp", "iat", "auth_time", "acr", "amr", "nonce", "sid", "at_hash"],
    }
    return json(body, 200, {"Cache-Control": "public, max-age=300", "Access-Control-Allow-Origin": "*"})


def _back(ref: TenantRef, redirect_uri: str, payload: Payload, error: str, description: str = "") -> Response:
    """Send the browser back to the client with an error; the address was compared with the registered ones."""
    told = {"error": error, "error_description": description, "state": payload.state or "", "iss": tokens.issuer(ref)}
    return redirect(add_params_to_uri(redirect_uri, {name: value for name, value in told.items() if value}))


async def _form() -> Payload:
    payload = Payload((await request.form).items(multi=True))
    service.require_form(payload, request.content_type or "")
    return payload


def _headers() -> dict[str, str]:
    return {"Authorization": request.headers["Authorization"]} if "Authorization" in request.headers else {}


def _of(answer: service.Answer) -> Response:
    return json(answer.body, answer.status, answer.headers)


def _challenge(status: int, error: str) -> Response:
    return json({"error": error}, status, {"WWW-Authenticate": f'Bearer error="{error}"'})
