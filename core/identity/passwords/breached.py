"""Passwords known from breaches beyond those that ship: a file that the operator brings, searched where it lies.

A line is the SHA-1 of a password in hexadecimal, alone or before a colon and a count, in the order of the digests: the
form that the lists of known breaches come in. They have tens of gigabytes, so nothing of it is read into memory.
"""

from __future__ import annotations

import asyncio
import hashlib
import re
from pathlib import Path

_LINE = re.compile(rb"^[0-9A-Fa-f]{40}(?::\d+)?\r?\n?\Z")
_DIGEST = 40
_path: Path | None = None


def configure(path: Path | None) -> None:
    """Say where the file is. Raises ValueError for one that is none, and OSError for one that cannot be read."""
    global _path  # noqa: PLW0603 - one file per process
    if path is not None:
        with path.open("rb") as file:
            if not _LINE.match(file.readline(100)):
                raise ValueError(f"{path} does not begin with a SHA-1 digest in hexadecimal")
    _path = path


async def is_known(password: str) -> bool:
    """Whether the password is in the file; False without one."""
    if _path is None:
        return False
    digest = hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest().upper().encode()
    return await asyncio.to_thread(_search, _path, digest)


def _search(path: Path, wanted: bytes) -> bool:
    """Halve the file until `low` is where the first line begins that is not before the wanted one."""
    with path.open("rb") as file:
        low, high = 0, path.stat().st_size
        while low < high:
            middle = (low + high) // 2
            file.seek(max(0, middle - 1))
            if middle:
                file.readline()  # the rest of the line that reaches over the middle
            begins = file.tell()
            line = file.readline()
            if line and line[:_DIGEST].upper() < wanted:
                low = begins + len(line)
            else:
                high = middle
        file.seek(low)
        return file.readline()[:_DIGEST].upper() == wanted
