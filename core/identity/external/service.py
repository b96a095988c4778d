"""The way through a provider: ask (`begin`), and take its answer to sign in, sign up or link (`finish`).

The question is kept as a ticket under `state`: unguessable, for ten minutes, used up by the first answer whatever it
says. Its `binding` never passes through the provider or a URL, so an answer that somebody slips to another browser
finds no match there.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from core.audit import service as audit
from core.auth.sessions import service as sessions
from core.identity import site, throttle, tickets
from core.identity.errors import InvalidIdentifier, TicketInvalid
from core.identity.external import links, providers, speaking, verifying
from core.identity.external.errors import AddressDiffers, AddressUnverified, AnswerRefused, ProviderUnusable
from core.identity.external.types import Answer, Identity, Provider, Started
from core.identity.factors.types import Proven
from core.identity.sign_in import service as sign_in
from core.identity.sign_in import sign_up
from core.identity.sign_in.types import Begun, Client, Outcome
from core.identity.users import identifiers
from core.identity.users import service as users
from core.identity.users.types import Identifier, User
from core.kit import addresses, db, ids, scope
from core.kit.secrets import Secret

QUESTION = "external_sign_in"
LIFETIME = timedelta(minutes=10)
METHODS = frozenset({"fed"})
"""RFC 8176 has no word for it; this is the usual one. The provider counts as one factor, whatever it says it asked."""
_BITS = 256


@dataclass(frozen=True, slots=True)
class Asked:
    """An answered question: who was told what, and where the browser goes on."""

    provider: Provider
    identity: Identity
    next: str
    epoch: int
    """Of the user who asked to link, when they asked."""


async def begin(
    provider_id: UUID, *, redirect_uri: str | None = None, next_path: str = "", link_to: User | None = None
) -> Started:
    """Ask a provider who somebody is; `link_to`: to link them to the account of the user who is signed in.

    Raises ProviderNotFound, ProviderUnusable, AnswerRefused for a `redirect_uri` that is not the provider's, and
    ReauthenticationNeeded before linking.
    """
    provider = await providers.get_enabled(provider_id)
    if link_to is not None:
        await sessions.require_recent()
    if redirect_uri is None:
        redirect_uri = await own_redirect_uri(provider)
    elif redirect_uri not in provider.app_redirect_uris:
        raise AnswerRefused
    described = await speaking.describe(provider)
    nonce, verifier, binding = ids.token(_BITS), ids.token(_BITS), ids.token(_BITS)
    facts = {
        "provider": provider.public_id,
        "redirect_uri": redirect_uri,
        "nonce": nonce,
        "verifier": verifier,
        "binding": _hash(binding),
        "next": next_path,
        "session": scope.get().principal.session if link_to else None,
    }
    async with db.transaction() as tx:
        state = await tickets.issue(tx, QUESTION, facts, LIFETIME, user_id=link_to.id if link_to else None)
    asked = {
        "response_type": "code",
        "client_id": provider.client_id,
        "redirect_uri": redirect_uri,
        "scope": " ".join(provider.scopes),
        "state": state.value,
        "nonce": nonce,
        "code_challenge": _challenge(verifier),
        "code_challenge_method": "S256",
    }
    joint = "&" if "?" in described.authorization_endpoint else "?"
    url = f"{described.authorization_endpoint}{joint}{urlencode(asked)}"
    return Started(url, Secret(binding), int(LIFETIME.total_seconds()))


async def sign_in_with(answer: Answer, binding: str, client: Client) -> tuple[Outcome | Begun, str]:
    """Sign in to the linked account; or, when there is none, begin one for the address, to which a code goes.

    Also where to go on. Raises AnswerRefused, AddressUnverified, SignUpClosed, AccountLocked, ProviderNotFound,
    ProviderUnusable, TriedTooOften, ProofEnded.
    """
    asked = await _finish(answer, binding, None)
    provider, identity = asked.provider, asked.identity
    found = await links.find_user(provider.id, identity.subject)
    if found is not None:
        user_id, epoch = found
        proven = Proven(user_id, METHODS, epoch, identity.authenticated_at)
        outcome = await sign_in.first_proof(proven, client, lambda tx: providers.hold_enabled(tx, provider.id))
        return outcome, asked.next
    # An account that already has this address is not opened by it: its owner signs in and links (`sign_up` tells them).
    external = (provider.public_id, links.digest(provider.id, identity.subject).hex())
    begun = await sign_up.start(_vouched(identity), password=None, name=identity.name, external=external)
    return begun, asked.next


async def link_with(answer: Answer, binding: str, user: User) -> None:
    """Link the answered subject to the account of the user who asked and is still signed in.

    The provider must vouch for an address that the account has proven too. Locks the account. Raises AnswerRefused,
    AddressUnverified, AddressDiffers, AlreadyLinked, ProviderNotFound, ProviderUnusable, ProofEnded.
    """
    asked = await _finish(answer, binding, user)
    vouched = _vouched(asked.identity)
    async with db.transaction() as tx:
        locked = await users.lock_for(tx, user.id, asked.epoch)
        if vouched not in (await users.addresses(tx, locked)).values():
            raise AddressDiffers
        await links.add(tx, locked, asked.provider.id, links.digest(asked.provider.id, asked.identity.subject))


async def own_redirect_uri(provider: Provider) -> str:
    """Our page for this provider's answers: one each, so none can answer for another."""
    return f"{(await site.get()).base_url}/external-providers/{provider.public_id}/callback"


