"""The WebSocket under the real server: exact resumption, limits, permissions, ends."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import json
import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from websockets.exceptions import ConnectionClosed

from core.auth import service as auth
from core.events import relay
from core.events import service as events
from core.kit import db, ids, redis, scope
from core.kit.scope import TenantRef
from core.tenancy import service as tenancy
from core.tenancy.types import ConfigurationChange
from tests import http
from tests.events.conftest import an_event
from tests.realtime.conftest import Client, Server, closed, hear, hear_events, say

# One server serves them all.
pytestmark = pytest.mark.xdist_group("realtime")


async def write(ref: TenantRef, subject: str, versions: range, *, place: bool = True) -> None:
    """Commit events one by one, as the tenant's business would."""
    with scope.system(ref, "tests"):
        for version in versions:
            async with db.transaction() as tx:
                await events.emit(tx, an_event(version), subject=subject, subject_version=version)
            if place:
                await relay.place(ref.id, announce=_announce(ref))


def _announce(ref: TenantRef) -> Callable[[tuple[Any, int]], None]:
    def publish(grown: tuple[Any, int]) -> None:
        task = asyncio.ensure_future(redis.client().publish(relay.stream_channel(ref.id), str(grown[1])))
        task.add_done_callback(lambda done: done.exception())

    return publish


async def test_a_subscriber_sees_events_as_they_happen(client: Client, tenant: TenantRef) -> None:
    async with client.connected() as socket:
        await say(socket, type="subscribe", id="mine", subjects=["wal_1"])
        assert await hear(socket) == {"type": "subscribed", "id": "mine", "position": 0}

        await write(tenant, "wal_2", range(1, 2))
        await write(tenant, "wal_1", range(1, 3))

        first, second = await hear(socket), await hear(socket)
        assert (first["type"], first["subscription"]) == ("event", "mine")
        assert sorted(first["event"]) == [
            "data", "id", "occurred_at", "position", "subject", "subject_version", "tenant", "type", "version",
        ]  # fmt: skip
        assert [message["event"]["position"] for message in (first, second)] == [2, 3]
        assert [message["event"]["subject_version"] for message in (first, second)] == [1, 2]
        assert first["event"]["tenant"] == tenant.short_id


async def test_types_and_everything(client: Client, tenant: TenantRef) -> None:
    async with client.connected() as socket:
        await say(socket, type="subscribe", id="t", types=["webhook_endpoint.disabled"], subjects=["wal_1"])
        await say(socket, type="subscribe", id="none", types=["nothing.happened"])
        await say(socket, type="subscribe", id="all")
        for _ in range(3):
            assert (await hear(socket))["type"] == "subscribed"

        await write(tenant, "wal_1", range(1, 2))
        await write(tenant, "pay_1", range(1, 2))

        got = [await hear(socket) for _ in range(3)]
        assert sorted((item["subscription"], item["event"]["position"]) for item in got) == [
            ("all", 1), ("all", 2), ("t", 1),
        ]  # fmt: skip

        await say(socket, type="unsubscribe", id="all")
        assert await hear(socket) == {"type": "unsubscribed", "id": "all"}
        await write(tenant, "pay_1", range(2, 3))
        await say(socket, type="ping")
        assert await hear(socket) == {"type": "pong"}


async def test_a_lost_poke_delays_an_event_by_a_second_or_so(client: Client, tenant: TenantRef) -> None:
    async with client.connected() as socket:
        await say(socket, type="subscribe", id="s", subjects=["wal_1"])
        await hear(socket)
        with scope.system(tenant, "tests"):
            async with db.transaction() as tx:
                await events.emit(tx, an_event(1), subject="wal_1", subject_version=1)
        await relay.place(tenant.id)

        assert await asyncio.wait_for(hear_events(socket, 1), 3) == [1]


async def test_resuming_has_no_gap_and_no_repetition_while_events_flow(client: Client, tenant: TenantRef) -> None:
    """Ten disconnects at any moment, between writers; the positions must still be 1, 2, 3, …"""
    total = 400
    writing = asyncio.create_task(write(tenant, "wal_1", range(1, total + 1)))
    seen: list[int] = []
    while len(seen) < total:
        async with client.connected() as socket:
            after = seen[-1] if seen else 0
            await say(socket, type="subscribe", id="s", subjects=["wal_1"], after=after)
            assert (await hear(socket))["position"] == after
            seen += await hear_events(socket, min(40, total - len(seen)))
    await writing

    assert seen == list(range(1, total + 1))


