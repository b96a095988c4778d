"""A whole platform of its own for as long as a context lasts: for the demo, the benchmarks and end-to-end tests."""

import contextlib
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from core import settings as configuration
from core.embedded import child, places, servers

READY_SECONDS_MAX = 150.0
# The supervisor inside stops everything in order, which takes longer than one program's end.
STOP = ((signal.SIGTERM, 60.0), (signal.SIGKILL, 2.0))
ORPHANED = ((signal.SIGTERM, 20.0), (signal.SIGKILL, 2.0))


def find_running(settings: configuration.Settings) -> str | None:
    """Return the URL of the platform that runs and is ready for this home, or None."""
    record = configuration.find_record(settings.home, configuration.PLATFORM_RECORD)
    return None if record is None else str(record["url"])


@contextlib.contextmanager
def temporary(
    on_line: child.Output | None = None,
    command: tuple[str, ...] = (sys.executable, "-m", "core.cli", "run"),
    **variables: str,
) -> Iterator[configuration.Settings]:
    """Run a platform in a throw-away home on a free port, in development, whatever the environment configures.

    `variables` add to its environment. It is ready when the context begins and gone when it ends, its home
    too. Raises ServerFailed.
    """
    with servers.temporary_home() as home:
        own = {"BAHI_HOME": str(home), "BAHI_PORT": str(places.free_port()), **variables}
        environment = configuration.neutral_environment(**own)
        # The program's record lies outside of its home, which the supervisor inside clears of strays at its
        # start.
        outer = Path(tempfile.mkdtemp(prefix="bahi-keeper-"))
        program = child.Program("bahi", command, environment, configuration.CHECKOUT, stop=STOP, orphaned=ORPHANED)
        running = child.Child(program, outer, on_line)
        try:
            places.wait_until(
                lambda: running.exit_code() is not None or _is_ready(home), READY_SECONDS_MAX, lambda: False
            )
            if not _is_ready(home):
                raise running.failure("did not become ready")
            yield configuration.Settings.from_environment(own)
        finally:
            running.stop()
            shutil.rmtree(outer, ignore_errors=True)


def _is_ready(home: Path) -> bool:
    return configuration.find_record(home, configuration.PLATFORM_RECORD) is not None
