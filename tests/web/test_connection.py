"""The short way from the server to the view does what Quart's long one does."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from quart import Response, g, request

from core.web import asgi, bodies, errors, fields
from core.web.application import Application

Message = dict[str, Any]


@pytest.fixture
def seen() -> list[Any]:
    """What views and the functions around them noted."""
    return []


@pytest.fixture
def app(seen: list[Any]) -> Application:
    made = Application("connection", static_folder=None)
    made.config["MAX_CONTENT_LENGTH"] = 1000
    made.default_headers = fields.encoded_defaults([("X-Default", "yes"), ("X-Other", "ours")])
    errors.install(made)

    @made.before_request
    async def before() -> None:
        g.request_id = "req_x"
        seen.append("before")

    @made.after_request
    async def after(response: Response) -> Response:
        seen.append("after")
        return response

    @made.teardown_request
    async def end(error: BaseException | None) -> None:
        seen.append(type(error).__name__ if error else "end")

    @made.get("/slow")
    async def get_slow() -> str:
        await asyncio.sleep(5)
        return "done"

    @made.post("/echo")
    async def post_echo() -> Response:
        return Response(await request.get_data())

    @made.post("/parts")
    async def post_parts() -> str:
        seen.append([part async for part in request.body])
        return "read"

    @made.get("/stream")
    async def get_stream() -> Response:
        async def parts() -> AsyncIterator[bytes]:
            yield b"one "
            yield b"two"

        return Response(parts(), headers={"X-Other": "own"})

    @made.get("/who")
    async def get_who() -> dict[str, Any]:
        return {
            "address": request.remote_addr,
            "twice": request.headers["X-Twice"],
            "all": "x-TWICE" in request.headers,
        }

    @made.get("/bug")
    async def get_bug() -> str:
        raise ZeroDivisionError

    return made


async def call(
    app: Application, method: str, path: str, messages: list[Message], *, headers: list[fields.Encoded] | None = None
) -> list[Message]:
    """What the application sends; after the given messages the client stays silent."""
    sent: list[Message] = []
    scope = {
        "type": "http", "http_version": "1.1", "method": method, "scheme": "http", "path": path, "query_string": b"",
        "root_path": "", "headers": [(b"host", b"test"), *(headers or [])], "client": ("203.0.113.9", 1),
    }  # fmt: skip

    async def receive() -> Message:
        if messages:
            return messages.pop(0)
        await asyncio.get_running_loop().create_future()
        raise AssertionError("unreachable")

    async def send(message: Message) -> None:
        sent.append(message)

    async with asyncio.timeout(3):
        await app(scope, receive, send)  # type: ignore[arg-type]
    return sent


def part(body: bytes, *, more: bool = False) -> Message:
    return {"type": "http.request", "body": body, "more_body": more}


GONE: Message = {"type": "http.disconnect"}


def status(sent: list[Message]) -> int:
    found: int = sent[0]["status"]
    return found


async def test_a_client_that_hangs_up_ends_its_long_request(app: Application, seen: list[Any]) -> None:
    sent = await call(app, "GET", "/slow", [part(b""), GONE])

    assert sent == []
    assert seen == ["before", "CancelledError"]
    current = asyncio.current_task()
    assert current is not None
    assert current.cancelling() == 0


async def test_the_servers_own_cancellation_is_not_swallowed(app: Application) -> None:
    task = asyncio.create_task(call(app, "GET", "/slow", []))
    await asyncio.sleep(asgi.LISTEN_AFTER_SECONDS * 2)
    task.cancel()

    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_client_that_hangs_up_within_its_body_is_not_answered(app: Application, seen: list[Any]) -> None:
    sent = await call(app, "POST", "/echo", [part(b"half", more=True), GONE])

    assert sent == []
    assert seen == ["before", "ClientGone"]


async def test_a_body_comes_in_parts(app: Application, seen: list[Any]) -> None:
    whole = await call(app, "POST", "/echo", [part(b"a", more=True), part(b"", more=True), part(b"b")])
    read = await call(app, "POST", "/parts", [part(b"a", more=True), part(b"b", more=True), part(b"c")])

    assert [message.get("body") for message in whole[1:]] == [b"ab"]
    assert status(read) == 200
    assert [b"a", b"b", b"c"] in seen


@pytest.mark.parametrize("length", [None, b"1001"])
async def test_a_body_too_large_is_refused(app: Application, length: bytes | None) -> None:
    headers = [(b"content-length", length)] if length else []

    sent = await call(app, "POST", "/echo", [part(b"x" * 600, more=True), part(b"x" * 401)], headers=headers)

    assert status(sent) == 413


async def test_a_body_that_never_ends_is_given_up(app: Application) -> None:
    app.config["BODY_TIMEOUT"] = 0.05

    assert status(await call(app, "POST", "/echo", [part(b"half", more=True)])) == 408


async def test_every_answer_has_the_default_headers_it_has_not_set_itself(app: Application) -> None:
    for path, messages in (("/stream", 4), ("/who", 2), ("/nowhere", 2), ("/bug", 2)):
        sent = await call(app, "GET", path, [part(b"")], headers=[(b"x-twice", b"1")])

        headers = sent[0]["headers"]
        assert (b"x-default", b"yes") in headers, path
        assert [value for name, value in headers if name == b"x-other"] == [b"own" if path == "/stream" else b"ours"]
        assert len(sent) == messages


async def test_a_stream_is_sent_part_by_part(app: Application) -> None:
    sent = await call(app, "GET", "/stream", [part(b"")])

    assert [(message["body"], message["more_body"]) for message in sent[1:]] == [
        (b"one ", True), (b"two", True), (b"", False),
    ]  # fmt: skip


async def test_a_client_cannot_say_where_it_comes_from(app: Application) -> None:
    headers = [(b"remote-addr", b"127.0.0.1"), (b"x-twice", b"1"), (b"x-twice", b"2")]

    sent = await call(app, "GET", "/who", [part(b"")], headers=headers)

    assert sent[1]["body"] == b'{"address":"203.0.113.9","all":true,"twice":"1"}\n'


@pytest.mark.parametrize(
    ("method", "path", "expected"), [("POST", "/who", 405), ("GET", "/x", 404), ("GET", "/bug", 500)]
)
async def test_what_goes_wrong_is_a_problem(app: Application, method: str, path: str, expected: int) -> None:
    app.config["PROPAGATE_EXCEPTIONS"] = False

    sent = await call(app, method, path, [part(b"")])

    assert status(sent) == expected
    assert (b"content-type", b"application/problem+json") in sent[0]["headers"]


async def test_options_are_answered_by_themselves(app: Application) -> None:
    sent = await call(app, "OPTIONS", "/who", [part(b"")])

    assert status(sent) == 200
    allowed = dict(sent[0]["headers"])[b"allow"]
    assert set(allowed.split(b", ")) == {b"GET", b"HEAD", b"OPTIONS"}


def test_a_requests_headers_cannot_be_changed() -> None:
    headers = fields.ReceivedHeaders("203.0.113.9", [(b"accept", b"text/html")])

    with pytest.raises(TypeError):
        headers["Accept"] = "x"
    assert headers.get("ACCEPT") == "text/html"
    assert headers.get("content-length", type=int) is None
    assert list(headers) == [("Remote-Addr", "203.0.113.9"), ("Accept", "text/html")]


async def test_a_body_made_by_a_test_is_whole() -> None:
    body = bodies.PulledBody(None, None)
    body.set_result(b"x")

    assert await body == b"x"
