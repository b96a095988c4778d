"""Directories, records and ports of the embedded servers."""

import errno
import os
import secrets
import shutil
import socket
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from core.embedded import errors
from core.embedded.account import Account

# A Unix socket's path has room for 107 bytes; PostgreSQL appends "/.s.PGSQL.65535.lock" to the directory.
SOCKET_DIRECTORY_BYTES_MAX = 107 - len("/.s.PGSQL.65535.lock")


def private_directory(path: Path, account: Account | None) -> Path:
    """Make a directory that the servers' user alone may enter."""
    path.mkdir(parents=True, exist_ok=True)
    path.chmod(0o700)
    if account is not None:
        os.chown(path, account.uid, account.gid)
    return path


def socket_directory(wanted: Path, account: Account | None) -> Path:
    """Make a private directory for sockets: the wanted one, or a short one that the wanted one links to."""
    forget_sockets(wanted)
    if len(os.fsencode(wanted)) <= SOCKET_DIRECTORY_BYTES_MAX:
        return private_directory(wanted, account)
    for parent in (tempfile.gettempdir(), "/tmp"):  # noqa: S108 - mkdtemp makes an unguessable, private directory
        if len(os.fsencode(parent)) + len("/bahi-xxxxxxxx") <= SOCKET_DIRECTORY_BYTES_MAX:
            short = private_directory(Path(tempfile.mkdtemp(prefix="bahi-", dir=parent)), account)
            wanted.symlink_to(short)
            return short
    raise errors.EmbeddedError(f"{wanted} is too long for a Unix socket: set TMPDIR or BAHI_HOME to a shorter path.")


def forget_sockets(wanted: Path) -> None:
    """Remove the directory for sockets, wherever it is."""
    if wanted.is_symlink():
        forget(wanted.readlink())
        wanted.unlink()
    else:
        forget(wanted)


def write_private(path: Path, text: str, account: Account | None = None) -> None:
    """Write a file that only its owner may read, whole or not at all."""
    fresh = path.with_name(f"{path.name}.new")
    fresh.unlink(missing_ok=True)
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
    if account is not None:
        os.chown(fresh, account.uid, account.gid)
    fresh.replace(path)


def forget(path: Path) -> None:
    """Remove a directory if it is there."""
    shutil.rmtree(path, ignore_errors=True)


PORTS = range(20_000, 32_000)
"""Below those that Linux gives to outgoing connections (from 32768): nobody gets one of these by chance meanwhile."""


def free_port(host: str = "127.0.0.1") -> int:
    """Return a port that is free now; another process may choose it too, so binding to it may still fail."""
    while True:
        port = PORTS[secrets.randbelow(len(PORTS))]  # not by `random`: who seeds that would choose as all others do
        if port_is_free(host, port):
            return port


def port_is_free(host: str, port: int) -> bool:
    """Tell whether nobody listens there; unlike Granian's own socket this probe does not share a port."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return False
            raise errors.EmbeddedError(f"Cannot listen on {host}:{port}: {error.strerror}.") from error
    return True


def wait_until(ready: Callable[[], bool], seconds: float, stopping: Callable[[], bool]) -> bool:
    """Poll until ready; False after the time. Raises StopRequested when the start is called off meanwhile."""
    deadline = time.monotonic() + seconds
    while not ready():
        if stopping():
            raise errors.StopRequested("Stopped while starting.")
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True
