"""Nothing secret reaches a log line, whoever writes it."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import orjson
import pytest
import structlog
from quart import Quart

from core.kit.scope import TenantRef
from core.kit.secrets import Secret
from core.web import log
from tests.http import Api, make_key

CARD = "4111111111111111"


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """What the process logs, with logging as in production."""
    root = logging.getLogger()
    before = (root.handlers, root.level)
    stream = io.StringIO()
    log.configure("debug", stream)
    yield stream
    root.handlers, root.level = before
    structlog.reset_defaults()


def last(lines: io.StringIO) -> dict[str, object]:
    found: dict[str, object] = orjson.loads(lines.getvalue().splitlines()[-1])
    return found


@pytest.mark.parametrize(
    ("text", "logged"),
    [
        (f"paid with {CARD}", "paid with [card …1111]"),
        ("4111 1111-1111 1111", "[card …1111]"),
        ("key bahi_live_0123456789_abcdef0123 used", "key [key] used"),
        ("Authorization: Bearer abc.def", "Authorization: Bearer [key]"),
        ("postgresql://app:hunter2@db/bahi", "postgresql://[credentials]@db/bahi"),
        ("redis://:hunter2@cache", "redis://[credentials]@cache"),
        ("mail to asha.rao+x@example.co.in now", "mail to [email] now"),
        ("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD", "[key]"),
        ("rzp_test_1DP5mmOlF5G5ag", "[key]"),
        ("order 4111111111111112 is no card", "order 4111111111111112 is no card"),
    ],
)
def test_text_is_redacted(lines: io.StringIO, text: str, logged: str) -> None:
    structlog.get_logger().info("thing", note=text, nested={"deep": [text]})

    line = last(lines)

    assert line["note"] == logged
    assert line["nested"] == {"deep": [logged]}


def test_a_librarys_line_is_json_and_redacted(lines: io.StringIO) -> None:
    logging.getLogger("some.library").warning("card %s", f'{CARD}\n{{"event": "forged"}}\r')

    [line] = lines.getvalue().splitlines()  # however many the text would like to be
    assert orjson.loads(line) == last(lines)
    assert last(lines)["event"].startswith("card [card …1111]\n")
    assert last(lines)["logger"] == "some.library"
    moment = datetime.fromisoformat(last(lines)["timestamp"])
    assert abs(moment - datetime.now(UTC)) < timedelta(minutes=1)
    assert moment.utcoffset() == timedelta(0)


@pytest.mark.parametrize("name", ["password", "api_key", "Authorization", "client_secret", "otp", "webhook_signature"])
def test_a_value_under_a_secret_name_is_gone(lines: io.StringIO, name: str) -> None:
    structlog.get_logger().info("thing", **{name: "hunter2"}, nested={name: ["hunter2"]})

    assert "hunter2" not in lines.getvalue()


def test_secrets_bytes_and_card_integers(lines: io.StringIO) -> None:
    structlog.get_logger().info("thing", a=Secret("hunter2"), b=b"hunter2", c=int(CARD), d=20261121)

    line = last(lines)

    assert (line["a"], line["b"], line["c"], line["d"]) == ("[redacted]", "[7 bytes]", "[card …1111]", 20261121)


def test_an_exception_is_logged_without_its_words(lines: io.StringIO) -> None:
    try:
        try:
            raise ValueError(f"row holds {CARD} hunter2")
        except ValueError as inner:
            raise RuntimeError("expected one row") from inner
    except RuntimeError as error:
        structlog.get_logger().error("failed", exc_info=error)

    assert "hunter2" not in lines.getvalue()
    chain = last(lines)["exception"]
    assert isinstance(chain, list)
    assert [item["type"] for item in chain] == ["builtins.RuntimeError", "builtins.ValueError"]
    assert chain[0]["message"] == "expected one row"
    assert "message" not in chain[1]


async def test_one_canonical_line_per_request(lines: io.StringIO, app: Quart, tenant: TenantRef) -> None:
    key = await make_key(tenant)
    lines.truncate(0)
    lines.seek(0)

    response = await Api(app, key).delete("/v1/api-keys/key_00000000000000000000000000")

    found = [orjson.loads(line) for line in lines.getvalue().splitlines()]
    [line] = [entry for entry in found if entry["event"] == "request"]
    assert (line["method"], line["route"], line["status"]) == ("DELETE", "/v1/api-keys/<key_id>", 404)
    assert line["code"] == "request.not_found"
    assert line["tenant"] == tenant.short_id
    assert line["actor"].startswith("key_")
    assert line["request_id"] == response.headers["X-Request-Id"]
    assert line["duration_ms"] >= 0
    assert key not in lines.getvalue()

    await Api(app, await make_key(tenant, {"tenant:read"})).get("/v1/people")

    refused = last(lines)
    assert (refused["status"], refused["code"]) == (403, "auth.permission_denied")
    assert refused["actor"].startswith("key_")


async def test_an_unknown_path_is_not_logged(lines: io.StringIO, app: Quart) -> None:
    await Api(app).get(f"/nowhere/{CARD}?token=hunter2")

    assert last(lines)["route"] == "(none)"
    assert CARD not in lines.getvalue()
    assert "hunter2" not in lines.getvalue()
