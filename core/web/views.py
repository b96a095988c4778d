"""What of an answer its reader sees: an end user gets the tenant's own fields empty (`schemas.TENANT_ONLY`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, TypeVar, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from core.kit import scope

Model = TypeVar("Model", bound=BaseModel)


class _Plan(NamedTuple):
    """What an end user sees of a model: these fields so, and those models inside of it in their turn."""

    empty: dict[str, Any]
    inside: tuple[str, ...]


def for_reader(value: Model) -> Model:
    """The answer as the principal in scope sees it."""
    current = scope.find()
    if current is None or current.principal.person_id is None:
        return value
    return _for_end_user(value)


def is_tenant_only(field: FieldInfo) -> bool:
    """Whether a field is empty for an end user."""
    return isinstance(field.json_schema_extra, dict) and field.json_schema_extra.get("x-tenant-only") is True


def models_in(annotation: object) -> Iterator[type[BaseModel]]:
    """The models that a field may hold, in lists or beside None."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from models_in(part)


def _for_end_user(value: Model) -> Model:
    plan = _plan(type(value))
    if not plan.empty and not plan.inside:
        return value
    return value.model_copy(update=plan.empty | {name: _inner(getattr(value, name)) for name in plan.inside})


def _inner(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return _for_end_user(value)
    return [_inner(item) for item in value] if isinstance(value, list) else value


@cache
def _plan(model: type[BaseModel]) -> _Plan:
    fields = model.model_fields.items()
    empty = {name: _emptiness(field) for name, field in fields if is_tenant_only(field)}
    return _Plan(empty, tuple(name for name, field in fields if name not in empty and _holds_some(model, field)))


def _holds_some(model: type[BaseModel], field: FieldInfo) -> bool:
    """Whether a field's models have something to hide. One that holds itself is looked into, whatever it has."""
    return any(inner is model or any(_plan(inner)) for inner in models_in(field.annotation))


def _emptiness(field: FieldInfo) -> Any:
    """Nothing, of the field's type; it must be able to say so."""
    if get_origin(field.annotation) is list:
        return []
    assert type(None) in get_args(field.annotation), "a field that is the tenant's alone is a list, or may be null"
    return None
