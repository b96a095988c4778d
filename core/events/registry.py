"""The catalogue of event classes, found by looking into every module's `events.py`."""

from __future__ import annotations

import importlib.util
import pkgutil
from functools import cache

import core
from core.events.types import Event


@cache
def catalogue() -> dict[str, type[Event]]:
    """Every event class by type, sorted. Raises when two classes share a type or an example does not validate."""
    for info in pkgutil.iter_modules(core.__path__):
        name = f"core.{info.name}.events"
        if info.ispkg and importlib.util.find_spec(name) is not None:
            importlib.import_module(name)
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
