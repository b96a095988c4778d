"""What a file is by its content. Only types that no browser runs are taken, and each must be what it claims."""

from __future__ import annotations

import codecs
import re

MAGIC: dict[str, tuple[bytes, ...]] = {
    "application/pdf": (b"%PDF-",),
    "image/png": (b"\x89PNG\r\n\x1a\n",),
    "image/jpeg": (b"\xff\xd8\xff",),
    "image/webp": (b"RIFF",),
}
MADE_HERE: dict[str, tuple[bytes, ...]] = {"application/zip": (b"PK\x03\x04",)}
"""What the platform itself makes, and takes from nobody."""
OPAQUE = "application/octet-stream"
"""What a module keeps as it came and judges by itself: nobody but that module takes it in, and no browser shows it."""
TEXT = ("text/csv", "text/plain", "application/x-ndjson")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
ALLOWED = (*MAGIC, *TEXT)


class TextCheck:
    """Whether all of a stream is UTF-8 without control characters, piece by piece."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")()

    def take(self, piece: bytes, *, final: bool = False) -> bool:
        try:
            text = self._decoder.decode(piece, final)
        except UnicodeDecodeError:
            return False
        return _CONTROL.search(text) is None


def starts_like(content_type: str, head: bytes) -> bool:
    """Whether the first bytes are those of the type claimed."""
    if content_type == OPAQUE:
        return True
    if content_type in TEXT:
        return not any(head.startswith(magic) for many in MAGIC.values() for magic in many)
    if content_type == "image/webp":
        return head[:4] == b"RIFF" and head[8:12] == b"WEBP"
    return head.startswith((MAGIC | MADE_HERE)[content_type])
