"""From a commit to the outside: the real web server, the real worker process, a WebSocket and a tenant's receiver."""

from __future__ import annotations

import asyncio
import signal
import subprocess
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from standardwebhooks import Webhook

from core.events import service as events
from core.kit import db, scope
from core.kit.scope import TenantRef
from core.settings import Settings
from tests import http, processes
from tests.background import eventually
from tests.events.conftest import an_event
from tests.realtime.conftest import Client, Server, hear, hear_events, say
from tests.webhook_endpoints.conftest import Receiver

# One server serves them all.
pytestmark = pytest.mark.xdist_group("realtime")


@pytest.fixture
def worker(settings: Settings, running: Any) -> Any:
    """The worker as a process of its own."""
    name, number = settings.database_url.rpartition("/")[2], settings.redis_url.rpartition("/")[2]
    process = processes.start("tests.processes", "worker", str(running.home), name, number)
    yield process
    if process.poll() is None:
        process.kill()
    process.communicate(timeout=10)


@pytest.fixture
async def tenant_receiver() -> AsyncIterator[Receiver]:
    found = Receiver()
    server = await asyncio.start_server(found.serve, "127.0.0.1", 0)
    found.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/hook"
    yield found
    server.close()


async def test_an_event_reaches_the_socket_and_the_receiver_and_the_worker_stops_cleanly(
    server: Server, worker: subprocess.Popen[bytes], tenant: TenantRef, tenant_receiver: Receiver
) -> None:
    key = await http.make_key(tenant)
    async with httpx.AsyncClient(trust_env=False, headers={"Authorization": f"Bearer {key}"}) as client:
        made = await client.put(f"{server.url}/v1/webhook-endpoint", json={"url": tenant_receiver.url})
        assert made.status_code == 200, made.text

    async with Client(server, key).connected() as socket:
        await say(socket, type="subscribe", id="s", after=0)
        assert (await hear(socket))["type"] == "subscribed"
        with scope.system(tenant, "tests"):
            for version in range(1, 21):
                async with db.transaction() as tx:
                    await events.emit(tx, an_event(version), subject="wal_1", subject_version=version)

        assert await hear_events(socket, 20) == list(range(1, 21))
    await eventually(lambda: len(tenant_receiver.got) == 20, 20)

    for request in tenant_receiver.got:
        Webhook(made.json()["secret"]).verify(request.body, request.headers)
    assert [request.event["position"] for request in tenant_receiver.got] == list(range(1, 21))

    worker.send_signal(signal.SIGTERM)
    assert await asyncio.to_thread(worker.wait, 15) == 0
