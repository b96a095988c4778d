"""Who at a provider signs in to which account."""

from __future__ import annotations

import hashlib
import hmac
from uuid import UUID

from core.audit import service as audit
from core.auth import epochs
from core.auth.sessions import service as sessions
from core.identity import events, letters
from core.identity.external import queries
from core.identity.external.errors import AlreadyLinked, LinkNotFound
from core.identity.external.types import Link
from core.identity.users import service as users
from core.identity.users.types import User
from core.kit import db, ids, scope, secrets


async def find_user(provider_id: UUID, subject: str) -> tuple[UUID, int] | None:
    """Whose account this subject signs in to, and their epoch."""
    async with db.transaction() as tx:
        found = await tx.find_row(queries.FIND_USER, tx.tenant, provider_id, digest(provider_id, subject))
    return (found["user_id"], found["epoch"]) if found else None


async def add(tx: db.Transaction, user: User, provider_id: UUID, subject: bytes) -> None:
    """Link a subject (its digest) to an account that is locked or new in this transaction. Raises AlreadyLinked."""
    if await tx.value(queries.INSERT_LINK, tx.tenant, ids.new(), user.id, provider_id, subject) is None:
        raise AlreadyLinked
    provider = ids.text("xpr", provider_id)
    await audit.record("user:link_external", user.public_id, after={"provider": provider})
    await users.touch(tx, user, lambda now: events.UserExternalLinked(user=now.public_id, provider=provider))
    await letters.tell(tx, user, "external_linked")


async def list_links(user_id: UUID) -> list[Link]:
    async with db.transaction() as tx:
        return [Link(**dict(row)) for row in await tx.fetch(queries.LIST_LINKS, tx.tenant, user_id)]


async def remove(user: User, link_id: UUID) -> None:
    """Unlink. A way in always stays: every account has an address, and a code to it signs in. Locks the account.

    Raises ReauthenticationNeeded, LinkNotFound.
    """
    await sessions.require_recent()
    async with db.transaction() as tx:
        locked = await users.lock_for(tx, user.id)
        provider_id = await tx.value(queries.DELETE_LINK, tx.tenant, user.id, link_id)
        if provider_id is None:
            raise LinkNotFound
        await epochs.end(tx, user.id)
        provider = ids.text("xpr", provider_id)
        await audit.record("user:unlink_external", user.public_id, before={"provider": provider})
        await users.touch(tx, locked, lambda now: events.UserExternalUnlinked(user=now.public_id, provider=provider))
        await letters.tell(tx, locked, "external_unlinked")


def digest(provider_id: UUID, subject: str) -> bytes:
    """What a subject is found by: of no use without the master key, and another for each tenant and provider."""
    message = scope.tenant().id.bytes + provider_id.bytes + subject.encode()
    return hmac.new(secrets.derived_key("identity.external"), message, hashlib.sha256).digest()


@users.forgets
async def _forget(tx: db.Transaction, user_id: UUID) -> None:
    await tx.execute(queries.DELETE_LINKS, tx.tenant, user_id)
