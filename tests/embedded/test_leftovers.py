"""A process is ended only when it certainly is ours: ids are used again."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.embedded import child, keeper, leftovers

SLEEP = (sys.executable, "-c", "import time; time.sleep(600)")


@pytest.fixture
def stranger() -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(SLEEP) as process:
        yield process
        process.kill()


def record(home: Path, pid: int, start_ticks: int | None) -> Path:
    path = home / "run" / "processes" / "postgres.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"name": "postgres", "processes": [{"pid": pid, "start_ticks": start_ticks}]}))
    return path


def test_process_that_got_a_recorded_id_later_is_left_alone(tmp_path: Path, stranger: subprocess.Popen[bytes]) -> None:
    ticks = keeper.start_ticks(stranger.pid)
    assert ticks is not None
    stale = record(tmp_path, stranger.pid, ticks - 1)

    assert leftovers.end(tmp_path) == []

    assert stranger.poll() is None
    assert not stale.exists()


def test_recorded_process_is_ended(
    tmp_path: Path, stranger: subprocess.Popen[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leftovers, "KEEPERS_SECONDS", 0.1)
    monkeypatch.setattr(leftovers, "STRAYS_SECONDS", 0.1)
    record(tmp_path, stranger.pid, keeper.start_ticks(stranger.pid))

    assert leftovers.end(tmp_path) == [stranger.pid]

    assert stranger.wait(5) == -signal.SIGKILL


def test_marked_process_without_record_is_ended_and_another_homes_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leftovers, "STRAYS_SECONDS", 0.1)
    ours = subprocess.Popen(SLEEP, env={**os.environ, child.MARK: str(tmp_path)})
    theirs = subprocess.Popen(SLEEP, env={**os.environ, child.MARK: f"{tmp_path}-other"})
    with ours, theirs:
        assert leftovers.end(tmp_path) == [ours.pid]

        assert ours.wait(5) == -signal.SIGKILL
        assert theirs.poll() is None
        theirs.kill()


def test_damaged_record_does_not_stop_a_start(tmp_path: Path) -> None:
    damaged = record(tmp_path, 1, 1)
    damaged.write_text('{"name": "post')

    assert leftovers.end(tmp_path) == []

    assert not damaged.exists()
