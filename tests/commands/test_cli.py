"""The command line's frame: commands are found, described and refused without a list of them."""

import subprocess
import sys
from pathlib import Path

import pytest

from core import cli, settings
from core.commands import check
from core.commands import test as test_command
from core.embedded import platform
from tests.embedded.conftest import PROGRAMS, marked


def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "core.cli", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=settings.CHECKOUT,
        env=settings.neutral_environment(**variables),
    )


def test_help_shows_each_command_once_with_its_summary() -> None:
    shown = run()

    assert shown.returncode == 0
    assert run("help").stdout == shown.stdout == run("--help").stdout
    for name in cli.names():
        lines = [line for line in shown.stdout.splitlines() if line.startswith(f"  ./bahi {name} ")]
        assert [line.split(maxsplit=2)[2] for line in lines] == [cli.describe(name).summary]


@pytest.mark.parametrize("name", cli.names())
def test_command_file_documents_itself(name: str) -> None:
    command = cli.describe(name)

    assert command.section in cli.SECTIONS
    assert command.summary.endswith(".")
    assert run("help", name).stdout.strip() == f"./bahi {name}\n\n{command.text}".strip()
    assert run(name, "--help").stdout == run("help", name).stdout


def test_unknown_command_is_refused_with_the_nearest() -> None:
    refused = run("mirgate")

    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr == "bahi: there is no command 'mirgate'. Did you mean ./bahi migrate?\n"
    assert run("help", "xyzzy").returncode == 2


def test_settings_table_is_generated() -> None:
    assert run("help", "settings").stdout.strip() == settings.table()


def test_failure_is_one_sentence_and_exit_1(tmp_path: Path) -> None:
    failed = run("migrate", BAHI_HOME=str(tmp_path / "home"))

    assert (failed.returncode, failed.stdout) == (1, "")
    assert failed.stderr.startswith(f"bahi: Nothing runs for {tmp_path / 'home'}. Start it with ./bahi run")
    assert "Traceback" not in failed.stderr


@pytest.mark.parametrize(("told", "kept"), [("1", str(Path(sys.prefix) / "bytecode")), ("", "None")])
def test_byte_code_is_kept_even_where_python_is_told_to_write_none(told: str, kept: str) -> None:
    code = (
        "import sys; from core import settings; settings.keep_bytecode(); import core.commands.help as tried\n"
        "from pathlib import Path; print(sys.pycache_prefix, Path(tried.__cached__).exists())"
    )
    environment = settings.neutral_environment(PYTHONDONTWRITEBYTECODE=told)
    environment.pop("PYTHONPYCACHEPREFIX", None)

    result = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=settings.CHECKOUT,
        env=environment,
    )

    assert (result.stdout, result.stderr) == (f"{kept} True\n", "")


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from core import cli; cli.main(['help'])\n"
        "heavy = {'quart', 'tortoise', 'pydantic', 'asyncpg', 'granian', 'saq', 'asyncio'} & set(sys.modules)\n"
        "sys.exit(f'imported {heavy}' if heavy else 0)"
    )

    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], ["-n", "3", "--dist", "loadgroup"]),
        (["tests/ledger", "-x"], ["-n", "3", "--dist", "loadgroup"]),
        (["-n", "4"], []),
        (["-n0"], []),
        (["-p", "no:xdist"], []),
        (["tests/test_settings.py::test_table_names_each_setting_once"], []),
        (["--pdb"], []),
    ],
)
def test_tests_are_spread_unless_the_caller_decides(arguments: list[str], expected: list[str]) -> None:
    assert test_command.distribution(arguments) == expected


def test_check_runs_everything_after_a_failure(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    checks = {"first": ("-c", "raise SystemExit('seen 1')"), "second": ("-c", "print('seen 2')")}
    monkeypatch.setattr(check, "CHECKS", checks)

    assert check.main([]) == 1

    out, err = capfd.readouterr()
    assert [line.split(" in ")[0] for line in out.splitlines() if line.startswith("--")] == [
        "-- first: FAILED",
        "-- second: passed",
    ]
    assert (err, "seen 2" in out) == ("seen 1\n", True)
    assert out.endswith("check: first failed\n")
    assert check.main(["second"]) == 0
    assert check.main(["third"]) == 2


@pytest.mark.xdist_group("together")
def test_tests_of_one_group_run_in_one_process(request: pytest.FixtureRequest) -> None:
    grouping = getattr(request.config.option, "loadgroup", False)

    assert request.node.nodeid.endswith("@together") is grouping


def test_temporary_platform_is_ready_inside_and_gone_after() -> None:
    command = (sys.executable, str(PROGRAMS / "supervise.py"), "step", "web", "worker")
    lines: list[str] = []

    with platform.temporary(
        lambda _, line: lines.append(line), command, PYTHONPATH=str(settings.CHECKOUT)
    ) as temporary:
        home = temporary.home
        assert platform.find_running(temporary) == temporary.public_url == f"http://127.0.0.1:{temporary.port}"
        assert temporary.is_development
        assert temporary.sandbox_port > 0
        assert len(marked(home)) > 8

    assert marked(home) == {}
    assert not home.exists()
    assert any("starts: 1" in line for line in lines)
