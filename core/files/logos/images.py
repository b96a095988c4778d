"""How large an image is, by its first bytes: before anything unpacks it."""

from __future__ import annotations

# ITU-T T.81, table B.1: the markers of a frame's header, of whatever coding; C4, C8 and CC are none.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_PNG_HEADER = b"\x00\x00\x00\x0dIHDR"


def size_of(content_type: str, content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG or JPEG in pixels, or None when it does not say."""
    return _png(content) if content_type == "image/png" else _jpeg(content)


def _png(content: bytes) -> tuple[int, int] | None:
    # PNG, section 11.2.1: the header comes first, and begins with width and height.
    if content[8:16] != _PNG_HEADER or len(content) < 24:
        return None
    return int.from_bytes(content[16:20]), int.from_bytes(content[20:24])


def _jpeg(content: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4])
        if marker in _FRAMES:
            return int.from_bytes(content[at + 7 : at + 9]), int.from_bytes(content[at + 5 : at + 7])
        if length < 2:
            return None
        at += 2 + length
    return None
