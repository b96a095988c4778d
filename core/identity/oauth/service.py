"""Serve the OAuth endpoints: read what Authlib will ask for, let it decide, make what it decided true."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from authlib.oauth2 import OAuth2Error
from authlib.oauth2.rfc6749.errors import InvalidGrantError, InvalidRequestError, InvalidScopeError

from core.auth import epochs, refusals, standing
from core.auth.policy import service as policies
from core.auth.sessions import refreshing
from core.auth.sessions import service as sessions
from core.auth.sessions.types import SessionTokens, acr_of
from core.auth.tokens import keys
from core.auth.tokens import service as tokens
from core.identity.oauth import clients, consents, queries
from core.identity.oauth.protocol import AUTH_METHODS, CodeView, Outcome, Payload, Request, Server
from core.identity.oauth.types import (
    AUTHORIZATION_CODE,
    OPENID,
    REFRESH_TOKEN,
    Client,
    Code,
)
from core.identity.users import service as users
from core.kit import db, ids, scope
from core.kit.errors import BahiError, Unauthenticated
from core.kit.scope import Principal
from core.people import service as people
from core.web import limits

CODE_SECONDS = 60
ID_TOKEN_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Answer:
    """What an endpoint answers: JSON, or where to send the browser."""

    status: int
    body: Mapping[str, Any]
    headers: Mapping[str, str]
    location: str = ""


async def find_client(public_id: str | None) -> Client | None:
    """The client of the tenant in scope that may act."""
    async with db.transaction() as tx:
        return await clients.find(tx, public_id)


async def approve(server: Server, grant: Any, request: Request, user: Principal, *, is_asked: bool) -> Answer:
    """Give the client a code for a user who agreed, just now (`is_asked`) or before."""
    user_id, session_id = ids.parse("usr", user.id), ids.parse("ses", user.session)
    outcome: Outcome = server.create_authorization_response(request, grant_user=user, grant=grant)
    if not outcome.new_code:
        return _answer(outcome)
    wanted = tuple(request.scope.split())
    assert user.authenticated_at is not None
    async with db.transaction() as tx:
        client = grant.client.row
        if is_asked:
            await consents.give(tx, client, user_id, wanted)
        await tx.execute(
            queries.INSERT_CODE,
            tx.tenant,
            clients.digest(outcome.new_code),
            client.id,
            user_id,
            (await sessions.get(session_id)).person_id,
            grant.redirect_uri,
            list(wanted),
            request.payload.data["code_challenge"],
            request.payload.data.get("nonce"),
            sorted(user.methods),
            user.authenticated_at,
            CODE_SECONDS,
            session_id,
        )
    return _answer(outcome)


async def answer_token_request(payload: Payload, headers: dict[str, str], address: str) -> Answer:
    """The token endpoint: authorization_code, refresh_token, client_credentials."""
    request = Request("POST", payload, headers)
    _require_one_proof(request)
    # Before anything is guessed at: by client and address, so that one client's trouble is not another's.
    await limits.spend(limits.TOKEN, scope.tenant(), f"{client_id_of(request)}:{address}")
    await keys.signer()
    async with db.transaction() as tx:
        client = await clients.find(tx, client_id_of(request))
        code = await _lock_code(tx, payload.data.get("code")) if payload.grant_type == AUTHORIZATION_CODE else None
        server = Server(client, code)
        answer = await _decided(tx, server, request)
    if answer.status >= 400:
        await refusals.note_refused(scope.tenant(), f"oauth.{answer.body.get('error', '')}", address)
    return answer


async def introspect(payload: Payload, headers: dict[str, str]) -> Answer:
    """RFC 7662, for a client with a secret: what a token of this tenant is, or only that it is not active."""
    request = Request("POST", payload, headers)
    await _authenticated(request, AUTH_METHODS[:2])
    body: dict[str, Any] = {"active": False}
    try:
        claims = await tokens.verify(payload.data.get("token", ""))
        if claims.tenant.id == scope.tenant().id:
            await standing.of_token(payload.data["token"], None)
            body = {"active": True, "token_type": "Bearer", **claims.raw}
            body.pop("kid")
    except BahiError:
        pass
    return Answer(200, body, {})


async def revoke(payload: Payload, headers: dict[str, str]) -> Answer:
    """RFC 7009: end the session of a token that is this client's own. Any other is none of its business: 200."""
    client = await _authenticated(Request("POST", payload, headers), AUTH_METHODS)
    token = payload.data.get("token", "")
    session_id: UUID | None = None
    try:
        if token.startswith("bahi_refresh_"):
            session_id = await refreshing.session_of(token, client.client_id)
        else:
            claims = await tokens.verify(token)
            mine = claims.tenant.id == scope.tenant().id and claims.raw.get("client_id") == client.client_id
            session_id = claims.session_id if mine else None
    except Unauthenticated:
        session_id = None
    if session_id is not None:
        await sessions.revoke(session_id, "revoked_by_client")
    return Answer(200, {}, {})


