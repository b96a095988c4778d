"""How requests come from the server and answers go to it: in the server's own task, without others beside it.

Quart makes three tasks for each request: one pumps the body and hears of a client that hangs up, one runs the view, one
times the sending. Here the view runs in the server's task. Only for a request that takes longer than a moment does a
second task listen for a client that hangs up, and then end the first.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from functools import partial
from typing import Any

from quart import Request, Response
from quart.asgi import ASGIHTTPConnection, _handle_exception
from quart.wrappers.response import DataBody

from core.web import fields, turns
from core.web.bodies import BoundedRequest, ClientGone
from core.web.fields import ReceivedHeaders

LISTEN_AFTER_SECONDS = 0.1
"""A request that is answered before that goes on to its end, whether or not its client still waits."""
_BODILESS = {"GET", "HEAD"}


class HttpConnection(ASGIHTTPConnection):
    """Set as the application's `asgi_http_class`."""

    async def __call__(self, receive: Any, send: Any) -> None:
        request = self._create_request_from_scope(send)
        assert isinstance(request, BoundedRequest)
        request.body.pull_from(receive)
        listening = Listening(receive, request)
        try:
            if request.method not in turns.READS:
                await self.app.turns.take()  # type: ignore[attr-defined]
            await self.handle_request(request, send)
        except asyncio.CancelledError as error:
            if not isinstance(error, ClientGone) and not listening.is_gone():
                raise  # the server ends us
        finally:
            listening.stop()

    def _create_request_from_scope(self, send: Any) -> Request:
        scope, app = self.scope, self.app
        path, client = scope["path"], scope.get("client")
        if scope["http_version"] < "1.1" or path[:1] != "/" or scope.get("root_path"):
            return super()._create_request_from_scope(send)
        return app.request_class(
            scope["method"],
            scope["scheme"],
            path,
            scope["query_string"],
            ReceivedHeaders(client[0] if client else "<local>", scope["headers"]),
            "",
            scope["http_version"],
            max_content_length=app.config["MAX_CONTENT_LENGTH"],
            body_timeout=app.config["BODY_TIMEOUT"],
            send_push_promise=partial(self._send_push_promise, send),
            scope=scope,
        )

    async def handle_request(self, request: Any, send: Any) -> None:
        try:
            response = await self.app.handle_request(request)
        except Exception as error:
            response = await _handle_exception(self.app, error)
        if isinstance(response, Response) and isinstance(response.response, DataBody):
            await self._send_response(send, response)  # the server holds it in memory either way: no timer is needed
            return
        timeout = self.app.config["RESPONSE_TIMEOUT"]
        if isinstance(response, Response) and response.timeout != Ellipsis:
            timeout = response.timeout
        with suppress(TimeoutError):
            async with asyncio.timeout(timeout):
                await self._send_response(send, response)

    async def _send_response(self, send: Any, response: Any) -> None:
        defaults: tuple[fields.Default, ...] = self.app.default_headers  # type: ignore[attr-defined]
        headers = fields.encode(response.headers, defaults)
        await send({"type": "http.response.start", "status": response.status_code, "headers": headers})
        body = response.response
        if isinstance(body, DataBody):
            await send({"type": "http.response.body", "body": body.data[body.begin : body.end], "more_body": False})
            return
        async with body as parts:
            async for part in parts:
                sent = part.encode() if isinstance(part, str) else part
                await send({"type": "http.response.body", "body": sent, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})


class Listening:
    """Listens, after a moment, whether the client of a request hangs up; then the task that serves it is cancelled."""

    __slots__ = ("_gone", "_listener", "_loop", "_receive", "_request", "_serving", "_timer")

    def __init__(self, receive: Any, request: BoundedRequest) -> None:
        self._receive = receive
        self._request = request
        self._loop = asyncio.get_running_loop()
        self._serving = asyncio.current_task()
        self._gone = False
        self._listener: asyncio.Task[None] | None = None
        self._timer = self._loop.call_later(LISTEN_AFTER_SECONDS, self._begin)

    def is_gone(self) -> bool:
        """Whether the client hung up, so that the cancellation was ours: it is taken back."""
        if self._gone and self._serving is not None:
            self._serving.uncancel()
        return self._gone

    def stop(self) -> None:
        self._timer.cancel()
        if self._listener is not None:
            self._listener.cancel()

    def _begin(self) -> None:
        body = self._request.body
        if not body.is_complete and not self._has_no_body():
            # Whoever reads the body hears of a hang-up too, and only one may ask the server at a time.
            self._timer = self._loop.call_later(LISTEN_AFTER_SECONDS, self._begin)
            return
        self._listener = self._loop.create_task(self._listen())

    def _has_no_body(self) -> bool:
        headers = self._request.headers
        return (
            self._request.method in _BODILESS and "Content-Length" not in headers and "Transfer-Encoding" not in headers
        )

    async def _listen(self) -> None:
        while (await self._receive())["type"] != "http.disconnect":
            pass
        self._gone = True
        if self._serving is not None:
            self._serving.cancel()
