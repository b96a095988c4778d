"""The OpenAPI 3.1 document: quart-schema's provider with its defects mended, built once.

quart-schema 0.25 leaves bodies and query parameters optional, puts response headers in the wrong place, lets two
models of one name overwrite each other, and knows no errors, permissions or idempotency. So only its attributes on
the views and its choice of rules are used; every schema comes from one pydantic call, which keeps names unique.
"""

from __future__ import annotations

import hashlib
import inspect
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from importlib import import_module
from typing import Any, Literal

import orjson
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema
from quart import Quart
from quart_schema.openapi import OpenAPIProvider
from quart_schema.validation import (
    QUART_SCHEMA_QUERYSTRING_ATTRIBUTE,
    QUART_SCHEMA_REQUEST_ATTRIBUTE,
    QUART_SCHEMA_RESPONSE_ATTRIBUTE,
    DataSource,
)
from werkzeug.routing.rules import Rule

from core.web.access import PERMISSION, REALM
from core.web.contract import ACCEPTS, PRODUCES
from core.web.errors import CONTENT_TYPE as PROBLEM
from core.web.idempotent import IDEMPOTENT, REPLAYED
from core.web.schemas import ProblemOut

Mode = Literal["validation", "serialization"]
View = Callable[..., Any]

TITLE = "Bahi"
VERSION = "v1"
"""The API's own version, as in its paths; releases of the software do not change the contract."""
SOURCES = "BAHI_DOCUMENTED"
CACHED = "BAHI_OPENAPI"
SECURITY = {
    "tenant": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "bahi_<mode>_<tenant>_<random>",
        "description": "An API key of one tenant. The list beside it names the permission that the route needs.",
    },
    "platform": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "bahi_platform_admin_<random>",
        "description": "The key of a platform operator, who manages tenants and sees none of their rows.",
    },
}
_HEADERS = {
    "X-Request-Id": {"description": "Quote it when you ask about a request.", "schema": {"type": "string"}},
    REPLAYED: {
        "description": "`true` when this is the stored answer of an earlier request with the same key.",
        "schema": {"type": "string", "enum": ["true"]},
    },
    "Retry-After": {"description": "Seconds to wait before trying again.", "schema": {"type": "integer"}},
}
_ID = r"^[a-z]{2,4}_[0-9a-hjkmnp-tv-z]{26}$"
_PATH_PART = re.compile(r"<(?:[^:<>]*:)?([^<>]+)>")
_BODY_TYPES = {
    DataSource.JSON: "application/json",
    DataSource.FORM: "application/x-www-form-urlencoded",
    DataSource.FORM_MULTIPART: "multipart/form-data",
}


@dataclass(frozen=True, slots=True)
class Announced:
    """An event as an outgoing webhook: `data` is its model, `example` one full instance of it."""

    name: str
    summary: str
    description: str
    envelope: type[BaseModel]
    data: type[BaseModel]
    example: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Documented:
    """What the composition root knows and this layer must not import: events, permissions."""

    webhooks: tuple[Announced, ...] = ()
    permissions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Document:
    """The finished document, as a value and as the bytes that are served."""

    value: dict[str, Any]
    body: bytes
    etag: str


def document(app: Quart) -> Document:
    """The application's document; built at the first call."""
    found: Document | None = app.config.get(CACHED)
    if found is None:
        # quart-schema keeps a weak reference, which `current_app`'s proxy does not take.
        app = getattr(app, "_get_current_object", lambda: app)()
        value = BahiOpenAPIProvider(app, app.extensions["QUART_SCHEMA"]).schema()
        body = orjson.dumps(value, option=orjson.OPT_INDENT_2) + b"\n"
        found = app.config[CACHED] = Document(value, body, hashlib.sha256(body).hexdigest()[:32])
    return found


