"""Serve the real application under Granian on a test's own database: `python -m tests.realtime.serving <port>`.

The environment says where: BAHI_HOME, TEST_DATABASE, TEST_REDIS; TEST_LIMITS tightens what a connection may use.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from granian import Granian
from granian.constants import Interfaces, Loops
from quart import Quart

from core import app
from core.embedded import servers
from core.realtime import service as realtime
from core.realtime.connection import Limits
from tests import processes


def application() -> Quart:
    """What `core.app.application` makes, for this database."""
    running = servers.attach(Path(os.environ["BAHI_HOME"]))
    assert running is not None
    settings = running.settings_for(os.environ["TEST_DATABASE"], redis_database=int(os.environ["TEST_REDIS"]))
    made = app.create_app(settings)

    @made.before_serving
    async def tighten() -> None:
        realtime.set_limits(Limits(**json.loads(os.environ["TEST_LIMITS"])))

    return app.under_server(made)


if __name__ == "__main__":
    processes.end_with_parent()
    Granian(
        "tests.realtime.serving:application",
        factory=True,
        address="127.0.0.1",
        port=int(sys.argv[1]),
        interface=Interfaces.ASGI,
        loop=Loops.uvloop,
        workers=1,
        workers_kill_timeout=5,
        log_enabled=False,
    ).serve()
