from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import orjson
import pytest

from core.events import relay
from core.events import service as events
from core.jobs import service as jobs
from core.jobs.registry import kinds
from core.kit import db, scope
from core.kit.scope import TenantRef
from core.webhook_endpoints import service as endpoints
from tests.events.conftest import an_event


@dataclass
class Request:
    """What the receiver got."""

    headers: dict[str, str]
    body: bytes

    @property
    def event(self) -> dict[str, Any]:
        return dict(orjson.loads(self.body)["data"])


@dataclass
class Receiver:
    """A tenant's receiver on loopback. `answers` are statuses for the next requests; then it answers 200."""

    url: str = ""
    got: list[Request] = field(default_factory=list)
    answers: list[int | str] = field(default_factory=list)
    delay_seconds: float = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
            headers = {k.lower(): v for k, _, v in (line.partition(": ") for line in head[1:] if line)}
            body = await reader.readexactly(int(headers["content-length"]))
            self.got.append(Request(headers, body))
            await asyncio.sleep(self.delay_seconds)
            answer = self.answers.pop(0) if self.answers else 200
            extra = ""
            if isinstance(answer, str):
                answer, _, extra = answer.partition("\r\n")
                extra += "\r\n"
            writer.write(f"HTTP/1.1 {answer} Status\r\n{extra}Content-Length: 0\r\n\r\n".encode())
            await writer.drain()
        writer.close()


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    """A receiver on loopback, with development's policy in force."""
    endpoints.configure(development=True)
    found = Receiver()
    server = await asyncio.start_server(found.serve, "127.0.0.1", 0)
    found.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/hook"
    yield found
    server.close()


@pytest.fixture
def happen(acting: TenantRef) -> Callable[..., Any]:
    """Events of a subject happen and are placed, messages made with them."""

    async def do(subject: str, *versions: int) -> None:
        for version in versions:
            async with db.transaction() as tx:
                await events.emit(tx, an_event(version), subject=subject, subject_version=version)
        while await relay.place(acting.id, [endpoints.placed]):
            pass

    return do


@pytest.fixture
def run_due(acting: TenantRef) -> Callable[..., Any]:
    """Run the tenant's delivery jobs that are due, as a worker would; how many. `now` makes all waiting ones due."""

    async def do(*, now: bool = False) -> int:
        ran = 0
        async with db.transaction() as tx:
            if now:
                await tx.execute("UPDATE job_due SET due_at = clock_timestamp() WHERE tenant_id = $1", tx.tenant)
            rows = await tx.fetch("SELECT id FROM job WHERE tenant_id = $1 AND status = 'open' ORDER BY id", tx.tenant)
        for row in rows:
            job = await jobs.claim(row["id"])
            if job is not None:
                with scope.system(acting, job.kind):
                    await kinds()[job.kind].run(job)
                ran += 1
        return ran

    return do
