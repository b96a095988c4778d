"""The documentation pages: rendered here from the OpenAPI document, so they work without the internet and never
show another API than the one that is served."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import orjson
from quart import Response, current_app, render_template

from core.web import openapi, registry

# The style sheet is our own file; nothing else is loaded, and no script runs.
_POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
_DEPTH_MAX = 6


async def api_page() -> Response:
    """Every route with its permission, parameters, body and answers."""
    value = openapi.document(current_app).value
    groups: dict[str, list[dict[str, Any]]] = {tag["name"]: [] for tag in value["tags"]}
    for path, methods in value["paths"].items():
        for method, operation in methods.items():
            groups[operation["tags"][0]].append(_operation(value, path, method, operation))
    texts = {tag["name"]: tag["description"] for tag in value["tags"]}
    return await _page("web/api.html", groups=groups, texts=texts, info=value["info"])


async def errors_page() -> Response:
    """Every error code, with an anchor: the `type` of a problem leads here."""
    return await _page("web/errors.html", outcomes=list(registry.outcomes().values()))


async def events_page() -> Response:
    """Every event with an example."""
    sources: openapi.Documented = current_app.config[openapi.SOURCES]
    events = [
        {
            "name": item.name,
            "summary": item.summary,
            "description": item.description,
            "example": orjson.dumps(dict(item.example), option=orjson.OPT_INDENT_2).decode(),
            "fields": list(_fields(openapi.document(current_app).value, _named(item.data.__name__), 0)),
        }
        for item in sources.webhooks
    ]
    return await _page("web/events.html", events=events)


async def _page(template: str, **values: Any) -> Response:
    response = Response(await render_template(template, **values), content_type="text/html; charset=utf-8")
    response.headers["Content-Security-Policy"] = _POLICY
    response.headers["Cache-Control"] = "no-cache"
    return response


def _operation(value: Mapping[str, Any], path: str, method: str, operation: Mapping[str, Any]) -> dict[str, Any]:
    realm, permissions = next(iter(operation["security"][0].items())) if operation["security"] else (None, [])
    body = operation.get("requestBody", {}).get("content", {})
    return {
        "id": operation["operationId"],
        "method": method.upper(),
        "path": path,
        "summary": operation["summary"],
        "description": operation.get("description", ""),
        "realm": realm,
        "permission": permissions[0] if permissions else None,
        "parameters": [_parameter(value, item) for item in operation["parameters"]],
        "body": [(kind, list(_fields(value, media.get("schema", {}), 0))) for kind, media in body.items()],
        "responses": [
            {
                "status": status,
                "description": response["description"],
                "content": [
                    (kind, list(_fields(value, media.get("schema", {}), 0)))
                    for kind, media in response.get("content", {}).items()
                ],
            }
            for status, response in operation["responses"].items()
            if "$ref" not in response
        ],
        "problems": [status for status, response in operation["responses"].items() if "$ref" in response],
    }


def _parameter(value: Mapping[str, Any], item: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "name": item["name"],
        "place": item["in"],
        "required": item["required"],
        "kind": _kind(value, item["schema"]),
        "text": item.get("description", ""),
    }


def _fields(
    value: Mapping[str, Any], schema: Mapping[str, Any], depth: int, prefix: str = ""
) -> Iterator[dict[str, Any]]:
    """The schema as rows, nested names joined with a dot."""
    schema = _resolve(value, schema)
    if schema.get("type") == "array":
        yield from _fields(value, schema.get("items", {}), depth, f"{prefix}[]" if prefix else "[]")
        return
    for name, given in schema.get("properties", {}).items():
        full = f"{prefix}.{name}" if prefix else name
        inner = _resolve(value, given)
        yield {
            "name": full,
            "required": name in schema.get("required", []),
            "kind": _kind(value, given),
            "text": given.get("description") or inner.get("description", "").partition("\n")[0],
            "example": _example(given) or _example(inner),
        }
        if depth < _DEPTH_MAX:
            yield from _fields(value, given, depth + 1, full)


def _resolve(value: Mapping[str, Any], schema: Mapping[str, Any]) -> dict[str, Any]:
    """The schema itself, through a reference or the one choice that is not null."""
    options = [option for option in schema.get("anyOf", []) if option != {"type": "null"}]
    if len(options) == 1:
        schema = {**{key: inner for key, inner in schema.items() if key != "anyOf"}, **options[0]}
    if "$ref" in schema:
        target = value["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
        return {**target, **{key: inner for key, inner in schema.items() if key != "$ref"}}
    return dict(schema)


def _kind(value: Mapping[str, Any], schema: Mapping[str, Any]) -> str:
    inner = _resolve(value, schema)
    if "enum" in inner or "const" in inner:
        kind = " | ".join(str(item) for item in inner.get("enum", [inner.get("const")]))
    elif inner.get("type") == "array":
        kind = f"list of {_kind(value, inner.get('items', {}))}"
    else:
        kind = inner.get("format") or inner.get("type") or "any"
    return f"{kind}, or null" if {"type": "null"} in schema.get("anyOf", []) else str(kind)


def _example(schema: Mapping[str, Any]) -> str:
    found = schema.get("examples")
    return orjson.dumps(found[0]).decode() if found else ""


def _named(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}
