"""What of an event an end user sees who follows its subject: what it says is shown, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from core.events import registry
from core.events.types import Placed
from core.web import views


def for_end_user(item: Placed) -> Placed | None:
    """The event with the fields that are shown; None when it is not for end users, or of no kind we know."""
    kind = registry.catalogue().get(item.type)
    if kind is None or not kind.for_end_user:
        return None
    shown = _shown(item.type)
    return replace(item, data={name: told for name, told in item.data.items() if name in shown})


@cache
def _shown(kind: str) -> frozenset[str]:
    fields = registry.catalogue()[kind].model_fields
    return frozenset(name for name, field in fields.items() if views.is_shown(field))
