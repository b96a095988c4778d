from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from core.events import service as events
from core.kit import db
from core.webhook_endpoints.events import WebhookEndpointDisabled


def an_event(number: int) -> WebhookEndpointDisabled:
    """Any event of the catalogue will do; `number` tells them apart."""
    return WebhookEndpointDisabled(endpoint=f"whe_{number}", reason="gone", failing_since="2026-11-21T06:30:00.000000Z")


@pytest.fixture
def emit() -> Callable[..., Awaitable[Any]]:
    """Write one event about a subject in a transaction of its own."""

    async def write(subject: str, version: int, number: int = 0) -> Any:
        async with db.transaction() as tx:
            return await events.emit(tx, an_event(number), subject=subject, subject_version=version)

    return write


@pytest.fixture
def stream() -> Callable[[], Awaitable[list[Any]]]:
    """The whole stream of the tenant in scope: (position, subject, subject_version) in order of position."""

    async def read() -> list[Any]:
        async with db.transaction() as tx:
            rows = await tx.fetch(
                "SELECT p.position, e.subject, e.subject_version FROM event_position p JOIN event e "
                "ON e.tenant_id = p.tenant_id AND e.id = p.event_id WHERE p.tenant_id = $1 ORDER BY p.position",
                tx.tenant,
            )
        return [tuple(row) for row in rows]

    return read
