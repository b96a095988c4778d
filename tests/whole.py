"""A whole platform in a temporary home, as a newcomer starts it, and ways to hurt it."""

from __future__ import annotations

import contextlib
import json
import os
import signal
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import datetime

import pytest

from core.demo import record as records
from core.demo.client import Api
from core.demo.errors import StepFailed
from core.demo.record import CURRENCY, Record
from core.demo.shop import Shop, until
from core.embedded import platform
from core.kit import clock, outbound
from core.settings import Settings
from tests import processes


@dataclass(frozen=True, slots=True)
class Whole:
    """A running platform with its demo tenant."""

    settings: Settings
    record: Record

    @property
    def url(self) -> str:
        return self.settings.public_url

    @property
    def shop(self) -> Shop:
        return Shop(self.record, self.url)

    def program(self, service: str) -> int:
        """The process id of a service's program."""
        written = json.loads((self.settings.home / "run" / "processes" / f"{service}.json").read_text())
        pid: int = written["processes"][-1]["pid"]
        return pid

    def kill(self, service: str) -> int:
        """`kill -9` of a service's program and of everything that it started; its former process id."""
        pid = self.program(service)
        for each in [*processes.children(pid), pid]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(each, signal.SIGKILL)
        return pid


MARKS = [pytest.mark.timeout(400), pytest.mark.xdist_group("whole")]
"""For every module of tests that use `here`: the first one starts the platform, and all run in one process."""
RECOVERY_SECONDS = 150.0
"""A killed worker's jobs come back when their leases end; a service killed again and again is started more slowly."""


@pytest.fixture(scope="session")
def whole_platform() -> Iterator[Whole]:
    with running() as started:
        yield started


@pytest.fixture
async def here(whole_platform: Whole) -> AsyncIterator[Whole]:
    """The whole platform, well, whatever the test before did to it."""
    # Connections of this process to a server that was killed since are half dead.
    await outbound.close()

    async def is_well() -> bool | None:
        with contextlib.suppress(StepFailed):
            ready = await Api(whole_platform.url).get("/readyz")
            return True if ready["status"] == "ready" and await takes_payments(whole_platform) else None
        return None

    await until("the platform is ready", is_well, RECOVERY_SECONDS)
    yield whole_platform
    await outbound.close()


@contextlib.contextmanager
def running(**variables: str) -> Iterator[Whole]:
    """Run one while the context lasts."""
    with platform.temporary(**variables) as settings:
        record = records.find(settings.home)
        assert record is not None
        yield Whole(settings, record)


async def takes_payments(platform: Whole) -> bool:
    """Whether the demo's gateway account rests no longer from what a test did to it.

    Its breaker closes when a payment has tried it, so one is made as soon as one may: the next test's first payment
    shall be like any other, not the one that decides.
    """
    account = platform.record.provider_account
    breaker = (await platform.shop.admin.get(f"/v1/provider-accounts/{account}"))["breaker"]
    if breaker["state"] == "open" and datetime.fromisoformat(breaker["retry_at"]) <= clock.system_now():
        wish = {"amount": "1.00", "currency": CURRENCY, "provider_account": account}
        await platform.shop.app.post(f"/v1/wallets/{platform.record.wallet}/deposits", wish)
    return bool(breaker["state"] == "closed")
