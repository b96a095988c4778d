"""What of an event an end user sees who follows its subject: not what is the business of the tenant alone."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from core.events import registry
from core.events.types import Placed
from core.web import views


def for_end_user(item: Placed) -> Placed | None:
    """The event without the tenant's own fields; None when all of it is the tenant's, or it is of no kind we know."""
    kind = registry.catalogue().get(item.type)
    if kind is None or kind.for_tenant:
        return None
    hidden = _hidden(item.type) & item.data.keys()
    return replace(item, data={name: item.data[name] for name in item.data if name not in hidden}) if hidden else item


@cache
def _hidden(kind: str) -> frozenset[str]:
    fields = registry.catalogue()[kind].model_fields
    return frozenset(name for name, field in fields.items() if views.is_tenant_only(field))
