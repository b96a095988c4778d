from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from typing import Any
from uuid import UUID

import pytest

from core.jobs import service as jobs
from core.jobs.registry import kinds
from core.kit import db, ids, scope
from core.kit.scope import TenantRef
from core.messaging import service as messages
from core.messaging.capture import service as capture
from core.messaging.provider import Purpose
from core.messaging.types import NewMessage, Recipient
from core.providers import registry
from core.providers import service as providers
from core.providers.types import NewProviderAccount
from core.testing import fake_messenger
from core.testing.fake_messenger import Carrier

PHONE = "+14155552671"
"""Not an Indian number: no DLT."""
INDIAN = "+919876543210"
EMAIL = "asha@customer.example"
CODE = {"code": "482913", "minutes": "5"}
RECEIPT = {"amount": "INR 500.00", "reference": "pay_1", "date": "28 Nov 2026", "name": "Asha"}


@pytest.fixture(scope="module", autouse=True)
def _offered() -> None:
    for spec in fake_messenger.SPECS:
        registry.add(spec.channel, spec)


@pytest.fixture(autouse=True)
def _box_is_closed() -> Iterator[None]:
    """Another test's application may have opened it for the process."""
    capture.configure(development=False)
    yield
    capture.configure(development=False)


Open = Callable[..., Awaitable[tuple[str, Carrier]]]
Drain = Callable[..., Awaitable[int]]


@pytest.fixture
def open_account(acting: TenantRef) -> Open:
    """Open a provider account; its id and the vendor behind it."""

    async def do(provider: str = "fake_email", priority: int = 100) -> tuple[str, Carrier]:
        kind = "sms" if "sms" in provider else "email"
        account = await providers.create(NewProviderAccount(kind, provider, provider, {}, priority=priority))
        public_id = ids.text("pac", account.id)
        return public_id, fake_messenger.carrier(public_id)

    return do


@pytest.fixture
def run_jobs(acting: TenantRef) -> Drain:
    """Run the tenant's open jobs until none is due, as a worker would; how many. `now` makes all waiting ones due."""

    async def do(*, now: bool = False) -> int:
        ran = 0
        while True:
            async with db.transaction() as tx:
                if now:
                    await tx.execute("UPDATE job_due SET due_at = clock_timestamp() WHERE tenant_id = $1", tx.tenant)
                rows = await tx.fetch(
                    "SELECT j.id FROM job j JOIN job_due d ON d.tenant_id = j.tenant_id AND d.id = j.id "
                    "WHERE j.tenant_id = $1 AND j.status = 'open' AND d.due_at <= clock_timestamp() ORDER BY j.id",
                    tx.tenant,
                )
            now = False
            claimed = [job for row in rows if (job := await jobs.claim(row["id"])) is not None]
            if not claimed:
                return ran
            for job in claimed:
                with scope.system(scope.tenant(), job.kind):
                    await kinds()[job.kind].run(job)
                    async with db.transaction() as tx:
                        if await jobs.is_open(tx, job):
                            await jobs.finish(tx, job)
                ran += 1

    return do


@pytest.fixture
def due_now(acting: TenantRef) -> Callable[[], Awaitable[None]]:
    """Let every waiting message of the tenant be due."""

    async def do() -> None:
        async with db.transaction() as tx:
            await tx.execute(
                "UPDATE message SET due_at = clock_timestamp() WHERE tenant_id = $1 AND due_at IS NOT NULL", tx.tenant
            )

    return do


def mail(template: str = "receipt", **more: Any) -> NewMessage:
    """A message by e-mail."""
    given: dict[str, Any] = {
        "template": template,
        "to": Recipient(email=EMAIL),
        "purpose": Purpose.TRANSACTIONAL,
        "variables": RECEIPT,
    }
    return NewMessage(**{**given, **more})


def text(template: str = "receipt", **more: Any) -> NewMessage:
    """A message by SMS."""
    return mail(template, **{"to": Recipient(phone=PHONE), **more})


async def row(message_id: UUID) -> dict[str, Any]:
    """A message as the database has it."""
    async with db.transaction() as tx:
        return dict(await tx.get_row("SELECT * FROM message WHERE tenant_id = $1 AND id = $2", tx.tenant, message_id))


async def outcomes(message_id: UUID) -> list[str]:
    """What came of each call."""
    return [item.outcome for item in (await messages.get(message_id))[1]]


async def event_types(message_id: UUID) -> list[str]:
    """The events of a message, in the order of its versions."""
    async with db.transaction() as tx:
        rows = await tx.fetch(
            "SELECT type FROM event WHERE tenant_id = $1 AND subject = $2 ORDER BY subject_version",
            tx.tenant,
            ids.text("msg", message_id),
        )
    return [item["type"] for item in rows]
