"""Keep the place to pay that a gateway gave, and the answer of who asked for it; those that come together, together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal
from uuid import UUID

import orjson

from core.jobs.registry import Job
from core.kit import clock, db, idempotency, scope, secrets
from core.kit.idempotency import Answer, Pending
from core.kit.scope import Scope
from core.kit.secrets import Sealer
from core.kit.together import ALONE, Alone, SharedWrites
from core.payments import batches, decide, effects, observe, queries, rows
from core.payments.effects import Locked
from core.payments.provider import AttemptState, Checkout, Truth
from core.payments.types import Attempt, Payment, PaymentDetail


@dataclass(frozen=True, slots=True)
class Opening:
    """A gateway's order for an attempt, and the form that leads the payer to it."""

    attempt: Attempt
    checkout: Checkout
    key_of: UUID
    """Whose data key keeps the form."""
    link: str
    job: Job | None
    untouched: Payment | None
    """The payment, when this is its only attempt and it was written for this very request."""
    by: Scope
    answers: Pending | None
    """The request that asked for it, when its answer can be stored here."""


async def open_place(
    attempt: Attempt, checkout: Checkout, key_of: UUID, link: str, job: Job | None, *, untouched: Payment | None = None
) -> Locked:
    """Store the order; an order that came first stays, and nobody ever sees the second. Locks the payment.

    `untouched` is the payment as it was written with this attempt, its first; if it still is, it needs no look.
    """
    answers = idempotency.find_answerable()
    return await _lane.submit(Opening(attempt, checkout, key_of, link, job, untouched, scope.get(), answers))


async def _open_together(tx: db.Transaction, openings: list[Opening]) -> list[Locked | Literal[Alone.ALONE]]:
    """The first order of each attempt whose resolver waits, while nothing else has become of its payment."""
    # All one way or all the other: payments are locked in one order everywhere.
    open_all = _open_untouched if all(item.untouched is not None for item in openings) else _open_usual
    opened = await open_all(tx, openings)
    answers = [
        answer for item in openings if item.attempt.id in opened for answer in _answer(item, opened[item.attempt.id])
    ]
    if answers:
        await idempotency.answer_many(tx, answers)
    return [opened.get(item.attempt.id, ALONE) for item in openings]


async def _open_untouched(tx: db.Transaction, openings: Sequence[Opening]) -> dict[UUID, Locked]:
    """Those whose payments are as they were made, by attempt: most are, and then one statement does it all."""
    made: dict[UUID, Locked] = {}
    for item in openings:
        if item.untouched is not None:
            before = Locked(item.untouched, [item.attempt])
            if _is_usual(item, before):
                ordered = replace(item.attempt, provider_order_id=item.checkout.provider_order_id)
                made[item.attempt.id] = _opened(before, ordered)
    usual = [item for item in openings if item.attempt.id in made]
    if not usual:
        return {}
    sealers = await secrets.sealers(tx, {item.key_of for item in usual})
    found = await tx.fetch(
        queries.OPEN_UNTOUCHED,
        tx.tenant,
        [item.attempt.payment_id for item in usual],
        [item.untouched.updated_at for item in usual if item.untouched is not None],
        [made[item.attempt.id].payment.status for item in usual],
        [item.attempt.id for item in usual],
        [item.attempt.version for item in usual],
        *_columns(usual, sealers),
    )
    return {
        row["attempt_id"]: Locked(
            replace(made[row["attempt_id"]].payment, updated_at=row["opened_at"]), [rows.attempt_of(row)]
        )
        for row in found
    }


