"""How Quart's WebSockets meet Granian: a bounded inbound queue, and close frames that arrive.

Quart queues inbound messages without bound, and keeps a `receive()` pending while it closes; Granian then never sends
the close frame (tried with 2.8.7). So the receive ends first here, and then the socket closes.
"""

from __future__ import annotations

import asyncio
from typing import Any

from quart.asgi import ASGIWebsocketConnection

WAITING_MAX = 32
MESSAGE_KEPT_MAX = 64 * 1024
"""Of a larger message only its beginning is kept: enough for the handler to see that it is too large."""


class BoundedWebsocketConnection(ASGIWebsocketConnection):
    """Set as the application's `asgi_websocket_class`."""

    def __init__(self, app: Any, scope: Any) -> None:
        super().__init__(app, scope)
        self.queue = asyncio.Queue(WAITING_MAX)
        self._receiving: asyncio.Task[None] | None = None
        self._is_closing = False

    async def __call__(self, receive: Any, send: Any) -> None:
        websocket = self._create_websocket_from_scope(send)
        self._receiving = asyncio.create_task(self.handle_messages(receive))
        handling = asyncio.create_task(self.handle_websocket(websocket, send))
        try:
            await asyncio.wait([handling, self._receiving], return_when=asyncio.FIRST_COMPLETED)
            if self._is_closing:
                await asyncio.wait([handling])
        finally:
            for task in (handling, self._receiving):
                task.cancel()
            await asyncio.wait([handling, self._receiving])
        if not handling.cancelled():
            handling.result()

    async def handle_messages(self, receive: Any) -> None:
        """Take in messages until the client is gone; a full queue holds the client back."""
        while True:
            event = await receive()
            if event["type"] == "websocket.disconnect":
                return
            if event["type"] == "websocket.receive":
                message = event.get("text")
                await self.queue.put(
                    (event.get("bytes") or b"")[:1] if message is None else message[: MESSAGE_KEPT_MAX + 1]
                )

    async def close_connection(self, send: Any, code: int, reason: str) -> None:
        self._is_closing = True
        if self._receiving is not None and not self._receiving.done():
            self._receiving.cancel()
            await asyncio.wait([self._receiving])
        # Before the send: it never returns for a client that does not read, and Quart would close a second time.
        self._closed = True
        await send({"type": "websocket.close", "code": code, "reason": reason})