async def userinfo(principal: Principal, scopes: frozenset[str]) -> dict[str, Any]:
    """What the token's scopes let its client know of the user."""
    user_id = ids.parse("usr", principal.id)
    return {**await _claims(user_id, scopes), "sub": principal.id}


def client_id_of(request: Request) -> str | None:
    """The client that a request names: by HTTP Basic, else by parameter."""
    named: str | None = request.basic[0] if request.basic else request.payload.client_id
    return named


async def _authenticated(request: Request, methods: list[str]) -> Any:
    _require_one_proof(request)
    async with db.transaction() as tx:
        client = await clients.find(tx, client_id_of(request))
    return Server(client).authenticate(request, methods)


async def _decided(tx: db.Transaction, server: Server, request: Request) -> Answer:
    outcome: Outcome = server.create_token_response(request)
    if outcome.is_reused and server.code is not None and server.code.session_id is not None:
        # RFC 6749 §4.1.2: whoever came second may be the client, and whoever came first the thief.
        await sessions.revoke_within(tx, server.code.session_id, "authorization_code_reused")
    if outcome.status != 200:
        return _answer(outcome)
    assert outcome.client is not None
    match outcome.grant_type:
        case "authorization_code":
            assert outcome.code is not None
            return await _trade_code(tx, outcome, outcome.code, request.payload.data["code"])
        case "refresh_token":
            return await _refresh(tx, outcome, request.payload.data["refresh_token"], request.payload.scope)
    return await _issue_own(tx, outcome)


async def _trade_code(tx: db.Transaction, outcome: Outcome, code: CodeView, text: str) -> Answer:
    assert outcome.client is not None
    row, client = code.row, outcome.client
    if not await consents.holds(tx, row):
        return _error(InvalidGrantError("The user took their consent back"))
    # Whoever was signed out, locked or erased since, or changed their password, leaves no way in behind.
    is_of_now = await epochs.hold(tx, row.user_id) == row.epoch
    if not is_of_now or row.session_id is None or not await sessions.stands_within(tx, row.session_id):
        return _error(InvalidGrantError("The user is no longer signed in"))
    made = await sessions.open_session(
        tx,
        row.user_id,
        row.person_id,
        epoch=None,
        methods=row.methods,
        client=client.client_id,
        device=client.row.name,
        authenticated_at=row.authenticated_at,
        scopes=outcome.scopes,
    )
    await tx.execute_one(queries.USE_CODE, tx.tenant, clients.digest(text), made.session_id)
    body = _bearer(made, outcome)
    if "openid" in outcome.scopes:
        body["id_token"] = await _id_token(client.client_id, row, made)
    return Answer(200, body, outcome.headers)


async def _refresh(tx: db.Transaction, outcome: Outcome, token: str, wanted: str | None) -> Answer:
    """A refusal is answered, not raised: what a stolen token ends must be committed."""
    assert outcome.client is not None
    if wanted is not None:
        session_id = await refreshing.session_of(token, outcome.client.client_id)
        granted = (await sessions.get(session_id)).scopes if session_id else None
        # A token of another width would need a session of its own: the client asks the user again.
        if granted is not None and set(wanted.split()) != set(granted):
            return _error(InvalidScopeError())
    made = await refreshing.refresh_within(tx, token, outcome.client.client_id)
    if isinstance(made, Unauthenticated):
        return _error(InvalidGrantError(made.heading()))
    session = await sessions.get(made.session_id)
    outcome.scopes = session.scopes or ()
    return Answer(200, _bearer(made, outcome), outcome.headers)


