"""Images that are whole, as small as they get."""

from __future__ import annotations

import struct
import zlib


def png(width: int, height: int) -> bytes:
    """A black PNG, of 1 bit a pixel."""
    rows = (b"\0" + bytes((width + 7) // 8)) * height
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    chunks = [struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
              for kind, body in parts]  # fmt: skip
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _jpeg() -> bytes:
    """A grey JPEG of 3 × 2 pixels: one block, whose coefficients are all zero, under the shortest codes there are."""
    one_code = bytes([1, *[0] * 15, 0])
    segments = (
        (0xDB, b"\0" + bytes([1] * 64)),
        (0xC0, struct.pack(">BHHB", 8, 2, 3, 1) + b"\x01\x11\x00"),
        (0xC4, b"\x00" + one_code),
        (0xC4, b"\x10" + one_code),
        (0xDA, b"\x01\x01\x00\x00\x3f\x00"),
    )
    headers = b"".join(struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body for marker, body in segments)
    return b"\xff\xd8" + headers + b"\x3f" + b"\xff\xd9"


JPEG = _jpeg()
