"""What the demonstration is made of: its calendar, its payer's browser, its stage."""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from core.demo import payer
from core.demo.client import Api
from core.demo.errors import StepFailed
from core.demo.play import expect
from core.demo.shop import settlement_time, until
from core.demo.socket import Socket
from core.demo.stage import Report, Stage
from core.kit import outbound

PAGES = {
    "/start": (
        '<title>Pay &amp; go</title><style>p{}</style><main data-state="payable"><p>500.00 INR</p>'
        '<form method="post" action="next"><input type="hidden" name="order" value="o&quot;1">'
        '<input type="radio" name="method" value="upi" checked><input type="radio" name="method" value="card">'
        '<button name="action" value="pay">Pay</button><button name="action" value="fail">Fail</button></form></main>'
    ),
    "/end": "<p>Thank you</p><script>var hidden</script>",
}


@pytest.fixture
async def site() -> AsyncIterator[tuple[str, list[str]]]:
    """(address, bodies that were posted) of a tiny shop: `/next` leads to `/end`, `/round` to itself."""
    posted: list[str] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        method, path, _ = head.split(" ", 2)
        length = next((line for line in head.splitlines() if line.lower().startswith("content-length")), ": 0")
        if method == "POST":
            posted.append((await reader.readexactly(int(length.partition(":")[2]))).decode())
        if path in ("/next", "/round"):
            target = "/end" if path == "/next" else "/round"
            writer.write(f"HTTP/1.1 303 X\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n".encode())
        else:
            page = PAGES.get(path, "nothing").encode()
            writer.write(f"HTTP/1.1 200 X\r\nContent-Length: {len(page)}\r\n\r\n".encode() + page)
        await writer.drain()
        writer.close()
        await writer.wait_closed()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", posted
    server.close()
    await outbound.close()


async def test_a_payer_reads_presses_and_follows(site: tuple[str, list[str]]) -> None:
    address, posted = site

    page = await payer.open_page(f"{address}/start")
    after = await payer.press(page, button="fail")

    assert (page.title, page.state, page.text) == ("Pay & go", "payable", "500.00 INR Pay Fail")
    assert posted == ["order=o%221&method=upi&action=fail"]
    assert (after.url, after.text) == (f"{address}/end", "Thank you")


async def test_a_payer_gives_up_where_nothing_can_be_pressed(site: tuple[str, list[str]]) -> None:
    address, posted = site
    start, end = await payer.open_page(f"{address}/start"), await payer.open_page(f"{address}/end")

    with pytest.raises(StepFailed, match="no form to submit: Thank you"):
        await payer.press(end)
    with pytest.raises(StepFailed, match="no button refund"):
        await payer.press(start, button="refund")
    with pytest.raises(StepFailed, match="redirects in a circle"):
        await payer.open_page(f"{address}/round")

    assert posted == []


async def test_an_answer_that_is_no_json_fails_the_step(site: tuple[str, list[str]]) -> None:
    with pytest.raises(StepFailed, match="200 without JSON"):
        await Api(site[0]).get("/end")


async def test_a_server_without_websockets_fails_the_step(site: tuple[str, list[str]]) -> None:
    with pytest.raises(StepFailed, match="does not open a WebSocket: the WebSocket was refused: 200"):
        await Socket.connect(f"{site[0]}/end")


@pytest.mark.parametrize(
    ("captured", "settled"),
    [
        ("2026-11-23 06:00", "2026-11-25 03:30"),  # Monday → Wednesday
        ("2026-11-26 06:00", "2026-11-30 03:30"),  # Thursday → Monday
        ("2026-11-27 06:00", "2026-12-01 03:30"),  # Friday → Tuesday
        ("2026-11-28 06:00", "2026-12-01 03:30"),  # Saturday → Tuesday
        ("2026-11-29 06:00", "2026-12-01 03:30"),  # Sunday → Tuesday
        ("2026-11-26 19:00", "2026-12-01 03:30"),  # Thursday evening is Friday in India
    ],
)
def test_the_gateway_pays_out_on_the_second_working_day_in_india(captured: str, settled: str) -> None:
    assert settlement_time(datetime.fromisoformat(captured).replace(tzinfo=UTC)) == datetime.fromisoformat(
        settled
    ).replace(tzinfo=UTC)


async def test_waiting_ends_with_what_was_waited_for_or_says_it_was_in_vain() -> None:
    looks = iter([None, None, "here"])

    async def probe() -> str | None:
        return next(looks)

    async def never() -> None:
        return None

    assert await until("it is here", probe) == "here"
    with pytest.raises(StepFailed, match=r"waited 0\.1 s in vain until it comes"):
        await until("it comes", never, 0.1)


def test_an_expectation_names_both_sides() -> None:
    expect("the balance", "500.00", "500.00")
    with pytest.raises(StepFailed, match=r"the balance: expected '500\.00', found '0\.00'"):
        expect("the balance", "0.00", "500.00")


def test_people_read_lines_and_machines_one_object_per_step() -> None:
    people, machines = io.StringIO(), io.StringIO()
    report = Report(3, "deposit", "A deposit", True, 71.24, {"payment": "pay_1", "sent": "first\nsecond"})

    for stage in (Stage(people, as_json=False), Stage(machines, as_json=True)):
        stage.say("Playing.")
        stage.show(report)

    assert people.getvalue() == (
        f"Playing.\n\n 3. A deposit {'.' * 51} ok 71 ms\n    payment  pay_1\n    sent     first\n             second\n"
    )
    assert [json.loads(line) for line in machines.getvalue().splitlines()] == [
        {
            "number": 3,
            "step": "deposit",
            "title": "A deposit",
            "ok": True,
            "ms": 71.2,
            "facts": {"payment": "pay_1", "sent": "first\nsecond"},
        }
    ]


def test_a_failure_is_shown_with_the_problem() -> None:
    people, machines = io.StringIO(), io.StringIO()
    report = Report(1, "tenant", "A tenant", False, 2500, {}, "GET /v1/tenant: 401", {"code": "auth.unauthenticated"})

    Stage(people, as_json=False).show(report)
    Stage(machines, as_json=True).show(report)

    assert "FAILED 2.5 s\n    GET /v1/tenant: 401\n    {\n" in people.getvalue()
    shown = json.loads(machines.getvalue())
    assert (shown["ok"], shown["failure"], shown["problem"]["code"]) == (
        False, "GET /v1/tenant: 401", "auth.unauthenticated",
    )  # fmt: skip
