"""One HTTP/1.1 exchange at a time over kept connections: asyncio carries it, h11 reads and writes it.

For calls to addresses that are ours or a plugin's to choose. It costs a tenth of what a general client does, and
knows one thing that such a client does not tell: whether anything was sent before it failed.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import socket
import ssl
import time
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

import h11

CONNECTIONS_MAX = 100
CONNECT_SECONDS = 5.0
ADDRESS_SECONDS = 1.5
"""For one of several addresses: a network may swallow what is sent to one family of them."""
CLOSE_SECONDS = 1.0
IDLE_SECONDS = 5.0
"""A connection that was not used for longer may have been closed by the other side: it is not used again."""
_READ = 65_536
_PATH_SAFE = "/%:@!$&'()*+,;=~-._"


class NotSent(Exception):
    """Nothing reached the other side."""


class Lost(Exception):
    """Something was sent, and no whole answer came."""


class TooLarge(Lost):
    """The answer is longer than the caller takes."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a request goes."""

    secure: bool
    host: str
    port: int
    authority: str
    path: str

    @classmethod
    def of(cls, url: str, params: Mapping[str, str] | None = None) -> Target:
        """Raises NotSent for what is no http(s) URL."""
        try:
            parts = urlsplit(url)
            host, port = parts.hostname, parts.port
        except ValueError as error:
            raise NotSent("no URL") from error
        if parts.scheme not in {"http", "https"} or not host or parts.username is not None:
            raise NotSent("only http and https are spoken, to a host by its name")
        secure = parts.scheme == "https"
        query = "&".join(part for part in (parts.query, urlencode(params or {}, quote_via=quote)) if part)
        path = quote(parts.path or "/", safe=_PATH_SAFE) + (f"?{query}" if query else "")
        named = f"[{host}]" if ":" in host else host
        standard = port in {None, 443 if secure else 80}
        return cls(secure, host, port or (443 if secure else 80), named if standard else f"{named}:{port}", path)


@dataclass(frozen=True, slots=True)
class Reply:
    """Status, headers (lower-case names, repeated ones joined) and the decoded body."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class _Connection:
    """A kept connection and its protocol's state."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer
        self.protocol = h11.Connection(h11.CLIENT)
        self.idle_since = 0.0

    def is_usable(self) -> bool:
        gone = self.reader.at_eof() or self.writer.is_closing() or time.monotonic() - self.idle_since > IDLE_SECONDS
        return not gone

    def close(self) -> None:
        self.writer.close()


