"""Outgoing HTTP of the simulator: POST to loopback over kept connections, and nothing else.

Written on asyncio streams because a full client costs several times the CPU of the payment that it reports,
and the benchmarks send thousands of these. It refuses every address that is not loopback: a simulator must
never speak to the outside, whatever URL a test or a page hands it.
"""

import asyncio
import ipaddress
from collections import defaultdict
from urllib.parse import SplitResult, urlsplit

from core.testing.sandbox import Post

_HEAD_BYTES_MAX = 65_536
Connection = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class NotDelivered(Exception):
    """The receiver did not answer: refused, closed, too slow or not HTTP."""


class NotLoopback(ValueError):
    """The text is no address that a simulator calls: those are plain HTTP on loopback."""


def loopback_url(url: object) -> str:
    """Return the URL if it is plain HTTP on loopback. Raises NotLoopback."""
    if not isinstance(url, str) or len(url) > 2048 or any(ord(letter) <= 32 for letter in url):
        raise NotLoopback("not a URL")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise NotLoopback("not a URL") from None
    if parts.scheme != "http" or port == 0 or not _is_loopback(parts.hostname or ""):
        raise NotLoopback("not http on loopback: the sandbox calls nothing else")
    return url


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class Sender:
    """Keep-alive POSTs. One instance per running app; connections are reused per host and port.

    With `instead` nothing is connected: it is handed every message.
    """

    def __init__(self, instead: Post | None = None) -> None:
        self._instead = instead
        self._idle: dict[tuple[str, int], list[Connection]] = defaultdict(list)

    async def post(self, url: str, headers: dict[str, str], body: bytes, timeout_seconds: float) -> int:
        """Send and return the status. Raises NotDelivered."""
        parts = urlsplit(loopback_url(url))
        if self._instead is not None:
            return await self._instead(url, headers, body, timeout_seconds)
        try:
            async with asyncio.timeout(timeout_seconds):
                return await self._post(parts, headers, body)
        except TimeoutError:
            raise NotDelivered(f"no answer within {timeout_seconds:g} s") from None
        except (
            OSError,
            ValueError,
            IndexError,
            asyncio.IncompleteReadError,
            asyncio.LimitOverrunError,
        ) as error:
            raise NotDelivered(f"{type(error).__name__}: {error}"[:200]) from error

    async def close(self) -> None:
        for connections in self._idle.values():
            for _, writer in connections:
                writer.close()
        self._idle.clear()

    async def _post(self, parts: SplitResult, headers: dict[str, str], body: bytes) -> int:
        # "localhost" is pinned, so that a resolver cannot lead away from loopback.
        host = "127.0.0.1" if parts.hostname == "localhost" else str(parts.hostname)
        address = (host, parts.port or 80)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        lines = [f"POST {target} HTTP/1.1", f"Host: {parts.netloc.rpartition('@')[2]}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        lines += [f"Content-Length: {len(body)}", "", ""]
        message = "\r\n".join(lines).encode("utf-8") + body
        while self._idle[address]:
            connection = self._idle[address].pop()
            try:
                return await self._exchange(address, connection, message)
            except (ConnectionError, asyncio.IncompleteReadError):
                # The receiver closed the idle connection meanwhile. Sending again may deliver twice, which
                # the vendor promises to do anyway (at least once).
                continue
        return await self._exchange(address, await self._connect(address), message)

    @staticmethod
    async def _connect(address: tuple[str, int]) -> Connection:
        return await asyncio.open_connection(*address, limit=_HEAD_BYTES_MAX)

    async def _exchange(self, address: tuple[str, int], connection: Connection, message: bytes) -> int:
        reader, writer = connection
        reusable = False
        try:
            writer.write(message)
            await writer.drain()
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            status_line, *fields = head.split("\r\n")
            status = int(status_line.split(" ", 2)[1])
            headers = {
                name.strip().lower(): value.strip()
                for name, _, value in (field.partition(":") for field in fields if field)
            }
            reusable = await self._read_body(reader, status, headers)
            return status
        finally:
            if reusable:
                self._idle[address].append(connection)
            else:
                writer.close()

    @staticmethod
    async def _read_body(reader: asyncio.StreamReader, status: int, headers: dict[str, str]) -> bool:
        """Read the body away; return whether the connection can serve another request."""
        if status in (204, 304):
            pass
        elif "content-length" in headers:
            await reader.readexactly(int(headers["content-length"]))
        elif headers.get("transfer-encoding", "").lower() == "chunked":
            while size := int((await reader.readuntil(b"\r\n")).split(b";")[0], 16):
                await reader.readexactly(size + 2)
            await reader.readuntil(b"\r\n")
        else:
            return False
        return headers.get("connection", "").lower() != "close"
