"""What users let clients do: given on the consent page, listed and withdrawn by the user.

A withdrawal ends the client's sessions of that user in its own transaction, and a code that is being traded meanwhile
holds the consent's row: it is traded before, and its session ends with the others, or it is refused.
"""

from __future__ import annotations

from uuid import UUID

from core.audit import service as audit
from core.auth.sessions import service as sessions
from core.identity.oauth import queries
from core.identity.oauth.errors import ConsentNotFound
from core.identity.oauth.types import Client, Code, Consent
from core.kit import db, ids


async def is_agreed(client: Client, user_id: UUID, wanted: tuple[str, ...]) -> bool:
    """Whether the user has let the client, at the addresses that it has, do all of this before."""
    async with db.transaction() as tx:
        found = await tx.value(queries.FIND_CONSENT, tx.tenant, user_id, client.id, client.addresses_since)
    return found is not None and set(wanted) <= set(found)


async def give(tx: db.Transaction, client: Client, user_id: UUID, wanted: tuple[str, ...]) -> None:
    """Note what the user has just agreed to, in the caller's transaction."""
    await tx.execute(queries.PUT_CONSENT, tx.tenant, user_id, client.id, list(wanted))
    await audit.record("oauth:consent", ids.text("cli", client.id), after={"scopes": list(wanted)})


async def holds(tx: db.Transaction, code: Code) -> bool:
    """Whether the consent that a code was made under still stands. Locks it against being withdrawn meanwhile."""
    held = await tx.value(queries.HOLD_CONSENT, tx.tenant, code.user_id, code.client_id, code.created_at)
    return held is not None


async def list_of(user_id: UUID) -> list[Consent]:
    """What a user lets clients do, by the clients' names."""
    async with db.transaction() as tx:
        rows = await tx.fetch(queries.LIST_CONSENTS, tx.tenant, user_id)
    return [Consent(row["client_id"], row["name"], tuple(row["scopes"]), row["granted_at"]) for row in rows]


async def withdraw(user_id: UUID, client_id: UUID) -> int:
    """Take a consent back: every session of the client's with this user ends; how many did. Locks the consent, then
    the user's sessions. Raises ConsentNotFound."""
    name = ids.text("cli", client_id)
    async with db.transaction() as tx:
        row = await tx.find_row(queries.WITHDRAW_CONSENT, tx.tenant, user_id, client_id)
        if row is None:
            raise ConsentNotFound
        before = {"user": ids.text("usr", user_id), "scopes": row["scopes"]}
        await audit.record("oauth:withdraw_consent", name, before=before)
        return await sessions.revoke_client_within(tx, user_id, name, "consent_withdrawn")
