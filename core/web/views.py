"""What of an answer its reader sees: whoever is not the tenant's own gets nothing that does not say it is shown.

A field is shown by `core.kit.shown`, a part of a problem by its error's `shown`; every other one is the business of the
tenant alone, and stays so until somebody has said otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, TypeVar, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from quart import g, has_request_context

from core.kit import scope
from core.kit.errors import BahiError
from core.kit.scope import Scope
from core.kit.shown import SHOWN

Model = TypeVar("Model", bound=BaseModel)

_INSIDERS = frozenset({"api_key", "service", "user", "platform"})
"""Kinds of principals that see all of an answer, unless they are an end user. A payer, a visitor, a vendor does not."""


class _Plan(NamedTuple):
    """What an outsider sees of a model: these fields so, and those models inside of it in their turn."""

    empty: dict[str, Any]
    inside: tuple[str, ...]


class NoEmptiness(TypeError):
    """A field that outsiders may not see cannot be left empty: let it be text, a list, an object or null."""


def for_reader(value: Model) -> Model:
    """The answer as the caller sees it."""
    return value if _is_insider(scope.find()) else _for_outsider(value)


def problem_for_reader(error: BahiError) -> dict[str, object]:
    """The problem as the caller sees it; it is told after the view, when only the request still knows who that is."""
    body = error.problem()
    if _is_insider(g.get("scope") if has_request_context() else scope.find()):
        return body
    if not error.is_detail_shown:
        body.pop("detail", None)
    return {name: told for name, told in body.items() if name in error.shown or name not in error.extensions}


def closed_to_reader(query: BaseModel) -> list[str]:
    """Criteria given that the caller may not use: a list that is chosen by what is hidden tells what is hidden."""
    if _is_insider(scope.find()):
        return []
    fields = type(query).model_fields
    return sorted(name for name in query.model_fields_set if not is_shown(fields[name]))


def is_shown(field: FieldInfo) -> bool:
    """Whether everybody sees a field whom the answer reaches, or may ask by it."""
    return SHOWN in field.metadata


def models_in(annotation: object) -> Iterator[type[BaseModel]]:
    """The models that a field may hold, in lists and the like or beside None."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from models_in(part)


def _is_insider(caller: Scope | None) -> bool:
    """Whether it is the tenant's own or the platform's."""
    return caller is not None and caller.principal.person_id is None and caller.principal.kind in _INSIDERS


def _for_outsider(value: Model) -> Model:
    plan = _plan(type(value))
    if not plan.empty and not plan.inside:
        return value
    return value.model_copy(update=plan.empty | {name: _inner(getattr(value, name)) for name in plan.inside})


def _inner(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return _for_outsider(value)
    if isinstance(value, dict):
        return {name: _inner(item) for name, item in value.items()}
    return type(value)(map(_inner, value)) if isinstance(value, list | tuple) else value


@cache
def _plan(model: type[BaseModel]) -> _Plan:
    fields = model.model_fields.items()
    empty = {name: _emptiness(model, name) for name, field in fields if not is_shown(field)}
    return _Plan(empty, tuple(name for name, field in fields if name not in empty and _holds_some(model, field)))


def _holds_some(model: type[BaseModel], field: FieldInfo) -> bool:
    """Whether a field's models have something to hide. One that holds itself is looked into, whatever it has."""
    return any(inner is model or any(_plan(inner)) for inner in models_in(field.annotation))


def _emptiness(model: type[BaseModel], name: str) -> Any:
    """Nothing, of the field's type. Raises NoEmptiness: better no answer than one that tells."""
    annotation = model.model_fields[name].annotation
    if type(None) in get_args(annotation):
        return None
    kind = get_origin(annotation) or annotation
    if kind in (str, list, dict):
        return kind()
    raise NoEmptiness(f"{model.__name__}.{name}")
