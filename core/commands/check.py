"""Check everything that needs no server: lint, format, types, import rules and migration drift.

Every check runs, also after one has failed; the exit code is 1 when any did.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Sequence

from core import cli, settings

SECTION = "Develop"


def main(arguments: Sequence[str]) -> int:
    """Run each check under its own headline and sum up."""
    if arguments:
        print("bahi: check takes no arguments.")
        return cli.USAGE
    failed = [name for name, check in CHECKS.items() if not _passes(name, check)]
    print()
    print(f"check: {', '.join(failed)} failed" if failed else "check: all passed")
    return 1 if failed else 0


def _passes(name: str, check: Callable[[], bool]) -> bool:
    print(f"\n== {name}", flush=True)
    started = time.monotonic()
    passed = check()
    print(f"-- {name}: {'passed' if passed else 'FAILED'} in {time.monotonic() - started:.1f} s", flush=True)
    return passed


def _python(*arguments: str) -> Callable[[], bool]:
    def run() -> bool:
        finished = subprocess.run([sys.executable, *arguments], cwd=settings.CHECKOUT, check=False)  # noqa: S603
        return finished.returncode == 0

    return run


def _drift() -> bool:
    """Compare the models with what the migrations make of them."""
    import asyncio

    from core import database

    found = asyncio.run(database.drift())
    for operation in found:
        print(f"missing in the migrations: {operation}")
    return not found


CHECKS: dict[str, Callable[[], bool]] = {
    "lint": _python("-m", "ruff", "check", "."),
    "format": _python("-m", "ruff", "format", "--check", "."),
    "types": _python("-m", "mypy"),
    "import rules": _python("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"),
    "migration drift": _drift,
}
