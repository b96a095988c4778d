"""Idempotency keys: the same request twice has one effect and one answer.

A claim is a row keyed by tenant, actor, method + path and key. Two kinds of verbs use it:

- *database verbs* claim, work and store the answer in one transaction, so a duplicate simply waits for the first;
- *verbs with an outside call* commit the claim with the resource they create, call, and store the answer after. A
  duplicate meanwhile gets 409; once the lease is over it is answered from the resource, so a crash between the two
  leaves nothing stuck.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from core.kit import db
from core.kit.errors import Conflict, InvalidRequest, Refused

LEASE = timedelta(seconds=60)
"""How long a verb with an outside call may take before a duplicate may be answered from its resource."""


class KeyRequired(InvalidRequest):
    """This request moves money and needs an Idempotency-Key header."""

    code = "idempotency.key_required"


class KeyInvalid(InvalidRequest):
    """An idempotency key is 1 to 255 printable ASCII characters."""

    code = "idempotency.key_invalid"


class Mismatch(Refused):
    """This idempotency key was already used with another request."""

    code = "idempotency.mismatch"


class InProgress(Conflict):
    """The first request with this idempotency key has not finished yet."""

    code = "idempotency.in_progress"


@dataclass(frozen=True, slots=True)
class Claim:
    """A wish to run one request once. Hashes only: no key and no body is kept."""

    scope_hash: bytes
    request_hash: bytes

    @classmethod
    def of(cls, *, actor: str, route: str, key: str, body: bytes) -> Claim:
        """`route` is the method and the concrete path; `key` has been unquoted and validated."""
        scope = hashlib.sha256(f"{actor}\0{route}\0{key}".encode()).digest()
        return cls(scope, hashlib.sha256(body).digest())


@dataclass(frozen=True, slots=True)
class Answer:
    """A stored answer: replayed byte for byte."""

    status: int
    body: bytes
    content_type: str = "application/json"
    resource_id: UUID | None = None
    replayed: bool = False
    """Whether an earlier request made it."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """The first request crashed after creating `resource_id`; its lease is over."""

    resource_id: UUID


@dataclass(slots=True)
class Pending:
    """The claim of the request being served, for a verb with an outside call; `bind` consumes it."""

    claim: Claim
    bound: bool = False
    render: Callable[[Any], Answer] | None = None
    """Makes the answer of what the verb returns, for a service that can store it with its last change."""
    answer: Answer | None = None
    """The answer, once the service's transaction has stored it."""


_pending: ContextVar[Pending | None] = ContextVar("bahi_idempotency", default=None)


class AlreadyAnswered(Exception):
    """Raised by `bind` inside the first transaction when the claim belongs to an earlier request."""

    def __init__(self, found: Answer | Unfinished) -> None:
        super().__init__("already answered")
        self.found = found


def clean_key(header: str) -> str:
    """The key of an `Idempotency-Key` header, quoted (structured field) or bare. Raises KeyInvalid."""
    key = header.strip()
    if len(key) >= 2 and key[0] == key[-1] == '"':
        key = key[1:-1]
    if not 1 <= len(key) <= 255 or not all(33 <= ord(letter) <= 126 for letter in key):
        raise KeyInvalid
    return key


async def claim(tx: db.Transaction, wanted: Claim, resource_id: UUID | None = None) -> Answer | Unfinished | None:
    """Claim the key inside `tx`, waiting for a concurrent holder; None when it is ours.

    Raises Mismatch when the key was used with another request, InProgress while the first is within its lease.
    """
    mine = await tx.execute(INSERT_CLAIM, tx.tenant, wanted.scope_hash, wanted.request_hash, resource_id)
    if mine:
        return None
    # A statement of its own: only a snapshot taken after the wait sees what the first holder committed.
    row = await tx.find_row(SELECT_CLAIM, tx.tenant, wanted.scope_hash)
    if row is None:
        raise InProgress(retry_after_seconds=1)  # expired between the two statements
    return judge(row, wanted)