async def test_resuming_after_kill_9_of_the_web_server(own_server: Callable[..., Server], tenant: TenantRef) -> None:
    server = own_server()
    await server.start()
    client = Client(server, await http.make_key(tenant))
    writing = asyncio.create_task(write(tenant, "wal_1", range(1, 301)))
    seen: list[int] = []
    async with client.connected() as socket:
        await say(socket, type="subscribe", id="s", subjects=["wal_1"], after=0)
        await hear(socket)
        seen += await hear_events(socket, 50)
        server.kill()
        with pytest.raises(ConnectionClosed):
            while True:
                seen.append((await hear(socket))["event"]["position"])
    await server.start()
    async with client.connected() as socket:
        await say(socket, type="subscribe", id="s", subjects=["wal_1"], after=seen[-1])
        await hear(socket)
        seen += await hear_events(socket, 300 - len(seen))
    await writing

    assert seen == list(range(1, 301))


async def test_many_sockets_get_the_same_stream(client: Client, tenant: TenantRef) -> None:
    async def follow(after: int | None) -> list[int]:
        async with client.connected() as socket:
            await say(socket, type="subscribe", id="s", after=after)
            start = (await hear(socket))["position"]
            return await hear_events(socket, 100 - start)

    await write(tenant, "wal_1", range(1, 51))
    followers = [asyncio.create_task(follow(0 if number % 2 else 25)) for number in range(20)]
    await asyncio.sleep(0.3)
    await write(tenant, "wal_1", range(51, 101))

    found = await asyncio.gather(*followers)
    assert [positions[-1] for positions in found] == [100] * 20
    assert {len(positions) for positions in found} == {100, 75}
    assert all(positions == list(range(positions[0], 101)) for positions in found)


async def test_a_ticket_opens_one_socket(client: Client) -> None:
    ticket = await client.ticket()
    assert re.fullmatch(r"bahi_ticket_[0-9a-z]{10}_[0-9a-z]{32}", ticket)
    async with client.open() as first:
        await say(first, type="connect", ticket=ticket)
        assert (await hear(first))["type"] == "connected"

        async with client.open() as second:
            await say(second, type="connect", ticket=ticket)
            assert await hear(second) == {
                "type": "disconnect", "code": 3500, "reason": "realtime.ticket_refused",
            }  # fmt: skip
            assert await closed(second) == 3500


async def test_two_at_once_with_one_ticket_let_one_in(client: Client) -> None:
    ticket = await client.ticket()

    async def attempt() -> str:
        async with client.open() as socket:
            await say(socket, type="connect", ticket=ticket)
            return str((await hear(socket))["type"])

    answers = await asyncio.gather(*(attempt() for _ in range(6)))
    assert sorted(answers) == ["connected"] + ["disconnect"] * 5


async def test_forged_foreign_and_old_tickets_are_refused(client: Client, tenant: TenantRef, make_tenant: Any) -> None:
    other = await make_tenant()
    good = await client.ticket()
    random = good.rpartition("_")[2]
    forged = [
        f"bahi_ticket_{tenant.short_id}_{ids.token(160)}",
        f"bahi_ticket_{other.short_id}_{random}",
        "bahi_ticket", "", "x" * 200, f"bahi_ticket_{'0' * 10}_{random}",
    ]  # fmt: skip
    for ticket in forged:
        async with client.open() as socket:
            await say(socket, type="connect", ticket=ticket)
            assert await closed(socket) == 3500

    kept = f"bahi:ticket:{hashlib.sha256(good.encode()).hexdigest()}"
    assert 0 < await redis.client().ttl(kept) <= 30
    await redis.client().delete(kept)  # as if half a minute had passed
    async with client.open() as socket:
        await say(socket, type="connect", ticket=good)
        assert await closed(socket) == 3500


async def test_another_tenants_subject_is_silent(
    client: Client, server: Server, tenant: TenantRef, make_tenant: Any
) -> None:
    """Subjects are looked for in one's own stream only; the answer for foreign and unknown ids is the same."""
    other = await make_tenant()
    async with client.connected() as socket:
        await say(socket, type="subscribe", id="theirs", subjects=["wal_theirs"], after=0)
        assert (await hear(socket))["type"] == "subscribed"
        await write(other, "wal_theirs", range(1, 4))
        await write(tenant, "wal_theirs", range(1, 2))

        message = await hear(socket)
        assert message["event"]["tenant"] == tenant.short_id
        await say(socket, type="ping")
        assert await hear(socket) == {"type": "pong"}


async def test_a_position_from_elsewhere_is_refused(client: Client) -> None:
    async with client.connected() as socket:
        await say(socket, type="subscribe", id="s", after=10_000)
        message = await hear(socket)
        assert (message["code"], message["reason"]) == (3501, "realtime.position_ahead")
        assert await closed(socket) == 3501


