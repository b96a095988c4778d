"""Every route says who may call it and how often, and errors and events are documented where they are declared."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, get_args

import pytest
from pydantic import BaseModel
from quart import Blueprint, Quart
from quart_schema.validation import (
    QUART_SCHEMA_QUERYSTRING_ATTRIBUTE,
    QUART_SCHEMA_REQUEST_ATTRIBUTE,
    QUART_SCHEMA_RESPONSE_ATTRIBUTE,
)

from core.auth.permissions import PLATFORM_PERMISSIONS, all_permissions
from core.events import registry as events
from core.events.types import Event
from core.kit.errors import Refused
from core.web import registry
from core.web.access import PERMISSION, PUBLIC, REALM, public, requires
from core.web.contract import PRODUCES, validate_request, validate_response
from core.web.idempotent import IDEMPOTENT, NOT_REPLAYABLE, idempotent, not_replayable
from core.web.schemas import In, MoneyIn, Out
from tests.architecture import source

View = Callable[..., Any]
MONEY_WORDS = re.compile(
    r"/(deposits?|withdrawals?|payments?|refunds?|payouts?|transfers?|transactions?|captures?|reversals?|holds?|"
    r"postings?|settlements?|invoices?|charges?)(/|$)"
)
VERBS = ("get", "post", "put", "patch", "delete", "head", "ws", "websocket", "show", "submit", "receive", "serve")


def views(app: Quart) -> dict[str, tuple[View, set[str], str, bool]]:
    """By endpoint: the view, its methods, its path, and whether it is a WebSocket. Static files are Quart's own."""
    return {
        rule.endpoint: (
            app.view_functions[rule.endpoint],
            set(rule.methods or ()) - {"HEAD", "OPTIONS"},
            rule.rule,
            bool(rule.websocket),
        )
        for rule in app.url_map.iter_rules()
        if not rule.endpoint.endswith("static")
    }


def complaints(app: Quart) -> list[str]:
    """What is wrong with the application's routes."""
    return [
        f"{endpoint}: {what}"
        for endpoint, (view, methods, path, websocket) in views(app).items()
        for what in (*access(view), *once(view, methods, path), *shape(view, websocket), *order(view))
    ]


def access(view: View) -> Iterator[str]:
    """A route without a rule is a route for everybody."""
    permission, reason = getattr(view, PERMISSION, None), getattr(view, PUBLIC, None)
    if (permission is None) == (reason is None):
        yield "needs exactly one of @requires and @public"
    if reason is not None and len(reason) < 20:
        yield "@public needs a reason"
    known = {"tenant": all_permissions(), "user": all_permissions(), "platform": PLATFORM_PERMISSIONS}
    if permission is not None and permission not in known[getattr(view, REALM)]:
        yield f"{permission} is declared in no permissions.py"


def once(view: View, methods: set[str], path: str) -> Iterator[str]:
    """A client that times out sends again: without a key the money moves twice."""
    if "POST" not in methods or getattr(view, REALM, None) != "tenant":
        return
    declared = getattr(view, QUART_SCHEMA_REQUEST_ATTRIBUTE, None)
    moves_money = bool(MONEY_WORDS.search(path)) or (declared is not None and holds(declared[0], MoneyIn))
    required = getattr(view, IDEMPOTENT, None)
    if required is None and not moves_money and len(getattr(view, NOT_REPLAYABLE, "")) > 20:
        return
    if required is None:
        yield "a POST takes an Idempotency-Key"
    if required is False and moves_money:
        yield "a POST that moves money requires an Idempotency-Key"


def shape(view: View, websocket: bool) -> Iterator[str]:
    """The document is made from these."""
    if not websocket and not getattr(view, QUART_SCHEMA_RESPONSE_ATTRIBUTE, None) and not getattr(view, PRODUCES, None):
        yield "no @validate_response and no @produces"
    for model, _ in getattr(view, QUART_SCHEMA_RESPONSE_ATTRIBUTE, {}).values():
        if not issubclass(model, Out):
            yield f"{model.__name__} is not an Out model"
    declared = getattr(view, QUART_SCHEMA_REQUEST_ATTRIBUTE, None)
    if declared is not None and not issubclass(declared[0], In):
        yield f"{declared[0].__name__} is not an In model: strict, no unknown field"
    for model in (declared[0] if declared else None, getattr(view, QUART_SCHEMA_QUERYSTRING_ATTRIBUTE, None)):
        if model is not None:
            yield from bounded_times(model)
    if not (inspect.getdoc(view) or "").partition("\n")[0].endswith("."):
        yield "its docstring's first line is the summary in the document"
    if not websocket and not view.__name__.startswith(VERBS):
        yield f"{view.__name__} is not verb_noun"


def bounded_times(model: type[BaseModel]) -> Iterator[str]:
    """A time without a zone, or of the year 1 with one, fails in the driver: inputs use MomentIn."""
    for declared in re.findall(r"'type': 'datetime'[^}]*", str(model.__pydantic_core_schema__)):
        if "'tz_constraint': 'aware'" not in declared or "'ge': " not in declared:
            yield f"{model.__name__} takes a time that is not a MomentIn"


def order(view: View) -> Iterator[str]:
    """Read top-down: who, once, shape in. Another order would claim a key before the caller is known."""
    depths = [depth(view, attribute) for attribute in (PERMISSION, IDEMPOTENT, QUART_SCHEMA_REQUEST_ATTRIBUTE)]
    present = [number for number in depths if number is not None]
    if present != sorted(present):
        yield "its decorators are not in the order who, once, shape in, shape out"


