"""Serve the real application under Granian at its own public address: `python -m tests.identity.oauth.serving <port>`.

The environment says where: BAHI_HOME, TEST_DATABASE, TEST_REDIS, TEST_PORT.
"""

from __future__ import annotations

import dataclasses
import os
import sys
from pathlib import Path

from granian import Granian
from granian.constants import Interfaces, Loops
from quart import Quart

from core import app
from core.embedded import servers
from tests import processes


def application() -> Quart:
    """What `core.app.application` makes, whose issuers lie at the port that it serves."""
    running = servers.attach(Path(os.environ["BAHI_HOME"]))
    assert running is not None
    settings = running.settings_for(os.environ["TEST_DATABASE"], redis_database=int(os.environ["TEST_REDIS"]))
    here = f"http://127.0.0.1:{os.environ['TEST_PORT']}"
    return app.under_server(app.create_app(dataclasses.replace(settings, public_url=here)))


if __name__ == "__main__":
    processes.end_with_parent()
    Granian(
        "tests.identity.oauth.serving:application",
        factory=True,
        address="127.0.0.1",
        port=int(sys.argv[1]),
        interface=Interfaces.ASGI,
        loop=Loops.uvloop,
        workers=1,
        workers_kill_timeout=5,
        log_enabled=False,
    ).serve()