async def _issue_own(tx: db.Transaction, outcome: Outcome) -> Answer:
    assert outcome.client is not None
    own = tuple(item for item in outcome.scopes if item not in OPENID)
    seconds = (await policies.get_within(tx)).access_seconds
    name = outcome.client.client_id
    access = await tokens.issue_access(name, ttl_seconds=seconds, client=name, scopes=own)
    body = {"access_token": access, "token_type": "Bearer", "expires_in": seconds, "scope": " ".join(own)}
    return Answer(200, body, outcome.headers)


def _bearer(made: SessionTokens, outcome: Outcome) -> dict[str, Any]:
    body: dict[str, Any] = {
        "access_token": made.access_token,
        "token_type": "Bearer",
        "expires_in": made.expires_in_seconds,
        "scope": " ".join(outcome.scopes),
    }
    assert outcome.client is not None
    if REFRESH_TOKEN in outcome.client.row.grant_types:
        body["refresh_token"] = made.refresh_token
    return body


async def _id_token(client_id: str, code: Code, made: SessionTokens) -> str:
    half = hashlib.sha256(made.access_token.encode()).digest()[:16]
    claims: dict[str, Any] = {
        "sub": ids.text("usr", code.user_id),
        "aud": client_id,
        "auth_time": int(code.authenticated_at.timestamp()),
        "acr": acr_of(code.methods),
        "amr": sorted(code.methods),
        "sid": ids.text("ses", made.session_id),
        "at_hash": base64.urlsafe_b64encode(half).decode().rstrip("="),
        **await _claims(code.user_id, frozenset(code.scopes)),
    }
    if code.nonce is not None:
        claims["nonce"] = code.nonce
    return await tokens.sign(claims, ID_TOKEN_SECONDS, "JWT")


async def _claims(user_id: UUID, scopes: frozenset[str]) -> dict[str, Any]:
    """What the scopes tell of a user (OpenID Connect Core §5.4). Each address has been proven, or it would be none."""
    if not scopes & {"profile", "email", "phone"}:
        return {}
    found: dict[str, Any] = {}
    async with db.transaction() as tx:
        user = await users.get(user_id)
        held = await users.addresses(tx, user)
        profile = (await people.get(user.person_id)).profile
    if "profile" in scopes and profile.name:
        found["name"] = profile.name
    if "email" in scopes and "email" in held:
        found |= {"email": held["email"].value, "email_verified": True}
    if "phone" in scopes and "phone" in held:
        found |= {"phone_number": held["phone"].value, "phone_number_verified": True}
    return found


async def _lock_code(tx: db.Transaction, text: str | None) -> Code | None:
    """The code, which nobody else can use meanwhile."""
    if not text or len(text) > 100:
        return None
    row = await tx.find_row(queries.LOCK_CODE, tx.tenant, clients.digest(text))
    if row is None:
        return None
    return Code(**{**dict(row), "scopes": tuple(row["scopes"]), "methods": frozenset(row["methods"])})


def _answer(outcome: Outcome) -> Answer:
    body = outcome.body if isinstance(outcome.body, dict) else dict(outcome.body or ())
    return Answer(outcome.status, body, outcome.headers, outcome.location)


def _error(error: OAuth2Error) -> Answer:
    status, body, headers = error()
    return Answer(status, dict(body), dict(headers))


def _require_one_proof(request: Request) -> None:
    """A client proves itself in one way, and names no other beside (RFC 6749 §2.3). Raises InvalidRequestError."""
    form = request.payload.data
    if request.basic and ("client_secret" in form or form.get("client_id", request.basic[0]) != request.basic[0]):
        raise InvalidRequestError("More than one way to authenticate the client.")


def require_form(payload: Payload, content_type: str) -> None:
    """Refuse what is not one form with each parameter once (RFC 6749 §3.2). Raises InvalidRequestError."""
    if content_type.partition(";")[0].strip().lower() != "application/x-www-form-urlencoded":
        raise InvalidRequestError("send application/x-www-form-urlencoded")
    if repeated := payload.repeated():
        raise InvalidRequestError(f"Multiple '{repeated[0][:50]}' in request." if repeated[0].isalnum() else None)
