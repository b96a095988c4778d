"""Set and check passwords. Hashing happens outside any transaction: it takes tens of milliseconds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from core.audit import service as audit
from core.auth.sessions import service as sessions
from core.identity import events, letters, policy
from core.identity.passwords import breached, hashing, queries, strength
from core.identity.passwords.errors import PasswordTooWeak
from core.identity.users import service as users
from core.identity.users.types import Identifier, User
from core.kit import db, scope, secrets

_PURPOSE = "identity.password"
_NOBODY = UUID(int=0)


async def prepare(password: str, personal: tuple[str, ...]) -> str:
    """Check a new password and hash it, to be stored by `store`. Raises PasswordTooWeak, HashingBusy."""
    await check(password, personal)
    return await hashing.make(password)


async def check(password: str, personal: tuple[str, ...]) -> None:
    """Raise PasswordTooWeak; `personal` and the tenant's own words are what an attacker would try."""
    rules = await policy.get()
    strength.check(password, rules.password_length_min, (*personal, scope.tenant().slug, *rules.password_words))
    if await breached.is_known(password):
        raise PasswordTooWeak("it is known from a breach", reason="breached")


@dataclass(frozen=True, slots=True)
class Stored:
    """A user's password as it was stored when it was read."""

    digest: str = field(repr=False)


async def is_right(user: User | None, password: str) -> bool:
    """Whether this is the user's password. For nobody, and for a user without one, the same work is done."""
    async with db.transaction() as tx:
        stored = await find_within(tx, user)
    return await is_stored(user, stored, password)


async def is_stored(user: User | None, stored: Stored | None, password: str) -> bool:
    """`is_right` of what was read before; not in a transaction."""
    # One that is longer than any that is taken is nobody's; the work is the same, and no more.
    is_possible = len(password) <= strength.LENGTH_MAX
    digest = stored.digest if stored and is_possible else None
    right = await hashing.verify(digest, password[: strength.LENGTH_MAX])
    if right and user and digest and hashing.is_outdated(digest):
        fresh = await hashing.make(password)
        async with db.transaction() as tx:
            locked = await users.lock_row(tx, user.id)
            if await find_within(tx, locked) == stored:  # else it was changed meanwhile: the old one stays gone
                await store(tx, locked, fresh)
    return right


async def has_one(user: User) -> bool:
    async with db.transaction() as tx:
        return await find_within(tx, user) is not None


async def store(tx: db.Transaction, user: User, made: str) -> None:
    """Store a hash that `prepare` made."""
    sealed = await secrets.encrypt(tx, _PURPOSE, made.encode(), user.person_id)
    await tx.execute(queries.PUT, tx.tenant, user.id, sealed)


async def change(user_id: UUID, password: str, epoch: int, *, session: UUID | None = None, because: str) -> None:
    """Give the user, who proved in `epoch` that they may, a new password: every other session and all that they have
    proven until now ends, and the user is told at each address.

    Locks as `users.lock_for` does. Raises what it raises, PasswordTooWeak, HashingBusy.
    """
    async with db.transaction() as tx:
        held = await users.addresses(tx, await users.get(user_id))
    made = await prepare(password, personal(*held.values()))
    async with db.transaction() as tx:
        user = await users.lock_for(tx, user_id, epoch)
        await store(tx, user, made)
        await sessions.revoke_all_within(tx, user_id, "password_changed", except_session=session)
        await audit.record(f"user:{because}_password", user.public_id)
        await users.touch(tx, user, lambda now: events.UserPasswordChanged(user=now.public_id))
        await letters.tell(tx, user, "password_changed")


def personal(*identifiers: Identifier) -> tuple[str, ...]:
    """What of these addresses must not make up the password."""
    return tuple(item.value for item in identifiers)


@users.forgets
async def forget(tx: db.Transaction, user_id: UUID) -> None:
    await tx.execute(queries.DELETE, tx.tenant, user_id)


def opened(tx: db.Transaction, row: Mapping[str, Any]) -> Stored | None:
    """What a statement of another part read: the password's `sealed`, with its person's data key."""
    if row["sealed"] is None:
        return None
    return Stored(secrets.opener_of(tx, row).decrypt(_PURPOSE, row["sealed"]).decode())


async def find_within(tx: db.Transaction, user: User | None) -> Stored | None:
    """The stored hash. For nobody the same statements run."""
    sealed = await tx.value(queries.FIND, tx.tenant, user.id if user else _NOBODY)
    if sealed is None:
        await secrets.sealer(tx)  # one look for a data key in either case
        return None
    return Stored((await secrets.decrypt(tx, _PURPOSE, sealed)).decode())
