"""Build and install a plugin package as an outsider would, away from this repository."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

from core.settings import CHECKOUT

BUILD = "import sys; from setuptools import build_meta; print(build_meta.build_wheel(sys.argv[1]))"


def install(package: Path, site: Path) -> None:
    """Build the package's wheel by its own pyproject.toml and unpack it, as pip does, into a folder of its own."""
    site.mkdir()
    run([sys.executable, "-W", "ignore", "-c", BUILD, str(site)], package)
    (wheel,) = site.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    wheel.unlink()


def run(command: list[str], folder: Path, site: Path | None = None) -> str:
    """What a command prints, with the installed package on the path. Raises AssertionError when it fails."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "COV"))}
    path = [str(site)] if site else []
    environment["PYTHONDONTWRITEBYTECODE"] = "1"  # what a test generates is gone with it
    environment["PYTHONPATH"] = os.pathsep.join([*path, str(CHECKOUT)])
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout
