"""Time. Business dates follow the tenant's clock, which a sandbox tenant may move; everything that guards
security or order (ids, `recorded_at`, leases, tokens) uses `system_now`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from core.kit import scope

_source: Callable[[], datetime] | None = None


def read_from(source: Callable[[], datetime] | None) -> None:
    """Take the time of this process from elsewhere: a simulation's own clock. None: from this machine."""
    global _source  # noqa: PLW0603 - one clock per process
    _source = source


def system_now() -> datetime:
    """Aware UTC wall time of this machine."""
    return datetime.now(UTC) if _source is None else _source()


def now() -> datetime:
    """Aware UTC time on the clock of the tenant in scope; system time outside any tenant."""
    current = scope.find()
    offset = current.tenant.clock_offset_seconds if current and current.tenant else 0
    return system_now() + timedelta(seconds=offset)


def zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def text(moment: datetime) -> str:
    """ISO 8601 in UTC with microseconds and `Z`."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
