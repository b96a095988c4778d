"""What the person at the terminal sees: each line under the name of the process that said it."""

import json
import threading
from typing import TextIO

from core.settings import Settings

NAME_WIDTH = 8
COLOURS = {"bahi": "1", "web": "36", "worker": "32", "sandbox": "35", "postgres": "34", "redis": "31"}
# Written by the seed: {"show": {label: text, …}, "next": command}. Kept over restarts: keys are shown once.
DEMO_RECORD = "demo.json"


class Console:
    """Writes whole lines from several threads. A reader that went away stops the writing alone."""

    def __init__(self, output: TextIO) -> None:
        self._output = output
        self._lock = threading.Lock()
        self._gone = False
        self._colourful = output.isatty()

    def line(self, name: str, text: str) -> None:
        """Write one line of one process."""
        label = f"{name:<{NAME_WIDTH}}"
        if self._colourful and name in COLOURS:
            label = f"\x1b[{COLOURS[name]}m{label}\x1b[0m"
        self._write(f"{label} | {text}")

    def banner(self, settings: Settings, seconds: float) -> None:
        """Say that everything is up, where, and what to do next."""
        show = {"web": settings.public_url, "API": f"{settings.public_url}/docs", "state": str(settings.home)}
        following = "./bahi demo" if settings.is_development else "./bahi help"
        try:
            demo = json.loads((settings.home / "run" / DEMO_RECORD).read_text())
        except FileNotFoundError:
            demo = {}
        show |= demo.get("show", {})
        width = max(len(label) for label in show)
        rows = [f"  {label:<{width}}  {text}" for label, text in show.items()]
        self._write(
            "\n".join(
                [
                    "",
                    f"Bahi is ready in {seconds:.1f} s ({settings.environment}). Ctrl-C stops it.",
                    *rows,
                    f"Next, in another terminal: {demo.get('next', following)}",
                    "",
                ]
            )
        )

    def _write(self, text: str) -> None:
        with self._lock:
            if self._gone:
                return
            try:
                self._output.write(text + "\n")
                self._output.flush()
            except OSError:
                self._gone = True
