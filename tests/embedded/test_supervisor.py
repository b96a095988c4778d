"""The supervisor over real servers: whatever ends it, nothing stays, and the next start recovers."""

import os
import signal
import socket
import time
from collections.abc import Callable
from pathlib import Path

import asyncpg
import pytest

from core import settings
from core.embedded import places, postgres
from tests.embedded.conftest import Platform, eventually, marked

Make = Callable[..., Platform]


async def starts(home: Path) -> int:
    """How often the step wrote its row; read as the schema's owner."""
    address = postgres.find_address(home)
    assert address is not None
    connection = await asyncpg.connect(address.owner_url())
    try:
        return int(await connection.fetchval("SELECT count(*) FROM starts"))
    finally:
        await connection.close()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_signal_stops_everything_in_order(home: Path, make_platform: Make, number: signal.Signals) -> None:
    platform = make_platform(home).start_and_wait()
    assert len(marked(home)) > 8

    platform.signal(number)

    said = platform.finish()
    assert platform.exit_code() == 0
    assert marked(home) == {}
    assert not platform.answers()
    assert "bahi     | stopping" in said
    assert list((home / "run").glob("*.json")) == []
    assert list((home / "run" / "processes").iterdir()) == []
    assert not (home / "postgres" / "data" / "postmaster.pid").exists()


async def test_killed_supervisor_takes_all_with_it_and_next_start_recovers(home: Path, make_platform: Make) -> None:
    platform = make_platform(home).start_and_wait()
    assert await starts(home) == 1
    before = marked(home)
    assert {"web.py", "worker.py"} <= {command.rsplit("/", 1)[-1].strip() for command in before.values()}
    assert sum("time.sleep(600)" in command for command in before.values()) == 2

    platform.signal(signal.SIGKILL)
    killed_at = time.monotonic()

    assert eventually(lambda: not marked(home), 15), marked(home)
    assert time.monotonic() - killed_at < 10
    platform.finish()
    again = make_platform(home).start_and_wait()
    assert await starts(home) == 2
    again.signal(signal.SIGTERM)
    assert again.exit_code() == 0


async def test_start_right_after_a_kill_waits_for_the_leftovers(home: Path, make_platform: Make) -> None:
    platform = make_platform(home).start_and_wait()
    platform.signal(signal.SIGKILL)
    platform.exit_code()

    again = make_platform(home)
    again.port = platform.port
    again.start_and_wait()

    assert await starts(home) == 2


async def test_keepers_killed_as_well_leave_strays_that_the_next_start_ends(home: Path, make_platform: Make) -> None:
    platform = make_platform(home).start_and_wait()
    victims = [pid for pid, command in marked(home).items() if "keeper.py" in command]
    assert len(victims) == 4

    for pid in [platform.process.pid, *victims]:
        os.kill(pid, signal.SIGKILL)
    platform.exit_code()

    strays = marked(home)
    assert any("time.sleep(600)" in command for command in strays.values())
    again = make_platform(home).start_and_wait()
    assert await starts(home) == 2
    assert not set(strays) & set(marked(home))
    again.signal(signal.SIGTERM)
    assert "that a killed run had left" in again.finish()


async def test_killed_database_loses_nothing_and_comes_back_on_its_port(home: Path, make_platform: Make) -> None:
    make_platform(home).start_and_wait()
    address = postgres.find_address(home)
    postmaster = int((home / "postgres" / "data" / "postmaster.pid").read_text().split()[0])

    os.kill(postmaster, signal.SIGKILL)

    assert eventually(lambda: _postmaster(home) not in (None, postmaster))
    assert eventually(lambda: (home / "postgres" / "data" / "postmaster.pid").read_text().rstrip().endswith("ready"))
    assert eventually(lambda: postgres.find_address(home) == address)
    assert await starts(home) == 1


def _postmaster(home: Path) -> int | None:
    try:
        return int((home / "postgres" / "data" / "postmaster.pid").read_text().split()[0])
    except (OSError, ValueError, IndexError):
        return None


