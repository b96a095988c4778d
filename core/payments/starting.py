"""Attempts that begin elsewhere than at a checkout of ours: a link that the vendor hosts, a charge of a mandate, a
cycle that the vendor charged by itself.

Such an attempt is made like any other and never by `checkout.start`. Who began it also goes on with it while the
vendor has not named its order; from there on it is an attempt like any other.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from core.jobs.registry import Job, kinds
from core.kit import db
from core.payments import observe, queries, rows
from core.payments.events import PaymentExpired
from core.payments.types import Attempt, Payment, PaymentStatus

LINK, MANDATE, SUBSCRIPTION = "link", "mandate", "subscription"

Resume = Callable[[Payment, Attempt, Job], Awaitable[None]]

_resumers: dict[str, Resume] = {}


def resumes(through: str) -> Callable[[Resume], Resume]:
    """Declare, in a `jobs.py`, who goes on with attempts through one of these: `resume(payment, attempt, job)` runs
    outside any transaction and must leave the attempt's next look scheduled."""

    def declare(resume: Resume) -> Resume:
        if _resumers.get(through, resume) is not resume:
            raise RuntimeError(f"two who resume attempts through a {through}")
        _resumers[through] = resume
        return resume

    return declare


async def resume(payment: Payment, attempt: Attempt, job: Job) -> None:
    """Go on with an attempt that the vendor has not named an order for."""
    assert attempt.through is not None
    kinds()  # has every module's jobs.py imported
    await _resumers[attempt.through](payment, attempt, job)


async def end_within(tx: db.Transaction, payment: Payment) -> Payment:
    """Let nobody start to pay a locked payment any more; whoever is paying at the gateway still may, and is honoured.

    A payment whose money has moved, or may have, stays as it is.
    """
    if payment.status not in {PaymentStatus.CREATED, PaymentStatus.PENDING, PaymentStatus.FAILED}:
        return payment
    over = PaymentExpired(**observe.facts(payment, PaymentStatus.EXPIRED))
    return await observe.change(tx, payment, status=PaymentStatus.EXPIRED, emitted=[over])


async def find(tx: db.Transaction, attempt_id: object) -> Attempt | None:
    """An attempt by its id, or None."""
    row = await tx.find_row(queries.GET_ATTEMPT, tx.tenant, attempt_id)
    return rows.attempt(row) if row else None
