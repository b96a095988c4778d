"""A small closed-loop HTTP/1.1 load generator: keep-alive connections, one request in flight on each.

It lives in the benchmark's own process, so a server under test shares the two cores with it: figures are ratios.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import orjson


@dataclass(slots=True)
class Result:
    """What a run did. Latencies in seconds, sorted."""

    seconds: float
    statuses: Counter[int] = field(default_factory=Counter)
    latencies: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        return sum(self.statuses.values()) / self.seconds

    def percentile(self, part: float) -> float:
        return self.latencies[min(len(self.latencies) - 1, int(len(self.latencies) * part))] if self.latencies else 0.0

    def add(self, other: Result) -> None:
        """Count another run of the same kind in."""
        self.seconds += other.seconds
        self.statuses += other.statuses
        self.latencies = sorted(self.latencies + other.latencies)

    def note(self) -> str:
        milliseconds = [f"p{int(part * 100)} {self.percentile(part) * 1000:.1f} ms" for part in (0.5, 0.99)]
        return ", ".join([*milliseconds, *(f"{count}×{status}" for status, count in sorted(self.statuses.items()))])


def request(method: str, url: str, *, headers: dict[str, str] | None = None, body: bytes = b"") -> bytes:
    """One request's bytes."""
    parts = urlsplit(url)
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    lines = [f"{method} {path} HTTP/1.1", f"Host: {parts.netloc}"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    if body or method in {"POST", "PUT", "PATCH"}:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode() + body


async def drive(url: str, make: Callable[[], bytes], *, connections: int, seconds: float) -> Result:
    """Send `make()` requests over `connections` connections to the host of `url` for `seconds`."""
    parts = urlsplit(url)
    result = Result(seconds)
    deadline = time.perf_counter() + seconds

    async def connection() -> None:
        reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
        try:
            while time.perf_counter() < deadline:
                sent = make()
                began = time.perf_counter()  # the loop's own clock counts milliseconds
                writer.write(sent)
                status = await read_response(reader)
                result.statuses[status[0]] += 1
                result.latencies.append(time.perf_counter() - began)
        finally:
            writer.close()

    started = time.perf_counter()
    await asyncio.gather(*(connection() for _ in range(connections)))
    result.seconds = time.perf_counter() - started
    result.latencies.sort()
    return result


class Client:
    """One keep-alive connection per host, one request at a time: cheap enough to leave the cores to the servers."""

    def __init__(self) -> None:
        self._open: dict[str, tuple[asyncio.StreamReader, asyncio.StreamWriter]] = {}

    async def call(self, method: str, url: str, *, headers: dict[str, str] | None = None, json: object = None) -> Any:
        """The decoded answer. Raises RuntimeError for any status but 2xx."""
        parts = urlsplit(url)
        if parts.netloc not in self._open:
            self._open[parts.netloc] = await asyncio.open_connection(parts.hostname, parts.port)
        reader, writer = self._open[parts.netloc]
        sent = {"Content-Type": "application/json", **(headers or {})}
        writer.write(request(method, url, headers=sent, body=orjson.dumps(json)))
        status, body = await read_response(reader)
        if not 200 <= status < 300:
            raise RuntimeError(f"{method} {parts.path}: {status} {body[:300]!r}")
        return orjson.loads(body) if body else None

    def close(self) -> None:
        for _, writer in self._open.values():
            writer.close()


async def read_response(reader: asyncio.StreamReader) -> tuple[int, bytes]:
    """(status, body) of the next response."""
    head = await reader.readuntil(b"\r\n\r\n")
    lower = head.lower()
    at = lower.find(b"content-length:")
    if at < 0:
        return int(head[9:12]), b""
    length = int(lower[at + 15 : lower.index(b"\r\n", at)])
    body = await reader.readexactly(length) if length else b""
    return int(head[9:12]), body
