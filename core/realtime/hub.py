"""One process's sockets by tenant: each tenant's stream is read once for all of them, and each event encoded once."""

from __future__ import annotations

import asyncio
import random
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cached_property
from typing import Protocol
from uuid import UUID

import structlog

from core.auth import standing
from core.events import relay, views
from core.events import service as events
from core.events.types import Placed
from core.kit import db, redis, scope
from core.kit.scope import Principal, TenantRef
from core.realtime import protocol
from core.tenancy import service as tenancy

log = structlog.get_logger()

LOOK_SECONDS = 1.0
"""A stream is looked at this often without any poke, so a lost poke delays an event by a second."""
PAGE = 500
STANDING_SECONDS = 1.0
RETRY_MILLISECONDS_MAX = 15_000
"""Clients that must reconnect spread over this time, or they would all be back in the same instant."""


class Socket(Protocol):
    """What the hub needs of a connection."""

    principal: Principal

    def close(self, code: int, reason: str, *, retry_after_ms: int | None = None) -> None: ...


class Encoded:
    """An event as its readers get it, encoded once for all of them."""

    def __init__(self, event: Placed, tenant_short_id: str) -> None:
        self.position, self.type = event.position, event.type
        self._event, self._tenant = event, tenant_short_id

    @cached_property
    def whole(self) -> str:
        return events.encode(self._event, self._tenant).decode()

    @cached_property
    def for_end_user(self) -> str | None:
        """None when an end user is not told."""
        seen = views.for_end_user(self._event)
        return None if seen is None else events.encode(seen, self._tenant).decode()


class Subscription:
    """One wish of one connection. `cursor` is how far it has been served."""

    __slots__ = ("_send", "cursor", "is_end_users", "subjects", "types")

    def __init__(
        self,
        send: Callable[[str], None],
        *,
        subjects: Sequence[str] | None,
        types: Sequence[str] | None,
        cursor: int,
        is_end_users: bool = False,
    ) -> None:
        self._send = send
        self.is_end_users = is_end_users
        self.subjects = None if subjects is None else frozenset(subjects)
        self.types = None if types is None else frozenset(types)
        self.cursor = cursor

    def deliver(self, event: Encoded) -> None:
        """Hand over an event that lies after the cursor, as its reader may see it."""
        if event.position > self.cursor:
            self.cursor = event.position
            if self.types is None or event.type in self.types:
                text = event.for_end_user if self.is_end_users else event.whole
                if text is not None:
                    self._send(text)


class Feed:
    """A tenant's stream as this process follows it."""

    def __init__(self, ref: TenantRef) -> None:
        self.ref = ref
        self.position = 0
        self.ready = asyncio.Event()
        self.wake = asyncio.Event()
        self.sockets: set[Socket] = set()
        self._by_subject: dict[str, set[Subscription]] = defaultdict(set)
        self._broad: set[Subscription] = set()
        self._checked_at = 0.0

    async def run(self) -> None:
        """Follow the stream until cancelled."""
        with scope.system(self.ref, "realtime"):
            while True:
                try:
                    await self._advance()
                    await self._check_standing()
                except (db.Busy, db.DatabaseUnavailable) as error:
                    log.warning("realtime.feed_waits", tenant=self.ref.slug, error=error.code)
                    await asyncio.sleep(LOOK_SECONDS)
                with suppress(TimeoutError):
                    await asyncio.wait_for(self.wake.wait(), LOOK_SECONDS)
                self.wake.clear()

    def attach(self, subscription: Subscription) -> None:
        """Serve it live; it must have caught up with `position` in this very step of the loop."""
        for place in self._places(subscription):
            place.add(subscription)

    def detach(self, subscription: Subscription) -> None:
        for place in self._places(subscription):
            place.discard(subscription)
        for subject in subscription.subjects or ():
            if not self._by_subject[subject]:
                del self._by_subject[subject]

    async def _advance(self) -> None:
        if not self.ready.is_set():
            self.position = await events.get_top()
            self.ready.set()
            return
        while True:
            part = await events.list_after(self.position, PAGE)
            for event in part.events:
                self._dispatch(event)
            self.position = part.position
            if part.position >= part.top:
                return

    def _dispatch(self, event: Placed) -> None:
        wanting = [*self._by_subject.get(event.subject, ()), *self._broad]
        if wanting:
            encoded = Encoded(event, self.ref.short_id)
            for subscription in wanting:
                subscription.deliver(encoded)

    def _places(self, subscription: Subscription) -> list[set[Subscription]]:
        if subscription.subjects is None:
            return [self._broad]
        return [self._by_subject[subject] for subject in subscription.subjects]

    async def _check_standing(self) -> None:
        """Close the sockets of a suspended tenant and of credentials that ended."""
        if time.monotonic() - self._checked_at < STANDING_SECONDS:
            return
        self._checked_at = time.monotonic()
        ref = await tenancy.find_by_id(self.ref.id)
        if ref is None or ref.status != "active":
            for socket in set(self.sockets):
                socket.close(protocol.PERMISSION_DENIED, "tenancy.suspended")
            return
        live = await standing.live_principals({socket.principal for socket in self.sockets})
        for socket in set(self.sockets):
            if socket.principal not in live:
                socket.close(protocol.INVALID_TICKET, "auth.unauthenticated")


