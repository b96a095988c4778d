"""A canned gateway in a process of its own: it answers as Razorpay does, from templates, at hardly any cost.

It makes orders and says of each that it was paid and captured; it keeps nothing, so what a benchmark measures beside it
is ours. `python -m benchmarks.gateway` prints the port that it listens on.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import sys
from collections.abc import AsyncIterator

AMOUNT = 50_000
"""In paise: every order is of this amount."""
_ORDER = b'{"id":"order_%014d","entity":"order","amount":%d,"currency":"INR","status":"created"}'
_PAYMENTS = (
    b'{"entity":"collection","count":1,"items":[{"id":"pay_%(number)s","entity":"payment","amount":%(amount)d,'
    b'"currency":"INR","status":"captured","order_id":"order_%(number)s","method":"upi","amount_refunded":0,'
    b'"refund_status":null,"captured":true,"fee":1180,"tax":180,"error_code":null,"error_description":null,'
    b'"created_at":1760000000}]}'
)
_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
_numbers = itertools.count(1)


class Gateway(asyncio.Protocol):
    """One kept connection. Requests come whole or in parts, one at a time."""

    def __init__(self) -> None:
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        head, found, body = self._received.partition(b"\r\n\r\n")
        if not found or len(body) < _length(head):
            return
        self._received = b""
        answer = _answer(head[: head.index(b"\r\n")])
        self._transport.write(_HEAD % len(answer) + answer)  # type: ignore[attr-defined]


@contextlib.asynccontextmanager
async def served() -> AsyncIterator[str]:
    """The gateway's base URL while it runs."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.gateway", stdout=asyncio.subprocess.PIPE
    )
    try:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(await process.stdout.readline())}"
    finally:
        process.terminate()
        await process.wait()


def _length(head: bytes) -> int:
    lower = head.lower()
    at = lower.find(b"content-length:")
    return int(lower[at + 15 :].split(b"\r\n", 1)[0]) if at >= 0 else 0


def _answer(line: bytes) -> bytes:
    if line.startswith(b"POST /v1/orders "):
        return _ORDER % (next(_numbers), AMOUNT)
    number = line.removeprefix(b"GET /v1/orders/order_").partition(b"/")[0]
    return _PAYMENTS % {b"number": number, b"amount": AMOUNT}


async def _serve() -> None:
    server = await asyncio.get_running_loop().create_server(Gateway, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve())
