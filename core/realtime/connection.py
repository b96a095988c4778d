"""One WebSocket: let in by a ticket, reads commands promptly, sends through a queue bounded in bytes, pings.

The server's own queues are unbounded in both directions, so every bound is here: how large and how many messages come
in, how much may wait to go out, and how long one send may take.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Protocol

import orjson
import structlog

from core.events import service as events
from core.kit import db, scope
from core.kit.errors import BahiError, NotFound, Unavailable
from core.kit.scope import PermissionDenied, Principal, Scope
from core.realtime import protocol, registry, tickets
from core.realtime.errors import MessageRefused, OriginRefused, PositionAhead, TicketRefused
from core.realtime.hub import Encoded, Feed, Hub, Subscription
from core.tenancy import service as tenancy
from core.tenancy.errors import TenantSuspended

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Limits:
    """What one connection may use."""

    connect_seconds: float = 10.0
    message_bytes: int = 64 * 1024
    messages_per_second: float = 20.0
    messages_burst: int = 100
    commands_waiting: int = 64
    subscriptions: int = 100
    queue_bytes: int = 1024 * 1024
    send_seconds: float = 10.0
    ping_seconds: float = 25.0
    pong_seconds: float = 10.0
    catch_up_page: int = 200
    connections_per_tenant: int = 5000
    connections: int = 20_000


class Wire(Protocol):
    """The server's side of a WebSocket."""

    async def receive(self) -> str | bytes: ...

    async def send(self, data: str) -> None: ...

    async def close(self, code: int, reason: str = "") -> None: ...


