"""Passkeys (WebAuthn level 2): registration and use, for our domain and the tenant's origins only, each challenge once.

A passkey that checked its user (PIN, finger, face) is two factors in one.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import orjson
from webauthn import (
    base64url_to_bytes,
    generate_authentication_options,
    generate_registration_options,
    options_to_json,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.helpers import bytes_to_base64url, decode_credential_public_key, decoded_public_key_to_cryptography
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from core.audit import service as audit
from core.identity import events, letters, site, tickets
from core.identity.factors import queries
from core.identity.factors.errors import FactorExists, PasskeyRefused
from core.identity.factors.types import Factor, Proven
from core.identity.users import service as users
from core.identity.users.types import User
from core.kit import db, ids, secrets

REGISTER, USE = "passkey_register", "passkey_use"
LIFETIME = timedelta(minutes=5)
SEALED = "identity.factor"
METHODS = frozenset({"hwk", "user"})
_PASSKEYS_MAX = 20
_BYTES_MAX = 16_384
# What the library raises of CBOR and statements that are not what they should be: it does not check every type first.
_UNREADABLE = (WebAuthnException, ValueError, KeyError, TypeError, AttributeError, IndexError)


async def start_registration(user: User) -> tuple[str, dict[str, Any]]:
    """A ticket and the options for `navigator.credentials.create`."""
    where = await site.get()
    async with db.transaction() as tx:
        held = await tx.fetch(queries.LIST_CREDENTIALS, tx.tenant, user.id)
        if len(held) >= _PASSKEYS_MAX:
            raise FactorExists
        addresses = await users.addresses(tx, user)
        shown = next((item.value for item in addresses.values()), user.public_id)
        options = generate_registration_options(
            rp_id=where.passkey_domain,
            rp_name=where.name,
            user_name=shown,
            user_id=user.id.bytes,
            authenticator_selection=AuthenticatorSelectionCriteria(
                resident_key=ResidentKeyRequirement.REQUIRED, user_verification=UserVerificationRequirement.REQUIRED
            ),
            exclude_credentials=[PublicKeyCredentialDescriptor(id=row["credential_id"]) for row in held],
        )
        facts = {"challenge": bytes_to_base64url(options.challenge)}
        ticket = await tickets.issue(tx, REGISTER, facts, LIFETIME, user_id=user.id)
    return ticket.value, orjson.loads(options_to_json(options))


async def register(user: User, token: str, credential: dict[str, Any], label: str) -> Factor:
    """Keep a new passkey. Locks the account. Raises TicketInvalid, PasskeyRefused, FactorExists, ProofEnded."""
    where = await site.get()
    async with db.transaction() as tx:
        ticket = await tickets.use(tx, REGISTER, token)
    if ticket.user_id != user.id:
        raise PasskeyRefused
    try:
        made = verify_registration_response(
            credential=_of_own_page(credential),
            expected_challenge=base64url_to_bytes(ticket.facts["challenge"]),
            expected_rp_id=where.passkey_domain,
            expected_origin=list(where.origins),
            require_user_verification=True,
        )
        # The library reads the key when it is used: one that is no key would be kept, and sign in nobody.
        decoded_public_key_to_cryptography(decode_credential_public_key(made.credential_public_key))
    except _UNREADABLE as error:
        raise PasskeyRefused from error
    async with db.transaction() as tx:
        locked = await users.lock_for(tx, user.id, ticket.epoch)
        sealed = await secrets.encrypt(tx, SEALED, made.credential_public_key, user.person_id)
        row = await tx.find_row(
            queries.INSERT, tx.tenant, ids.new(), user.id, "passkey", label, sealed, made.credential_id, made.sign_count
        )
        if row is None:
            raise FactorExists
        await audit.record("user:add_factor", user.public_id, after={"kind": "passkey"})
        await users.touch(tx, locked, lambda now: events.UserFactorAdded(user=now.public_id, kind="passkey"))
        await letters.tell(tx, user, "factor_added")
    return Factor(**dict(row))


async def start_use(user: User | None) -> tuple[str, dict[str, Any]]:
    """A ticket and the options for `navigator.credentials.get`; without a user any passkey of the site will do."""
    where = await site.get()
    async with db.transaction() as tx:
        held = await tx.fetch(queries.LIST_CREDENTIALS, tx.tenant, user.id) if user else []
        options = generate_authentication_options(
            rp_id=where.passkey_domain,
            allow_credentials=[PublicKeyCredentialDescriptor(id=row["credential_id"]) for row in held],
            user_verification=UserVerificationRequirement.REQUIRED,
        )
        facts = {"challenge": bytes_to_base64url(options.challenge)}
        ticket = await tickets.issue(tx, USE, facts, LIFETIME, user_id=user.id if user else None)
    return ticket.value, orjson.loads(options_to_json(options))


async def use(token: str, credential: dict[str, Any], *, of_user: UUID | None = None) -> Proven:
    """Whose passkey signed the ticket's challenge. Raises TicketInvalid, PasskeyRefused; the ticket is spent anyhow.

    A signature counter that does not rise means that the key was copied: refused and noted. Locks the passkey.
    """
    where = await site.get()
    async with db.transaction() as tx:
        ticket = await tickets.use(tx, USE, token)
    if ticket.user_id != of_user:
        raise PasskeyRefused
    copied: UUID | None = None
    async with db.transaction() as tx:
        row = await tx.find_row(queries.LOCK_CREDENTIAL, tx.tenant, _credential_id(credential))
        if row is None or (of_user is not None and row["user_id"] != of_user):
            raise PasskeyRefused
        try:
            _require_handle(credential, row["user_id"])
            proven = verify_authentication_response(
                credential=_of_own_page(credential),
                expected_challenge=base64url_to_bytes(ticket.facts["challenge"]),
                expected_rp_id=where.passkey_domain,
                expected_origin=list(where.origins),
                credential_public_key=await secrets.decrypt(tx, SEALED, row["sealed"]),
                credential_current_sign_count=0,
                require_user_verification=True,
            )
        except _UNREADABLE as error:
            raise PasskeyRefused from error
        count = proven.new_sign_count
        if (count or row["counter"]) and count <= row["counter"]:
            copied = row["user_id"]
            await audit.record(
                "user:passkey_copied", ids.text("usr", copied), after={"passkey": ids.text("fac", row["id"])}
            )
        else:
            await tx.execute_one(queries.USE, tx.tenant, row["id"], count)
    if copied is not None:
        raise PasskeyRefused
    return Proven(row["user_id"], METHODS, row["epoch"])


def _credential_id(credential: dict[str, Any]) -> bytes:
    try:
        return base64url_to_bytes(str(credential["id"])[:2000])
    except (KeyError, ValueError) as error:
        raise PasskeyRefused from error


def _of_own_page(credential: dict[str, Any]) -> dict[str, Any]:
    """The credential, of a bounded size and not made inside of somebody else's page: what the person saw around the
    question there was not ours (Level 3 §7.1, §7.2: `crossOrigin`, which the library does not look at)."""
    if len(orjson.dumps(credential)) > _BYTES_MAX:
        raise PasskeyRefused
    client = orjson.loads(base64url_to_bytes(credential["response"]["clientDataJSON"]))
    if client.get("crossOrigin", False) is not False or client.get("topOrigin") is not None:
        raise PasskeyRefused
    return credential


def _require_handle(credential: dict[str, Any], user_id: UUID) -> None:
    """Raise PasskeyRefused when the passkey says that it was made for another account (Level 2 §7.2, step 6)."""
    handle = credential["response"].get("userHandle")
    if handle and base64url_to_bytes(handle) != user_id.bytes:
        raise PasskeyRefused
