"""A second opinion: the strict relying party `openid-client` completes the flow against the served application.

It needs Node and npm (`.ci/run` installs them); its pinned packages are installed at the first run.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import signal
import subprocess
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import orjson
import pytest
from quart import Quart

from core.auth.sessions import cookies
from core.embedded import places
from core.kit import ids
from core.kit.scope import TenantRef
from core.settings import Settings
from tests import processes
from tests.background import eventually
from tests.identity.oauth.test_flow import CALLBACK, open_shop

FOLDER = Path(__file__).parent / "openid_client"


@pytest.fixture
async def served(settings: Settings) -> AsyncIterator[str]:
    """The application at a port of its own; its base URL."""
    port = places.free_port()
    environment = {
        **os.environ,
        "TEST_DATABASE": settings.database_url.rpartition("/")[2],
        "TEST_REDIS": settings.redis_url.rpartition("/")[2],
        "TEST_PORT": str(port),
    }
    process = processes.start("tests.identity.oauth.serving", str(port), environment=environment)
    url = f"http://127.0.0.1:{port}"

    async def answers() -> bool:
        with contextlib.suppress(httpx.HTTPError):
            async with httpx.AsyncClient(trust_env=False) as client:
                return (await client.get(f"{url}/healthz")).status_code == 200
        return False

    await eventually(answers, 30)
    yield url
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate(timeout=10)


async def run(*command: str) -> str:
    process = await asyncio.create_subprocess_exec(*command, cwd=FOLDER, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, complaint = await process.communicate()
    assert process.returncode == 0, complaint.decode()
    return out.decode()


async def test_openid_client_completes_the_flow(app: Quart, tenant: TenantRef, served: str) -> None:
    assert shutil.which("node"), "this test needs Node: .ci/run installs it"
    assert shutil.which("npm"), "this test needs npm: .ci/run installs it"
    shop = await open_shop(app, tenant)
    await shop.http.aclose()
    if not (FOLDER / "node_modules" / "openid-client").exists():
        await run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
    issuer = f"{served}/t/{tenant.short_id}"

    cookie = f"{cookies.PLAIN_NAME}={shop.cookie}"
    printed = await run("node", "flow.mjs", issuer, shop.client_id, shop.secret, cookie, CALLBACK)

    assert orjson.loads(printed) == {
        "issuer": issuer,
        "audience": shop.client_id,
        "subject": ids.text("usr", shop.user_id),
        "rotated": True,
        "before": True,
        "after": False,
        "own": "tenant:read",
    }