def judge(row: object, wanted: Claim) -> Answer | Unfinished:
    """What an earlier claim means for this request. Raises Mismatch, InProgress."""
    if row["request_hash"] != wanted.request_hash:  # type: ignore[index]
        raise Mismatch
    if row["status"] is not None:  # type: ignore[index]
        return Answer(row["status"], row["body"], row["content_type"], row["resource_id"], True)  # type: ignore[index]
    if row["stale"] and row["resource_id"] is not None:  # type: ignore[index]
        return Unfinished(row["resource_id"])  # type: ignore[index]
    raise InProgress(retry_after_seconds=2)


def answer_row(wanted: Claim, answer: Answer) -> tuple[bytes, bytes, int, bytes, str, UUID | None]:
    """The answered claim as INSERT_ANSWERS takes it; rows sort by the key's hash."""
    return (
        wanted.scope_hash, wanted.request_hash, answer.status, answer.body, answer.content_type, answer.resource_id,
    )  # fmt: skip


async def store(tx: db.Transaction, wanted: Claim, answer: Answer) -> None:
    """Keep the answer for replay."""
    await tx.execute(
        STORE_ANSWER,
        tx.tenant,
        wanted.scope_hash,
        answer.status,
        answer.body,
        answer.content_type,
        answer.resource_id,
    )


def begin_outside(wanted: Claim, render: Callable[[Any], Answer] | None = None) -> Pending:
    """Announce the claim of a verb with an outside call; its service binds it in its first transaction."""
    pending = Pending(wanted, render=render)
    _pending.set(pending)
    return pending


def end_outside() -> None:
    _pending.set(None)


def find_pending() -> Pending | None:
    """The claim of the request being served that no transaction has bound yet, if it is a verb with an outside call."""
    pending = _pending.get()
    return None if pending is None or pending.bound else pending


def find_answerable() -> Pending | None:
    """The bound claim of the request being served, when its service may store the answer itself."""
    pending = _pending.get()
    return pending if pending is not None and pending.bound and pending.render is not None else None


def stored_answer() -> Answer | None:
    """What the service has stored as the answer of the request being served."""
    pending = _pending.get()
    return None if pending is None else pending.answer


async def bind(tx: db.Transaction, resource_id: UUID) -> None:
    """Commit the current request's claim together with the resource it creates, in the caller's transaction.

    Call it first in the transaction that records the intent. Without an idempotency key it does nothing.
    Raises AlreadyAnswered, Mismatch, InProgress: the caller's transaction then writes nothing.
    """
    pending = find_pending()
    if pending is not None:
        await bind_pending(tx, pending, resource_id)


async def bind_pending(tx: db.Transaction, pending: Pending, resource_id: UUID) -> None:
    """`bind` for a claim that the caller took along. Raises as it does."""
    found = await claim(tx, pending.claim, resource_id)
    if found is not None:
        raise AlreadyAnswered(found)
    _bound_after_commit(tx, [pending])


async def bind_many(tx: db.Transaction, wanted: Mapping[bytes, tuple[Pending, UUID]]) -> set[bytes]:
    """Bind claims, by their `scope_hash`, each with its resource; those that nobody had before are ours.

    Waits for concurrent holders, in one order everywhere.
    """
    keys = sorted(wanted)
    rows = await tx.fetch(
        INSERT_CLAIMS,
        tx.tenant,
        keys,
        [wanted[key][0].claim.request_hash for key in keys],
        [wanted[key][1] for key in keys],
    )
    ours = {row["scope_hash"] for row in rows}
    _bound_after_commit(tx, [wanted[key][0] for key in ours])
    return ours


async def answer_many(tx: db.Transaction, answers: Sequence[tuple[Pending, Answer]]) -> None:
    """Store answers in the transaction of the last change that they tell of."""
    kept = sorted(answers, key=lambda item: item[0].claim.scope_hash)
    await tx.execute(
        STORE_ANSWERS,
        tx.tenant,
        [pending.claim.scope_hash for pending, _ in kept],
        [answer.status for _, answer in kept],
        [answer.body for _, answer in kept],
        [answer.content_type for _, answer in kept],
    )

    def stored() -> None:
        for pending, answer in kept:
            pending.answer = answer

    tx.after_commit(stored)


