"""An Instamojo simulator on a real socket and a receiver for its webhooks."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from core.kit import outbound
from core.testing.sandbox import SandboxContext, serve
from plugins.payments_instamojo import sandbox
from tests.plugins.payments_instamojo.simulator import Receiver, Simulator, free_port
from tests.plugins.payments_razorpay.simulator import wait_until_up


@pytest.fixture
async def simulator(tmp_path: Path) -> AsyncIterator[Simulator]:
    port = free_port()
    base_url = f"http://127.0.0.1:{port}/sandbox/instamojo"
    app = sandbox.build(SandboxContext(home=tmp_path / "instamojo", public_url=base_url, seed=7))
    stop = asyncio.Event()
    serving = asyncio.create_task(serve({sandbox.SANDBOX_NAME: app}, "127.0.0.1", port, stop=stop))
    async with httpx.AsyncClient(timeout=20) as http:
        await wait_until_up(http, base_url)
        yield Simulator(base_url, http)
    await outbound.close()
    stop.set()
    await serving


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    endpoint = Receiver()
    server = await asyncio.start_server(endpoint.handle, "127.0.0.1", 0)
    endpoint.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/hooks/instamojo"
    yield endpoint
    server.close()
