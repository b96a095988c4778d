"""How Quart's answers leave: one that is whole goes out in one message, without a timer of its own."""

from __future__ import annotations

from typing import Any

from quart import Response
from quart.asgi import ASGIHTTPConnection
from quart.utils import encode_headers
from quart.wrappers.response import DataBody


class HttpConnection(ASGIHTTPConnection):
    """Set as the application's `asgi_http_class`."""

    async def _send_response(self, send: Any, response: Any) -> None:
        body = response.response if isinstance(response, Response) else None
        if not isinstance(body, DataBody):
            await super()._send_response(send, response)
            return
        start = {"type": "http.response.start", "status": response.status_code}
        await send(start | {"headers": encode_headers(response.headers)})
        await send({"type": "http.response.body", "body": body.data[body.begin : body.end], "more_body": False})


def send_at_once(response: Any) -> None:
    """Spare a whole answer the task that Quart makes to time its sending: the server holds it in memory either way."""
    if isinstance(response, Response) and isinstance(response.response, DataBody):
        response.timeout = None
