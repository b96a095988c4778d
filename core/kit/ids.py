"""Identifiers: UUIDv7 in the database, prefixed and sortable text outside (`pay_01h…`)."""

from __future__ import annotations

import os
import secrets
import struct
import threading
import time
import uuid
from collections.abc import Callable

from asyncpg.pgproto import pgproto

from core.kit.errors import NotFound

# Crockford base32 in lower case keeps the byte order, so text sorts as the UUID does.
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_PAIRS = [one + two for one in _ALPHABET for two in _ALPHABET]
_TRIPLES = [pair + one for pair in _PAIRS for one in _ALPHABET]
"""Three letters at a time, each worth five bits: an answer holds dozens of ids."""
_LETTERS = frozenset(_ALPHABET)
# Python's own base 32 counts on with `a` after `9` and leaves nothing out.
_TO_PYTHON = str.maketrans(_ALPHABET, "0123456789abcdefghijklmnopqrstuv")
_LENGTH = 26

_WORDS_AHEAD = 64
_HALVES = struct.Struct(">QQ")
_uuid: Callable[[bytes], uuid.UUID] = pgproto.UUID
_lock = threading.Lock()
_last_tick = 0
_random: list[int] = []
"""Random words of 64 bits drawn ahead: one call of the kernel serves many ids."""


def _forget() -> None:
    """A forked child must not use its parent's random words."""
    _random.clear()


os.register_at_fork(after_in_child=_forget)


def new() -> uuid.UUID:
    """A UUIDv7 (RFC 9562 §5.7), strictly rising within this process.

    The 12 bits after the version carry the sub-millisecond fraction (method 3 of §6.2). It is of the kind that
    the database driver reads, which is made, compared and sent several times as fast as Python's own.
    """
    global _last_tick  # noqa: PLW0603 - one counter per process is the point
    tick = time.time_ns() * 4096 // 1_000_000
    with _lock:
        if tick <= _last_tick:
            tick = _last_tick + 1
        _last_tick = tick
        if not _random:
            _random.extend(struct.unpack(f">{_WORDS_AHEAD}Q", secrets.token_bytes(8 * _WORDS_AHEAD)))
        noise = _random.pop() >> 2
    return _uuid(_HALVES.pack((tick >> 12) << 16 | 0x7 << 12 | tick & 0xFFF, 0b10 << 62 | noise))


def text(prefix: str, value: uuid.UUID) -> str:
    """`text("pay", id)` → `pay_` and 26 letters of Crockford base32."""
    number, triples = value.int, _TRIPLES
    return (
        f"{prefix}_{_PAIRS[number >> 120]}{triples[number >> 105 & 32767]}{triples[number >> 90 & 32767]}"
        f"{triples[number >> 75 & 32767]}{triples[number >> 60 & 32767]}{triples[number >> 45 & 32767]}"
        f"{triples[number >> 30 & 32767]}{triples[number >> 15 & 32767]}{triples[number & 32767]}"
    )


def parse(prefix: str, value: str) -> uuid.UUID:
    """The UUID behind a public id. Raises NotFound: a malformed id and an unknown one answer alike."""
    head, _, tail = value.partition("_")
    if head != prefix or len(tail) != _LENGTH or not _LETTERS.issuperset(tail):
        raise NotFound
    number = int(tail.translate(_TO_PYTHON), 32)
    if number >> 128:
        raise NotFound
    return _uuid(number.to_bytes(16))


def token(bits: int = 160) -> str:
    """An unguessable lower-case word for links and credentials."""
    # Five bits of each random byte: every letter is as likely as any other.
    return "".join([_ALPHABET[byte & 31] for byte in secrets.token_bytes(-(-bits // 5))])