def test_crashed_service_is_started_again_and_said_so(home: Path, make_platform: Make) -> None:
    platform = make_platform(home).start_and_wait()
    first = next(pid for pid, command in marked(home).items() if command.strip().endswith("worker.py"))

    os.kill(first, signal.SIGKILL)

    def replaced() -> bool:
        return any(pid != first and command.strip().endswith("worker.py") for pid, command in marked(home).items())

    assert eventually(replaced)
    platform.signal(signal.SIGTERM)
    said = platform.finish()
    assert "worker ended with exit code 137" in said
    assert "starting it again in 0.5 s" in said


def test_service_that_never_lives_ends_the_run(home: Path, make_platform: Make) -> None:
    platform = make_platform(home, services=("web", "failing")).start()

    said = platform.finish()

    assert platform.exit_code() == 1
    assert said.count("no reason to live") == 3
    assert "failing ended 3 times before being ready: giving up" in said
    assert marked(home) == {}


def test_ready_is_said_when_the_simulators_answer_too(home: Path, make_platform: Make) -> None:
    platform = make_platform(home, services=("sandbox", "web")).start_and_wait()

    record = platform.record()
    assert record is not None
    socket.create_connection(("127.0.0.1", int(str(record["sandbox_port"]))), timeout=1).close()
    platform.signal(signal.SIGTERM)
    said = platform.finish()
    assert said.index("sandbox  | asked for /") < said.index("Bahi is ready in ")


def test_failing_step_ends_the_run_before_any_service(home: Path, make_platform: Make) -> None:
    platform = make_platform(home, steps="failing").start()

    said = platform.finish()

    assert platform.exit_code() == 1
    assert "failing failed with exit code 3" in said
    assert "works for" not in said
    assert marked(home) == {}


def test_two_homes_run_side_by_side(home: Path, make_platform: Make, tmp_path: Path) -> None:
    one = make_platform(home).start()
    other = make_platform(tmp_path / "other").start_and_wait()
    assert eventually(lambda: one.record() is not None, 60)

    assert postgres.find_address(home) != postgres.find_address(tmp_path / "other")
    assert one.answers()
    assert other.answers()
    other.signal(signal.SIGTERM)
    assert other.exit_code() == 0
    assert one.answers()
    assert len(marked(home)) > 8


def test_second_start_on_the_same_home_is_refused(home: Path, make_platform: Make) -> None:
    first = make_platform(home).start_and_wait()
    before = marked(home)

    second = make_platform(home).start()

    said = second.finish()
    assert second.exit_code() == 1
    assert f"Already running for {home} (process {first.process.pid})" in said
    assert marked(home) == before
    assert first.answers()


def test_busy_port_is_refused_before_anything_starts(home: Path, make_platform: Make) -> None:
    platform = make_platform(home)
    with socket.create_server(("127.0.0.1", platform.port)):
        said = platform.start().finish()

    assert platform.exit_code() == 1
    assert f"Port {platform.port} on 127.0.0.1 is in use" in said
    assert f"BAHI_PORT={platform.port + 1} ./bahi run" in said
    assert not (home / "postgres").exists()


def test_stop_while_starting_leaves_nothing(home: Path, make_platform: Make) -> None:
    platform = make_platform(home).start()
    assert eventually(lambda: bool(marked(home)))

    platform.signal(signal.SIGTERM)

    platform.finish()
    assert platform.exit_code() == 0
    assert marked(home) == {}


def test_second_start_is_ready_in_under_five_seconds(home: Path, make_platform: Make) -> None:
    first = make_platform(home).start_and_wait()
    first.signal(signal.SIGTERM)
    first.exit_code()

    began = time.monotonic()
    second = make_platform(home).start_and_wait()

    assert time.monotonic() - began < 5
    second.signal(signal.SIGTERM)
    assert "Bahi is ready in " in second.finish()


def test_free_port_is_free() -> None:
    port = places.free_port()
    assert port in places.PORTS
    assert places.port_is_free("127.0.0.1", port)
    with socket.create_server(("127.0.0.1", port)):
        assert not places.port_is_free("127.0.0.1", port)


def test_records_of_a_dead_run_are_not_believed(home: Path) -> None:
    (home / "run").mkdir()
    (home / "run" / settings.PLATFORM_RECORD).write_text('{"url": "http://127.0.0.1:1"}')

    assert settings.find_record(home, settings.PLATFORM_RECORD) is None
