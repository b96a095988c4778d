"""The small process between the supervisor and each server: it ends its server when the supervisor goes.

Runs alone (`python -I -S keeper.py <specification>`), so it imports nothing but the standard library and
starts in some ten milliseconds. Its standard input is a pipe whose other end only the supervisor holds: the
line `stop` asks for an orderly end, and end-of-file means that the supervisor was killed. One invariant: when
the keeper has ended, no descendant of it is alive. It adopts grandchildren (PR_SET_CHILD_SUBREAPER), so that
the workers of a killed web server cannot stay behind on its port; and should the keeper itself be killed, its
server gets a signal (PR_SET_PDEATHSIG).
"""

import contextlib
import ctypes
import json
import os
import select
import signal
import sys
import time
from pathlib import Path
from typing import NoReturn, TypedDict

PR_SET_PDEATHSIG = 1
PR_SET_SECUREBITS = 28
PR_SET_CHILD_SUBREAPER = 36
PR_SET_NO_NEW_PRIVS = 38
PR_CAP_AMBIENT = 47
PR_CAP_AMBIENT_RAISE = 2
SECBIT_NO_SETUID_FIXUP = 1 << 2
CAPABILITY_VERSION_3 = 0x20080522

StopSteps = list[tuple[int, float]]


class Account(TypedDict):
    """The user that a server runs as when the keeper is root."""

    uid: int
    gid: int
    capabilities: list[int]


class Specification(TypedDict):
    """What to run and how to end it; steps are (signal, seconds to wait after it)."""

    name: str
    command: list[str]
    cwd: str
    record: str
    account: Account | None
    stop: StopSteps
    orphaned: StopSteps


def prctl(option: int, argument: int, argument_2: int = 0) -> None:
    """Call prctl(2); raises OSError. Outside Linux it does nothing: pipe and process group work there too."""
    if not sys.platform.startswith("linux"):
        return
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(option, argument, argument_2, 0, 0) != 0:
        code = ctypes.get_errno()
        raise OSError(code, f"prctl({option}): {os.strerror(code)}")


def set_capabilities(capabilities: list[int]) -> None:
    """Make these the only capabilities, in such a way that they survive the next exec (ambient)."""
    mask = sum(1 << capability for capability in capabilities)
    header = (ctypes.c_uint32 * 2)(CAPABILITY_VERSION_3, 0)
    sets = (ctypes.c_uint32 * 6)(mask, mask, mask, 0, 0, 0)
    if ctypes.CDLL(None, use_errno=True).capset(header, sets) != 0:
        code = ctypes.get_errno()
        raise OSError(code, f"capset: {os.strerror(code)}")
    for capability in capabilities:
        prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, capability)


def become(account: Account) -> None:
    """Give up root for good, keeping only the named capabilities."""
    if account["capabilities"]:
        # Without this bit access(2) ignores the capabilities of a process whose real user is not root, and
        # PostgreSQL looks for its own files with access(2).
        prctl(PR_SET_SECUREBITS, SECBIT_NO_SETUID_FIXUP)
    os.setgroups([])
    os.setgid(account["gid"])
    os.setuid(account["uid"])
    if account["capabilities"]:
        set_capabilities(account["capabilities"])
    prctl(PR_SET_NO_NEW_PRIVS, 1)


def execute(specification: Specification, keeper: int) -> NoReturn:
    """Turn the forked child into the server."""
    try:
        os.setsid()
        for number in (signal.SIGPIPE, signal.SIGXFSZ, signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)
        null = os.open(os.devnull, os.O_RDWR)
        os.dup2(null, 0)
        os.chdir(specification["cwd"])
        if specification["account"]:
            become(specification["account"])
        # After setuid, which clears it.
        prctl(PR_SET_PDEATHSIG, specification["orphaned"][0][0])
        if os.getppid() != keeper:
            os._exit(1)
        os.execvp(specification["command"][0], specification["command"])  # noqa: S606 - no shell is the point
    except OSError as error:
        os.write(2, f"cannot start {specification['name']}: {error}\n".encode())
    os._exit(127)


