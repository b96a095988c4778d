"""A whole platform in a temporary home, as a newcomer starts it, and ways to hurt it."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass

import asyncpg
import pytest

from core.demo import record as records
from core.demo.client import Api
from core.demo.errors import StepFailed
from core.demo.record import Record
from core.demo.shop import Shop, until
from core.embedded import platform, postgres
from core.kit import outbound
from core.payments.routing import snapshot
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
            return True if ready["status"] == "ready" else None
        return None

    await until("the platform is ready", is_well, RECOVERY_SECONDS)
    await forget_failures(whole_platform)
    yield whole_platform
    await outbound.close()


@contextlib.contextmanager
def running(**variables: str) -> Iterator[Whole]:
    """Run one while the context lasts."""
    with platform.temporary(**variables) as settings:
        record = records.find(settings.home)
        assert record is not None
        yield Whole(settings, record)


async def forget_failures(platform: Whole) -> None:
    """Have no gateway account rest from what a test did to it: each rest in a row is twice as long, and the first
    payment after one is the call that decides."""
    address = postgres.find_address(platform.settings.home)
    assert address is not None
    connection = await asyncpg.connect(address.superuser_url(postgres.DATABASE))
    try:
        deleted = await connection.execute("DELETE FROM provider_breaker")
    finally:
        await connection.close()
    if deleted != "DELETE 0":
        await asyncio.sleep(snapshot.SECONDS)  # so long a process routes by what it knew
