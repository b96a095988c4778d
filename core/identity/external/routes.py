"""External providers: for administrators, for apps whose user signs in, and for the user's own account."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from quart import Blueprint

from core.identity.account.schemas import DoneOut
from core.identity.external import links, pages, providers, service
from core.identity.external.schemas import (
    BeginExternalIn,
    ExternalAnswerIn,
    ExternalBegunOut,
    ExternalProviderChangeIn,
    ExternalProviderIn,
    ExternalProviderOut,
    ExternalProviderPageOut,
    ExternalSignInIn,
    LinkOut,
    LinksOut,
    WaysInOut,
)
from core.identity.external.types import Answer, NewProvider, Provider
from core.identity.permissions import OWN
from core.identity.sign_in.routes import told
from core.identity.sign_in.schemas import SignInOut
from core.identity.sign_in.types import Begun, Client
from core.identity.users import service as users
from core.identity.users.types import User
from core.identity.web import own_id, visiting
from core.kit import ids, pagination
from core.kit.secrets import Secret
from core.web.access import public, requires, step_up
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import not_replayable
from core.web.schemas import PageQuery

blueprint = Blueprint("external_providers", __name__, url_prefix="/v1/external-providers")
signing_in = Blueprint("external_sign_in", __name__, url_prefix="/v1/auth/<tenant>/external-providers")
linking = Blueprint("external_links", __name__, url_prefix="/v1/account")
blueprints = [blueprint, signing_in, linking, pages.blueprint]

_NEWEST = UUID(int=2**128 - 1)
_WHO = "somebody who is not signed in yet; counted and slowed down per address"
own = requires(OWN, realm="user", own=True)
once = not_replayable("Each works once by itself: the question to the provider is used up.")


@blueprint.post("")
@requires("external_providers:write")
@not_replayable("The same issuer and client is refused a second time.")
@validate_request(ExternalProviderIn)
@validate_response(ExternalProviderOut, 201)
@step_up("external_providers.create", hidden=("data/client_secret",))
async def post_external_provider(data: ExternalProviderIn) -> ExternalProviderOut:
    """Set up a provider that users may sign in through; its secret is encrypted and never shown again."""
    return await _out(
        await providers.create(
            NewProvider(
                data.label,
                data.issuer,
                data.client_id,
                Secret(data.client_secret),
                tuple(data.scopes),
                tuple(data.app_redirect_uris),
                data.enabled,
            )
        )
    )


@blueprint.get("")
@requires("external_providers:read")
@validate_querystring(PageQuery)
@validate_response(ExternalProviderPageOut)
async def get_external_providers(query: PageQuery) -> ExternalProviderPageOut:
    """List external providers, newest first."""
    before = UUID(pagination.decode("external_providers", query.cursor)[0]) if query.cursor else _NEWEST
    rows = await providers.list_providers(before, query.limit + 1)
    page = pagination.page("external_providers", rows, query.limit, lambda row: [str(row.id)])
    return ExternalProviderPageOut(items=[await _out(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/<provider_id>")
@requires("external_providers:read")
@validate_response(ExternalProviderOut)
async def get_external_provider(provider_id: str) -> ExternalProviderOut:
    """Get an external provider."""
    return await _out(await providers.get(ids.parse("xpr", provider_id)))


@blueprint.patch("/<provider_id>")
@requires("external_providers:write")
@validate_request(ExternalProviderChangeIn)
@validate_response(ExternalProviderOut)
@step_up("external_providers.change", hidden=("data/client_secret",))
async def patch_external_provider(provider_id: str, data: ExternalProviderChangeIn) -> ExternalProviderOut:
    """Change an external provider, or switch it on or off."""
    given: dict[str, Any] = data.model_dump(exclude_none=True, exclude={"client_secret"})
    changes = {name: tuple(value) if isinstance(value, list) else value for name, value in given.items()}
    secret = Secret(data.client_secret) if data.client_secret else None
    return await _out(await providers.change(ids.parse("xpr", provider_id), changes, secret))


@signing_in.get("")
@public(_WHO)
@visiting
@validate_response(WaysInOut)
async def get_ways_in() -> WaysInOut:
    """List the external providers that one may sign in through."""
    return WaysInOut.of(await providers.list_enabled())


@signing_in.post("/<provider_id>/begin")
@public(_WHO)
@visiting
@once
@validate_request(BeginExternalIn)
@validate_response(ExternalBegunOut)
async def post_external_begin(provider_id: str, data: BeginExternalIn) -> ExternalBegunOut:
    """Begin to sign in through a provider, in an app."""
    started = await service.begin(ids.parse("xpr", provider_id), redirect_uri=data.redirect_uri)
    return ExternalBegunOut.of(started)


@signing_in.post("/<provider_id>/complete")
@public(_WHO)
@visiting
@once
@validate_request(ExternalSignInIn)
@validate_response(SignInOut)
async def post_external_completion(provider_id: str, data: ExternalSignInIn) -> SignInOut:
    """Sign in with the provider's answer. `code_sent`: a new account waits for the code that its address gets."""
    client = Client("app", data.device, data.device_token)
    outcome, _ = await service.sign_in_with(_answer(provider_id, data), data.binding, client)
    if isinstance(outcome, Begun):
        return SignInOut(status="code_sent", ticket=outcome.ticket.value, expires_in_seconds=outcome.expires_in_seconds)
    return told(outcome)


@linking.get("/external-links")
@own
@validate_response(LinksOut)
async def get_links() -> LinksOut:
    """List the accounts at providers that sign in to one's own."""
    found = await links.list_links(ids.parse("usr", own_id()))
    return LinksOut(items=[LinkOut.of(item) for item in found])


@linking.post("/external-providers/<provider_id>/begin")
@own
@once
@validate_request(BeginExternalIn)
@validate_response(ExternalBegunOut)
async def post_link_begin(provider_id: str, data: BeginExternalIn) -> ExternalBegunOut:
    """Begin to link an account at a provider. Needs a fresh proof of who one is."""
    wanted = ids.parse("xpr", provider_id)
    started = await service.begin(wanted, redirect_uri=data.redirect_uri, link_to=await _user())
    return ExternalBegunOut.of(started)


@linking.post("/external-providers/<provider_id>/complete")
@own
@once
@validate_request(ExternalAnswerIn)
@validate_response(LinksOut)
async def post_link_completion(provider_id: str, data: ExternalAnswerIn) -> LinksOut:
    """Link the account that the provider answers with; its verified address must be one of one's own here."""
    user = await _user()
    await service.link_with(_answer(provider_id, data), data.binding, user)
    return LinksOut(items=[LinkOut.of(item) for item in await links.list_links(user.id)])


@linking.delete("/external-links/<link_id>")
@own
@validate_response(DoneOut)
async def delete_link(link_id: str) -> DoneOut:
    """Unlink an account at a provider. Needs a fresh proof of who one is."""
    await links.remove(await _user(), ids.parse("xln", link_id))
    return DoneOut()


def _answer(provider_id: str, data: ExternalAnswerIn) -> Answer:
    return Answer(provider_id, data.state, data.code, data.iss, data.error)


async def _out(provider: Provider) -> ExternalProviderOut:
    return ExternalProviderOut.of(provider, await service.own_redirect_uri(provider))


async def _user() -> User:
    return await users.get(ids.parse("usr", own_id()))
