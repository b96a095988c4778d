"""`.ci/run` with stand-ins for the machine's tools: what it installs, and that it hides no failure."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from core import settings

BAHI = '#!/bin/sh\necho "bahi $* CI=$CI"\n[ "$1" != check ] || exit ${CHECK:-0}\nexit ${TESTS:-0}\n'


def run(
    folder: Path, present: tuple[str, ...] = ("chromium", "node", "npm", "apt-get"), **variables: str
) -> subprocess.CompletedProcess[str]:
    (folder / ".ci").mkdir()
    shutil.copy(settings.CHECKOUT / ".ci" / "run", folder / ".ci" / "run")
    tools = folder / "tools"
    tools.mkdir()
    for name in ("bash", "dirname", "sh"):
        found = shutil.which(name)
        assert found is not None
        (tools / name).symlink_to(found)
    for name in present:
        (tools / name).write_text(f'#!/bin/sh\necho "{name} $*"\n[ {name} != sudo ] || exec "$@"\n')
        (tools / name).chmod(0o755)
    # Not a link: through one, a virtual environment's Python does not find its own library.
    (tools / "python3").write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    (tools / "python3").chmod(0o755)
    (folder / "bahi").write_text(BAHI)
    (folder / "bahi").chmod(0o755)
    return subprocess.run(
        [str(folder / ".ci" / "run")],
        env={"PATH": str(tools), **variables},
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
    )


def test_ready_machine_checks_then_tests(tmp_path: Path) -> None:
    result = run(tmp_path)

    assert result.returncode == 0
    assert result.stdout == "bahi check CI=true\nbahi test CI=true\n"


def test_what_is_missing_is_installed_first(tmp_path: Path) -> None:
    result = run(tmp_path, present=("apt-get", "sudo"))

    lines = [line for line in result.stdout.splitlines() if not line.startswith("sudo ")]
    assert lines == [
        "apt-get update",
        "apt-get install --yes --no-install-recommends chromium nodejs npm",
        "bahi check CI=true",
        "bahi test CI=true",
    ]
    assert ("sudo apt-get update" in result.stdout) == (os.geteuid() != 0)


def test_machine_that_cannot_install_is_said(tmp_path: Path) -> None:
    result = run(tmp_path, present=())

    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.startswith("ci: chromium nodejs npm must be installed")


@pytest.mark.parametrize(
    ("variables", "complaint"),
    [({"CHECK": "1"}, ""), ({"TESTS": "1"}, ""), ({"TESTS": "5"}, "ci: pytest found no tests")],
)
def test_any_failure_fails_after_both_ran(tmp_path: Path, variables: dict[str, str], complaint: str) -> None:
    result = run(tmp_path, **variables)

    assert result.returncode == 1
    assert result.stdout == "bahi check CI=true\nbahi test CI=true\n"
    assert result.stderr.startswith(complaint)
