"""Post many transactions under one idempotency key, all or each for itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import asyncpg

from core.kit import db, idempotency
from core.kit.errors import BahiError
from core.kit.idempotency import Answer, Claim
from core.ledger import coalesce, engine
from core.ledger.batches.errors import BatchRefused, BatchSize
from core.ledger.decide import Verdict
from core.ledger.engine import Post
from core.ledger.errors import Busy, ReferenceTaken
from core.ledger.types import NewTransaction

ITEMS_MAX = 10_000
LINES_MAX = 50_000
ATTEMPTS = 3

Wish = NewTransaction | BahiError
"""What could not even be read is judged already."""
Render = Callable[[Sequence[Verdict]], Answer]


async def post_batch(
    wishes: Sequence[Wish], claim: Claim, render: Render, *, atomic: bool, dry_run: bool = False
) -> Answer:
    """Post a batch in one database transaction: everything or nothing when `atomic`, else with a verdict per item.

    The rendered answer is stored in the same transaction, so a repeat gets those bytes. A dry run stores nothing.
    Raises BatchSize, idempotency.Mismatch, idempotency.InProgress, Busy.
    """
    lines = sum(len(wish.lines) for wish in wishes if isinstance(wish, NewTransaction))
    if not 1 <= len(wishes) <= ITEMS_MAX or lines > LINES_MAX:
        raise BatchSize
    judged, posts = _posts(wishes)

    async def once() -> Answer:
        async with db.transaction(same_plans=True) as tx:
            found = None if dry_run else await idempotency.claim(tx, claim)
            if isinstance(found, Answer):
                return found
            answer = render(await _verdicts(tx, len(wishes), judged, posts, atomic=atomic, dry_run=dry_run))
            if not dry_run:
                await idempotency.store(tx, claim, answer)
            return answer

    for attempt in range(1, ATTEMPTS + 1):
        try:
            return await db.retrying(once)
        except Busy:
            raise
        except db.Busy as error:
            raise Busy(retry_after_seconds=1) from error
        except asyncpg.UniqueViolationError as error:
            # A transaction that shares no account with ours took a reference between our look and our write.
            if error.constraint_name != coalesce.REFERENCE_KEY:
                raise
            if attempt == ATTEMPTS:
                raise ReferenceTaken from error
    raise AssertionError("unreachable")


def _posts(wishes: Sequence[Wish]) -> tuple[dict[int, Verdict], dict[int, Post]]:
    judged: dict[int, Verdict] = {}
    posts: dict[int, Post] = {}
    for index, wish in enumerate(wishes):
        if isinstance(wish, BahiError):
            judged[index] = wish
            continue
        try:
            posts[index] = engine.post_of(wish)
        except BahiError as refusal:
            judged[index] = refusal
    return judged, posts


async def _verdicts(
    tx: db.Transaction, count: int, judged: dict[int, Verdict], posts: dict[int, Post], *, atomic: bool, dry_run: bool
) -> list[Verdict]:
    spoiled = atomic and bool(judged)
    outcomes = await engine.run(tx, list(posts.values()), dry=dry_run or spoiled, atomic=atomic) if posts else []
    found = dict(judged)
    for index, outcome in zip(posts, outcomes, strict=True):
        assert not isinstance(outcome, Answer), "an item of a batch has no key of its own"
        found[index] = outcome
    verdicts = [found[index] for index in range(count)]
    if atomic and any(isinstance(verdict, BahiError) for verdict in verdicts):
        return [verdict if isinstance(verdict, BahiError) else BatchRefused() for verdict in verdicts]
    return verdicts