class _Ended(Exception):
    """The connection is to be closed, with this code."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


class Connection:
    """A client's socket, from its acceptance to its close frame."""

    def __init__(self, wire: Wire, hub: Hub, limits: Limits, *, address: str, origin: str, own_origin: str) -> None:
        self._wire = wire
        self._hub = hub
        self._limits = limits
        self._address = address
        self._origin = origin
        self._own_origin = own_origin
        self.principal = Principal("nobody", "nobody")
        self._scope: Scope | None = None
        self._feed: Feed | None = None
        self._subscriptions: dict[str, tuple[Subscription, asyncio.Task[None]]] = {}
        self._commands: asyncio.Queue[protocol.Command] = asyncio.Queue(limits.commands_waiting)
        self._outgoing: deque[tuple[str, int]] = deque()
        self._outgoing_bytes = 0
        self._something = asyncio.Event()
        self._room = asyncio.Event()
        self._ended: asyncio.Future[tuple[int, str, int | None]] = asyncio.get_running_loop().create_future()
        self._heard_at = time.monotonic()
        self._tokens = float(limits.messages_burst)

    async def serve(self) -> None:
        """Serve until either side ends it; the server cancels this when the client is gone."""
        try:
            await self._let_in()
        except _Ended as ended:
            await self._say_goodbye(ended.code, ended.reason, None)
            return
        assert self._feed is not None
        assert self._scope is not None
        loops = (self._read, self._write, self._keep_alive, self._obey)
        with scope.use(self._scope):
            tasks = [asyncio.create_task(loop()) for loop in loops]
        try:
            waiting: list[asyncio.Future[Any]] = [*tasks, self._ended]
            await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            code, reason, retry_after_ms = self._ended.result() if self._ended.done() else _verdict(tasks)
        finally:
            self._hub.leave(self._feed, self)
            for subscription, task in self._subscriptions.values():
                self._feed.detach(subscription)
                tasks.append(task)
            for task in tasks:
                task.cancel()
        await asyncio.wait(tasks, timeout=1)
        await self._say_goodbye(code, reason, retry_after_ms)

    def close(self, code: int, reason: str, *, retry_after_ms: int | None = None) -> None:
        """End the connection soon; the first call decides how."""
        if not self._ended.done():
            self._ended.set_result((code, reason, retry_after_ms))

    async def _let_in(self) -> None:
        if self._hub.draining:
            raise _Ended(protocol.SHUTDOWN, "shutdown")
        if self._hub.count() >= self._limits.connections:
            raise _Ended(protocol.TOO_MANY_REQUESTS, "server is full")
        try:
            async with asyncio.timeout(self._limits.connect_seconds):
                first = self._checked(await self._wire.receive())
            found = await tickets.redeem(protocol.parse_connect(first).ticket, self._address)
            assert found.tenant is not None
            if self._hub.count(found.tenant) >= self._limits.connections_per_tenant:
                raise _Ended(protocol.CONNECTION_LIMIT, "too many connections")
            with scope.use(found):
                await self._check_origin()
            self._scope, self.principal = found, found.principal
            self._feed = await self._hub.join(found.tenant, self)
        except TimeoutError as error:
            raise _Ended(protocol.STALE, "no connect message came") from error
        except BahiError as error:
            raise _Ended(_code_for(error), error.code) from error
        self._put(
            {
                "type": "connected",
                "tenant": found.tenant.short_id,
                "position": self._feed.position,
                "ping_seconds": self._limits.ping_seconds,
            }
        )

    async def _check_origin(self) -> None:
        """A browser names the page's origin: only the tenant's own pages may use its users' tickets."""
        if not self._origin or self._origin == self._own_origin:
            return
        configuration = await tenancy.get_configuration()
        if self._origin not in configuration.allowed_origins:
            raise OriginRefused

    def _checked(self, message: str | bytes | None) -> str:
        if not isinstance(message, str) or len(message) > self._limits.message_bytes:
            raise MessageRefused(f"messages are text of at most {self._limits.message_bytes} bytes")
        return message

    async def _read(self) -> None:
        """Take in messages as fast as they come: the server queues them without bound."""
        while True:
            message = await self._wire.receive()
            now = time.monotonic()
            refill = (now - self._heard_at) * self._limits.messages_per_second
            self._tokens = min(self._tokens + refill, float(self._limits.messages_burst)) - 1
            self._heard_at = now
            if self._tokens < 0:
                raise _Ended(protocol.TOO_MANY_REQUESTS, "too many messages")
            try:
                command = protocol.parse(self._checked(message))
                self._commands.put_nowait(command)
            except MessageRefused as error:
                raise _Ended(protocol.BAD_REQUEST, error.detail or error.code) from error
            except asyncio.QueueFull as error:
                raise _Ended(protocol.TOO_MANY_REQUESTS, "too many messages") from error

    async def _obey(self) -> None:
        while True:
            command = await self._commands.get()
            try:
                match command:
                    case protocol.Subscribe():
                        await self._subscribe(command)
                    case protocol.Unsubscribe():
                        self._unsubscribe(command)
                    case protocol.Ping():
                        self._put({"type": "pong"})
            except BahiError as error:
                raise _Ended(_code_for(error), error.code) from error

    async def _subscribe(self, wish: protocol.Subscribe) -> None:
        feed = self._feed
        assert feed is not None
        if wish.id in self._subscriptions:
            raise MessageRefused("this id is in use")
        if len(self._subscriptions) >= self._limits.subscriptions:
            raise MessageRefused("too many subscriptions")
        await registry.authorize(wish.subjects)
        if wish.after is not None and wish.after > feed.position and wish.after > await events.get_top():
            raise PositionAhead
        head = f'{{"type":"event","subscription":{orjson.dumps(wish.id).decode()},"event":'
        subscription = Subscription(
            lambda encoded: self._send(f"{head}{encoded}}}"),
            subjects=wish.subjects,
            types=wish.types,
            cursor=feed.position if wish.after is None else wish.after,
            is_end_users=scope.get().principal.person_id is not None,
        )
        self._put({"type": "subscribed", "id": wish.id, "position": subscription.cursor})
        task = asyncio.create_task(self._catch_up(feed, subscription))
        task.add_done_callback(self._caught_up)
        self._subscriptions[wish.id] = (subscription, task)

    def _unsubscribe(self, wish: protocol.Unsubscribe) -> None:
        found = self._subscriptions.pop(wish.id, None)
        if found is not None:
            subscription, task = found
            task.cancel()
            assert self._feed is not None
            self._feed.detach(subscription)
        self._put({"type": "unsubscribed", "id": wish.id})

    async def _catch_up(self, feed: Feed, subscription: Subscription) -> None:
        """Read from the database until level with the feed, then join it within the same step of the loop."""
        subjects = None if subscription.subjects is None else sorted(subscription.subjects)
        types = None if subscription.types is None else sorted(subscription.types)
        while subscription.cursor < feed.position:
            try:
                part = await events.list_after(
                    subscription.cursor, self._limits.catch_up_page, subjects=subjects, types=types
                )
            except (db.Busy, db.DatabaseUnavailable):
                await asyncio.sleep(0.5)
                continue
            for event in part.events:
                await self._wait_for_room()
                subscription.deliver(Encoded(event, feed.ref.short_id))
            subscription.cursor = max(subscription.cursor, part.position)
        feed.attach(subscription)

    def _caught_up(self, task: asyncio.Task[None]) -> None:
        """A subscription that cannot be served must not look like a quiet one."""
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("realtime.catch_up_failed", error=type(error).__name__)
            self.close(protocol.UNAVAILABLE, "internal")

    def _put(self, message: dict[str, Any]) -> None:
        self._send(orjson.dumps(message).decode())

    def _send(self, text: str) -> None:
        """Queue a message; a client that reads too slowly for the bound is disconnected and resumes by position."""
        size = len(text.encode()) if not text.isascii() else len(text)
        if self._outgoing_bytes + size > self._limits.queue_bytes:
            self.close(protocol.SLOW, "reads too slowly")
            return
        self._outgoing.append((text, size))
        self._outgoing_bytes += size
        self._something.set()

    async def _wait_for_room(self) -> None:
        """A replay waits for its reader instead of overflowing the queue; the send's own time limit still holds."""
        while self._outgoing_bytes > self._limits.queue_bytes // 2:
            self._room.clear()
            await self._room.wait()

    async def _write(self) -> None:
        while True:
            while not self._outgoing:
                self._something.clear()
                await self._something.wait()
            text, size = self._outgoing[0]
            try:
                async with asyncio.timeout(self._limits.send_seconds):
                    await self._wire.send(text)
            except TimeoutError as error:
                raise _Ended(protocol.SLOW, "reads too slowly") from error
            self._outgoing.popleft()
            self._outgoing_bytes -= size
            self._room.set()

    async def _keep_alive(self) -> None:
        while True:
            await asyncio.sleep(self._limits.ping_seconds)
            asked_at = time.monotonic()
            self._put({"type": "ping"})
            await asyncio.sleep(self._limits.pong_seconds)
            if self._heard_at < asked_at:
                raise _Ended(protocol.NO_PONG, "no pong")

    async def _say_goodbye(self, code: int, reason: str, retry_after_ms: int | None) -> None:
        message: dict[str, Any] = {"type": "disconnect", "code": code, "reason": reason}
        if retry_after_ms is not None:
            message["retry_after_ms"] = retry_after_ms
        with suppress(TimeoutError, OSError, RuntimeError):
            async with asyncio.timeout(2):
                if code != protocol.SLOW:
                    await self._wire.send(orjson.dumps(message).decode())
                await self._wire.close(code, reason[:120])


def _verdict(tasks: list[asyncio.Task[None]]) -> tuple[int, str, int | None]:
    """Why the first loop that ended did so."""
    for task in tasks:
        if task.done() and not task.cancelled() and (error := task.exception()) is not None:
            if isinstance(error, _Ended):
                return error.code, error.reason, None
            log.error("realtime.failed", error=type(error).__name__)
    return protocol.UNAVAILABLE, "internal", None


def _code_for(error: BahiError) -> int:
    match error:
        case TicketRefused():
            return protocol.INVALID_TICKET
        case PermissionDenied() | OriginRefused() | TenantSuspended() | NotFound():
            return protocol.PERMISSION_DENIED
        case Unavailable():
            return protocol.UNAVAILABLE
    return protocol.BAD_REQUEST
