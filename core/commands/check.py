"""Check everything that needs no server: lint, format, types, import rules and migration drift.

./bahi check              every check, also after one has failed; the exit code is 1 when any did
./bahi check lint types   these only
"""

import subprocess
import sys
import time
from collections.abc import Sequence

from core import cli, settings

SECTION = "Develop"
DRIFT = """
import asyncio, sys
from core import database
found = asyncio.run(database.drift())
sys.exit("\\n".join(line[:300] for line in found) or 0)
"""
# Arguments for Python; each runs in a process of its own, in the checkout.
CHECKS: dict[str, tuple[str, ...]] = {
    "lint": ("-m", "ruff", "check", "."),
    "format": ("-m", "ruff", "format", "--check", "."),
    "types": ("-m", "mypy"),
    "imports": ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command(['--no-logo'])"),
    "drift": ("-c", DRIFT),
}


def main(arguments: Sequence[str]) -> int:
    """Run each check under its own headline and sum up."""
    strange = [name for name in arguments if name not in CHECKS]
    if strange:
        print(f"bahi: no check is named {', '.join(strange)}; there are {', '.join(CHECKS)}.")
        return cli.USAGE
    failed = [name for name in arguments or CHECKS if not _passes(name, CHECKS[name])]
    print()
    print(f"check: {', '.join(failed)} failed" if failed else "check: all passed")
    return 1 if failed else 0


def _passes(name: str, command: tuple[str, ...]) -> bool:
    print(f"\n== {name}", flush=True)
    started = time.monotonic()
    finished = subprocess.run([sys.executable, *command], cwd=settings.CHECKOUT, check=False)  # noqa: S603
    passed = finished.returncode == 0
    print(f"-- {name}: {'passed' if passed else 'FAILED'} in {time.monotonic() - started:.1f} s", flush=True)
    return passed
