"""Accounts: make, find, lock, unlock, and close them with their person. Addresses are always proven ones."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.auth import epochs
from core.auth.errors import ProofEnded
from core.auth.roles import service as roles
from core.auth.sessions import service as sessions
from core.auth.sessions.errors import SessionEnded
from core.events import service as outbox
from core.events.types import Event
from core.identity import events
from core.identity.users import identifiers, queries
from core.identity.users.errors import AccountLocked, IdentifierTaken, LastIdentifier, UserErased, UserNotFound
from core.identity.users.types import Identifier, Kind, User
from core.kit import db, ids, scope, secrets
from core.people import service as people
from core.people.types import Profile

_PURPOSE = "identity.identifier"
Forget = Callable[[db.Transaction, UUID], Awaitable[None]]
_COLUMNS = tuple(queries.COLUMNS.split(", "))
_forgetters: list[Forget] = []


def forgets(forget: Forget) -> Forget:
    """Declare what a part of identity deletes of a user whose person is erased."""
    _forgetters.append(forget)
    return forget


async def create(identifier: Identifier, *, name: str | None = None) -> User:
    """Make a person and their account with a proven address, in the caller's transaction. Raises IdentifierTaken."""
    async with db.transaction() as tx:
        user_id = ids.new()
        profile = Profile(name=name, **{identifier.kind: identifier.value})
        person, _ = await people.create(ids.text("usr", user_id), profile)
        user = record(await tx.get_row(queries.INSERT, tx.tenant, user_id, person.id))
        await _put(tx, user, identifier)
        await audit.record("user:create", user.public_id)
        await emit(tx, user, events.UserCreated(user=user.public_id, person=ids.text("per", person.id)))
    return user


async def get(user_id: UUID) -> User:
    """Raises UserNotFound."""
    async with db.transaction() as tx:
        return _found(await tx.find_row(queries.GET, tx.tenant, user_id))


async def lock_row(tx: db.Transaction, user_id: UUID) -> User:
    """The account, locked until the transaction ends. Raises UserNotFound."""
    return _found(await tx.find_row(queries.LOCK, tx.tenant, user_id))


async def lock_for(tx: db.Transaction, user_id: UUID, epoch: int | None = None) -> User:
    """`lock_row` for what lets the user in, or changes how they get in: by what they proved in `epoch`, by the session
    that they act in, or by both. Nothing ends either of them until the transaction has ended.

    Locks the account, then its epoch, then the session. Raises UserNotFound, AccountLocked, ProofEnded, SessionEnded.
    """
    user = await lock_row(tx, user_id)
    if not user.may_sign_in:
        raise AccountLocked
    held = await epochs.hold(tx, user_id)
    if epoch is not None and held != epoch:
        raise ProofEnded
    who = scope.get().principal
    if who.id == user.public_id and not await sessions.stands_within(tx, ids.parse("ses", who.session)):
        raise SessionEnded
    return user


async def find(identifier: Identifier) -> User | None:
    """Whose address this is."""
    async with db.transaction() as tx:
        return await find_within(tx, identifier)


async def find_within(tx: db.Transaction, identifier: Identifier) -> User | None:
    """`find` in the caller's transaction."""
    row = await tx.find_row(queries.FIND_BY_LOOKUP, tx.tenant, identifiers.lookup(identifier))
    return record(row) if row else None


async def is_open(tx: db.Transaction, user_id: UUID) -> bool:
    """Whether this is a user whose account was not closed for good."""
    row = await tx.find_row(queries.GET, tx.tenant, user_id)
    return row is not None and row["status"] != "erased"


async def list_users(before: UUID, limit: int) -> list[User]:
    """Accounts, newest first."""
    async with db.transaction() as tx:
        return [record(row) for row in await tx.fetch(queries.LIST, tx.tenant, before, limit)]


async def addresses(tx: db.Transaction, user: User) -> dict[Kind, Identifier]:
    """The user's proven addresses by kind; none once the person was erased."""
    found: dict[Kind, Identifier] = {}
    for row in await tx.fetch(queries.LIST_IDENTIFIERS, tx.tenant, user.id):
        plain = await secrets.decrypt(tx, _PURPOSE, row["sealed"])
        found[row["kind"]] = Identifier(row["kind"], plain.decode())
    return found


async def set_address(tx: db.Transaction, user: User, identifier: Identifier, epoch: int) -> None:
    """Let the user sign in with this address, proven in `epoch`, instead of an earlier one of its kind.

    Locks the person, then as `lock_for` does, in the order of an erasure. Raises IdentifierTaken and what it raises.
    """
    await people.update(user.person_id, {identifier.kind: identifier.value})
    locked = await lock_for(tx, user.id, epoch)
    await _put(tx, locked, identifier)
    await epochs.end(tx, user.id)  # a code on its way to the earlier address proves nothing more
    await audit.record("user:set_address", user.public_id, after={"kind": identifier.kind})
    await touch(tx, locked, lambda now: events.UserAddressChanged(user=now.public_id, kind=identifier.kind))


