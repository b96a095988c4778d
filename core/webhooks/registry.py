"""Who receives which webhooks. A module declares its receiver in its `jobs.py`, where the jobs registry finds it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

import structlog

from core.jobs.registry import Job, kinds
from core.kit import ids
from core.kit.errors import BahiError, NotFound
from core.providers import answers
from core.providers.errors import PluginFailed
from core.providers.guard import Rubbish
from core.providers.types import Connection, WebhookNotice

log = structlog.get_logger()

Receiver = Callable[[UUID, WebhookNotice, Job], Awaitable[None]]

_receivers: dict[str, Receiver] = {}
_detailed: set[str] = set()


@dataclass(frozen=True, slots=True)
class Incoming:
    """A webhook as it came. Header names are lower case; `url` is our public one, with the request's query string."""

    headers: Mapping[str, str]
    body: bytes = field(repr=False)
    url: str = ""
    method: str = "POST"


Reader = Callable[[Connection, Incoming], Awaitable[WebhookNotice]]

_readers: dict[str, Reader] = {}


def reads(kind: str) -> Callable[[Reader], Reader]:
    """Declare who verifies and reads the webhooks of a kind of provider: `reader(connection, incoming)`.

    It runs outside any transaction, raises WebhookInvalid, and is found in a module's `jobs.py` like a receiver. A
    kind without one has providers that are a `WebhookReceiver` themselves.
    """

    def declare(reader: Reader) -> Reader:
        if _readers.get(kind, reader) is not reader:
            raise RuntimeError(f"two readers of {kind} webhooks")
        _readers[kind] = reader
        return reader

    return declare


async def read(connection: Connection, incoming: Incoming) -> WebhookNotice:
    """Verify a webhook and reduce it to a notice. Raises WebhookInvalid; NotFound when this provider sends none;
    PluginFailed when the plugin raises anything else, or answers what its port does not allow."""
    kinds()  # has every module's jobs.py imported
    reader = _readers.get(connection.account.kind)
    if reader is None and not hasattr(connection.provider, "verify_webhook"):
        raise NotFound
    try:
        if reader is not None:
            return _checked(await reader(connection, incoming))
        return _checked(connection.provider.verify_webhook(incoming.headers, incoming.body))
    except BahiError:
        raise
    except Exception as error:  # a third party's code, fed by strangers
        account = ids.text("pac", connection.account.id)
        log.error("provider.plugin_fault", account=account, verb="verify_webhook", error=type(error).__name__)
        raise PluginFailed from error


def _checked(answer: object) -> WebhookNotice:
    notice = answers.typed(answer, WebhookNotice)
    for text in (notice.dedupe_key, notice.event_type, notice.subject):
        if not answers.typed(text, str):
            raise Rubbish("a notice has a key, an event and a subject")
    answers.texts(
        notice.provider_order_id,
        notice.provider_payment_id,
        notice.provider_refund_id,
        notice.provider_settlement_id,
        notice.provider_object_id,
        notice.reference,
    )
    if notice.occurred_at is not None and answers.typed(notice.occurred_at, datetime).tzinfo is None:
        raise Rubbish("a moment has a zone")
    for detail in notice.details:
        answers.document(detail)
    return notice


def receives(subject: str, *, details: bool = False) -> Callable[[Receiver], Receiver]:
    """Declare who handles notices about a subject: `handler(account_id, notice, job)`.

    It runs with the tenant in scope, outside any transaction, at least once and in any order: the notice is a hint to
    fetch the truth. It may finish its work with `webhooks.finish(tx, job)` in the transaction of its effect; what it
    leaves open is finished when it returns. What it raises is retried, and dead in the end. With `details` the notice
    has them, which costs opening the payload.
    """

    def declare(receiver: Receiver) -> Receiver:
        if _receivers.get(subject, receiver) is not receiver:
            raise RuntimeError(f"two receivers of webhooks about {subject}")
        _receivers[subject] = receiver
        if details:
            _detailed.add(subject)
        return receiver

    return declare


def find(subject: str) -> Receiver | None:
    kinds()  # has every module's jobs.py imported
    return _receivers.get(subject)


def has_details(subject: str) -> bool:
    """Whether the subject's receiver wants a notice's details."""
    kinds()
    return subject in _detailed
