"""Post many transactions under one idempotency key, all or each for itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from core.kit import db, idempotency
from core.kit.errors import BahiError
from core.kit.idempotency import Answer, Claim
from core.ledger import coalesce, engine
from core.ledger.batches.errors import BatchRefused, BatchSize
from core.ledger.decide import Verdict
from core.ledger.engine import Outcome, Post
from core.ledger.types import NewTransaction

ITEMS_MAX = 10_000
LINES_MAX = 50_000

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
    dry = dry_run or (atomic and bool(judged))

    async def once(trusting: bool) -> Answer:
        async with db.transaction(same_plans=True) as tx:
            found = None if dry_run else await idempotency.claim(tx, claim)
            if isinstance(found, Answer):
                return found
            outcomes = await engine.run(tx, list(posts.values()), dry=dry, atomic=atomic, trusting=trusting)
            answer = render(_verdicts(len(wishes), judged, dict(zip(posts, outcomes, strict=True)), atomic=atomic))
            if not dry_run:
                await idempotency.store(tx, claim, answer)
            return answer

    return await coalesce.retrying(once, trusting=not dry and coalesce.trusts())


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


def _verdicts(
    count: int, judged: Mapping[int, Verdict], outcomes: Mapping[int, Outcome], *, atomic: bool
) -> list[Verdict]:
    found = dict(judged)
    for index, outcome in outcomes.items():
        assert not isinstance(outcome, Answer), "an item of a batch has no key of its own"
        found[index] = outcome
    verdicts = [found[index] for index in range(count)]
    if atomic and any(isinstance(verdict, BahiError) for verdict in verdicts):
        return [verdict if isinstance(verdict, BahiError) else BatchRefused() for verdict in verdicts]
    return verdicts
