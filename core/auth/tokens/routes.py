from __future__ import annotations

import hashlib

import orjson
from quart import Blueprint, Response, request

from core.auth.tokens import keys
from core.auth.tokens.schemas import JwksOut, SigningKeyOut, SigningKeyRevokeIn, SigningKeysOut
from core.kit import ids
from core.tenancy import service as tenancy
from core.tenancy.errors import TenantNotFound
from core.web.access import public, requires
from core.web.contract import validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("signing_keys", __name__, url_prefix="/v1/signing-keys")
issuer = Blueprint("issuer", __name__, url_prefix="/t/<tenant>")
blueprints = [blueprint, issuer]


@blueprint.get("")
@requires("signing_keys:read")
@validate_response(SigningKeysOut)
async def get_signing_keys() -> SigningKeysOut:
    """List the keys that sign tokens, newest first."""
    return SigningKeysOut(items=[SigningKeyOut.of(key) for key in await keys.list_keys()])


@blueprint.post("/rotate")
@requires("signing_keys:write")
@idempotent(required=False)
@validate_response(SigningKeyOut)
async def post_rotate_signing_key() -> SigningKeyOut:
    """Make the next key: published at once, signing in ten minutes."""
    return SigningKeyOut.of(await keys.rotate())


@blueprint.post("/revoke")
@requires("signing_keys:write")
@idempotent(required=False)
@validate_request(SigningKeyRevokeIn)
@validate_response(SigningKeyOut)
async def post_revoke_signing_key(data: SigningKeyRevokeIn) -> SigningKeyOut:
    """End a key that may have leaked: every token that it signed is refused within a second."""
    return SigningKeyOut.of(await keys.revoke(ids.parse("sgk", data.key), data.reason))


@issuer.get("/jwks.json")
@public("public keys, with which anybody may check the tenant's tokens")
@validate_response(JwksOut)
async def get_jwks(tenant: str) -> Response:
    """Read the tenant's public keys. Keep them for five minutes; the next key is there before it signs."""
    ref = await tenancy.find_by_short_id(tenant)
    if ref is None:
        raise TenantNotFound
    body = orjson.dumps(await keys.jwks(ref))
    response = Response(body, content_type="application/json")
    response.headers["Cache-Control"] = f"public, max-age={keys.PUBLISHED_SECONDS // 2}"
    response.set_etag(hashlib.sha256(body).hexdigest()[:32])
    # Any page may read public keys.
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return await response.make_conditional(request)
