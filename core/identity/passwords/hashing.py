"""Argon2id in threads of its own: off the event loop, and in bounded memory however many people knock.

argon2-cffi releases the interpreter lock, so the threads really run beside the loop. Memory is WORKERS × 19 MiB; who
does not fit into the queue is told to come back, before a byte is allocated for them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import TypeVar

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.low_level import hash_secret_raw

from core.identity.passwords.errors import HashingBusy

T = TypeVar("T")

WORKERS = 2
WAITING_MAX = 64
# OWASP's first choice for argon2id: 19 MiB, two passes, one lane.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1, hash_len=32, salt_len=16, type=Type.ID)
_pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="argon2")


class Work:
    """How much was hashed and is waiting; the tests that compare paths read it."""

    verified = 0
    hashed = 0
    waiting = 0
    refused = 0


async def make(password: str) -> str:
    """The password's hash in PHC form. Raises HashingBusy."""
    Work.hashed += 1
    return await _run(lambda: _HASHER.hash(password))


async def verify(stored: str | None, password: str) -> bool:
    """Whether the password is the one hashed. Without a hash the same work is done, and the answer is no.

    Raises HashingBusy.
    """
    Work.verified += 1
    return await _run(lambda: _verify(stored or _dummy(), password)) and stored is not None


async def digest(secret: str, salt: bytes) -> bytes:
    """32 bytes of a secret that must be found by its hash; as slow as a password's. Raises HashingBusy."""
    Work.hashed += 1
    return await _run(
        lambda: hash_secret_raw(
            secret.encode(), salt, _HASHER.time_cost, _HASHER.memory_cost, _HASHER.parallelism, 32, Type.ID
        )
    )


def is_outdated(stored: str) -> bool:
    """Whether a hash was made with weaker parameters than today's."""
    return _HASHER.check_needs_rehash(stored)


def _verify(stored: str, password: str) -> bool:
    try:
        return _HASHER.verify(stored, password)
    except (VerificationError, InvalidHashError):
        return False


@cache
def _dummy() -> str:
    return _HASHER.hash("nobody's password")


async def _run(work: Callable[[], T]) -> T:
    if Work.waiting >= WAITING_MAX:
        Work.refused += 1
        raise HashingBusy(retry_after_seconds=3)
    Work.waiting += 1
    try:
        return await asyncio.get_running_loop().run_in_executor(_pool, work)
    finally:
        Work.waiting -= 1
