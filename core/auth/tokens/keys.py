"""A tenant's signing keys: made at the first need, rotated with overlap, published as a JWKS."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, timedelta
from typing import Any
from uuid import UUID

import asyncpg
import orjson
from joserfc.jwk import ECKey

from core.audit import service as audit
from core.auth import feed
from core.auth.policy.types import BOUNDS
from core.auth.tokens import queries
from core.auth.tokens.errors import SigningKeyNotFound
from core.auth.tokens.types import SigningKey
from core.kit import clock, db, ids, scope, secrets
from core.kit.scope import TenantRef
from core.schedules import service as schedules

ALGORITHM = "ES256"
ROTATE = "auth.rotate_key"
PUBLISHED_SECONDS = 600
"""A new key stands in the JWKS so long before it signs; a JWKS may be kept half as long."""
OVERLAP_SECONDS = PUBLISHED_SECONDS + 2 * BOUNDS["access_seconds"][1]
"""A key verifies so long after its successor was made: until the last token that it signed has expired."""
_PURPOSE = "signing_key"
_ROTATES_AT = time(3, 20)


@dataclass(frozen=True, slots=True)
class Signer:
    """The key that signs now."""

    kid: str
    key: ECKey


_signers: feed.Cache[UUID, Signer] = feed.Cache()
_verifiers: feed.Cache[UUID, dict[str, ECKey]] = feed.Cache()


async def signer() -> Signer:
    """The key that signs for the tenant in scope now; the tenant's first one is made here.

    Ask once before a transaction that will sign: made inside of it, the first key would be held back, and everybody
    who comes meanwhile with it, until that transaction ends.
    """
    ref = scope.tenant()
    found = _signers.find(ref.id)
    if found is not None:
        return found
    began = feed.generation()
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND_SIGNING, tx.tenant)
        if row is None:
            newest = await tx.find_row(queries.GET_NEWEST, tx.tenant)
            # Looked at again: the newest may be a first key that somebody made since the look above.
            row = await tx.find_row(queries.FIND_SIGNING, tx.tenant)
        if row is None:
            if await _make(tx, 1 if newest is None else newest["number"] + 1, 0):
                await schedules.ensure(ROTATE, "signing_key", local_time=_ROTATES_AT)
            row = await tx.get_row(queries.FIND_SIGNING, tx.tenant)
        raw = await secrets.decrypt(tx, _PURPOSE, row["private"])
        made = Signer(kid_of(ref, row["id"]), ECKey.import_key(orjson.loads(raw)))
        _signers.keep(tx, ref.id, [ref.id], made, began)
    return made


async def verifiers(ref: TenantRef) -> dict[str, ECKey]:
    """The tenant's public keys that verify now, by key id."""
    found = _verifiers.find(ref.id)
    if found is not None:
        return found
    began = feed.generation()
    async with db.transaction(ref.id) as tx:
        rows = await tx.fetch(queries.LIST_LIVE, tx.tenant)
        made = {kid_of(ref, row["id"]): ECKey.import_key(row["public"]) for row in rows}
        _verifiers.keep(tx, ref.id, [ref.id], made, began)
    return made


async def jwks(ref: TenantRef) -> dict[str, Any]:
    """The tenant's public keys as an RFC 7517 set, the next one included before it signs."""
    if not await verifiers(ref):
        with scope.system(ref, "auth.tokens"):
            await signer()
    return {
        "keys": [
            {**key.as_dict(private=False), "kid": kid, "use": "sig", "alg": ALGORITHM}
            for kid, key in sorted((await verifiers(ref)).items())
        ]
    }


async def list_keys() -> list[SigningKey]:
    """The tenant's keys, newest first."""
    async with db.transaction() as tx:
        return [_record(row) for row in await tx.fetch(queries.LIST, tx.tenant)]


async def rotate() -> SigningKey:
    """Make the next key: published now, signing in ten minutes; the others verify until their tokens are gone.

    While a next key waits for its time, that one is answered.
    """
    async with db.transaction() as tx:
        newest = await tx.find_row(queries.GET_NEWEST, tx.tenant)
        if newest is not None and newest["signs_from"] > clock.system_now():
            return _record(newest)
        number = 1 if newest is None else newest["number"] + 1
        await _make(tx, number, 0 if newest is None else PUBLISHED_SECONDS)
        row = await tx.get_row(queries.GET_NEWEST, tx.tenant)
        await tx.execute(queries.RETIRE_OTHERS, tx.tenant, number, OVERLAP_SECONDS)
        await tx.execute(queries.FORGET_PRIVATE, tx.tenant)
        await feed.announce(tx, tx.tenant)
        await audit.record("signing_key:rotate", ids.text("sgk", row["id"]))
    return _record(row)


async def rotate_when_due(days: int) -> bool:
    """Rotate when the newest key is older than `days`; whether it was."""
    async with db.transaction() as tx:
        newest = await tx.find_row(queries.GET_NEWEST, tx.tenant)
    if newest is None or clock.system_now() - newest["created_at"] < timedelta(days=days):
        return False
    await rotate()
    return True


async def revoke(key_id: UUID, reason: str) -> SigningKey:
    """End a key that may have leaked: every token that it signed is refused from now on. Idempotent.

    The newest key left signs; when none does, one is made at the next need. Raises SigningKeyNotFound.
    """
    async with db.transaction() as tx:
        if await tx.execute(queries.REVOKE, tx.tenant, key_id):
            await feed.announce(tx, tx.tenant)
            await audit.record("signing_key:revoke", ids.text("sgk", key_id), reason=reason)
        row = await tx.find_row(queries.GET, tx.tenant, key_id)
    if row is None:
        raise SigningKeyNotFound
    return _record(row)


def kid_of(ref: TenantRef, key_id: UUID) -> str:
    """`<tenant's short id>.<key id>`: the tenant is known before the first query."""
    return f"{ref.short_id}.{ids.text('sgk', key_id)}"


async def _make(tx: db.Transaction, number: int, delay_seconds: int) -> bool:
    """Make key `number`; False when somebody else made it at the same time, and theirs is as good."""
    key = ECKey.generate_key("P-256")
    sealed = await secrets.encrypt(tx, _PURPOSE, orjson.dumps(key.as_dict(private=True)))
    public = key.as_dict(private=False)
    return await tx.execute(queries.INSERT, tx.tenant, ids.new(), number, public, sealed, delay_seconds) == 1


def _record(row: asyncpg.Record) -> SigningKey:
    return SigningKey(
        row["id"],
        kid_of(scope.tenant(), row["id"]),
        row["public"],
        row["signs_from"],
        row["verifies_until"],
        row["created_at"],
    )
