"""Redis connections. Redis is speed, never truth: whoever uses it here has another way when it is gone.

The defaults of redis-py wait without bound and retry for tens of seconds, so every client is made here.
"""

from __future__ import annotations

import asyncio
from typing import Any

from redis import asyncio as aioredis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import NoScriptError, RedisError

from core.kit.errors import Unavailable

REQUEST_TIMEOUT_SECONDS = 0.5
BLOCK_SECONDS = 5
"""The longest blocking command of a `blocking()` client; its socket waits twice as long."""

GONE = (RedisError, OSError, TimeoutError)
"""What a client raises when Redis does not answer."""

ScriptMissing = NoScriptError
"""Redis was restarted and has forgotten a script that is called by its hash."""

_url = ""
_client: aioredis.Redis | None = None


class RedisUnavailable(Unavailable):
    """Redis does not answer; nothing was changed."""

    code = "redis.unavailable"


def configure(url: str) -> None:
    """Say where Redis is. Call it once per process, before `client()`."""
    global _url  # noqa: PLW0603 - one Redis per process
    _url = url


def client() -> aioredis.Redis:
    """The process's client for short commands: it gives up within a second, so a dead Redis stalls no request."""
    global _client  # noqa: PLW0603 - one pool per process
    if _client is None:
        _client = _make(socket_timeout=REQUEST_TIMEOUT_SECONDS, max_connections=64)
    return _client


def blocking() -> aioredis.Redis:
    """A client of the caller's own for blocking commands and subscriptions; close it with `aclose()`."""
    return _make(socket_timeout=BLOCK_SECONDS * 2, max_connections=64)


async def close() -> None:
    """Close the process's client; idempotent."""
    global _client
    if _client is not None:
        closing, _client = _client, None
        await closing.aclose()


def _make(*, socket_timeout: float, max_connections: int) -> aioredis.Redis:
    if not _url:
        raise RuntimeError("redis.configure() has not run in this process")
    options: dict[str, Any] = {
        "socket_timeout": socket_timeout,
        "socket_connect_timeout": REQUEST_TIMEOUT_SECONDS,
        "health_check_interval": 15,
        "max_connections": max_connections,
        # One immediate retry replaces a pooled connection that a restarted Redis has dropped.
        "retry": Retry(NoBackoff(), 1),
    }
    return aioredis.Redis.from_url(_url, **options)


class Backoff:
    """How long to leave Redis alone after it failed: doubles up to a bound, and forgets on success."""

    def __init__(self, first_seconds: float = 0.25, last_seconds: float = 5.0) -> None:
        self._first = first_seconds
        self._last = last_seconds
        self._next = first_seconds
        self.failing = False

    async def wait(self) -> None:
        """Sleep after a failure."""
        self.failing = True
        delay, self._next = self._next, min(self._next * 2, self._last)
        await asyncio.sleep(delay)

    def succeeded(self) -> bool:
        """Note a success; whether it ended a failure."""
        ended, self.failing, self._next = self.failing, False, self._first
        return ended


async def ping() -> None:
    """Ask Redis whether it answers. Raises one of GONE."""
    answer = client().ping()  # redis-py shares this signature with its blocking client
    if not isinstance(answer, bool):
        await answer
