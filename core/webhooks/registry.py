"""Who receives which webhooks. A module declares its receiver in its `jobs.py`, where the jobs registry finds it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

from core.jobs.registry import Job, kinds
from core.providers.types import WebhookNotice

Receiver = Callable[[UUID, WebhookNotice, Job], Awaitable[None]]

_receivers: dict[str, Receiver] = {}


def receives(subject: str) -> Callable[[Receiver], Receiver]:
    """Declare who handles notices about a subject: `handler(account_id, notice, job)`.

    It runs with the tenant in scope, outside any transaction, at least once and in any order: the notice is a hint to
    fetch the truth. It may finish its work with `webhooks.finish(tx, job)` in the transaction of its effect; what it
    leaves open is finished when it returns. What it raises is retried, and dead in the end.
    """

    def declare(receiver: Receiver) -> Receiver:
        if _receivers.get(subject, receiver) is not receiver:
            raise RuntimeError(f"two receivers of webhooks about {subject}")
        _receivers[subject] = receiver
        return receiver

    return declare


def find(subject: str) -> Receiver | None:
    kinds()  # has every module's jobs.py imported
    return _receivers.get(subject)
