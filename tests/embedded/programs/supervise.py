"""Runs the real supervisor over the real servers, with small stand-ins for web and worker.

The first argument names files of this folder to run as steps, comma-separated, the others those to run as services.
"""

import sys
from pathlib import Path

from core.embedded import supervisor
from core.settings import Settings

HERE = Path(__file__).parent
LISTENING = ("web", "sandbox")


def command(name: str) -> tuple[str, ...]:
    return (sys.executable, str(HERE / f"{name}.py"))


steps = tuple(supervisor.Step(name, command(name)) for name in sys.argv[1].split(",") if name)
services = tuple(
    supervisor.Service(name, command(name), listens=name if name in LISTENING else "") for name in sys.argv[2:]
)
sys.exit(supervisor.Supervisor(Settings.from_environment(running=False), steps=steps, services=services).run())