def start_ticks(pid: int) -> int | None:
    """Return when a process started, in kernel ticks since boot; None where that cannot be known."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return None
    # The second field is the command name in parentheses and may hold anything; what follows it is regular.
    return int(stat.rpartition(")")[2].split()[19])


def write_record(specification: Specification, child: int) -> None:
    """Write down who runs, for the next start to end what this one may leave behind."""
    record = Path(specification["record"])
    identities = [{"pid": pid, "start_ticks": start_ticks(pid)} for pid in (os.getpid(), child)]
    fresh = record.with_name(f"{record.name}.{os.getpid()}")
    fresh.write_text(json.dumps({"name": specification["name"], "processes": identities}))
    fresh.replace(record)


class Keeper:
    """Waits for the server's end, the supervisor's word or the supervisor's end, whichever is first."""

    def __init__(self, specification: Specification) -> None:
        self.specification = specification
        self.child = 0
        self.status: int | None = None
        self.steps: StopSteps = []
        self.deadline: float | None = None
        self.orphaned = False

    def begin(self, steps: StopSteps) -> None:
        self.steps = list(steps)
        self.next_step()

    def next_step(self) -> None:
        """Send the next signal of the way out; the last one, to the whole group, is sent until it works."""
        number, seconds = self.steps[0]
        if len(self.steps) > 1:
            self.steps.pop(0)
        self.deadline = time.monotonic() + seconds
        with contextlib.suppress(ProcessLookupError):
            if number == signal.SIGKILL:
                os.killpg(self.child, number)
            else:
                os.kill(self.child, number)

    def reap(self) -> None:
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            if pid == self.child:
                self.status = status

    def listen(self, wakeup: int) -> None:
        """Wait for one thing to happen and act on it."""
        sources = [wakeup] if self.orphaned else [wakeup, 0]
        timeout = None if self.deadline is None else max(0.0, self.deadline - time.monotonic())
        readable, _, _ = select.select(sources, [], [], timeout)
        if not readable:
            self.next_step()
        asked = wakeup in readable and any(number != signal.SIGCHLD for number in os.read(wakeup, 512))
        if 0 in readable:
            if os.read(0, 512) == b"":
                self.orphaned = True
                self.begin(self.specification["orphaned"])
                return
            asked = True
        if asked and self.deadline is None:
            self.begin(self.specification["stop"])

    def run(self) -> int:
        wakeup, wakeup_write = os.pipe()
        for end in (wakeup, wakeup_write):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(wakeup_write, warn_on_full_buffer=False)
        for number in (signal.SIGCHLD, signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, lambda *_: None)
        prctl(PR_SET_CHILD_SUBREAPER, 1)
        keeper = os.getpid()
        self.child = os.fork()
        if self.child == 0:
            execute(self.specification, keeper)
        write_record(self.specification, self.child)
        while self.status is None:
            self.listen(wakeup)
            self.reap()
        end_descendants(self.child)
        Path(self.specification["record"]).unlink(missing_ok=True)
        return os.waitstatus_to_exitcode(self.status)


def adopted() -> list[int]:
    """Return the processes whose parent this process has become."""
    pids = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            if int(entry.read_text().rpartition(")")[2].split()[1]) == os.getpid():
                pids.append(int(entry.parent.name))
    return pids


def end_descendants(group: int) -> None:
    """Kill what the server left behind, generation by generation, and return when nothing is left."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(group, signal.SIGKILL)
    while True:
        for pid in adopted():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            return


def main() -> int:
    """Run the specification in argv; return the server's exit code, 128 + n when signal n ended it."""
    specification: Specification = json.loads(sys.argv[1])
    code = Keeper(specification).run()
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main())
