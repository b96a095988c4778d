"""Calling where a tenant points: no private address by any spelling, redirect, name or trick."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import ssl
import threading
import time
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from core.kit import addresses, outbound, scope
from core.kit.addresses import AddressRefused, NameUnknown, Policy
from core.kit.scope import TenantRef

PRODUCTION = Policy()
DEVELOPMENT = Policy(development=True)


def answering(*answers: str) -> Callable[[str], object]:
    async def resolve(_host: str) -> Sequence[str]:
        return answers

    return resolve


@pytest.mark.parametrize(
    "url",
    [
        "http://shop.example/", "ftp://shop.example/", "file:///etc/passwd", "gopher://shop.example/", "shop.example",
        "https://", "https:///path", "https://user@shop.example/", "https://user:pw@shop.example/",
        "https://shop.example:22/", "https://shop.example:8080/", "https://shop.example:99999/", "https://shop.example:x/",
        "https://shop.example/#fragment", "https://shop .example/", "https://shop.example\\@evil.example/",
        "https://shöp.example/", "https://-shop.example/", "https://shop..example/", "https://shop.example/\n",
        "https://" + "a" * 64 + ".example/", "https://shop.example/" + "a" * 2000,
        "https://127.0.0.1/", "https://127.1/", "https://2130706433/", "https://0x7f000001/", "https://0177.0.0.1/",
        "https://0x7f.0.0.1/", "https://127.0.0.1./", "https://10.0.0.1/", "https://172.16.0.1/", "https://192.168.1.1/",
        "https://169.254.169.254/latest/meta-data/", "https://100.64.0.1/", "https://0.0.0.0/", "https://198.18.0.1/",
        "https://192.0.0.1/", "https://192.0.2.1/", "https://224.0.0.1/", "https://255.255.255.255/",
        "https://[::1]/", "https://[::]/", "https://[::ffff:127.0.0.1]/", "https://[::ffff:8.8.8.8]/", "https://[fe80::1]/",
        "https://[fe80::1%25eth0]/", "https://[2606:4700::1111%25eth0]/", "https://[fc00::1]/", "https://[ff02::1]/", "https://[2002:7f00:1::]/",
        "https://[64:ff9b::7f00:1]/", "https://[64:ff9b:1::1]/", "https://[100::1]/", "https://[2001:db8::1]/",
        "https://[2001::1]/", "https://[5f00::1]/", "https://[::127.0.0.1]/", "https://[bad]/",
    ],
)  # fmt: skip
def test_urls_that_production_refuses(url: str) -> None:
    with pytest.raises(AddressRefused) as caught:
        addresses.parse(url, PRODUCTION)

    assert not any(part in str(caught.value) for part in ("127.", "169.254", "10.0", "::1"))


@pytest.mark.parametrize(
    ("url", "authority", "path"),
    [
        ("https://shop.example", "shop.example", "/"),
        ("https://Shop.Example/hook?a=1&b=2", "shop.example", "/hook?a=1&b=2"),
        ("https://shop.example:8443/x", "shop.example:8443", "/x"),
        ("https://8.8.8.8/", "8.8.8.8", "/"),
        ("https://[2606:4700::1111]/", "[2606:4700::1111]", "/"),
    ],
)
def test_urls_that_production_takes(url: str, authority: str, path: str) -> None:
    target = addresses.parse(url, PRODUCTION)

    assert (target.authority, target.path) == (authority, path)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:9999/", "http://localhost:80/", "https://[::1]:1/", "https://shop.example:81/"]
)
def test_development_takes_loopback_on_any_port(url: str) -> None:
    assert addresses.parse(url, DEVELOPMENT).host


@pytest.mark.parametrize("url", ["http://10.0.0.1/", "http://169.254.169.254/", "http://127.0.0.2/", "http://0.0.0.0/"])
def test_development_takes_no_other_private_address(url: str) -> None:
    with pytest.raises(AddressRefused):
        addresses.parse(url, DEVELOPMENT)


@pytest.mark.parametrize(
    "answers",
    [
        ("10.0.0.1",), ("8.8.8.8", "10.0.0.1"), ("8.8.8.8", "::1"), ("169.254.169.254",), ("::ffff:10.0.0.1",),
        ("64:ff9b::a00:1",), ("fe80::1%eth0",), ("not an address",), ("127.0.0.1",),
    ],
)  # fmt: skip
async def test_one_private_address_among_the_answers_refuses_all(answers: tuple[str, ...]) -> None:
    policy = Policy(resolve=answering(*answers))  # type: ignore[arg-type]
    target = addresses.parse("https://shop.example/", policy)

    with pytest.raises(AddressRefused):
        await addresses.resolve(target, policy)


async def test_public_answers_are_all_kept_ipv4_first() -> None:
    policy = Policy(resolve=answering("2606:4700::1111", "8.8.8.8", "8.8.8.8"))  # type: ignore[arg-type]

    found = await addresses.resolve(addresses.parse("https://shop.example/", policy), policy)

    assert found == ["8.8.8.8", "2606:4700::1111"]


async def test_names_that_never_answer_hold_up_their_own_tenant_alone() -> None:
    answering_now, asked = threading.Event(), []

    def look_up(host: str) -> list[str]:
        asked.append(host)
        if host.endswith(".slow.example"):
            answering_now.wait(30)
        return ["203.0.114.1"]

    resolve = addresses.Lookups(look_up)
    theirs, ours = (TenantRef(uuid4(), name, name, "active", "live", "UTC") for name in ("theirs", "ours"))
    with scope.system(theirs, "tests"):
        slow = [asyncio.create_task(resolve(f"{number}.slow.example")) for number in range(50)]
    await asyncio.sleep(0)
    slow[0].cancel()  # whoever waited is gone, its thread is not

    with scope.system(ours, "tests"):
        assert await resolve("shop.example") == ["203.0.114.1"]

    assert sorted(asked) == ["0.slow.example", "1.slow.example", "2.slow.example", "3.slow.example", "shop.example"]
    answering_now.set()
    done = await asyncio.gather(*slow, return_exceptions=True)
    assert [type(item) for item in done] == [asyncio.CancelledError] + [list] * 49


async def test_no_answer_is_an_unknown_name() -> None:
    policy = Policy(resolve=answering())  # type: ignore[arg-type]

    with pytest.raises(NameUnknown):
        await addresses.resolve(addresses.parse("https://shop.example/", policy), policy)


@contextlib.asynccontextmanager
async def receiver(
    reply: Callable[[asyncio.StreamWriter, bytes], object],
    tls: ssl.SSLContext | None = None,
) -> AsyncIterator[tuple[int, list[bytes]]]:
    """A raw HTTP receiver on loopback: its port, and the requests it got."""
    got: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            head = await reader.readuntil(b"\r\n\r\n")
            length = int(
                next(line for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")).split()[1]
            )
            got.append(head + await reader.readexactly(length))
            await reply(writer, got[-1])  # type: ignore[misc]
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=tls)
    try:
        yield server.sockets[0].getsockname()[1], got
    finally:
        server.close()


def text(raw: bytes) -> Callable[[asyncio.StreamWriter, bytes], object]:
    async def reply(writer: asyncio.StreamWriter, _request: bytes) -> None:
        writer.write(raw)
        await writer.drain()

    return reply


OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


async def test_the_name_goes_into_the_request_and_the_checked_address_gets_it() -> None:
    asked: list[str] = []

    async def resolve(host: str) -> Sequence[str]:
        asked.append(host)
        return ["127.0.0.1"]

    async with receiver(text(OK)) as (port, got):
        policy = Policy(development=True, resolve=resolve)
        url = f"http://shop.example:{port}/hook?x=1"
        answer = await outbound.post_guarded(url, headers={"webhook-id": "evt_1"}, content=b"{}", policy=policy)

    assert (answer.status, answer.body) == (200, b"ok")
    assert asked == ["shop.example"]
    head = got[0].lower()
    assert head.startswith(b"post /hook?x=1 http/1.1\r\n")
    assert f"host: shop.example:{port}\r\n".encode() in head
    assert b"webhook-id: evt_1\r\n" in head
    assert head.endswith(b"\r\n\r\n{}")


async def test_a_name_that_changes_its_answer_is_checked_each_time() -> None:
    """DNS rebinding: the first answer is harmless, the second is not; no second lookup happens within a call."""
    answers = [["127.0.0.1"], ["10.0.0.1"], ["169.254.169.254"]]
    calls = 0

    async def resolve(_host: str) -> Sequence[str]:
        nonlocal calls
        calls += 1
        return answers[calls - 1]

    policy = Policy(development=True, resolve=resolve)
    async with receiver(text(OK)) as (port, got):
        url = f"http://rebinding.example:{port}/"
        assert (await outbound.post_guarded(url, headers={}, content=b"1", policy=policy)).status == 200
        for _ in range(2):
            with pytest.raises(AddressRefused):
                await outbound.post_guarded(url, headers={}, content=b"2", policy=policy)

    assert calls == 3
    assert [request[-1:] for request in got] == [b"1"]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_a_redirect_is_not_followed(status: int) -> None:
    raw = f"HTTP/1.1 {status} Go\r\nLocation: http://169.254.169.254/latest/\r\nContent-Length: 0\r\n\r\n".encode()
    async with receiver(text(raw)) as (port, got):
        answer = await outbound.post_guarded(f"http://127.0.0.1:{port}/", headers={}, content=b"{}", policy=DEVELOPMENT)

    assert (answer.status, answer.ok) == (status, False)
    assert len(got) == 1


async def test_a_large_answer_is_cut() -> None:
    async def reply(writer: asyncio.StreamWriter, _request: bytes) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 10485760\r\n\r\n")
        for _ in range(160):
            writer.write(b"x" * 65536)
            await writer.drain()

    async with receiver(reply) as (port, _):
        answer = await outbound.post_guarded(f"http://127.0.0.1:{port}/", headers={}, content=b"{}", policy=DEVELOPMENT)

    assert (answer.status, len(answer.body)) == (200, 65536)


async def test_a_bomb_is_not_unpacked() -> None:
    packed = gzip.compress(b"0" * 50_000_000)
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(packed)}\r\n\r\n".encode()
    async with receiver(text(head + packed)) as (port, _):
        answer = await outbound.post_guarded(f"http://127.0.0.1:{port}/", headers={}, content=b"{}", policy=DEVELOPMENT)

    assert answer.body == packed[:65536]


async def test_a_receiver_that_drips_is_left() -> None:
    async def drip(writer: asyncio.StreamWriter, _request: bytes) -> None:
        for letter in b"HTTP/1.1 200 OK\r\nX: " + b"y" * 1000:
            writer.write(bytes([letter]))
            await writer.drain()
            await asyncio.sleep(0.2)

    async with receiver(drip) as (port, _):
        began = time.monotonic()
        with pytest.raises(outbound.OutboundUnknown):
            await outbound.post_guarded(
                f"http://127.0.0.1:{port}/", headers={}, content=b"{}", policy=DEVELOPMENT, timeout_seconds=1
            )
        assert time.monotonic() - began < 2


async def test_a_body_that_drips_after_a_good_status_does_not_hold_us() -> None:
    async def drip(writer: asyncio.StreamWriter, _request: bytes) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        for _ in range(1000):
            writer.write(b"y")
            await writer.drain()
            await asyncio.sleep(0.2)

    async with receiver(drip) as (port, _):
        began = time.monotonic()
        answer = await outbound.post_guarded(f"http://127.0.0.1:{port}/", headers={}, content=b"{}", policy=DEVELOPMENT)
        assert answer.status == 200
        assert time.monotonic() - began < 4


async def test_nobody_there_failed_and_a_hang_up_is_unknown() -> None:
    async def hang_up(writer: asyncio.StreamWriter, _request: bytes) -> None:
        writer.transport.abort()

    async with receiver(hang_up) as (port, _):
        with pytest.raises(outbound.OutboundUnknown) as unknown:
            await outbound.post_guarded(f"http://127.0.0.1:{port}/", headers={}, content=b"{}", policy=DEVELOPMENT)
    with pytest.raises(outbound.OutboundFailed) as failed:
        await outbound.post_guarded(f"http://127.0.0.1:{port}/", headers={}, content=b"{}", policy=DEVELOPMENT)

    assert "127.0.0.1" not in str(unknown.value) + str(failed.value)


def certificate(name: str, directory: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A server's TLS for one host name, and a client's that trusts only this."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = directory / f"{name}.pem"
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file.write_bytes(private + made.public_bytes(Encoding.PEM))
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(file)
    return server, ssl.create_default_context(cadata=made.public_bytes(Encoding.PEM).decode())


async def test_tls_is_for_the_name_and_not_for_the_address(tmp_path: Path) -> None:
    server_side, trust = certificate("shop.example", tmp_path)
    asked: list[str | None] = []
    server_side.sni_callback = lambda _socket, name, _context: asked.append(name)

    async with receiver(text(OK), server_side) as (port, got):
        policy = Policy(True, answering("127.0.0.1"), trust)  # type: ignore[arg-type]
        good = await outbound.post_guarded(f"https://shop.example:{port}/", headers={}, content=b"{}", policy=policy)
        with pytest.raises(outbound.OutboundFailed) as wrong_name:
            await outbound.post_guarded(f"https://other.example:{port}/", headers={}, content=b"{}", policy=policy)
        with pytest.raises(outbound.OutboundFailed):
            untrusting = Policy(True, answering("127.0.0.1"))  # type: ignore[arg-type]
            await outbound.post_guarded(f"https://shop.example:{port}/", headers={}, content=b"{}", policy=untrusting)

    assert good.status == 200
    assert asked == ["shop.example", "other.example", "shop.example"]
    assert len(got) == 1
    assert "127.0.0.1" not in str(wrong_name.value)


@pytest.mark.parametrize(
    ("address", "counted"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::", "2001:db8:1:2::/64"),
        ("2001:db8:1:3::", "2001:db8:1:3::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("<local>", "<local>"),
        ("", ""),
    ],
)
def test_who_counts_as_one_client(address: str, counted: str) -> None:
    assert addresses.household(address) == counted