async def remove_address(tx: db.Transaction, user: User, kind: Kind) -> None:
    """Take an address away. Locks as set_address does. Raises LastIdentifier; nothing happens when there is none."""
    if kind not in await addresses(tx, user):
        return
    await people.update(user.person_id, {kind: None})
    locked = await lock_for(tx, user.id)
    if len(await addresses(tx, locked)) == 1:
        raise LastIdentifier
    await tx.execute(queries.DELETE_IDENTIFIER, tx.tenant, user.id, kind)
    await epochs.end(tx, user.id)
    await audit.record("user:remove_address", user.public_id, before={"kind": kind})
    await touch(tx, locked, lambda now: events.UserAddressChanged(user=now.public_id, kind=kind))


async def lock(user_id: UUID, *, reason: str) -> User:
    """Close an account: every session ends. Idempotent. Raises UserNotFound, UserErased, GrantBeyondOwn."""
    return await _set_status(user_id, "locked", reason)


async def unlock(user_id: UUID, *, reason: str) -> User:
    """Open a locked account again. Idempotent. Raises UserNotFound, UserErased."""
    return await _set_status(user_id, "active", reason)


async def touch(tx: db.Transaction, user: User, event: Callable[[User], Event]) -> User:
    """Count a change of the account and tell of it; the account must be locked or new in this transaction."""
    now = record(await tx.get_row(queries.TOUCH, tx.tenant, user.id))
    await emit(tx, now, event(now))
    return now


async def signed_in(tx: db.Transaction, user: User) -> User:
    """Note a sign-in on the locked account."""
    return record(await tx.get_row(queries.SIGNED_IN, tx.tenant, user.id))


async def emit(tx: db.Transaction, user: User, event: Event) -> None:
    """Tell of the account at its present version."""
    await outbox.emit(tx, event, subject=user.public_id, subject_version=user.version)


@people.follows_erasure
async def close(tx: db.Transaction, person_id: UUID) -> None:
    """With the person goes how they signed in: addresses, password, factors, tickets. The row stays, closed."""
    row = await tx.find_row(queries.FIND_OF_PERSON, tx.tenant, person_id)
    if row is None:
        return
    user = await lock_row(tx, row["id"])
    await tx.execute(queries.DELETE_IDENTIFIERS, tx.tenant, user.id)
    for forget in _forgetters:
        await forget(tx, user.id)
    now = record(await tx.get_row(queries.SET_STATUS, tx.tenant, user.id, "erased"))
    await emit(tx, now, events.UserErased(user=now.public_id))
    await sessions.revoke_all(user.id, "erased")


async def require_over(user_id: UUID) -> None:
    """Refuse to act on somebody who may do more than the principal in scope. Raises GrantBeyondOwn.

    A user to whom no role was given may act on what is their own alone, which is more than nobody.
    """
    if not await roles.list_grants(user_id):
        return
    roles.require_own(await roles.permissions_of(user_id))


async def _set_status(user_id: UUID, status: str, reason: str) -> User:
    async with db.transaction() as tx:
        before = await lock_row(tx, user_id)
        await require_over(user_id)
        if before.status == "erased":
            raise UserErased
        if before.status == status:
            return before
        user = record(await tx.get_row(queries.SET_STATUS, tx.tenant, user_id, status))
        if status == "locked":
            await sessions.revoke_all_within(tx, user_id, "locked")
        verb = "lock" if status == "locked" else "unlock"
        await audit.record(
            f"user:{verb}", user.public_id, before={"status": before.status}, after={"status": status}, reason=reason
        )
        event = events.UserLocked if status == "locked" else events.UserUnlocked
        await emit(tx, user, event(user=user.public_id))
    return user


async def _put(tx: db.Transaction, user: User, identifier: Identifier) -> None:
    sealed = await secrets.encrypt(tx, _PURPOSE, identifier.value.encode(), user.person_id)
    try:
        async with tx.savepoint():
            await tx.execute(
                queries.PUT_IDENTIFIER, tx.tenant, ids.new(), user.id, identifier.kind, identifiers.lookup(identifier),
                sealed,
            )  # fmt: skip
    except asyncpg.UniqueViolationError as error:
        raise IdentifierTaken from error


def _found(row: asyncpg.Record | None) -> User:
    if row is None:
        raise UserNotFound
    return record(row)


def record(row: asyncpg.Record) -> User:
    """An account of a row that holds its columns, perhaps among others."""
    return User(*(row[name] for name in _COLUMNS))


roles.know_users_with(is_open)
