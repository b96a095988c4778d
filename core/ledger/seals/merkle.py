"""Hashing: RFC 6962 Merkle trees within a block, and links back from block to block.

A block links to those 1, 2, 4, … before it, for each power of two that divides its height: from any head to any block
there is a way of some dozen steps, so a proof stays small in a chain of any length.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence


def leaf(content: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + content).digest()


def node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def block(header: str) -> bytes:
    return hashlib.sha256(b"\x02" + header.encode()).digest()


def root(leaves: Sequence[bytes]) -> bytes:
    """The tree's root; a last node without a sibling rises unchanged (RFC 6962 §2.1)."""
    level = list(leaves)
    while len(level) > 1:
        level = _above(level)
    return level[0]


def path(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """The siblings from the leaf at `index` up to the root (RFC 6962 §2.1.1)."""
    found = []
    level = list(leaves)
    while len(level) > 1:
        sibling = index ^ 1
        if sibling < len(level):
            found.append(level[sibling])
        level, index = _above(level), index >> 1
    return found


def links(height: int) -> list[int]:
    """The heights that a block of this height links to, nearest first; heights begin with 1."""
    found, step = [], 1
    while height - step >= 1:
        found.append(height - step)
        if height % (step * 2):
            break
        step *= 2
    return found


def way(head: int, height: int) -> list[int]:
    """The heights from `head` down to `height`, both included, by the longest links."""
    steps = [head]
    while steps[-1] > height:
        steps.append(min(linked for linked in links(steps[-1]) if linked >= height))
    return steps


def _above(level: list[bytes]) -> list[bytes]:
    pairs = [node(level[at], level[at + 1]) for at in range(0, len(level) - 1, 2)]
    return pairs + level[len(level) - len(level) % 2 :]
