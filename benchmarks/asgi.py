"""Drive an ASGI application in this process, so that its processor time can be read: no socket, no load generator."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

Application = Callable[..., Any]


def scope(method: str, path: str, headers: Mapping[str, str]) -> dict[str, Any]:
    """What a server tells the application of a request."""
    raw = [(b"host", b"bench.test"), *((name.lower().encode(), value.encode()) for name, value in headers.items())]
    return {
        "type": "http", "http_version": "1.1", "asgi": {"version": "3.0"}, "method": method, "scheme": "http",
        "path": path, "raw_path": path.encode(), "query_string": b"", "root_path": "", "headers": raw,
        "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 80), "extensions": {},
    }  # fmt: skip


async def call(app: Application, described: dict[str, Any], body: bytes = b"") -> tuple[int, bytes]:
    """Status and body of the answer."""
    status, answer, given = 0, b"", False

    async def receive() -> dict[str, Any]:
        nonlocal given
        if not given:
            given = True
            return {"type": "http.request", "body": body, "more_body": False}
        await asyncio.get_running_loop().create_future()
        raise AssertionError("unreachable")

    async def send(message: dict[str, Any]) -> None:
        nonlocal status, answer
        if message["type"] == "http.response.start":
            status = message["status"]
        else:
            answer += message.get("body", b"")

    await app(described, receive, send)
    return status, answer
