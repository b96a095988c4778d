"""`./bahi …` as an operator types it, in a process of its own that costs no start of Python.

A server process imports the platform once and forks for each command. What a real start adds, the tests of
`tests/commands` show.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from core import cli

SECONDS_MAX = 60.0
_PLATFORM = ("core.app", "core.worker", "core.demo.play", "core.testing.sandbox", "core.plugin_host.manager")
_forking = multiprocessing.get_context("forkserver")
_forking.set_forkserver_preload([__name__, *_PLATFORM])


def bahi(*arguments: str, environment: Mapping[str, str]) -> tuple[int, str, str]:
    """Run a command to its end: (exit code, output, errors)."""
    with tempfile.TemporaryDirectory(prefix="bahi-shell-") as folder:
        said = [Path(folder) / "out", Path(folder) / "err"]
        command = _forking.Process(target=_run, args=(arguments, dict(environment), *said))
        command.start()
        command.join(SECONDS_MAX)
        code = command.exitcode
        if code is None:
            command.kill()
            command.join()
        command.close()
        assert code is not None, f"{arguments} did not end: {[file.read_text() for file in said]}"
        return code, said[0].read_text(), said[1].read_text()


async def bahi_beside(*arguments: str, environment: Mapping[str, str]) -> tuple[int, str, str]:
    """The same, while this process goes on."""
    return await asyncio.to_thread(bahi, *arguments, environment=environment)


def _run(arguments: tuple[str, ...], environment: dict[str, str], out: Path, err: Path) -> None:
    os.environ.clear()
    os.environ.update(environment)
    for number, file in ((0, os.devnull), (1, out), (2, err)):
        opened = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        os.dup2(opened, number)
        os.close(opened)
    sys.exit(cli.main(arguments))