class BahiOpenAPIProvider(OpenAPIProvider):
    """Builds the whole document from the views' own declarations."""

    def schema(self) -> dict[str, Any]:
        """The document. Rules come in the order of their paths, so that it only changes when the API does."""
        sources: Documented = self._app.config.get(SOURCES, Documented())
        served = [rule for rule in self.generate_rules() if not rule.endpoint.endswith("static")]
        rules = sorted(served, key=lambda rule: (rule.rule, sorted(rule.methods or ())))
        schemas = _Schemas(self._views(rules), sources.webhooks)
        paths: dict[str, dict[str, Any]] = {}
        tags: dict[str, str] = {}
        for rule in rules:
            path = _PATH_PART.sub(r"{\1}", rule.rule)
            for method in sorted(self.generate_methods(rule)):
                paths.setdefault(path, {})[method.lower()] = self._operation(rule, method, schemas, tags)
        return {
            "openapi": "3.1.0",
            "info": {"title": TITLE, "version": VERSION, "description": _DESCRIPTION},
            "servers": [{"url": "/"}],
            "tags": [{"name": name, "description": text} for name, text in sorted(tags.items())],
            "paths": paths,
            "webhooks": {item.name: {"post": _webhook(item, schemas)} for item in sources.webhooks},
            "components": {
                "schemas": schemas.components,
                "responses": _problems(),
                "headers": dict(_HEADERS),
                "securitySchemes": SECURITY,
            },
        }

    def _views(self, rules: Iterable[Rule]) -> list[View]:
        return [self._app.view_functions[rule.endpoint] for rule in rules]

    def _operation(self, rule: Rule, method: str, schemas: _Schemas, tags: dict[str, str]) -> dict[str, Any]:
        view: View = self._app.view_functions[rule.endpoint]
        summary, _, description = (inspect.getdoc(view) or "").partition("\n")
        tag = _tag(view)
        tags[tag] = _tag_text(view)
        operation: dict[str, Any] = {
            "operationId": view.__name__
            if len(list(self.generate_methods(rule))) == 1
            else f"{view.__name__}_{method}",
            "summary": summary.rstrip("."),
            "tags": [tag],
            "parameters": [*_path_parameters(rule), *_query_parameters(view, schemas), *_headers(view)],
            "responses": _responses(rule, view, schemas),
        }
        if description.strip():
            operation["description"] = description.strip()
        permission = getattr(view, PERMISSION, None)
        operation["security"] = [{getattr(view, REALM): [permission]}] if permission else []
        body = _request_body(view, schemas)
        if body:
            operation["requestBody"] = body
        return operation


class _Schemas:
    """Every model of the document under a name of its own: one pydantic call sees them all and tells them apart."""

    def __init__(self, views: Iterable[View], webhooks: Iterable[Announced]) -> None:
        wanted: dict[tuple[type[BaseModel], Mode], None] = {(ProblemOut, "serialization"): None}
        for view in views:
            for model, mode in _models(view):
                wanted[model, mode] = None
        for item in webhooks:
            wanted[item.envelope, "serialization"] = None
            wanted[item.data, "serialization"] = None
        self._refs, definitions = models_json_schema(list(wanted), ref_template="#/components/schemas/{model}")
        self.components: dict[str, Any] = dict(sorted(_plain(definitions["$defs"]).items()))

    def ref(self, model: type[BaseModel], mode: Mode) -> dict[str, Any]:
        return dict(self._refs[model, mode])

    def resolved(self, model: type[BaseModel], mode: Mode) -> dict[str, Any]:
        """The model's own schema, for query strings: their properties become parameters."""
        found: dict[str, Any] = self.components[self._refs[model, mode]["$ref"].rpartition("/")[2]]
        return found


def _models(view: View) -> Iterable[tuple[type[BaseModel], Mode]]:
    if query := getattr(view, QUART_SCHEMA_QUERYSTRING_ATTRIBUTE, None):
        yield query, "validation"
    if body := getattr(view, QUART_SCHEMA_REQUEST_ATTRIBUTE, None):
        yield body[0], "validation"
    for model, _headers_model in getattr(view, QUART_SCHEMA_RESPONSE_ATTRIBUTE, {}).values():
        yield model, "serialization"


def _path_parameters(rule: Rule) -> list[dict[str, Any]]:
    found = []
    for name, converter in rule._converters.items():  # noqa: SLF001 - werkzeug shows converters nowhere else
        schema: dict[str, Any] = {"type": "string"}
        match type(converter).__name__:
            case "IntegerConverter":
                schema = {"type": "integer", "minimum": 0}
            case "FloatConverter":
                schema = {"type": "number"}
            case "UUIDConverter":
                schema = {"type": "string", "format": "uuid"}
            case "AnyConverter":
                schema = {"type": "string", "enum": sorted(converter.items)}  # type: ignore[attr-defined]
            case _ if name.endswith("_id"):
                schema = {"type": "string", "pattern": _ID}
        found.append({"name": name, "in": "path", "required": True, "schema": schema})
    return found


def _query_parameters(view: View, schemas: _Schemas) -> list[dict[str, Any]]:
    model = getattr(view, QUART_SCHEMA_QUERYSTRING_ATTRIBUTE, None)
    if model is None:
        return []
    schema = schemas.resolved(model, "validation")
    found = []
    for name, given in schema.get("properties", {}).items():
        inner = _not_null(given)
        parameter: dict[str, Any] = {"name": name, "in": "query", "required": name in schema.get("required", [])}
        if "description" in inner:
            parameter["description"] = inner.pop("description")
        found.append({**parameter, "schema": inner})
    return found


def _not_null(schema: Mapping[str, Any]) -> dict[str, Any]:
    """A query parameter is absent or a value, never null."""
    kept = {key: value for key, value in schema.items() if not (key == "default" and value is None)}
    options = [option for option in kept.get("anyOf", []) if option != {"type": "null"}]
    if len(options) == 1:
        kept.pop("anyOf")
        kept |= options[0]
    return kept


