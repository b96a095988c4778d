"""Make attempts: the first, the payer's retries, and the ones that replace an attempt whose gateway gave no place to
pay. Another gateway is asked only when it is certain that no money can have moved."""

from __future__ import annotations

from dataclasses import replace

from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import db, ids
from core.payments import batches, observe, queries, rows
from core.payments.errors import CurrencyNotOffered, NotSupported
from core.payments.events import PaymentRerouted
from core.payments.provider import AttemptState, Failure, Truth
from core.payments.routing import service as routing
from core.payments.routing.types import Decision, Wish
from core.payments.types import MANUAL, Attempt, AttemptStatus, NewPayment, Payment, PaymentStatus
from core.providers.errors import NoProviderAccount

ATTEMPTS_MAX = 10
RECOVERY_SECONDS = batches.RECOVERY_SECONDS


def wish(payment: Payment | NewPayment) -> Wish:
    """What routing may know of a payment."""
    return Wish(payment.amount, payment.methods, payment.country, payment.metadata, payment.capture_mode == MANUAL)


async def add(
    tx: db.Transaction, payment: Payment, number: int, decision: Decision, *, through: str | None = None
) -> Attempt:
    """Write an attempt at the account that was decided on, and have somebody look after it should this process die.

    `through` is what starts it instead of a checkout: see `starting`.
    """
    row = await tx.get_row(
        queries.INSERT_ATTEMPT, tx.tenant, ids.new(), payment.id, number, decision.order[0], decision.record(), through
    )
    attempt = rows.attempt(row)
    await resolve_later(tx, attempt)
    return attempt


async def resolve_later(tx: db.Transaction, attempt: Attempt) -> None:
    """Should this process die now, somebody asks the gateway what became of it."""
    args = {"attempt": attempt.reference}
    await jobs.enqueue(tx, observe.RESOLVE, attempt.reference, args, delay_seconds=RECOVERY_SECONDS)


async def decide_retry(payment: Payment, attempts: list[Attempt]) -> Decision:
    """Where the payer's next try goes. Outside any transaction.

    After a failure of the gateway's or the bank's own, to another account if there is one; otherwise to the same one:
    what the payer must do differently they can do there, and after a failure that nobody knows the money may yet have
    moved, which the same vendor is best at telling. An account that takes nothing any more is always left.
    Raises NotSupported, CurrencyNotOffered, NoProviderAccount.
    """
    last = attempts[-1]
    if routing.is_fixed(last.routing):
        return replace(await _requested_or_any(payment, last), after=last.reference, because=_why(last))
    if last.failure is not Failure.RETRIABLE and await routing.takes(last.provider_account_id, wish(payment)):
        return replace(await routing.stay(last.provider_account_id), after=last.reference, because=_why(last))
    tried = frozenset(item.provider_account_id for item in attempts if item.failure is Failure.RETRIABLE)
    decision = await routing.decide(wish(payment), tried=tried)
    return replace(decision, after=last.reference, because=_why(last))


async def replace_failed(
    payment: Payment, attempt: Attempt, truth: Truth, *, job: Job | None = None
) -> tuple[Payment, Attempt] | None:
    """Give up an attempt whose gateway certainly made no order, for one at another account; None when there is none.

    `truth` is the failure to record. Locks the payment. Nothing is given up once a place to pay is known, or an earlier
    call of this attempt went unanswered: then that one may have made an order.
    """
    try:
        decision = await _another(payment, attempt)
    except (NoProviderAccount, CurrencyNotOffered, NotSupported):
        return None
    if decision is None:
        return None
    async with db.transaction() as tx:
        locked = await observe.lock(tx, payment.id)
        current, newest = locked.attempt(attempt.id), locked.attempts[-1]
        is_clear = current.status is AttemptStatus.CREATED and current.provider_order_id is None
        waits = locked.payment.status is PaymentStatus.CREATED and newest.id == current.id
        if not (is_clear and waits) or len(locked.attempts) >= ATTEMPTS_MAX:
            return None
        because = observe.plain(truth.error_code) or "refused"
        decision = replace(decision, after=current.reference, because=because)
        fresh = await add(tx, locked.payment, newest.number + 1, decision)
        event = PaymentRerouted(
            **observe.facts(locked.payment, locked.payment.status),
            attempt=fresh.reference,
            provider_account=ids.text("pac", fresh.provider_account_id),
            after=current.reference,
            because=because,
        )
        changed = await observe.change(tx, locked.payment, status=locked.payment.status, emitted=[event])
        both = observe.Locked(changed, [*locked.attempts, fresh])
        after = await observe.apply(tx, both, current.id, truth, job=job)
    await observe.learn(current, after.attempt(current.id))
    return after.payment, fresh


def unavailable(error_code: str) -> Truth:
    """The failure of an attempt whose gateway could not be reached."""
    return Truth(AttemptState.FAILED, None, None, None, error_code=error_code, failure=Failure.RETRIABLE, final=True)


async def _another(payment: Payment, attempt: Attempt) -> Decision | None:
    """An account that this payment has not tried yet."""
    if routing.is_fixed(attempt.routing):
        return None
    async with db.transaction() as tx:
        found = await tx.fetch(queries.LIST_ATTEMPTS, tx.tenant, payment.id)
    tried = frozenset(row["provider_account_id"] for row in found)
    decision = await routing.decide(wish(payment), tried=tried)
    return None if decision.order[0] in tried else decision


async def _requested_or_any(payment: Payment, last: Attempt) -> Decision:
    """The account that the caller named; only when it takes nothing any more, another."""
    if await routing.takes(last.provider_account_id, wish(payment)):
        return await routing.requested(last.provider_account_id, wish(payment))
    return await routing.decide(wish(payment))


def _why(attempt: Attempt) -> str:
    return attempt.error_code or attempt.status.value