def _bound_after_commit(tx: db.Transaction, bound: Sequence[Pending]) -> None:
    def committed() -> None:
        for pending in bound:
            pending.bound = True

    # A refusal later in this transaction takes the claim back with it: only then may the answer claim it anew.
    tx.after_commit(committed)


OF_RESOURCE = """
    SELECT scope_hash, status, created_at, finished_at, expires_at FROM idempotency
    WHERE tenant_id = $1 AND resource_id = $2 ORDER BY created_at LIMIT 5
"""
"""For the trail of money. Resource ids rise with time, so a BRIN index finds them at hardly any cost to writers."""
INSERT_CLAIM = """
    INSERT INTO idempotency (tenant_id, scope_hash, request_hash, resource_id, expires_at)
    SELECT r.tenant_id, $2, $3, $4, clock_timestamp() + make_interval(secs => r.idempotency_ttl_seconds)
    FROM tenant_root r WHERE r.tenant_id = $1
    ON CONFLICT (tenant_id, scope_hash) DO NOTHING
"""
INSERT_CLAIMS = """
    INSERT INTO idempotency (tenant_id, scope_hash, request_hash, resource_id, expires_at)
    SELECT r.tenant_id, u.scope_hash, u.request_hash, u.resource_id,
           clock_timestamp() + make_interval(secs => r.idempotency_ttl_seconds)
    FROM tenant_root r CROSS JOIN unnest($2::bytea[], $3::bytea[], $4::uuid[]) u(scope_hash, request_hash, resource_id)
    WHERE r.tenant_id = $1
    ON CONFLICT (tenant_id, scope_hash) DO NOTHING
    RETURNING scope_hash
"""
INSERT_ANSWERS = """
    INSERT INTO idempotency (tenant_id, scope_hash, request_hash, status, body, content_type, resource_id,
                             finished_at, expires_at)
    SELECT r.tenant_id, u.scope_hash, u.request_hash, u.status, u.body, u.content_type, u.resource_id,
           clock_timestamp(), clock_timestamp() + make_interval(secs => r.idempotency_ttl_seconds)
    FROM tenant_root r CROSS JOIN unnest({rows}::idempotency_answer[]) u WHERE r.tenant_id = $1
"""
"""Claim many keys together with their answers, as part of the write that they answer for. `rows` names the parameter;
`answer_row` makes its rows, sorted so that two batches never wait for each other in a circle. A key that somebody else
claimed meanwhile violates `KEY`: everything is undone, and the next attempt's `SELECT_CLAIMS` finds the other's answer.
"""
KEY = "idempotency_pkey"
_COLUMNS = (
    "request_hash, status, body, content_type, resource_id, created_at < clock_timestamp() - interval '60 s' AS stale"
)
SELECT_CLAIM = f"SELECT {_COLUMNS} FROM idempotency WHERE tenant_id = $1 AND scope_hash = $2"  # noqa: S608
SELECT_CLAIMS = f"SELECT scope_hash, {_COLUMNS} FROM idempotency WHERE tenant_id = $1 AND scope_hash = ANY($2)"  # noqa: S608
DELETE_EXPIRED = """
    DELETE FROM idempotency WHERE tenant_id = $1 AND scope_hash IN (
        SELECT scope_hash FROM idempotency
        WHERE tenant_id = $1 AND expires_at < clock_timestamp() ORDER BY expires_at LIMIT $2
    )
"""
STORE_ANSWER = """
    UPDATE idempotency SET status = $3, body = $4, content_type = $5,
           resource_id = coalesce($6, resource_id), finished_at = clock_timestamp()
    WHERE tenant_id = $1 AND scope_hash = $2 AND status IS NULL
"""
STORE_ANSWERS = """
    UPDATE idempotency i SET status = u.status, body = u.body, content_type = u.content_type,
           finished_at = clock_timestamp()
    FROM unnest($2::bytea[], $3::integer[], $4::bytea[], $5::text[]) u(scope_hash, status, body, content_type)
    WHERE i.tenant_id = $1 AND i.scope_hash = u.scope_hash AND i.status IS NULL
"""
