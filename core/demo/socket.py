"""A WebSocket client for the realtime API: RFC 6455 by wsproto, over asyncio streams."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any, Self
from urllib.parse import urlsplit

import orjson
from wsproto import ConnectionType, WSConnection
from wsproto.connection import ConnectionState
from wsproto.events import (
    AcceptConnection,
    BytesMessage,
    CloseConnection,
    Message,
    Ping,
    RejectConnection,
    Request,
    TextMessage,
)

from core.demo.errors import StepFailed

_READ_BYTES = 65_536


class Socket:
    """One connection. Messages wait here until somebody asks for them; pings are answered at once."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._protocol = WSConnection(ConnectionType.CLIENT)
        self._messages: asyncio.Queue[dict[str, Any] | None] = asyncio.Queue()
        self._accepted: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._text = ""
        self._listening: asyncio.Task[None] | None = None

    @classmethod
    async def connect(cls, url: str) -> Self:
        """Open `ws://…` or the same address spelled `http://…`. Raises StepFailed."""
        parts = urlsplit(url)
        secure = parts.scheme in ("https", "wss")
        try:
            reader, writer = await asyncio.open_connection(
                parts.hostname, parts.port or (443 if secure else 80), ssl=secure or None
            )
        except OSError as error:
            raise StepFailed(f"no connection to {parts.netloc}: {error}") from error
        socket = cls(reader, writer)
        socket._listening = asyncio.create_task(socket._listen())
        try:
            await socket._write(Request(host=parts.netloc, target=parts.path or "/"))
            async with asyncio.timeout(10):
                await socket._accepted
        except (TimeoutError, OSError, StepFailed) as error:
            await socket.close()
            raise StepFailed(f"{url} does not open a WebSocket: {error}") from error
        return socket

    async def send(self, message: dict[str, Any]) -> None:
        await self._write(Message(data=orjson.dumps(message).decode()))

    async def receive(self, timeout_seconds: float = 10.0) -> dict[str, Any]:
        """The next message but pings. Raises StepFailed when none comes or the server closed."""
        try:
            async with asyncio.timeout(timeout_seconds):
                message = await self._messages.get()
        except TimeoutError as error:
            raise StepFailed(f"the WebSocket was silent for {timeout_seconds:g} s") from error
        if message is None:
            raise StepFailed("the server closed the WebSocket")
        return message

    async def close(self) -> None:
        """Close; idempotent."""
        with suppress(OSError):
            if self._protocol.state is ConnectionState.OPEN:
                await self._write(CloseConnection(code=1000))
            self._writer.close()
            await self._writer.wait_closed()
        if self._listening is not None:
            self._listening.cancel()
            with suppress(asyncio.CancelledError):
                await self._listening

    async def _write(self, event: Any) -> None:
        self._writer.write(self._protocol.send(event))
        await self._writer.drain()

    async def _listen(self) -> None:
        try:
            while data := await self._reader.read(_READ_BYTES):
                self._protocol.receive_data(data)
                for event in self._protocol.events():
                    await self._take(event)
        except OSError:
            pass
        finally:
            self._messages.put_nowait(None)
            if not self._accepted.done():
                self._accepted.set_exception(StepFailed("the server closed before it accepted the WebSocket"))

    async def _take(self, event: Any) -> None:
        match event:
            case AcceptConnection():
                self._accepted.set_result(None)
            case RejectConnection():
                self._accepted.set_exception(StepFailed(f"the WebSocket was refused: {event.status_code}"))
            case Ping() | CloseConnection():
                if self._protocol.state is not ConnectionState.CLOSED:
                    await self._write(event.response())
            case TextMessage():
                self._text += event.data
                if event.message_finished:
                    text, self._text = self._text, ""
                    await self._hear(orjson.loads(text))
            case BytesMessage():
                raise StepFailed("the server sent bytes, which the realtime API never does")

    async def _hear(self, message: dict[str, Any]) -> None:
        if message.get("type") == "ping":
            await self.send({"type": "pong"})
        else:
            self._messages.put_nowait(message)
