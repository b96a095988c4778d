"""Observations that come together, written together: one transaction and a fixed number of statements for a batch.

Only what is usual is done here: a state that moves by the table, a credit that the ledger takes. Whatever asks for a
human, is paid twice or cannot be credited is left out, and `observe` does it alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal
from uuid import UUID

from core.events import service as events
from core.events.service import Emission
from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import clock, db, scope
from core.kit.scope import Scope
from core.kit.together import ALONE, Alone
from core.ledger import service as ledger
from core.ledger.types import NewTransaction
from core.payments import books, decide, effects, queries, rows
from core.payments.decide import Ruling
from core.payments.effects import Locked
from core.payments.provider import Truth
from core.payments.types import Attempt, AttemptStatus, Payment
from core.webhooks import service as webhooks

Done = Callable[[db.Transaction], Awaitable[None]]
"""Called in the transaction of the effect."""

RESOLVE = "payments.resolve"
RECOVERY_SECONDS = 30
"""After this a start or a capture that died between its transactions is taken up; longer than a call to a gateway."""


@dataclass(frozen=True, slots=True)
class Observation:
    """What a gateway says about an attempt, and whose job it was to ask."""

    attempt: Attempt
    truth: Truth
    job: Job | None
    done: Done | None
    webhook: Job | None
    by: Scope


@dataclass(frozen=True, slots=True)
class Observed:
    """What became of it."""

    payment: Payment
    before: Attempt
    after: Attempt


@dataclass(slots=True)
class _Plan:
    """Payments under lock, and what is to be written of them."""

    locked: dict[UUID, Locked]
    taken: Collection[tuple[UUID, str]]
    """(provider account, vendor's payment id) of attempts that own it."""
    attempts: dict[UUID, Attempt] = field(default_factory=dict)
    payments: dict[UUID, Payment] = field(default_factory=dict)
    emissions: list[Emission] = field(default_factory=list)
    looks: dict[int, dict[str, dict[str, Any]]] = field(default_factory=lambda: defaultdict(dict))
    """The resolver's coming looks, by how soon."""
    known: list[str] = field(default_factory=list)
    """References of attempts that nobody need ask about any more."""
    ended: list[Job] = field(default_factory=list)
    webhooks: list[Job] = field(default_factory=list)
    credits: list[tuple[Scope, Payment, Attempt]] = field(default_factory=list)
    unusual: set[UUID] = field(default_factory=set)
    """Payments of which something was left out: what comes after it in the batch must not overtake it."""


async def observe(tx: db.Transaction, wishes: list[Observation]) -> list[Observed | Literal[Alone.ALONE]]:
    """Apply what is usual. Locks payments by id, their attempts, webhooks, jobs, then ledger accounts."""
    plan = await _plan(tx, wishes)
    outcomes = [_apply(plan, wish) for wish in wishes]
    await _write(tx, plan)
    await _credit(tx, plan)
    return outcomes


async def lock(tx: db.Transaction, payment_ids: Collection[UUID]) -> dict[UUID, Locked]:
    """Lock payments by id, then their attempts by payment and number."""
    wanted = sorted(set(payment_ids))
    payments = [rows.payment(row) for row in await tx.fetch(queries.LOCK_PAYMENTS, tx.tenant, wanted)]
    found: dict[UUID, list[Attempt]] = {payment.id: [] for payment in payments}
    for row in await tx.fetch(queries.LOCK_ATTEMPTS_OF, tx.tenant, wanted):
        found[row["payment_id"]].append(rows.attempt(row))
    return {payment.id: Locked(payment, found[payment.id]) for payment in payments}


async def write_payments(tx: db.Transaction, payments: Mapping[UUID, Payment]) -> dict[UUID, Payment]:
    """Write locked payments' new states; the payments as they then stand."""
    found = await tx.fetch(queries.UPDATE_PAYMENTS, tx.tenant, *_columns(payments.values(), _payment_row))
    assert len(found) == len(payments), "a payment under lock vanished"
    return {row["id"]: replace(payments[row["id"]], updated_at=row["updated_at"]) for row in found}


async def _plan(tx: db.Transaction, wishes: Sequence[Observation]) -> _Plan:
    locked = await lock(tx, {wish.attempt.payment_id for wish in wishes})
    named = {
        (wish.attempt.provider_account_id, wish.truth.provider_payment_id)
        for wish in wishes
        if wish.truth.provider_payment_id is not None
    }
    taken = set()
    if named:
        accounts, vendor_ids = map(list, zip(*named, strict=True))
        taken = {tuple(row) for row in await tx.fetch(queries.LIST_TAKEN, tx.tenant, accounts, vendor_ids)}
    return _Plan(locked, taken)


def _apply(plan: _Plan, wish: Observation) -> Observed | Literal[Alone.ALONE]:
    """Note what an observation changes, or that it is unusual."""
    locked = plan.locked[wish.attempt.payment_id]
    payment, current = locked.payment, locked.attempt(wish.attempt.id)
    with scope.use(wish.by):
        ruling = decide.rule(payment, locked.attempts, current, wish.truth, clock.now())
        fresh = effects.after(current, wish.truth, ruling)
        if payment.id in plan.unusual or not _is_usual(plan, wish, payment, fresh, ruling):
            plan.unusual.add(payment.id)
            return ALONE
        changed = payment
        if ruling.payment is not payment.status:
            told = effects.events_of(payment, fresh, ruling.payment, (), wish.truth)
            changed = effects.changed(
                payment,
                status=ruling.payment,
                captured_by=current.id if ruling.credit else None,
                captured=wish.truth.amount if ruling.credit else None,
                events=len(told),
            )
            plan.payments[payment.id] = changed
            plan.emissions += effects.emissions(payment, told)
        _note_jobs(plan, wish, changed, fresh)
    if fresh != current:
        plan.attempts[fresh.id] = fresh
        if fresh.provider_payment_id is not None:
            plan.taken = {*plan.taken, (fresh.provider_account_id, fresh.provider_payment_id)}
    if ruling.credit:
        plan.credits.append((wish.by, changed, fresh))
    plan.locked[payment.id] = Locked(changed, locked.attempts).with_attempt(fresh)
    return Observed(changed, current, fresh)


def _is_usual(plan: _Plan, wish: Observation, payment: Payment, fresh: Attempt, ruling: Ruling) -> bool:
    vendor_id = wish.truth.provider_payment_id
    before = plan.locked[payment.id].attempt(fresh.id)
    is_anothers = (
        ruling.believed
        and vendor_id not in {None, before.provider_payment_id}
        and (fresh.provider_account_id, vendor_id) in plan.taken
    )
    asks_again = decide.next_check_seconds(payment, fresh, clock.now(), final=wish.truth.final) is not None
    return (
        wish.done is None
        and not (is_anothers or ruling.excess or ruling.attention)
        and fresh.status is not AttemptStatus.UNKNOWN
        and not (wish.job is not None and asks_again)
    )


def _note_jobs(plan: _Plan, wish: Observation, payment: Payment, fresh: Attempt) -> None:
    if wish.webhook is not None:
        plan.webhooks.append(wish.webhook)
    delay = decide.next_check_seconds(payment, fresh, clock.now(), final=wish.truth.final)
    if wish.job is not None:
        plan.ended.append(wish.job)
    elif delay is None:
        plan.known.append(fresh.reference)
    else:
        plan.looks[delay][fresh.reference] = {"attempt": fresh.reference}


async def _write(tx: db.Transaction, plan: _Plan) -> None:
    """Everything but the money."""
    if plan.attempts:
        await tx.execute(queries.UPDATE_ATTEMPTS, tx.tenant, *_columns(plan.attempts.values(), _attempt_row))
    if plan.payments:
        await write_payments(tx, plan.payments)
    await events.emit_many(tx, plan.emissions)
    if plan.webhooks:
        await webhooks.settle_processed(tx, plan.webhooks)
    if plan.known:
        await jobs.withdraw(tx, RESOLVE, plan.known)
    for delay, wanted in sorted(plan.looks.items()):
        await jobs.enqueue_many(tx, RESOLVE, wanted, delay_seconds=delay)
    if plan.webhooks or plan.ended:
        await jobs.finish_all(tx, [*plan.webhooks, *plan.ended])


async def _credit(tx: db.Transaction, plan: _Plan) -> None:
    """Post the money, as the transaction's last statements. Raises what the ledger refuses: nothing stays then."""
    news: list[tuple[Scope, NewTransaction]] = []
    for by, payment, attempt in plan.credits:
        news.append((by, await books.captured(payment, attempt)))
    if news:
        await ledger.post_all_within(tx, news)


def _columns(items: Collection[Any], row: Callable[[Any], tuple[Any, ...]]) -> list[list[Any]]:
    return [list(column) for column in zip(*map(row, items), strict=True)]


def _attempt_row(attempt: Attempt) -> tuple[Any, ...]:
    return (
        attempt.id,
        attempt.status,
        attempt.provider_order_id,
        attempt.provider_payment_id,
        attempt.method,
        attempt.error_code,
        attempt.error_text,
        attempt.failed_at,
        attempt.failure,
    )


def _payment_row(payment: Payment) -> tuple[Any, ...]:
    return (
        payment.id,
        payment.status,
        str(payment.captured.amount),
        payment.captured_attempt_id,
        payment.succeeded_at,
        payment.version,
        str(payment.fee.amount),
    )
