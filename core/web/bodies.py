"""A request's body: how large it may be, and how it is taken from the server.

Small by default, larger for the few routes that say so. It is taken as it is asked for, by whoever asks: no task waits
beside the request, and a client that sends faster than we read is held back.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Generator
from typing import Any

from quart import Request
from quart.wrappers.request import Body
from werkzeug.exceptions import RequestTimeout

_larger: dict[tuple[str, str], int] = {}

Receive = Callable[[], Awaitable[Any]]


class ClientGone(asyncio.CancelledError):
    """The client hung up while its body was awaited."""


def allow(method: str, path: str, bytes_max: int) -> None:
    """Let one route take bodies of up to `bytes_max`; it must read them as a stream."""
    _larger[method, path] = bytes_max


class PulledBody(Body):
    """Quart's body, filled by whoever reads it."""

    _receive: Receive | None = None

    def pull_from(self, receive: Receive) -> None:
        self._receive = receive

    @property
    def is_complete(self) -> bool:
        return self._complete.is_set()

    async def _pull(self) -> None:
        if self._receive is None:  # made by a test: it is whole already
            await self._complete.wait()
            return
        message = await self._receive()
        if message["type"] == "http.disconnect":
            raise ClientGone
        self.append(message.get("body", b""))
        if not message.get("more_body", False):
            self.set_complete()

    async def __anext__(self) -> bytes:
        while self._must_raise is None and not self._data and not self.is_complete:
            await self._pull()
        if self._must_raise is not None:
            raise self._must_raise
        if not self._data:
            raise StopAsyncIteration
        data = bytes(self._data)
        self._data.clear()
        return data

    def __await__(self) -> Generator[Any, None, bytes]:
        return self._whole().__await__()

    async def _whole(self) -> bytes:
        while self._must_raise is None and not self.is_complete:
            await self._pull()
        if self._must_raise is not None:
            raise self._must_raise
        return bytes(self._data)


class BoundedRequest(Request):
    """Quart's request with the limit of its route, known before the first byte of the body is read."""

    body_class = PulledBody
    body: PulledBody

    def __init__(self, method: str, scheme: str, path: str, *more: Any, **options: Any) -> None:
        own = _larger.get((method, path))
        if own is not None:
            options["max_content_length"] = own
        super().__init__(method, scheme, path, *more, **options)

    async def get_data(self, cache: bool = True, as_text: bool = False, parse_form_data: bool = False) -> Any:
        """Quart's, without a task for the wait."""
        if parse_form_data:
            await self._load_form_data()
        if not self.body.is_complete:
            try:
                async with asyncio.timeout(self.body_timeout):
                    await self.body
            except TimeoutError as error:
                raise RequestTimeout from error
        data = await self.body
        if not cache:
            self.body.clear()
        return data.decode() if as_text else data
