"""Create, read, change and erase people. Each verb owns its transaction or joins the caller's."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import asdict
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.events import service as outbox
from core.kit import db, ids, secrets
from core.kit.errors import NotFound
from core.people import contacts, events, queries
from core.people.errors import PersonErased, VersionMismatch
from core.people.types import Person, Profile

_PAGE = 100
_PURPOSE = "person.profile"
Follower = Callable[[db.Transaction, UUID], Awaitable[None]]
_followers: list[Follower] = []


def follows_erasure(follower: Follower) -> Follower:
    """Declare what goes with a person, in the transaction that erases them."""
    if follower not in _followers:
        _followers.append(follower)
    return follower


async def create(external_id: str, profile: Profile) -> tuple[Person, bool]:
    """The person with this external id, made when there is none; whether they were made now.

    One that exists is returned as they are: creating is not changing. Raises PersonErased.
    """
    async with db.transaction() as tx:
        person_id = ids.new()
        row = await tx.find_row(queries.INSERT, tx.tenant, person_id, external_id, None)
        if row is None:
            # A statement of its own: only a snapshot taken after the wait sees a concurrent winner.
            return await _known(tx, await tx.get_row(queries.FIND_BY_EXTERNAL_ID, tx.tenant, external_id)), False
        if _given(profile):
            sealed = await secrets.encrypt_json(tx, _PURPOSE, _given(profile), person_id)
            await tx.execute_one(
                "UPDATE person SET profile = $3 WHERE tenant_id = $1 AND id = $2", tx.tenant, person_id, sealed
            )
            await contacts.index(tx, person_id, profile)
        await audit.record("person:create", ids.text("per", person_id))
        public_id = ids.text("per", person_id)
        await outbox.emit(tx, events.PersonCreated(person=public_id), subject=public_id, subject_version=1)
    return _person(row, profile), True


async def get(person_id: UUID) -> Person:
    """Raises NotFound. An erased person is still there, without a profile."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant, person_id)
        if row is None:
            raise NotFound
        return await _read(tx, row)


async def find_by_external_id(external_id: str) -> Person | None:
    """The person whom the tenant calls so."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND_BY_EXTERNAL_ID, tx.tenant, external_id)
        return await _read(tx, row) if row else None


async def find_by_email(address: str) -> UUID | None:
    """The one person whose profile has this e-mail address; None for nobody, several, or what is no address.

    What a profile says was not verified: `identity` will know which addresses were.
    """
    return await contacts.find(contacts.EMAIL, address)


async def find_by_phone(number: str) -> UUID | None:
    """The one person whose profile has this phone number (E.164); else None, as `find_by_email`."""
    return await contacts.find(contacts.PHONE, number)


async def get_by_external_id(external_id: str) -> Person:
    """Raises NotFound."""
    found = await find_by_external_id(external_id)
    if found is None:
        raise NotFound
    return found


async def list_people(before: UUID, limit: int) -> list[Person]:
    """People, newest first."""
    async with db.transaction() as tx:
        return [await _read(tx, row) for row in await tx.fetch(queries.LIST, tx.tenant, before, limit)]


async def update(person_id: UUID, changes: dict[str, str | None], *, version: int | None = None) -> Person:
    """Change the profile's parts given; None removes one. Locks the person.

    Raises NotFound, PersonErased, VersionMismatch.
    """
    async with db.transaction() as tx:
        row = await tx.find_row(queries.LOCK, tx.tenant, person_id)
        if row is None:
            raise NotFound
        before = await _known(tx, row)
        if version is not None and version != before.version:
            raise VersionMismatch(version=before.version)
        parts = asdict(before.profile) | changes
        changed = sorted(name for name, value in asdict(before.profile).items() if parts[name] != value)
        if not changed:
            return before
        after = Profile(**parts)
        sealed = await secrets.encrypt_json(tx, _PURPOSE, _given(after), person_id) if _given(after) else None
        row = await tx.get_row(queries.UPDATE, tx.tenant, person_id, sealed)
        await contacts.index(tx, person_id, after)
        public_id = ids.text("per", person_id)
        await audit.record("person:update", public_id, after={"fields": changed})
        await outbox.emit(
            tx,
            events.PersonUpdated(person=public_id, fields=changed),
            subject=public_id,
            subject_version=row["version"],
        )
    return _person(row, after)


async def index_missing() -> int:
    """Make those findable by their addresses who were created before that was possible; how many there were.

    Safe to repeat and beside everything: each person is indexed under their lock, by what the profile says then.
    """
    done, after = 0, UUID(int=0)
    while True:
        async with db.transaction() as tx:
            found = [row["id"] for row in await tx.fetch(queries.LIST_UNINDEXED, tx.tenant, after, _PAGE)]
            for person_id in found:
                person = await _read(tx, await tx.get_row(queries.LOCK, tx.tenant, person_id))
                await contacts.index(tx, person_id, person.profile)
        if not found:
            return done
        done, after = done + len(found), found[-1]


async def erase(person_id: UUID) -> Person:
    """Destroy the person's data key, and with it all that was encrypted for them; the row stays. Idempotent.

    Locks the person. Raises NotFound.
    """
    async with db.transaction() as tx:
        row = await tx.find_row(queries.LOCK, tx.tenant, person_id)
        if row is None:
            raise NotFound
        if row["erased_at"] is None:
            row = await tx.get_row(queries.ERASE, tx.tenant, person_id)
            await contacts.index(tx, person_id, Profile())
            # A key that never was used must not come into being later either.
            await secrets.encrypt_json(tx, _PURPOSE, {}, person_id)
            await secrets.erase(tx, person_id)
            for follower in _followers:
                await follower(tx, person_id)
            public_id = ids.text("per", person_id)
            await audit.record("person:erase", public_id)
            await outbox.emit(
                tx, events.PersonErased(person=public_id), subject=public_id, subject_version=row["version"]
            )
    return _person(row, Profile())


async def _known(tx: db.Transaction, row: asyncpg.Record) -> Person:
    if row["erased_at"] is not None:
        raise PersonErased
    return await _read(tx, row)


async def _read(tx: db.Transaction, row: asyncpg.Record) -> Person:
    if row["profile"] is None:
        return _person(row, Profile())
    found = await secrets.decrypt_json(tx, _PURPOSE, row["profile"])
    return _person(row, Profile(**{name: str(value) for name, value in found.items()}))


def _given(profile: Profile) -> dict[str, str]:
    return {name: value for name, value in asdict(profile).items() if value is not None}


def _person(row: asyncpg.Record, profile: Profile) -> Person:
    return Person(
        row["id"],
        row["external_id"],
        profile,
        row["version"],
        row["created_at"],
        row["updated_at"],
        row["erased_at"],
    )
