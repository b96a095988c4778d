"""Whatever is sent to whatever route, the answer is one that the document names, and never a 500."""

from __future__ import annotations

import contextlib
import json
from typing import Any
from urllib.parse import quote, urlencode

import orjson
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from openapi_schema_validator import OAS31Validator
from quart import Quart
from schemathesis import GenerationMode
from schemathesis.core.control import SkipTest

from core.identity.users import service as users
from core.identity.users.types import Identifier
from core.kit import scope
from core.kit.scope import TenantRef
from core.web import openapi
from tests.auth.sessions import as_platform, sign_in
from tests.http import Api, make_key, operator

CASES = 3
PARTS = 4
"""So that no test takes long and several processes share them."""
FREE = ("/docs", "/openapi.json", "/healthz", "/readyz")


@schemathesis.serializer("application/x-ndjson")
def lines(_context: Any, value: Any) -> bytes:
    return json.dumps(value).encode()


def operations(app: Quart, mode: GenerationMode) -> list[Any]:
    schema = schemathesis.openapi.from_dict(openapi.document(app).value)
    schema.config.generation.update(modes=[mode])
    return [result.ok() for result in schema.get_all_operations()]


def cases(operation: Any, mode: GenerationMode) -> list[Any]:
    """Some requests for the operation: of the shape that it declares, or deliberately of another."""
    found: list[Any] = []

    @settings(
        max_examples=CASES,
        database=None,
        derandomize=True,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def collect(case: Any) -> None:
        found.append(case)

    with contextlib.suppress(SkipTest):  # an operation without parameters has no other shape
        collect()
    return found


async def send(api: Api, case: Any) -> Any:
    path = case.path
    for name, value in (case.path_parameters or {}).items():
        path = path.replace("{" + name + "}", quote(str(value), safe=""))
    query = {name: value for name, value in (case.query or {}).items() if value is not None}
    if query:
        path += "?" + urlencode(query, doseq=True)
    headers = {
        name: str(value)
        for name, value in (case.headers or {}).items()
        if str(value).isascii() and str(value).isprintable()
    }
    body = case.body if isinstance(case.body, dict | list | str | int | float | bool) or case.body is None else None
    raw = json.dumps(body).encode("utf-8", "surrogatepass") if body is not None else None
    if raw is not None:
        headers["Content-Type"] = case.media_type or "application/json"
    return await api.call(case.method, path, raw=raw, headers=headers)


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["declared", "other"])
async def test_no_request_makes_a_500_or_an_undocumented_answer(
    app: Quart, tenant: TenantRef, mode: GenerationMode, part: int
) -> None:
    value = openapi.document(app).value
    clients = {"tenant": Api(app, await make_key(tenant)), "platform": await operator(app), None: Api(app)}
    sent = 0
    for operation in operations(app, mode)[part::PARTS]:
        if operation.path.startswith(FREE):
            continue
        declared = value["paths"][operation.path][operation.method]
        realm = next(iter(declared["security"][0])) if declared["security"] else None
        for case in cases(operation, mode):
            # A user's request may end the session that it came in, so each has its own.
            client = clients[realm] if realm != "user" else Api(app, await user_token(tenant))
            response = await send(client, case)
            where = f"{case.method} {operation.path} {case.body!r} → {response.status_code}"
            assert response.status_code != 500, where
            check(value, declared, response.status_code, response.mimetype, await response.get_data(), where)
            sent += 1
    assert sent > 100


async def user_token(tenant: TenantRef) -> str:
    """An access token of a user of the tenant, made the first time."""
    with scope.use(as_platform(tenant)):
        address = Identifier("email", "fuzz@shop.example")
        user = await users.find(address) or await users.create(address, name="Fuzz")
    tokens = await sign_in(tenant, user_id=user.id, person_id=user.person_id)
    return tokens.access_token


def check(value: Any, declared: Any, status: int, kind: str, raw: bytes, where: str) -> None:
    """The answer has the shape that the document promises."""
    if status >= 400:
        assert kind in {"application/problem+json", "text/html"}, where
        return
    assert str(status) in declared["responses"], where
    content = declared["responses"][str(status)].get("content", {})
    schema = content.get("application/json", {}).get("schema")
    if schema is not None:
        OAS31Validator({**schema, "components": value["components"]}).validate(orjson.loads(raw))