class Hub:
    """The process's feeds."""

    def __init__(self) -> None:
        self._feeds: dict[UUID, tuple[Feed, asyncio.Task[None]]] = {}
        self._listener: asyncio.Task[None] | None = None
        self.draining = False
        self._left = asyncio.Event()

    async def join(self, ref: TenantRef, socket: Socket) -> Feed:
        """Follow the tenant's stream for one more socket."""
        if ref.id not in self._feeds:
            feed = Feed(ref)
            task = asyncio.create_task(feed.run(), name=f"feed:{ref.slug}")
            task.add_done_callback(lambda ended: self._ended(feed, ended))
            self._feeds[ref.id] = (feed, task)
        feed = self._feeds[ref.id][0]
        feed.sockets.add(socket)
        if self._listener is None:
            self._listener = asyncio.create_task(self._listen(), name="realtime-listen")
        try:
            await asyncio.wait_for(feed.ready.wait(), 10)
        except TimeoutError as error:
            self.leave(feed, socket)
            raise db.DatabaseUnavailable from error
        except asyncio.CancelledError:
            self.leave(feed, socket)
            raise
        return feed

    def leave(self, feed: Feed, socket: Socket) -> None:
        feed.sockets.discard(socket)
        self._left.set()
        if not feed.sockets and feed.ref.id in self._feeds and self._feeds[feed.ref.id][0] is feed:
            self._feeds.pop(feed.ref.id)[1].cancel()

    def count(self, ref: TenantRef | None = None) -> int:
        """Sockets of a tenant, or of all."""
        return sum(len(feed.sockets) for feed, _ in self._feeds.values() if ref is None or feed.ref.id == ref.id)

    def drain(self) -> None:
        """Ask every client to connect again elsewhere, each after a time of its own; let nobody in."""
        self.draining = True
        for feed, _ in list(self._feeds.values()):
            for socket in set(feed.sockets):
                wait = random.randrange(RETRY_MILLISECONDS_MAX)  # noqa: S311 - jitter
                socket.close(protocol.SHUTDOWN, "shutdown", retry_after_ms=wait)

    async def wait_empty(self, seconds: float) -> None:
        """Wait until the last socket has left, but not longer."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while self.count():
                    self._left.clear()
                    await self._left.wait()

    async def stop(self) -> None:
        self.drain()
        tasks = [task for _, task in self._feeds.values()]
        tasks += [self._listener] if self._listener else []
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=2)
        self._feeds.clear()

    async def _listen(self) -> None:
        """Wake feeds by Redis. One subscription per process; while Redis is down feeds look by themselves."""
        backoff = redis.Backoff()
        while True:
            client = redis.blocking()
            try:
                async with client.pubsub() as pubsub:
                    await pubsub.psubscribe(f"{relay.STREAM}*")
                    while True:
                        message = await pubsub.get_message(timeout=redis.BLOCK_SECONDS)
                        backoff.succeeded()
                        if message is not None and message["type"] == "pmessage":
                            self._heard(message["channel"].decode().removeprefix(relay.STREAM))
            except redis.GONE as error:
                if not backoff.failing:
                    log.warning("realtime.redis_unreachable", error=type(error).__name__)
                await backoff.wait()
            finally:
                await client.aclose()

    def _ended(self, feed: Feed, task: asyncio.Task[None]) -> None:
        """A stream that nobody reads any more must not look like a quiet one."""
        if self._feeds.get(feed.ref.id, (None,))[0] is feed:
            del self._feeds[feed.ref.id]
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("realtime.feed_failed", tenant=feed.ref.slug, error=type(error).__name__)
            for socket in set(feed.sockets):
                socket.close(protocol.UNAVAILABLE, "internal")

    def _heard(self, tenant_id: str) -> None:
        with suppress(ValueError, KeyError):
            self._feeds[UUID(tenant_id)][0].wake.set()
