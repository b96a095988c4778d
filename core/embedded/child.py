"""Starting a program under a keeper, passing its output on, and stopping it.

A child's life hangs on a pipe: while this process holds the other end it lives; when the end closes, by
`stop`, by a crash or by `kill -9`, the keeper ends the program and everything that the program started.
"""

import collections
import contextlib
import json
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from core.embedded import errors, keeper
from core.embedded.account import Account

KEEPER = Path(keeper.__file__).resolve()
# Every supervised process carries its home in this variable, so that a later start recognises strays of a
# killed run.
MARK = "BAHI_SUPERVISED_HOME"
STOP = ((signal.SIGTERM, 10.0), (signal.SIGKILL, 2.0))
ORPHANED = ((signal.SIGTERM, 2.0), (signal.SIGKILL, 2.0))

Output = Callable[[str, str], None]
Steps = tuple[tuple[signal.Signals, float], ...]


@dataclass(frozen=True)
class Program:
    """A program to keep: how to start it, and the signals that end it with the seconds to wait after each."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = field(repr=False)
    cwd: Path
    account: Account | None = None
    stop: Steps = STOP
    orphaned: Steps = ORPHANED


class Child:
    """A running program. `on_line` gets (name, line) from a thread of its own, `on_end` (child) once."""

    def __init__(
        self,
        program: Program,
        home: Path,
        on_line: Output | None = None,
        on_end: Callable[["Child"], None] | None = None,
    ) -> None:
        self.program = program
        self.last_lines: collections.deque[str] = collections.deque(maxlen=40)
        self._on_line = on_line
        self._on_end = on_end
        records = home / "run" / "processes"
        records.mkdir(parents=True, exist_ok=True)
        account = program.account
        specification: keeper.Specification = {
            "name": program.name,
            "command": list(program.command),
            "cwd": str(program.cwd),
            "record": str(records / f"{program.name}.json"),
            "account": None
            if account is None
            else {"uid": account.uid, "gid": account.gid, "capabilities": list(account.capabilities)},
            "stop": [(int(number), seconds) for number, seconds in program.stop],
            "orphaned": [(int(number), seconds) for number, seconds in program.orphaned],
        }
        # A session of its own: Ctrl-C at the terminal reaches the supervisor alone, which then stops all in
        # order.
        self._keeper = subprocess.Popen(  # noqa: S603 - our own interpreter and file, no shell
            [sys.executable, "-I", "-S", str(KEEPER), json.dumps(specification)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**program.environment, MARK: str(home)},
            start_new_session=True,
        )
        self._reader = threading.Thread(target=self._read, name=f"output of {program.name}", daemon=True)
        self._reader.start()

    @property
    def keeper_pid(self) -> int:
        return self._keeper.pid

    def exit_code(self) -> int | None:
        """Return the program's exit code, or None while it runs."""
        return self._keeper.poll()

    def request_stop(self) -> None:
        """Ask for an orderly end and return at once."""
        if self._keeper.stdin and not self._keeper.stdin.closed:
            with contextlib.suppress(BrokenPipeError):
                self._keeper.stdin.write(b"stop\n")
                self._keeper.stdin.flush()

    def abandon(self) -> None:
        """Let go of the pipe, as our own death would: the keeper ends the program in the quick way."""
        descriptor = self._keeper.stdin
        if descriptor is not None:
            with contextlib.suppress(OSError):
                descriptor.close()

    def stop(self) -> int:
        """End the program and wait until nothing of it is left; return its exit code."""
        self.request_stop()
        try:
            code = self._keeper.wait(sum(seconds for _, seconds in self.program.stop) + 5.0)
        except subprocess.TimeoutExpired:
            # The keeper's own end makes the kernel signal its program; there is nobody else left to do it.
            self._keeper.kill()
            code = self._keeper.wait()
        self._reader.join(2.0)
        if self._keeper.stdin:
            with contextlib.suppress(BrokenPipeError):
                self._keeper.stdin.close()
        return code

    def failure(self, problem: str) -> errors.ServerFailed:
        """Return an error that shows what the program last said."""
        said = "\n".join(f"  {line}" for line in self.last_lines)
        return errors.ServerFailed(f"{self.program.name} {problem}" + (f":\n{said}" if said else "."))

    def _read(self) -> None:
        output = self._keeper.stdout
        assert output is not None
        with output:
            for raw in output:
                line = raw.decode(errors="replace").rstrip("\n")
                self.last_lines.append(line)
                if self._on_line:
                    self._on_line(self.program.name, line)
        self._keeper.wait()
        if self._on_end:
            self._on_end(self)