class Client:
    """Connections of one event loop."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self.loop = asyncio.get_running_loop()
        self._context = context
        self._idle: dict[tuple[bool, str, int], list[_Connection]] = {}
        self._room = asyncio.Semaphore(CONNECTIONS_MAX)

    async def send(
        self,
        method: str,
        target: Target,
        *,
        headers: Mapping[str, str],
        content: bytes,
        auth: tuple[str, str] | None,
        body_bytes_max: int,
        seconds: float,
    ) -> Reply:
        """One request and its answer. Raises NotSent, Lost, TooLarge; a redirect is an answer like any other."""
        request = _request(method, target, headers, content, auth)
        sent = False
        try:
            async with asyncio.timeout(seconds), self._room:
                connection = await self._connect(target)
                try:
                    raw = _encode(connection.protocol, request, content)
                    sent = True
                    connection.writer.write(raw)
                    reply = await _receive(connection, body_bytes_max)
                except BaseException:
                    connection.close()
                    raise
                self._keep(target, connection)
                return reply
        except TimeoutError as error:
            raise (Lost if sent else NotSent)("it took too long") from error
        except (OSError, h11.ProtocolError, zlib.error) as error:
            raise (Lost if sent else NotSent)("the connection failed") from error

    async def close(self) -> None:
        """End the kept connections."""
        for connections in self._idle.values():
            for connection in connections:
                connection.close()
                with contextlib.suppress(OSError):  # TimeoutError is one
                    async with asyncio.timeout(CLOSE_SECONDS):
                        await connection.writer.wait_closed()
        self._idle.clear()

    async def _connect(self, target: Target) -> _Connection:
        kept = self._idle.get((target.secure, target.host, target.port), [])
        while kept:
            connection = kept.pop()
            if connection.is_usable():
                return connection
            connection.close()
        async with asyncio.timeout(CONNECT_SECONDS):
            return await self._dial(target)

    async def _dial(self, target: Target) -> _Connection:
        """Connect to the first address of the host that answers, IPv4 before IPv6."""
        try:
            found = await self.loop.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
        except UnicodeError as error:  # a host that no name service takes
            raise NotSent("no such host") from error
        secured: dict[str, Any] = {"ssl": self._context, "server_hostname": target.host} if target.secure else {}
        addresses = [str(place[4][0]) for place in sorted(found, key=lambda place: place[0] is not socket.AF_INET)]
        for left, address in zip(reversed(range(len(addresses))), addresses, strict=True):
            try:
                # The last one may take all the time there is.
                async with asyncio.timeout(ADDRESS_SECONDS if left else None):
                    return _Connection(*await asyncio.open_connection(address, target.port, **secured))
            except OSError:
                if not left:
                    raise
        raise NotSent("no such host")

    def _keep(self, target: Target, connection: _Connection) -> None:
        protocol = connection.protocol
        if protocol.our_state is not h11.DONE or protocol.their_state is not h11.DONE or protocol.trailing_data[0]:
            connection.close()
            return
        protocol.start_next_cycle()
        connection.idle_since = time.monotonic()
        self._idle.setdefault((target.secure, target.host, target.port), []).append(connection)


def _request(
    method: str, target: Target, headers: Mapping[str, str], content: bytes, auth: tuple[str, str] | None
) -> h11.Request:
    own = {"host": target.authority, "accept": "*/*", "accept-encoding": "gzip", "user-agent": "Bahi"}
    if content or method in {"POST", "PUT", "PATCH"}:
        own["content-length"] = str(len(content))
    if auth is not None:
        own["authorization"] = "Basic " + base64.b64encode(":".join(auth).encode()).decode()
    own |= {name.lower(): value for name, value in headers.items()}
    try:
        return h11.Request(method=method, target=target.path, headers=list(own.items()))
    except (h11.ProtocolError, UnicodeError) as error:
        raise NotSent("a header or the path cannot be sent") from error


def _encode(protocol: h11.Connection, request: h11.Request, content: bytes) -> bytes:
    raw = protocol.send(request) or b""
    if content:
        raw += protocol.send(h11.Data(content)) or b""
    return raw + (protocol.send(h11.EndOfMessage()) or b"")


async def _receive(connection: _Connection, limit: int) -> Reply:
    protocol, head, body = connection.protocol, None, bytearray()
    unpack = None
    while True:
        event = protocol.next_event()
        if event is h11.NEED_DATA:
            protocol.receive_data(await connection.reader.read(_READ))
        elif isinstance(event, h11.Response):
            head = event
            unpack = _unpacker(event)
        elif isinstance(event, h11.Data):
            # One byte more than is allowed is enough to know.
            body += unpack.decompress(bytes(event.data), limit + 1 - len(body)) if unpack else event.data
            if len(body) > limit:
                raise TooLarge
        elif isinstance(event, h11.EndOfMessage):
            break
        elif not isinstance(event, h11.InformationalResponse):
            raise Lost("the connection ended before the answer did")
    if head is None or (unpack is not None and body and not unpack.eof):
        raise Lost("the answer is not whole")
    return Reply(head.status_code, _headers(head), bytes(body))


def _unpacker(head: h11.Response) -> zlib._Decompress | None:
    coding = _headers(head).get("content-encoding", "identity").lower()
    if coding == "identity":
        return None
    if coding not in {"gzip", "x-gzip"}:
        raise Lost("the answer has a coding that was not offered")
    return zlib.decompressobj(31)  # a gzip header, and the largest window


def _headers(head: h11.Response) -> dict[str, str]:
    found: dict[str, str] = {}
    for raw_name, raw_value in head.headers:
        name, value = raw_name.decode("ascii"), raw_value.decode("latin-1")
        found[name] = f"{found[name]}, {value}" if name in found else value
    return found
