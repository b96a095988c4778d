"""Receivers of the subjects that only these tests use: the platform's own are its modules'."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from core.audit import service as audit
from core.jobs.registry import Job
from core.kit import db
from core.kit.errors import Unavailable
from core.providers.types import WebhookNotice
from core.webhooks import service as webhooks
from core.webhooks.registry import receives

got: dict[str, list[tuple[UUID, WebhookNotice]]] = defaultdict(list)
"""By event type: what came."""
broken: set[str] = set()
"""Event types whose receiver fails."""


class VendorAway(Unavailable):
    """The test's vendor does not answer."""

    code = "tests.vendor_away"


@receives("tests.simple")
async def simple(account_id: UUID, notice: WebhookNotice, job: Job) -> None:
    if notice.event_type in broken:
        raise VendorAway("gaurav.kumar@example.com")
    got[notice.event_type].append((account_id, notice))


@receives("tests.effect")
async def effect(account_id: UUID, notice: WebhookNotice, job: Job) -> None:
    """Has its effect and its end in one transaction."""
    async with db.transaction() as tx:
        await audit.record("tests:effect", notice.event_type)
        await webhooks.finish(tx, job)
    got[notice.event_type].append((account_id, notice))
