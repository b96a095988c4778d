"""Run the tests on a throw-away PostgreSQL and Redis of their own: all of them, or what pytest's arguments say.

./bahi test                                the whole suite, in three processes
./bahi test tests/ledger -x                one folder, stopping at the first failure
./bahi test tests/ledger/test_post.py::test_once   one test, in this process
"""

import subprocess
import sys
from collections.abc import Sequence

SECTION = "Start here"
PROCESSES = 3
"""One more than the processors of a small machine: many tests wait for processes, locks and leases."""


def main(arguments: Sequence[str]) -> int:
    """Start the servers, run pytest against them and return its exit code."""
    from core import settings
    from core.embedded import servers

    command = [sys.executable, "-m", "pytest", *distribution(arguments), *arguments]
    with servers.testing_servers(None) as running:
        environment = settings.neutral_environment(**{settings.TESTING_HOME: str(running.home)})
        return subprocess.run(command, env=environment, cwd=settings.CHECKOUT, check=False).returncode  # noqa: S603


def distribution(arguments: Sequence[str]) -> list[str]:
    """Spread the tests over processes unless the caller chose, debugs, or names single tests."""
    chosen = any(
        argument.startswith(("-n", "--numprocesses", "--dist", "--pdb", "--trace", "--collect-only", "--co"))
        or "xdist" in argument
        or "::" in argument
        for argument in arguments
    )
    # Tests of one group (`xdist_group`) share what is costly to start, so they stay in one process.
    return [] if chosen else ["-n", str(PROCESSES), "--dist", "loadgroup"]
