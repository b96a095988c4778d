from __future__ import annotations

from typing import Any
from uuid import UUID

from quart import Blueprint

from core.identity.oauth import clients, consents, pages, signing_out
from core.identity.oauth.schemas import (
    ConsentWithdrawnOut,
    OauthClientChangeIn,
    OauthClientIn,
    OauthClientOut,
    OauthClientPageOut,
    OauthConsentOut,
    OauthConsentsOut,
)
from core.identity.oauth.schemas import OauthClientSecretOut as SecretOut
from core.identity.oauth.types import NewClient
from core.identity.permissions import OWN
from core.identity.web import own_id
from core.kit import ids, pagination
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import not_replayable
from core.web.schemas import PageQuery

blueprint = Blueprint("oauth_clients", __name__, url_prefix="/v1/oauth-clients")
mine = Blueprint("oauth_consents", __name__, url_prefix="/v1/account/consents")
blueprints = [blueprint, mine, pages.blueprint, pages.well_known, signing_out.blueprint]

_NEWEST = UUID(int=2**128 - 1)


@blueprint.post("")
@requires("oauth_clients:write")
@not_replayable("The answer holds the client's secret; a client made twice is disabled.")
@validate_request(OauthClientIn)
@validate_response(SecretOut, 201)
async def post_oauth_client(data: OauthClientIn) -> SecretOut:
    """Register an OAuth client; its secret is shown once."""
    new = NewClient(
        data.name,
        tuple(data.redirect_uris),
        tuple(data.grant_types),
        tuple(data.scopes),
        data.confidential,
        tuple(data.post_logout_redirect_uris),
    )
    return SecretOut.with_secret(await clients.register(new))


@blueprint.get("")
@requires("oauth_clients:read")
@validate_querystring(PageQuery)
@validate_response(OauthClientPageOut)
async def get_oauth_clients(query: PageQuery) -> OauthClientPageOut:
    """List OAuth clients, newest first."""
    before = UUID(pagination.decode("oauth_clients", query.cursor)[0]) if query.cursor else _NEWEST
    rows = await clients.list_clients(before, query.limit + 1)
    page = pagination.page("oauth_clients", rows, query.limit, lambda row: [str(row.id)])
    return OauthClientPageOut(items=[OauthClientOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.patch("/<client_id>")
@requires("oauth_clients:write")
@validate_request(OauthClientChangeIn)
@validate_response(OauthClientOut)
async def patch_oauth_client(client_id: str, data: OauthClientChangeIn) -> OauthClientOut:
    """Change an OAuth client's name, redirects, grants or scopes."""
    changes: dict[str, Any] = data.model_dump(exclude_none=True)
    changes = {name: tuple(value) if isinstance(value, list) else value for name, value in changes.items()}
    return OauthClientOut.of(await clients.change(ids.parse("cli", client_id), changes))


@blueprint.post("/<client_id>/secret")
@requires("oauth_clients:write")
@not_replayable("The answer holds the client's secret; asked twice, the second one counts.")
@validate_response(SecretOut)
async def post_oauth_client_secret(client_id: str) -> SecretOut:
    """Replace an OAuth client's secret; the old one works no more."""
    return SecretOut.with_secret(await clients.renew_secret(ids.parse("cli", client_id)))


@blueprint.delete("/<client_id>")
@requires("oauth_clients:write")
@validate_response(OauthClientOut)
async def delete_oauth_client(client_id: str) -> OauthClientOut:
    """Disable an OAuth client."""
    return OauthClientOut.of(await clients.disable(ids.parse("cli", client_id)))


@mine.get("")
@requires(OWN, realm="user", own=True)
@validate_response(OauthConsentsOut)
async def get_own_consents() -> OauthConsentsOut:
    """List what one lets clients do."""
    found = await consents.list_of(ids.parse("usr", own_id()))
    return OauthConsentsOut(items=[OauthConsentOut.of(item) for item in found])


@mine.delete("/<client_id>")
@requires(OWN, realm="user", own=True)
@validate_response(ConsentWithdrawnOut)
async def delete_own_consent(client_id: str) -> ConsentWithdrawnOut:
    """Take a consent back: what the client holds of one's own stops working within a second."""
    ended = await consents.withdraw(ids.parse("usr", own_id()), ids.parse("cli", client_id))
    return ConsentWithdrawnOut(ended=ended)
