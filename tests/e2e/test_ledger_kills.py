"""`kill -9` of the server and of PostgreSQL under a load of posts: what was acknowledged is there once, and proven."""

from __future__ import annotations

import asyncio
import sys
import time
from typing import Any

import pytest

from core.demo.client import Api
from core.demo.errors import StepFailed
from core.kit import ids
from core.settings import neutral_environment
from tests import whole
from tests.whole import RECOVERY_SECONDS, Whole

pytestmark = whole.MARKS

CLIENTS = 8
LOAD_SECONDS = 2.5
TENANT = "demo"


class Load:
    """Clients that post until they are told to stop, and repeat what was not answered with the same key."""

    def __init__(self, api: Api, source: str, target: str) -> None:
        self._api = api
        self._line = {"debit": source, "credit": target, "amount": {"amount": "1.00", "currency": "INR"}}
        self.answered: dict[str, str] = {}
        """By reference, the id of the transaction that the client was told."""
        self.repeated = 0
        self.stopping = False

    async def client(self) -> None:
        while not self.stopping:
            reference = f"kill:{ids.new()}"
            body = {"reference": reference, "lines": [self._line], "metadata": {"try": reference}}
            self.answered[reference] = await self._until_answered(reference, body)

    async def _until_answered(self, key: str, body: dict[str, Any]) -> str:
        deadline = time.monotonic() + RECOVERY_SECONDS
        while True:
            try:
                answer = await self._api.post("/v1/ledger/transactions", body, key=key.replace(":", "-"))
            except StepFailed:
                assert time.monotonic() < deadline, "the platform did not come back"
                self.repeated += 1
                await asyncio.sleep(0.1)
            else:
                found: str = answer["id"]
                return found


async def open_account(here: Whole, side: str) -> str:
    body = {"code": f"kill/{ids.token(40)}", "normal_side": side, "currency": "INR"}
    found: str = (await here.shop.admin.post("/v1/ledger/accounts", body))["id"]
    return found


async def verify(here: Whole) -> tuple[int, str]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "core.cli", "verify", TENANT,
        env=neutral_environment(BAHI_HOME=str(here.settings.home)),
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    out, _ = await asyncio.wait_for(process.communicate(), 100)
    return process.returncode or 0, out.decode()


@pytest.mark.parametrize("killed", [["web"], ["postgres"], ["web", "worker", "postgres"]], ids="+".join)
async def test_a_kill_under_load_loses_nothing_and_doubles_nothing(here: Whole, killed: list[str]) -> None:
    source, target = await open_account(here, "debit"), await open_account(here, "credit")
    load = Load(here.shop.admin, source, target)
    clients = [asyncio.create_task(load.client()) for _ in range(CLIENTS)]
    await asyncio.sleep(LOAD_SECONDS / 2)
    before = len(load.answered)

    for service in killed:
        here.kill(service)

    await asyncio.sleep(LOAD_SECONDS / 2)
    load.stopping = True
    await asyncio.gather(*clients)
    assert before > 0
    assert load.repeated > 0
    account = await here.shop.admin.get(f"/v1/ledger/accounts/{target}")
    assert account["balance"] == f"{len(load.answered)}.00"
    there: dict[str, str] = {}
    query: dict[str, str] = {"limit": "200"}
    while True:
        page = await here.shop.admin.get(f"/v1/ledger/accounts/{target}/history", **query)
        there |= {row["reference"]: row["transaction"] for row in page["items"]}
        if page["next_cursor"] is None:
            break
        query["cursor"] = page["next_cursor"]
    assert there == load.answered
    code, said = await verify(here)
    assert code == 0, said
    assert said.startswith(f"{TENANT}: clean")
