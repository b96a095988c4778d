"""Bytes to text, strictly: a file in another encoding than declared is refused, never guessed at."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator

from core.reconciliation.imports.types import FileRefused

LINE_MAX = 1_000_000
_CODECS = {"utf-8": "utf-8-sig", "utf-16": "utf-16", "cp1252": "cp1252"}
_NO_TEXT = {
    b"PK\x03\x04": "an archive or a workbook",
    b"%PDF-": "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"\xd0\xcf\x11\xe0": "an old Excel workbook (save it as XLSX or CSV)",
    b"\x1f\x8b": "a compressed file",
}


def lines(content: bytes, encoding: str) -> Iterator[str]:
    """Line by line, each with its end as it stands there: the reader of tables knows those within quotes.

    A large file never stands in memory as text, nor does a line that is none. Raises FileRefused.
    """
    for row, line in enumerate(_lines(content, encoding, LINE_MAX), 1):
        if len(line) >= LINE_MAX:
            raise FileRefused("unreadable", f"a line has more than {LINE_MAX} characters", row)
        yield line


def decoded(content: bytes, encoding: str) -> str:
    """All of it. Raises FileRefused."""
    return "".join(_lines(content, encoding, -1))


def _lines(content: bytes, encoding: str, longest: int) -> Iterator[str]:
    _judge(content)
    with io.TextIOWrapper(io.BytesIO(content), encoding=_CODECS[encoding], newline="") as text:
        try:
            while line := text.readline(longest):
                if "\0" in line:
                    raise FileRefused("encoding", f"this is not {encoding}: it holds NUL characters")
                yield line
        except UnicodeError as error:
            raise FileRefused("encoding", f"this is not {encoding}") from error


def guess(content: bytes) -> str:
    """The encoding to try, for a suggestion only."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _judge(content: bytes) -> None:
    for magic, what in _NO_TEXT.items():
        if content.startswith(magic):
            raise FileRefused("wrong_file", f"this is {what}, not text")
