"""The document is valid, says everything that a caller must know, and is the one that is stored."""

from __future__ import annotations

import re
from typing import Any

import pytest
import schemathesis
from openapi_spec_validator import OpenAPIV31SpecValidator
from quart import Quart
from quart_schema.extension import QUART_SCHEMA_HIDDEN_ATTRIBUTE as HIDDEN

from core.commands import docs
from core.events import registry as events
from core.web import openapi
from core.web.access import PERMISSION, REALM
from core.web.idempotent import IDEMPOTENT
from tests.http import Api, answer


@pytest.fixture(scope="module")
def value(app: Quart) -> dict[str, Any]:
    return openapi.document(app).value


def operations(value: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    return [(path, method, item) for path, methods in value["paths"].items() for method, item in methods.items()]


def test_it_is_valid_openapi_3_1(value: dict[str, Any]) -> None:
    assert value["openapi"].startswith("3.1")
    assert list(OpenAPIV31SpecValidator(value).iter_errors()) == []


def test_schemathesis_loads_every_operation(value: dict[str, Any]) -> None:
    loaded = [result.ok() for result in schemathesis.openapi.from_dict(value).get_all_operations()]

    assert len(loaded) == len(operations(value)) > 0


def test_the_stored_pages_are_current() -> None:
    for name, text in docs.generate().items():
        path = docs.FOLDER / name
        assert path.exists(), "run ./bahi docs"
        assert path.read_text() == text, f"docs/{name} is out of date: run ./bahi docs, then read the diff"


def test_a_removed_error_code_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docs, "documented_codes", lambda: {"ledger.long_forgotten"})

    with pytest.raises(docs.CodeRemoved, match=re.escape("ledger.long_forgotten")):
        docs.generate()


def test_operation_ids_are_unique(value: dict[str, Any]) -> None:
    found = [item["operationId"] for _, _, item in operations(value)]

    assert sorted(found) == sorted(set(found))


def test_bodies_and_path_parameters_are_required(value: dict[str, Any]) -> None:
    for path, method, item in operations(value):
        where = f"{method} {path}"
        assert item.get("requestBody", {"required": True})["required"], where
        named = {parameter["name"] for parameter in item["parameters"] if parameter["in"] == "path"}
        assert named == set(re.findall(r"{([^}]+)}", path)), where
        assert all(parameter["schema"] for parameter in item["parameters"]), where


def test_every_answer_is_described(value: dict[str, Any]) -> None:
    for path, method, item in operations(value):
        where = f"{method} {path}"
        is_file = path == "/openapi.json" or path.endswith("/file")
        good = [status for status in item["responses"] if status[0] in "23"]
        assert good, where
        assert item["responses"]["default"] == {"$ref": "#/components/responses/Problem"}, where
        assert {"500", "503"} <= item["responses"].keys(), where
        for status in good:
            assert "X-Request-Id" in item["responses"][status]["headers"], where
            for kind, media in item["responses"][status].get("content", {}).items():
                assert kind != "application/json" or is_file or "$ref" in media["schema"], where
    for response in value["components"]["responses"].values():
        assert response["content"].keys() == {"application/problem+json"}


def test_permissions_and_idempotency_are_said(app: Quart, value: dict[str, Any]) -> None:
    for rule in app.url_map.iter_rules():
        view = app.view_functions[rule.endpoint]
        if rule.websocket or rule.endpoint.endswith("static") or getattr(view, HIDDEN, False):
            continue
        path = re.sub(r"<(?:[^:<>]*:)?([^<>]+)>", r"{\1}", rule.rule)
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}:
            item = value["paths"][path][method.lower()]
            wanted = [{getattr(view, REALM): [getattr(view, PERMISSION)]}] if hasattr(view, PERMISSION) else []
            assert item["security"] == wanted
            headers = {p["name"]: p["required"] for p in item["parameters"] if p["in"] == "header"}
            assert headers == ({"Idempotency-Key": getattr(view, IDEMPOTENT)} if hasattr(view, IDEMPOTENT) else {})


def test_every_event_is_a_webhook_with_an_example(value: dict[str, Any]) -> None:
    assert set(value["webhooks"]) == set(events.catalogue())
    for name, kind in events.catalogue().items():
        schema = value["webhooks"][name]["post"]["requestBody"]["content"]["application/json"]["schema"]
        assert schema["allOf"][1]["properties"]["data"]["examples"] == [kind.example]


async def test_it_is_served_with_an_etag(app: Quart) -> None:
    first = await Api(app).get("/openapi.json")
    again = await Api(app).get("/openapi.json", headers={"If-None-Match": first.headers["ETag"]})
    other = await Api(app).get("/openapi.json", headers={"If-None-Match": '"other"'})

    assert await answer(first) == openapi.document(app).value
    assert (again.status_code, await again.get_data()) == (304, b"")
    assert other.status_code == 200


@pytest.mark.parametrize("path", ["/docs", "/docs/errors", "/docs/events"])
async def test_the_pages_load_nothing_from_elsewhere(app: Quart, path: str) -> None:
    response = await Api(app).get(path)
    text = str(await response.get_data(as_text=True))

    assert (response.status_code, response.mimetype) == (200, "text/html")
    assert re.findall(r'(?:src|href)="((?:[a-z]+:)?//[^"]*)"', text) == []
    assert "<script" not in text
    assert response.headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'self'")
    style = await Api(app).get("/docs/static/docs.css")
    assert (style.status_code, style.mimetype) == (200, "text/css")


async def test_the_pages_show_what_there_is(app: Quart, value: dict[str, Any]) -> None:
    api = str(await (await Api(app).get("/docs")).get_data(as_text=True))
    errors = str(await (await Api(app).get("/docs/errors")).get_data(as_text=True))
    announced = str(await (await Api(app).get("/docs/events")).get_data(as_text=True))

    assert all(f'<details id="{item["operationId"]}">' in api for _, _, item in operations(value))
    assert all(f'<tr id="{code}">' in errors for code in ("ledger.insufficient_funds", "request.not_found", "internal"))
    assert all(f'<h2 id="{name}">' in announced for name in events.catalogue())
