"""The web server passes /sandbox/… on to the simulators exactly, in development only."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import razorpay
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server.embed import Server
from quart import Quart

from core import app as application
from core.embedded import places
from core.plugin_host import manager
from core.settings import Settings
from core.testing import sandbox
from tests import http

KEY = ("rzp_test_Proxy1234", "proxy-secret")


@pytest.fixture
async def served(settings: Settings, tmp_path: Path) -> AsyncIterator[str]:
    """The web application and the installed simulators on real sockets; the web server's URL."""
    web_port, sandbox_port = places.free_port(), places.free_port()
    url = f"http://127.0.0.1:{web_port}"
    own = dataclasses.replace(settings, port=web_port, public_url=url, sandbox_port=sandbox_port, home=tmp_path)
    stop = asyncio.Event()
    playing = asyncio.create_task(
        sandbox.serve(sandbox.load_all(manager.load(), own), "127.0.0.1", sandbox_port, stop=stop)
    )
    app = application.create_app(own)
    # The database of this process is connected already; the life cycle would connect and close it again.
    app.before_serving_funcs.clear()
    app.after_serving_funcs.clear()
    server = Server(app, port=web_port, interface=Interfaces.ASGI, websockets=False, log_level=LogLevels.error)
    serving = asyncio.create_task(server.serve())
    await _until_up(f"{url}/healthz")
    await _until_up(f"{url}/sandbox/razorpay/_control/clock")
    yield url
    server.stop()
    await serving
    stop.set()
    await playing


async def _until_up(url: str) -> None:
    async with httpx.AsyncClient() as client:
        for _ in range(400):
            try:
                if (await client.get(url)).status_code == 200:
                    return
            except httpx.TransportError:
                pass
            await asyncio.sleep(0.025)
    raise AssertionError(f"{url} did not come up")


async def _merchant(url: str) -> None:
    async with httpx.AsyncClient() as client:
        body = {"key_id": KEY[0], "key_secret": KEY[1]}
        answer = await client.post(f"{url}/sandbox/razorpay/_control/merchants", json=body)
    assert answer.status_code == 200, answer.text


async def test_the_official_sdk_works_through_the_web_server(served: str) -> None:
    await _merchant(served)
    client = razorpay.Client(auth=KEY, base_url=f"{served}/sandbox/razorpay")

    order: Any = await asyncio.to_thread(client.order.create, {"amount": 50_000, "currency": "INR", "receipt": "r 1/ä"})
    found: Any = await asyncio.to_thread(client.order.fetch, order["id"])
    listed: Any = await asyncio.to_thread(client.order.all, {"receipt": "r 1/ä"})

    assert (found["amount"], found["status"], found["receipt"]) == (50_000, "created", "r 1/ä")
    assert [item["id"] for item in listed["items"]] == [order["id"]]


async def test_bodies_headers_and_refusals_come_back_as_the_simulator_gave_them(served: str) -> None:
    await _merchant(served)
    async with httpx.AsyncClient(auth=KEY) as client:
        direct_port = (await client.get(f"{served}/sandbox/razorpay/v1/checkout.js")).text
        wrong = await client.post(
            f"{served}/sandbox/razorpay/v1/orders", content=b"{not json", headers={"Content-Type": "application/json"}
        )
        refused = await client.get(f"{served}/sandbox/razorpay/v1/orders/order_none", auth=("rzp_test_Nobody", "x"))

    assert f'"{served}/sandbox/razorpay"' in direct_port
    assert wrong.status_code == 400
    assert wrong.json()["error"]["code"] == "BAD_REQUEST_ERROR"
    assert wrong.headers["content-type"] == "application/json"
    assert wrong.headers["x-request-id"].startswith("req_")
    assert refused.status_code == 401


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("_control/clock", {"Host": "evil.example"}),
        ("_control/clock", {"Origin": "https://evil.example"}),
        ("_control/clock", {"Origin": "null"}),
        ("_control/clock", {"Sec-Fetch-Site": "cross-site"}),
        ("%5Fcontrol/clock", {"Origin": "https://evil.example"}),
        ("v1/../_CONTROL/clock", {"Origin": "https://evil.example"}),
    ],
)
async def test_a_foreign_site_does_not_reach_the_control_api(served: str, path: str, headers: dict[str, str]) -> None:
    async with httpx.AsyncClient() as client:
        answer = await client.get(f"{served}/sandbox/razorpay/{path}", headers=headers)

    assert (answer.status_code, answer.json()["code"]) == (404, "request.not_found")


async def test_a_peer_from_elsewhere_does_not_reach_the_control_api(app: Quart) -> None:
    connection = app.test_client()

    answer = await connection.get("/sandbox/razorpay/_control/clock", scope_base={"client": ("192.0.2.7", 4711)})

    assert answer.status_code == 404


async def test_without_a_simulator_the_answer_says_so(settings: Settings) -> None:
    for port in (0, places.free_port()):
        app = application.create_app(dataclasses.replace(settings, sandbox_port=port))

        answer = await http.Api(app).get("/sandbox/razorpay/v1/orders")

        body = await http.problem(answer, 503, "request.unavailable")
        assert body["detail"] == "the provider simulators are not running"


async def test_production_has_no_simulators(settings: Settings) -> None:
    production = dataclasses.replace(settings, environment="production", sandbox_port=places.free_port())
    app = application.create_app(production)

    for path in ("/sandbox/razorpay/", "/sandbox/razorpay/v1/orders", "/sandbox/razorpay/_control/clock"):
        await http.problem(await http.Api(app).get(path), 404, "request.not_found")
        await http.problem(await http.Api(app).post(path, {}), 404, "request.not_found")