def depth(view: View, attribute: str) -> int | None:
    """How many wrappers lie around the one that set `attribute`; functools.wraps copies it outwards."""
    found, level, current = None, 0, view
    while hasattr(current, attribute):
        found = level
        if not hasattr(current, "__wrapped__"):
            break
        current, level = current.__wrapped__, level + 1
    return found


def holds(model: type[BaseModel], wanted: type[BaseModel]) -> bool:
    """Whether a model has a field of the wanted kind, at any depth."""
    return any(
        kind is not model and (issubclass(kind, wanted) or holds(kind, wanted))
        for field in model.model_fields.values()
        for kind in models_in(field.annotation)
    )


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from models_in(inner)


def test_every_route_keeps_the_contract(app: Quart) -> None:
    assert complaints(app) == []


class TransferIn(In):
    amount: MoneyIn


class LooseTimeIn(In):
    at: datetime


class Loose(BaseModel):
    pass


def route(*decorators: Callable[..., Any], path: str = "/v1/things", name: str = "post_thing") -> Quart:
    """An application with one POST route under these decorators, topmost first."""

    async def view(**_given: Any) -> None:
        """Do it."""

    view.__name__ = name
    for decorate in reversed(decorators):
        view = decorate(view)
    app = Quart("one", static_folder=None)
    blueprint = Blueprint("one", "one")
    blueprint.post(path)(view)
    app.register_blueprint(blueprint)
    return app


ALLOWED = requires("api_keys:write")
ANSWER = validate_response(Out)


@pytest.mark.parametrize(
    ("app_", "complaint"),
    [
        (route(ANSWER), "needs exactly one of @requires and @public"),
        (route(ALLOWED, public("because I say so, loudly"), idempotent(), ANSWER), "needs exactly one"),
        (route(public("why"), ANSWER), "@public needs a reason"),
        (route(requires("nothing:known"), idempotent(), ANSWER), "nothing:known is declared in no"),
        (route(requires("api_keys:write", realm="platform"), ANSWER), "api_keys:write is declared in no"),
        (route(ALLOWED, ANSWER), "a POST takes an Idempotency-Key"),
        (route(ALLOWED, not_replayable("short"), ANSWER), "a POST takes an Idempotency-Key"),
        (
            route(ALLOWED, not_replayable("The answer holds a secret."), validate_request(TransferIn), ANSWER),
            "a POST takes an Idempotency-Key",
        ),
        (
            route(ALLOWED, idempotent(required=False), ANSWER, path="/v1/wallets/<w>/deposits"),
            "a POST that moves money",
        ),
        (route(ALLOWED, idempotent(required=False), validate_request(TransferIn), ANSWER), "a POST that moves money"),
        (route(ALLOWED, idempotent()), "no @validate_response"),
        (route(ALLOWED, idempotent(), validate_response(Loose)), "Loose is not an Out model"),
        (route(ALLOWED, idempotent(), validate_request(Loose), ANSWER), "Loose is not an In model"),
        (route(ALLOWED, idempotent(), validate_request(LooseTimeIn), ANSWER), "LooseTimeIn takes a time"),
        (route(ALLOWED, idempotent(), ANSWER, name="thing"), "thing is not verb_noun"),
        (route(idempotent(), ALLOWED, ANSWER), "its decorators are not in the order"),
        (route(ALLOWED, validate_request(TransferIn), idempotent(), ANSWER), "its decorators are not in the order"),
    ],
)
def test_a_breach_is_noticed(app_: Quart, complaint: str) -> None:
    found = complaints(app_)

    assert len(found) == 1, found
    assert complaint in found[0]


def test_a_good_route_is_not_noticed() -> None:
    good = route(ALLOWED, idempotent(), validate_request(TransferIn), ANSWER, path="/v1/wallets/<wallet_id>/deposits")

    assert complaints(good) == []


def test_error_codes_are_unique_and_explained() -> None:
    found = registry.outcomes()  # raises when two classes claim one code

    for code, outcome in found.items():
        assert re.fullmatch(r"internal|[a-z][a-z_]*\.[a-z][a-z_]*", code), code
        assert len(outcome.title) >= 8, code
        assert 400 <= outcome.status <= 599, code


def test_two_errors_with_one_code_are_refused() -> None:
    kind = type("Copy", (Refused,), {"code": "request.not_found", "__module__": "core.copy", "__doc__": "A copy."})
    registry.outcomes.cache_clear()
    try:
        with pytest.raises(RuntimeError, match=re.escape("two errors with the code request.not_found")):
            registry.outcomes()
    finally:
        kind.__module__ = "elsewhere"
        registry.outcomes.cache_clear()


def test_every_event_explains_itself() -> None:
    for name, kind in events.catalogue().items():
        assert re.fullmatch(r"[a-z_]+(\.[a-z_]+)+", name), name
        assert "__doc__" in kind.__dict__, name
        assert kind.summary().endswith("."), name
        assert kind.version >= 1
        assert set(kind.model_fields) == set(kind.example), f"{name}: its example is not a full instance"
        assert not {"email", "phone", "full_name", "address"} & set(kind.model_fields), f"{name} holds personal data"


def test_events_are_declared_where_the_catalogue_looks() -> None:
    names = {kind.__name__ for kind in events.catalogue().values()} | {Event.__name__}
    strays = [
        f"{source.name_of(path)}: {node.name}"
        for path in source.files("core", "plugins")
        if path.name != "events.py"
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ClassDef) and any(isinstance(b, ast.Name) and b.id == "Event" for b in node.bases)
    ]

    assert strays == []
    assert len(names) == len(events.catalogue()) + 1