@pytest.mark.parametrize(
    ("permissions", "wish", "allowed"),
    [
        (["realtime:connect", "events:read"], {}, True),
        (["realtime:connect", "events:read"], {"subjects": ["wal_1", "pay_1", "odd_1"]}, True),
        (["realtime:connect", "webhook_endpoints:read"], {"subjects": ["whe_1"]}, True),
        (["realtime:connect", "webhook_endpoints:read"], {"subjects": ["whe_1", "wal_1"]}, False),
        (["realtime:connect", "webhook_endpoints:read"], {"types": ["webhook_endpoint.disabled"]}, False),
        (["realtime:connect"], {"subjects": ["wal_1"]}, False),
        (["realtime:connect"], {"subjects": ["nonsense"]}, False),
        (["realtime:connect"], {}, False),
    ],
)
async def test_following_needs_the_permission_to_read(
    server: Server, tenant: TenantRef, permissions: list[str], wish: dict[str, Any], allowed: bool
) -> None:
    client = Client(server, await http.make_key(tenant, permissions))
    async with client.connected() as socket:
        await say(socket, type="subscribe", id="s", **wish)
        message = await hear(socket)
        if allowed:
            assert message["type"] == "subscribed"
        else:
            assert (message["code"], message["reason"]) == (3507, "auth.permission_denied")
            assert await closed(socket) == 3507


async def test_a_ticket_needs_its_permission(server: Server, tenant: TenantRef) -> None:
    key = await http.make_key(tenant, ["events:read"])
    async with httpx.AsyncClient(trust_env=False) as client:
        url = f"{server.url}/v1/realtime/tickets"
        assert (await client.post(url)).status_code == 401
        refused = await client.post(url, headers={"Authorization": f"Bearer {key}"})
    assert (refused.status_code, refused.json()["code"]) == (403, "auth.permission_denied")


@pytest.mark.parametrize(
    "first",
    [
        "", "null", "[]", "{}", "connect", '{"type":"subscribe","id":"x"}', '{"type":"connect"}',
        '{"type":"connect","ticket":1}', '{"type":"connect","ticket":"a","more":1}', "{" * 1000, "\x00",
    ],
)  # fmt: skip
async def test_a_wrong_first_message_ends_it(client: Client, first: str) -> None:
    async with client.open() as socket:
        await socket.send(first)
        assert await closed(socket) == 3501


async def test_silence_instead_of_a_ticket_ends_it(client: Client) -> None:
    async with client.open() as socket:
        assert await closed(socket, 6) == 3502


@pytest.mark.parametrize(
    "message",
    [
        '{"type":"connect","ticket":"again"}', '{"type":"publish"}', '{"type":"subscribe"}',
        '{"type":"subscribe","id":""}', '{"type":"subscribe","id":"a","subjects":[]}',
        '{"type":"subscribe","id":"a","subjects":"wal_1"}', '{"type":"subscribe","id":"a","after":-1}',
        '{"type":"subscribe","id":"a","after":"1"}', '{"type":"subscribe","id":"a","after":1.5}',
        '{"type":"subscribe","id":"a","tenant":"other"}', "[" * 5000, "x" * 65_537,
        json.dumps({"type": "subscribe", "id": "a", "subjects": ["wal_1"] * 201}),
    ],
)  # fmt: skip
async def test_a_wrong_message_ends_it(client: Client, message: str) -> None:
    async with client.connected() as socket:
        await socket.send(message)
        assert await closed(socket) == 3501


async def test_binary_messages_end_it(client: Client) -> None:
    for content in (b"{}", b""):
        async with client.connected() as socket:
            await socket.send(content)
            assert await closed(socket) == 3501


async def test_a_name_is_used_once(client: Client) -> None:
    async with client.connected() as socket:
        await say(socket, type="subscribe", id="a")
        await hear(socket)
        await say(socket, type="subscribe", id="a")
        assert await closed(socket) == 3501


async def test_a_flood_ends_it(client: Client) -> None:
    sent = 0
    async with client.connected() as socket:
        with contextlib.suppress(ConnectionClosed):
            for sent in range(20_000):  # noqa: B007
                await say(socket, type="pong")
                await asyncio.sleep(0)
        # What we had still in flight makes the kernel reset the connection, which may overtake the close frame.
        assert await closed(socket) in {3013, 1006}
    assert sent < 19_999


async def test_no_pong_ends_it(client: Client) -> None:
    async with client.connected() as socket:
        assert await closed(socket, 8) == 3012


async def test_pongs_keep_it_open(client: Client) -> None:
    """Pings come every 2 s here and wait 1 s; after three of them it is still open."""
    async with client.connected() as socket:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(7):
                await hear(socket, seconds=10)
        await say(socket, type="ping")
        assert await hear(socket) == {"type": "pong"}