async def _open_usual(tx: db.Transaction, openings: Sequence[Opening]) -> dict[UUID, Locked]:
    """By attempt, those of whose payment nothing else has become; whose order another attempt has is not among them."""
    locked = await batches.lock(tx, {item.attempt.payment_id for item in openings})
    usual = [item for item in openings if _is_usual(item, locked[item.attempt.payment_id])]
    fresh = await _set_checkouts(tx, usual) if usual else {}
    opened = {attempt.id: _opened(locked[attempt.payment_id], attempt) for attempt in fresh.values()}
    if opened:
        written = await batches.write_payments(tx, {after.payment.id: after.payment for after in opened.values()})
        opened = {key: Locked(written[after.payment.id], after.attempts) for key, after in opened.items()}
    return opened


async def _open_alone(tx: db.Transaction, item: Opening) -> Locked:
    with scope.use(item.by):
        locked = await observe.lock(tx, item.attempt.payment_id)
        current = locked.attempt(item.attempt.id)
        if current.provider_order_id is not None:
            return Locked(await observe.schedule(tx, locked.payment, current, item.job), locked.attempts)
        fresh = (await _set_checkouts(tx, [item])).get(current.id)
        if fresh is not None:
            truth = Truth(AttemptState.CREATED, None, None, fresh.provider_order_id)
            both = locked.with_attempt(fresh)
            return await observe.apply(tx, both, current.id, truth, job=item.job, followed=True)
        # Another attempt has this order: a vendor must never give one order to two.
        payment = await observe.raise_attention(tx, locked.payment, decide.ORDER_MISMATCH, attempt_id=current.id)
        return Locked(await observe.schedule(tx, payment, current, item.job), locked.attempts)


def _is_usual(item: Opening, locked: Locked) -> bool:
    """Whether all that follows is a place to pay: no order is known, and its truth changes nothing else."""
    current = locked.attempt(item.attempt.id)
    if item.job is not None or current.provider_order_id is not None or locked.attempts[-1].id != current.id:
        return False
    truth = Truth(AttemptState.CREATED, None, None, item.checkout.provider_order_id)
    ruling = decide.rule(locked.payment, locked.attempts, current, truth, clock.now())
    told = effects.events_of(locked.payment, current, ruling.payment, (), truth)
    return ruling.attempt is current.status and not (ruling.credit or ruling.excess or ruling.attention or told)


def _opened(locked: Locked, fresh: Attempt) -> Locked:
    truth = Truth(AttemptState.CREATED, None, None, fresh.provider_order_id)
    both = locked.with_attempt(fresh)
    ruling = decide.rule(locked.payment, both.attempts, fresh, truth, clock.now())
    return Locked(effects.changed(locked.payment, status=ruling.payment), both.attempts)


def _answer(item: Opening, after: Locked) -> list[tuple[Pending, Answer]]:
    if item.answers is None or item.answers.render is None:
        return []
    detail = PaymentDetail(after.payment, tuple(after.attempts), item.link, after.payment.captured)
    return [(item.answers, item.answers.render(detail))]


async def _set_checkouts(tx: db.Transaction, openings: Sequence[Opening]) -> dict[UUID, Attempt]:
    sealers = await secrets.sealers(tx, {item.key_of for item in openings})
    found = await tx.fetch(
        queries.SET_CHECKOUTS,
        tx.tenant,
        [item.attempt.id for item in openings],
        *_columns(openings, sealers),
    )
    return {row["id"]: rows.attempt(row) for row in found}


def _columns(openings: Sequence[Opening], sealers: Mapping[UUID, Sealer]) -> tuple[list[str], list[bytes], list[str]]:
    """What is kept of the places to pay: order, form and what was sent for it."""
    return (
        [item.checkout.provider_order_id for item in openings],
        [_seal(item, sealers[item.key_of]) for item in openings],
        [orjson.dumps(dict(item.checkout.sent)).decode() for item in openings],
    )


def _seal(item: Opening, sealer: Sealer) -> bytes:
    form = item.checkout
    plain = {"action": form.action, "method": form.method, "fields": dict(form.fields)}
    return sealer.encrypt(f"payment_attempt/{item.attempt.id}", orjson.dumps(plain))


_lane = SharedWrites("payments.open", _open_together, _open_alone)
