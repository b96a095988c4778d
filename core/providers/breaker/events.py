"""Events of a provider account's circuit breaker. Subject: the provider account."""

from __future__ import annotations

from typing import Any, ClassVar

from core.events.types import Event


class BreakerOpened(Event):
    """Calls through a provider account fail: new business goes elsewhere, until a probe works after `retry_at`."""

    type: ClassVar[str] = "provider.breaker_opened"
    example: ClassVar[dict[str, Any]] = {
        "provider_account": "pac_01jd5qcrkb0s5kz2sv6v2k9ebq",
        "failures": 5,
        "calls": 9,
        "error": "provider.unavailable",
        "retry_at": "2026-11-21T06:30:30.000000Z",
    }

    provider_account: str
    failures: int
    calls: int
    error: str | None
    retry_at: str


class BreakerClosed(Event):
    """A probe worked: a provider account takes new business again."""

    type: ClassVar[str] = "provider.breaker_closed"
    example: ClassVar[dict[str, Any]] = {"provider_account": "pac_01jd5qcrkb0s5kz2sv6v2k9ebq"}

    provider_account: str
