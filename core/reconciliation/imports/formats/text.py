"""Bytes to text, strictly: a file in another encoding than declared is refused, never guessed at."""

from __future__ import annotations

import codecs
import io

from core.reconciliation.imports.types import FileRefused

_CODECS = {"utf-8": "utf-8-sig", "utf-16": "utf-16", "cp1252": "cp1252"}
_NO_TEXT = {
    b"PK\x03\x04": "an archive or a workbook",
    b"%PDF-": "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"\xd0\xcf\x11\xe0": "an old Excel workbook (save it as XLSX or CSV)",
    b"\x1f\x8b": "a compressed file",
}


def decoded(content: bytes, encoding: str) -> str:
    """All of it. Raises FileRefused."""
    for magic, what in _NO_TEXT.items():
        if content.startswith(magic):
            raise FileRefused("wrong_file", f"this is {what}, not text")
    try:
        text = content.decode(_CODECS[encoding])
    except UnicodeError as error:
        at = f" (byte {error.start})" if isinstance(error, UnicodeDecodeError) else ""
        raise FileRefused("encoding", f"this is not {encoding}{at}") from error
    if "\0" in text:
        raise FileRefused("encoding", f"this is not {encoding}: it holds NUL characters")
    return text


def stream(text: str) -> io.StringIO:
    """With every line end as it is: the reader of tables knows those within quotes."""
    return io.StringIO(text, newline="")


def guess(content: bytes) -> str:
    """The encoding to try, for a suggestion only."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"
