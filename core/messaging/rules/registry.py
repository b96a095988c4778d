"""Whose event it is. A module that knows the person behind a kind of public id says so in its `jobs.py`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

from core.jobs.registry import kinds

PersonOf = Callable[[UUID], Awaitable[UUID | None]]

_owners: dict[str, PersonOf] = {}


def person_of(prefix: str) -> Callable[[PersonOf], PersonOf]:
    """Declare who finds the person behind ids of a prefix (`wal`): `finder(id)`, with the tenant in scope, answers a
    person's id or None."""

    def declare(finder: PersonOf) -> PersonOf:
        if _owners.get(prefix, finder) is not finder:
            raise RuntimeError(f"two finders of the person behind {prefix}_…")
        _owners[prefix] = finder
        return finder

    return declare


def find(prefix: str) -> PersonOf | None:
    kinds()  # has every module's jobs.py imported
    return _owners.get(prefix)