async def test_a_revoked_key_closes_its_sockets(client: Client, server: Server, tenant: TenantRef) -> None:
    with scope.system(tenant, "tests"):
        made = await auth.create_key("to be revoked", frozenset({"*"}))
    other = Client(server, made.secret.value)
    async with client.connected() as kept, other.connected() as socket:
        with scope.system(tenant, "tests"):
            await auth.revoke_key(made.record.id)

        began = asyncio.get_running_loop().time()
        assert await closed(socket) == 3500
        assert asyncio.get_running_loop().time() - began < 3
        await say(kept, type="ping")
        assert await hear(kept) == {"type": "pong"}


async def test_a_suspended_tenants_sockets_close(client: Client, tenant: TenantRef) -> None:
    async with client.connected() as socket:
        with scope.system(None, "tests"):
            await tenancy.suspend(tenant.slug, reason="test")

        began = asyncio.get_running_loop().time()
        assert await closed(socket) == 3507
        assert asyncio.get_running_loop().time() - began < 3.5


async def test_only_the_tenants_own_pages_may_connect(client: Client, tenant: TenantRef) -> None:
    async with client.open(origin="https://evil.example") as socket:  # type: ignore[arg-type]
        await say(socket, type="connect", ticket=await client.ticket())
        message = await hear(socket)
        assert (message["code"], message["reason"]) == (3507, "realtime.origin_refused")
        assert await closed(socket) == 3507

    with scope.system(tenant, "tests"):
        await tenancy.configure(ConfigurationChange(allowed_origins=("https://shop.example",)))
    async with client.connected(origin="https://shop.example") as socket:
        await say(socket, type="ping")
        assert await hear(socket) == {"type": "pong"}
    for origin in ("https://shop.example.evil.example", "http://shop.example", "null"):
        async with client.open(origin=origin) as socket:  # type: ignore[arg-type]
            await say(socket, type="connect", ticket=await client.ticket())
            assert await closed(socket) == 3507


async def test_a_slow_reader_is_cut_off_and_costs_little(own_server: Callable[..., Server], tenant: TenantRef) -> None:
    """A client that stops reading while much is sent: closed by 3008 within bounds, and it can resume."""
    server = own_server(send_seconds=2, queue_bytes=256 * 1024)
    await server.start()
    client = Client(server, await http.make_key(tenant))
    with scope.system(tenant, "tests"):
        for batch in range(20):
            async with db.transaction() as tx:
                await events.emit_many(
                    tx, [events.Emission(an_event(n), f"wal_{batch}_{n}_{'x' * 150}", 1) for n in range(1000)]
                )
    while await relay.place(tenant.id):
        pass
    before = server.memory()
    async with contextlib.AsyncExitStack() as stack:
        sockets = []
        for _ in range(5):
            ticket = await client.ticket()
            socket = await client.open(max_queue=1, close_timeout=1)
            stack.callback(socket.transport.abort)
            await say(socket, type="connect", ticket=ticket)
            await hear(socket)
            await say(socket, type="subscribe", id="s", after=0)
            sockets.append(socket)
        await server.quiet(3)  # nobody reads, and the sending's time is over

        grown = server.memory() - before
        # The close frame cannot pass what was never read, so the connection's end is all that some of them see.
        assert {await closed(socket) for socket in sockets} <= {3008, 1005, 1006}
        assert grown < 60 * 1024 * 1024

    async with client.connected() as again:
        await say(again, type="subscribe", id="s", after=19_990)
        await hear(again)
        assert await hear_events(again, 10) == list(range(19_991, 20_001))


async def test_stopping_the_server_asks_clients_to_come_back(
    own_server: Callable[..., Server], tenant: TenantRef
) -> None:
    server = own_server()
    await server.start()
    client = Client(server, await http.make_key(tenant))
    async with client.connected() as socket:
        server.terminate()
        message = await hear(socket)
        assert (message["type"], message["code"], message["reason"]) == ("disconnect", 3001, "shutdown")
        assert 0 <= message["retry_after_ms"] < 15_000
        assert await closed(socket) == 3001


async def test_a_replay_longer_than_the_queue_arrives_whole(client: Client, tenant: TenantRef) -> None:
    with scope.system(tenant, "tests"):
        for batch in range(5):
            async with db.transaction() as tx:
                await events.emit_many(
                    tx, [events.Emission(an_event(n), f"wal_{batch}_{n}_{'x' * 150}", 1) for n in range(1000)]
                )
    while await relay.place(tenant.id):
        pass
    async with client.connected() as socket:
        await say(socket, type="subscribe", id="s", after=0)
        await hear(socket)
        assert await hear_events(socket, 5000) == list(range(1, 5001))


async def test_a_real_relay_serves_it(client: Client, tenant: TenantRef, relaying: Any) -> None:
    async with client.connected() as socket:
        await say(socket, type="subscribe", id="s")
        await hear(socket)
        await write(tenant, "wal_1", range(1, 6), place=False)
        assert await hear_events(socket, 5) == [1, 2, 3, 4, 5]
