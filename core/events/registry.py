"""The catalogue of event classes, found by looking into every module's `events.py`."""

from __future__ import annotations

from functools import cache

from core.events.types import Event
from core.kit import discovery


@cache
def catalogue() -> dict[str, type[Event]]:
    """Every event class by type, sorted. Raises when two classes share a type or an example does not validate."""
    discovery.modules("events")
    found: dict[str, type[Event]] = {}
    for kind in _subclasses(Event):
        if kind.type in found:
            raise RuntimeError(f"two event classes of type {kind.type}")
        kind.model_validate(kind.example)
        found[kind.type] = kind
    return dict(sorted(found.items()))


def _subclasses(base: type[Event]) -> list[type[Event]]:
    below = base.__subclasses__()
    return below + [deeper for kind in below for deeper in _subclasses(kind)]
