"""The demo tenant's server takes what the endpoint's secret signed, and nothing else."""

from __future__ import annotations

import base64
import dataclasses
import stat
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest
from quart import Quart
from standardwebhooks import Webhook

from core import app as application
from core.demo import record as records
from core.landing import receiver
from core.settings import Settings
from tests import http
from tests.landing.test_landing import HOST, LOCAL, RECORD

SECRET = "whsec_" + base64.b64encode(bytes(range(32))).decode()
OTHER = "whsec_" + base64.b64encode(bytes(range(1, 33))).decode()
BODY = b'{"type":"balance.changed","timestamp":"2026-11-21T06:30:00.000000Z","data":{"amount":"500.00"}}'


def signed(
    secret: str = SECRET, *, body: bytes = BODY, message: str = "evt_1", age: timedelta = timedelta(0)
) -> dict[str, str]:
    """Headers as the reference implementation of Standard Webhooks makes them."""
    at = datetime.now(UTC) - age
    return {
        "webhook-id": message,
        "webhook-timestamp": str(int(at.timestamp())),
        "webhook-signature": Webhook(secret).sign(message, at, body.decode()),
    }


@pytest.fixture
def page(settings: Settings, tmp_path: Path) -> Quart:
    own = dataclasses.replace(settings, home=tmp_path, public_url=f"http://{HOST}")
    records.write(own.home, dataclasses.replace(RECORD, receiver_secret=SECRET))
    return application.create_app(own)


async def send(app: Quart, headers: dict[str, str], body: bytes = BODY) -> Any:
    given = {"Host": HOST, "Content-Type": "application/json", **headers}
    return await app.test_client().open("/dev/receiver", method="POST", headers=given, data=body, **LOCAL)


async def received(app: Quart) -> list[dict[str, Any]]:
    answer = await app.test_client().get("/dev/receiver", headers={"Host": HOST}, **LOCAL)
    items: list[dict[str, Any]] = (await http.answer(answer))["items"]
    return items


async def test_a_signed_message_is_kept(page: Quart, tmp_path: Path) -> None:
    answer = await send(page, signed())

    assert await http.answer(answer) == {"taken": True}
    items = await received(page)
    assert [(item["id"], item["verified"], item["message"]) for item in items] == [("evt_1", True, orjson.loads(BODY))]
    assert stat.S_IMODE((tmp_path / "run" / "received.jsonl").stat().st_mode) == 0o600


async def test_one_good_signature_among_several_is_enough(page: Quart) -> None:
    headers = signed()
    headers["webhook-signature"] = f"{signed(OTHER)['webhook-signature']} v2,abc {headers['webhook-signature']}"

    assert (await send(page, headers)).status_code == 200


@pytest.mark.parametrize(
    ("make", "body"),
    [
        (lambda: signed(OTHER), BODY),
        (signed, BODY.replace(b"500.00", b"50000.00")),
        (lambda: signed(age=timedelta(seconds=305)), BODY),
        (lambda: signed(age=timedelta(seconds=-330)), BODY),
        (lambda: {**signed(), "webhook-id": "evt_2"}, BODY),
        (lambda: {**signed(), "webhook-timestamp": "soon"}, BODY),
        (lambda: {**signed(), "webhook-timestamp": "9" * 40}, BODY),
        (lambda: {**signed(), "webhook-signature": ""}, BODY),
        (lambda: {**signed(), "webhook-signature": signed()["webhook-signature"].replace("v1,", "v1a,")}, BODY),
        (dict, BODY),
    ],
    ids=[
        "other secret", "tampered", "old", "from the future", "other id", "no time", "huge time", "no signature",
        "other scheme", "no header",
    ],
)  # fmt: skip
async def test_anything_else_is_refused_and_not_kept(
    page: Quart, make: Callable[[], dict[str, str]], body: bytes
) -> None:
    await http.problem(await send(page, make(), body), 401, "auth.unauthenticated")

    assert await received(page) == []


def test_only_the_last_messages_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "run" / "received.jsonl"

    for number in range(receiver.KEPT + 5):
        receiver.keep(path, {"id": number})

    kept = [item["id"] for item in receiver.kept(path)]
    assert kept == list(range(receiver.KEPT + 4, 4, -1))
