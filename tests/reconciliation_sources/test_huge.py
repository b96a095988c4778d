"""A gigabyte against a running server: it is refused before it has been sent, and costs no memory."""

from __future__ import annotations

import asyncio
import contextlib
import json
from pathlib import Path

from core.kit.scope import TenantRef
from core.settings import Settings
from core.tenancy import service as tenancy
from core.tenancy.types import ConfigurationChange
from tests.http import make_key
from tests.reconciliation.shop import rows
from tests.reconciliation_sources import bank
from tests.webserver import WebServer, serving

MEGABYTE = 1024 * 1024
GIGABYTE = 1024 * MEGABYTE
SENT_MAX = 24 * MEGABYTE
"""What buffers on the way may take in before the answer is there; the limit is one megabyte."""
HUNG_UP = "hung up"
GROWTH_MAX = 32 * MEGABYTE


def memory(server: WebServer) -> int:
    """What the server and its workers hold, in bytes."""
    tree, total = [server.process.pid], 0
    for pid in tree:
        with contextlib.suppress(OSError):
            status = Path(f"/proc/{pid}/status").read_text()
            total += sum(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmRSS"))
            tree += [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    return total


async def push(server: WebServer, key: str, path: str, *, length: int | None) -> tuple[str, int]:
    """Send a gigabyte until somebody answers: (the problem's code, bytes that were sent)."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    size = f"Content-Length: {length}" if length is not None else "Transfer-Encoding: chunked"
    head = f"POST {path} HTTP/1.1\r\nHost: bahi.test\r\nAuthorization: Bearer {key}\r\n{size}\r\n\r\n"
    writer.write(head.encode())
    piece = b"x" * 65_536
    framed = piece if length is not None else b"10000\r\n" + piece + b"\r\n"
    sent = 0
    answer = asyncio.ensure_future(reader.readuntil(b"\r\n\r\n"))
    while sent < GIGABYTE and not answer.done():
        writer.write(framed)
        sent += len(piece)
        drained = asyncio.ensure_future(writer.drain())
        await asyncio.wait({drained, answer}, return_when=asyncio.FIRST_COMPLETED)
        drained.cancel()
        with contextlib.suppress(ConnectionError, asyncio.CancelledError):
            await drained  # a server that answered may have hung up
    try:
        headers = (await asyncio.wait_for(answer, 30)).decode()
        long = next(line for line in headers.splitlines() if line.lower().startswith("content-length"))
        body = await asyncio.wait_for(reader.readexactly(int(long.split(":")[1])), 30)
        return str(json.loads(body)["code"]), sent
    except (ConnectionError, asyncio.IncompleteReadError):
        return HUNG_UP, sent  # what is still on its way when a server closes can destroy its answer
    finally:
        writer.transport.abort()


async def test_a_gigabyte_is_refused_early(acting: TenantRef, settings: Settings) -> None:
    source = await bank.open_source()
    await tenancy.configure(ConfigurationChange(settings={"reconciliation": {"upload_megabytes_max": 1}}))
    key = await make_key(acting)
    async with serving(settings) as server:
        path = f"/v1/reconciliation/report-imports?source={source.public_id}&name=huge.csv"
        await push(server, key, path, length=None)  # what one request makes the server load is no growth
        before = memory(server)
        for length, code in ((GIGABYTE, "request.body_too_large"), (None, "files.too_large")):
            found, sent = await push(server, key, path, length=length)
            assert found in {code, HUNG_UP}
            assert sent < SENT_MAX, f"{sent:,} bytes were taken"
        growth = memory(server) - before
    assert growth < GROWTH_MAX, f"{growth:,} bytes"
    assert await rows("reconciliation_import", "id") == []
    assert await rows("file", "id") == []
