"""Speak to the application as an HTTP client would: real routes, real authentication, no server process."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import orjson
from quart import Quart, Response

from core.auth import service as auth
from core.kit import db, scope
from core.kit.scope import Principal, Scope, TenantRef

BASE = "http://bahi.test"


class Api:
    """A client with one credential."""

    def __init__(self, app: Quart, key: str | None = None) -> None:
        self.app = app
        self.key = key

    async def call(
        self,
        method: str,
        path: str,
        json: Any = None,
        *,
        raw: bytes | None = None,
        headers: dict[str, str] | None = None,
        idempotency_key: str | None = None,
    ) -> Response:
        """One request. `json` is encoded; `raw` is sent as it is."""
        sent = dict(headers or {})
        if self.key is not None:
            sent.setdefault("Authorization", f"Bearer {self.key}")
        if idempotency_key is not None:
            sent["Idempotency-Key"] = idempotency_key
        if json is not None:
            raw = orjson.dumps(json)
        if raw is not None:
            sent.setdefault("Content-Type", "application/json")
        response = await self.app.test_client().open(path, method=method, headers=sent, data=raw)
        assert isinstance(response, Response)
        return response

    async def get(self, path: str, **more: Any) -> Response:
        return await self.call("GET", path, **more)

    async def post(self, path: str, json: Any = None, **more: Any) -> Response:
        return await self.call("POST", path, json, **more)

    async def put(self, path: str, json: Any = None, **more: Any) -> Response:
        return await self.call("PUT", path, json, **more)

    async def patch(self, path: str, json: Any = None, **more: Any) -> Response:
        return await self.call("PATCH", path, json, **more)

    async def delete(self, path: str, **more: Any) -> Response:
        return await self.call("DELETE", path, **more)


async def make_key(tenant: TenantRef, permissions: Iterable[str] = ("*",), **more: Any) -> str:
    """A fresh API key of the tenant."""
    with scope.use(Scope(tenant, Principal("platform", "tests", frozenset({"*"})), "req_tests")):
        new = await auth.create_key("tests", frozenset(permissions), **more)
    return new.secret.value


async def problem(response: Response, status: int, code: str) -> dict[str, Any]:
    """The body of an error answer, which must be exactly this one."""
    body: dict[str, Any] = orjson.loads(await response.get_data(as_text=False))
    assert (response.status_code, body.get("code")) == (status, code), body
    assert response.content_type == "application/problem+json"
    assert body["status"] == status
    assert body["title"]
    assert body["type"] == f"/docs/errors#{code}"
    assert body["request_id"] == response.headers["X-Request-Id"]
    assert body["request_id"].startswith("req_")
    return body


async def answer(response: Response, status: int = 200) -> Any:
    """The body of a good answer."""
    raw = await response.get_data(as_text=False)
    assert response.status_code == status, raw
    return orjson.loads(raw)


async def operator(app: Quart) -> Api:
    """A client with a platform operator's key."""
    return Api(app, (await auth.create_admin_key("tests")).secret.value)


async def acts(tenant: TenantRef, action: str) -> list[dict[str, Any]]:
    """The tenant's audit entries of one action, oldest first."""
    async with db.transaction(tenant.id) as tx:
        rows = await tx.fetch(
            "SELECT * FROM audit_entry WHERE tenant_id = $1 AND action = $2 ORDER BY id", tenant.id, action
        )
    return [dict(row) for row in rows]
