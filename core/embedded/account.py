"""Which user the embedded servers run as: PostgreSQL refuses to run as root, so root starts them as `nobody`.

`nobody` must reach the home and the binaries even when they lie under a directory that only root may enter,
such as a checkout in root's own home. The servers then keep one capability that lets them pass; where the
directories are open to everybody they keep none.
"""

import os
import pwd
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from core.embedded import errors

CAP_DAC_OVERRIDE = 1
CAP_DAC_READ_SEARCH = 2
CAP_SETPCAP = 8
NOBODY_UID = 65534


@dataclass(frozen=True)
class Account:
    """A user for the servers, and the capabilities that they keep."""

    name: str
    uid: int
    gid: int
    capabilities: tuple[int, ...] = ()


def for_servers(paths: Iterable[Path]) -> Account | None:
    """Return the user that can reach all these paths, or None when we are not root and run them ourselves.

    Raises NotEnterable.
    """
    if os.geteuid() != 0:
        return None
    try:
        entry = pwd.getpwnam("nobody")
        name, uid, gid = entry.pw_name, entry.pw_uid, entry.pw_gid
    except KeyError:
        name, uid, gid = "nobody", NOBODY_UID, NOBODY_UID
    closed = [path for path in paths if not open_to_everybody(path)]
    if not closed:
        return Account(name, uid, gid)
    return Account(name, uid, gid, (capability_for(closed, effective_capabilities()),))


def open_to_everybody(path: Path) -> bool:
    """Tell whether any user may enter each directory above the path and, where it is a program, run it."""
    resolved = path.resolve()
    passable = all(parent.stat().st_mode & 0o001 for parent in resolved.parents)
    return passable and (not resolved.is_file() or resolved.stat().st_mode & 0o005 == 0o005)


def effective_capabilities() -> int:
    """Return this process's effective capabilities as the kernel's bit mask, 0 where there are none."""
    try:
        status = Path("/proc/self/status").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1], 16) for line in status.splitlines() if line.startswith("CapEff:")), 0)


def capability_for(closed: list[Path], held: int) -> int:
    """Choose the weakest capability that opens these paths.

    Reading and searching everywhere is enough unless a program itself is closed; containers often hold only
    the stronger one. Setting it up needs CAP_SETPCAP as well.
    """
    wanted = [CAP_DAC_OVERRIDE] if any(_closed_program(path) for path in closed) else []
    wanted = wanted or [CAP_DAC_READ_SEARCH, CAP_DAC_OVERRIDE]
    for capability in wanted:
        if held >> capability & 1 and held >> CAP_SETPCAP & 1:
            return capability
    raise errors.NotEnterable(
        f"As root, the embedded servers run as the user nobody, who cannot enter {closed[0]}, and this root "
        "has no capability to let it in. Set BAHI_HOME to a directory that every user can reach (and keep "
        "the checkout in one too), or run as an ordinary user."
    )


def _closed_program(path: Path) -> bool:
    return path.is_file() and path.stat().st_mode & 0o005 != 0o005
