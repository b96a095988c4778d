"""The HTTP client that plugins call vendors with, against a raw server: what it sends, keeps, reads and refuses."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import ssl
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import aiohttp
import pytest
from aiohttp.base_protocol import BaseProtocol
from aiohttp.http_writer import StreamWriter

from core.kit import outbound, wire
from core.kit.outbound import OutboundFailed, OutboundUnknown
from tests.kit.test_outbound_guard import certificate

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
CUT = b"HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nhalf"

Answer = Callable[[bytes], bytes]


class Server:
    """What a raw server got: requests, and over how many connections."""

    def __init__(self, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}"
        self.requests: list[bytes] = []
        self.connections = 0


@contextlib.asynccontextmanager
async def served(answer: Answer, *, tls: ssl.SSLContext | None = None, kept: bool = True) -> AsyncIterator[Server]:
    """A server on loopback that answers each request with raw bytes; none: it says nothing and waits."""
    writers: list[asyncio.StreamWriter] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        server.connections += 1
        writers.append(writer)
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                named = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
                body = await reader.readexactly(int(named[0].split(b":")[1])) if named else b""
                server.requests.append(head + body)
                writer.write(answer(head + body))
                if not kept or b"20\r\n\r\nhalf" in answer(head + body):
                    break
        writer.close()

    listener = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=tls)
    server = Server(listener.sockets[0].getsockname()[1])
    try:
        yield server
    finally:
        await outbound.close()
        for writer in writers:
            writer.close()
        listener.close()


async def test_a_request_says_what_it_was_given_and_its_answer_is_read_whole() -> None:
    head = b"HTTP/1.1 201 Made\r\nX-One: a\r\nX-One: b\r\nTransfer-Encoding: chunked\r\n\r\n"
    raw = head + b'3\r\n{"a\r\n4\r\n":1}\r\n0\r\n\r\n'
    async with served(lambda _: raw) as server:
        answer = await outbound.request(
            "POST",
            f"{server.url}/v1/orders?b=2",
            params={"name": "a b&c"},
            json={"amount": 1},
            auth=("key", "secret"),
            headers={"X-Own": "yes"},
        )

    assert (answer.status, answer.json(), answer.headers["x-one"]) == (201, {"a": 1}, "a, b")
    head, _, body = server.requests[0].partition(b"\r\n\r\n")
    lines = head.decode().lower().split("\r\n")
    assert lines[0] == "post /v1/orders?b=2&name=a%20b%26c http/1.1"
    assert {"x-own: yes", "content-length: 12", "content-type: application/json", "user-agent: bahi"} <= set(lines)
    assert b"Basic a2V5OnNlY3JldA==" in head
    assert f"host: {server.url.removeprefix('http://')}" in lines
    assert body == b'{"amount":1}'


async def test_connections_are_kept_until_the_other_side_ends_them() -> None:
    async with served(lambda _: OK) as server:
        for _ in range(3):
            assert (await outbound.request("GET", server.url)).body == b"ok"
        assert server.connections == 1
        await asyncio.gather(*(outbound.request("GET", server.url) for _ in range(4)))
        assert server.connections == 4
    async with served(lambda _: OK, kept=False) as server:
        for _ in range(2):
            assert (await outbound.request("GET", server.url)).body == b"ok"
            await asyncio.sleep(0.01)  # its end arrives
        assert server.connections == 2


async def test_a_kept_connection_that_has_just_ended_is_replaced_before_anything_is_sent() -> None:
    async with served(lambda _: OK) as server:
        await outbound.request("GET", server.url)
        connector = outbound._wire()._session.connector
        assert connector is not None
        for (protocol, _), *_ in connector._conns.values():
            protocol.transport.close()  # the loop has not told it yet

        assert (await outbound.request("POST", server.url, json={"amount": 1})).body == b"ok"
        assert (server.connections, len(server.requests)) == (2, 2)


async def test_only_a_request_of_which_nothing_was_written_is_sent_again() -> None:
    """aiohttp has no name for it but its words: here they come from its own writer."""
    writer = StreamWriter(BaseProtocol(asyncio.get_running_loop()), asyncio.get_running_loop())
    with pytest.raises(aiohttp.ClientConnectionResetError) as before:
        writer._write(b"POST / HTTP/1.1")
    after = aiohttp.ClientConnectionResetError("Connection lost")

    def failed(cause: Exception) -> aiohttp.ClientOSError:
        error = aiohttp.ClientOSError(None, "Can not write request body")
        error.__cause__ = cause
        return error

    assert wire._was_never_written(failed(before.value))
    assert not wire._was_never_written(failed(after))
    assert not wire._was_never_written(failed(OSError("Cannot write to closing transport")))


@pytest.mark.parametrize(
    ("raw", "body"),
    [
        (b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n", b""),
        (b"HTTP/1.1 103 Early Hints\r\n\r\n" + OK, b"ok"),
        (b"HTTP/1.0 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok", b"ok"),
        (b"HTTP/1.1 204 No Content\r\nContent-Encoding: gzip\r\n\r\n", b""),
    ],
)
async def test_answers_of_every_kind_are_given_as_they_are(raw: bytes, body: bytes) -> None:
    async with served(lambda _: raw) as server:
        assert (await outbound.request("GET", server.url)).body == body
        assert (await outbound.request("GET", server.url)).body == body


async def test_what_is_packed_is_unpacked_to_the_limit_and_no_further() -> None:
    packed = gzip.compress(b"0" * 100_000)
    raw = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n%b" % (len(packed), packed)
    async with served(lambda _: raw) as server:
        assert (await outbound.request("GET", server.url)).body == b"0" * 100_000
        assert (await outbound.request("GET", server.url, body_bytes_max=100_000)).body == b"0" * 100_000
        with pytest.raises(OutboundUnknown, match="larger than 99999 bytes"):
            await outbound.request("GET", server.url, body_bytes_max=99_999)
    with pytest.raises(OutboundUnknown):
        async with served(lambda _: OK) as server:
            await outbound.request("GET", server.url, body_bytes_max=1)


@pytest.mark.parametrize(
    "raw",
    [
        CUT,
        b"not HTTP at all\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 2\r\n\r\nok",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\nok",
        b"HTTP/1.1 200 OK\r\nX: " + b"a" * 200_000 + b"\r\n\r\n",
    ],
)
async def test_an_answer_that_cannot_be_read_whole_is_unknown(raw: bytes) -> None:
    async with served(lambda _: raw) as server:
        with pytest.raises(OutboundUnknown):
            await outbound.request("POST", server.url, json={})
        assert len(server.requests) == 1


async def test_silence_is_unknown_and_the_connection_is_not_used_again() -> None:
    async with served(lambda request: OK if b"/second" in request else b"") as server:
        with pytest.raises(OutboundUnknown):
            await outbound.request("POST", server.url, json={}, timeout_seconds=0.05)
        assert (await outbound.request("GET", f"{server.url}/second")).body == b"ok"
        assert server.connections == 2


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:1/",
        "ftp://127.0.0.1/",
        "http://[::1/",
        "http:///x",
        "http://user:word@127.0.0.1/",
        "http://a..b/",
    ],
)
async def test_what_reached_nobody_has_failed(url: str) -> None:
    with pytest.raises(OutboundFailed):
        await outbound.request("GET", url)
    await outbound.close()


async def test_a_header_that_would_be_two_is_never_sent() -> None:
    async with served(lambda _: OK) as server:
        for headers in ({"X-Own": "a\r\nX-Other: b"}, {"X Own": "a"}, {"X-Own": "\u20ac"}):
            with pytest.raises(OutboundFailed):
                await outbound.request("GET", server.url, headers=headers)
        assert server.requests == []


async def test_tls_is_checked_before_anything_is_sent(tmp_path: Path) -> None:
    server_side, trust = certificate("localhost", tmp_path)
    async with served(lambda _: OK, tls=server_side) as server:
        url = server.url.replace("http://127.0.0.1", "https://localhost")
        with pytest.raises(OutboundFailed):
            await outbound.request("GET", url)
        assert server.requests == []

        client = wire.Client(trust)
        reply = await client.send(
            "GET", wire.target(url), headers={}, content=b"", auth=None, body_bytes_max=100, seconds=5
        )
        with pytest.raises(wire.NotSent):
            await client.send(
                "GET",
                wire.target(url.replace("localhost", "127.0.0.1")),
                headers={},
                content=b"",
                auth=None,
                body_bytes_max=100,
                seconds=5,
            )
        await client.close()
    assert reply.body == b"ok"
    assert len(server.requests) == 1