async def is_link(state: str) -> bool:
    """Whether a question was asked to link; False also for what is no question."""
    try:
        async with db.transaction() as tx:
            return (await tickets.read(tx, QUESTION, state)).user_id is not None
    except TicketInvalid:
        return False


async def _finish(answer: Answer, binding: str, user: User | None) -> Asked:
    """Use the question up and take the provider's word. Raises AnswerRefused, ProviderNotFound, ProviderUnusable."""
    key = f"external-from:{addresses.household(scope.get().address)}"
    await throttle.charge((key, throttle.ADDRESS))
    try:
        async with db.transaction() as tx:
            question = await tickets.use(tx, QUESTION, answer.state)
    except TicketInvalid as error:
        raise await _refused("state", None) from error
    facts = question.facts
    if not hmac.compare_digest(facts["binding"], _hash(binding)):
        raise await _refused("binding", facts)
    session = scope.get().principal.session if user else None
    if question.user_id != (user.id if user else None) or facts["session"] != session:
        raise await _refused("user", facts)
    if answer.provider != facts["provider"]:
        raise await _refused("provider", facts)
    provider = await providers.get_enabled(ids.parse("xpr", facts["provider"]))
    described = await speaking.describe(provider)
    if answer.issuer != provider.issuer and (answer.issuer is not None or described.names_itself):
        raise await _refused("iss", facts)
    if answer.error or not answer.code:
        raise await _refused("declined", facts)
    secret = await providers.secret_of(provider)
    try:
        got = await speaking.trade(provider, secret, answer.code, facts["verifier"], facts["redirect_uri"])
        identity = await verifying.believe(provider, got.get("id_token"), facts["nonce"], got.get("access_token"))
    except verifying.Unbelievable as error:
        raise await _refused(f"id_token: {error}", facts) from error
    except ProviderUnusable:
        await _refused("provider unusable", facts)
        raise
    async with db.transaction() as tx:
        await throttle.give_back(tx, key)
    return Asked(provider, identity, facts["next"], question.epoch)


def _vouched(identity: Identity) -> Identifier:
    """The address that the provider vouches for. Raises AddressUnverified."""
    if identity.email is None or not identity.email_verified:
        raise AddressUnverified
    try:
        return identifiers.email(identity.email)
    except InvalidIdentifier as error:
        raise AddressUnverified from error


async def _refused(why: str, facts: dict[str, Any] | None) -> AnswerRefused:
    async with db.transaction():
        provider = facts["provider"] if facts else "unknown"
        await audit.record("user:external_refused", provider, after={"why": why})
    return AnswerRefused()


def _challenge(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")


def _hash(binding: str) -> str:
    return hashlib.sha256(binding.encode()).hexdigest()