def _headers(view: View) -> list[dict[str, Any]]:
    required = getattr(view, IDEMPOTENT, None)
    if required is None:
        return []
    return [
        {
            "name": "Idempotency-Key",
            "in": "header",
            "required": required,
            "description": "Your name for this request: sent again with the same key, it has its effect once.",
            "schema": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"},
        }
    ]


def _request_body(view: View, schemas: _Schemas) -> dict[str, Any] | None:
    declared = getattr(view, QUART_SCHEMA_REQUEST_ATTRIBUTE, None)
    if declared is not None:
        model, source = declared
        return {"required": True, "content": {_BODY_TYPES[source]: {"schema": schemas.ref(model, "validation")}}}
    raw = getattr(view, ACCEPTS, ())
    return {"required": True, "content": {kind: {} for kind in raw}} if raw else None


def _responses(rule: Rule, view: View, schemas: _Schemas) -> dict[str, Any]:
    found: dict[str, Any] = {}
    headers = {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}}
    if hasattr(view, IDEMPOTENT):
        headers[REPLAYED] = {"$ref": f"#/components/headers/{REPLAYED}"}
    for status, (model, _own) in sorted(getattr(view, QUART_SCHEMA_RESPONSE_ATTRIBUTE, {}).items()):
        content = {"application/json": {"schema": schemas.ref(model, "serialization")}}
        found[str(status)] = {"description": _first_line(model), "headers": headers, "content": content}
    for status, kinds in sorted(getattr(view, PRODUCES, {}).items()):
        found[str(status)] = {"description": HTTPStatus(int(status)).phrase, "headers": headers}
        if kinds:
            found[str(status)]["content"] = {kind: {} for kind in kinds}
    found |= {str(status): {"$ref": f"#/components/responses/Problem{status}"} for status in _statuses(rule, view)}
    found["default"] = {"$ref": "#/components/responses/Problem"}
    return found


def _statuses(rule: Rule, view: View) -> list[int]:
    """The errors that the decorators answer; the view's own come under `default` too."""
    found = {500, 503}
    reads_body = hasattr(view, QUART_SCHEMA_REQUEST_ATTRIBUTE) or hasattr(view, ACCEPTS)
    if reads_body:
        found |= {400, 413, 415, 422}
    if hasattr(view, QUART_SCHEMA_QUERYSTRING_ATTRIBUTE):
        found.add(400)
    if hasattr(view, PERMISSION):
        found |= {401, 403}
    if rule.arguments:
        found.add(404)
    if hasattr(view, IDEMPOTENT):
        found |= {400, 409, 422}
    return sorted(found)


def _problems() -> dict[str, Any]:
    content = {PROBLEM: {"schema": {"$ref": "#/components/schemas/ProblemOut"}}}
    own = {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}}
    later = own | {"Retry-After": {"$ref": "#/components/headers/Retry-After"}}
    found: dict[str, Any] = {"Problem": {"description": "Any other error", "headers": own, "content": content}}
    for status in (400, 401, 403, 404, 409, 413, 415, 422, 500, 503):
        headers = later if status in {409, 503} else own
        found[f"Problem{status}"] = {"description": HTTPStatus(status).phrase, "headers": headers, "content": content}
    return found


def _webhook(item: Announced, schemas: _Schemas) -> dict[str, Any]:
    schema = {
        "allOf": [
            schemas.ref(item.envelope, "serialization"),
            {
                "type": "object",
                "properties": {
                    "type": {"const": item.name},
                    "data": {**schemas.ref(item.data, "serialization"), "examples": [dict(item.example)]},
                },
            },
        ]
    }
    return {
        "operationId": "on_" + item.name.replace(".", "_"),
        "summary": item.summary,
        "description": item.description,
        "tags": ["events"],
        "requestBody": {"required": True, "content": {"application/json": {"schema": schema}}},
        "responses": {
            "200": {"description": "Taken. Any 2xx is success; anything else is sent again later."},
        },
    }


def _tag(view: View) -> str:
    return view.__module__.split(".")[1] if view.__module__.startswith("core.") else view.__module__


def _tag_text(view: View) -> str:
    """The first paragraph of the module's own `__init__`, also for a route of one of its parts."""
    is_core = view.__module__.startswith("core.")
    package = import_module(f"core.{_tag(view)}" if is_core else view.__module__.rpartition(".")[0])
    return " ".join((inspect.getdoc(package) or "").partition("\n\n")[0].split())


def _first_line(model: type[BaseModel]) -> str:
    return (inspect.getdoc(model) or model.__name__).partition("\n")[0]


def _plain(value: Any) -> Any:
    """Without pydantic's generated titles, which only repeat the field's name."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items() if not (key == "title" and isinstance(inner, str))}
    return [_plain(inner) for inner in value] if isinstance(value, list) else value


_DESCRIPTION = """\
Amounts are decimal strings with exactly the currency's digits. Times are ISO 8601 in UTC. Every error is
`application/problem+json` with a stable `code`, listed at [/docs/errors](/docs/errors). A list continues with its
`next_cursor`. Sent with an `Idempotency-Key`, a POST has its effect once however often it is sent."""
