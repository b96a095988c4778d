"""Back-off on what can be guessed, in the database: it holds when Redis is down, and over every process.

A try is charged before it is made, so that a burst of parallel guesses buys nothing; success gives the tries back.
The wait doubles up to a bound and is never for ever. A device that has signed in before has a counter of its own
(see sign_in.devices), so guessing at an account does not lock its owner out.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass

from core.identity import queries
from core.identity.errors import TriedTooOften
from core.kit import db, secrets


@dataclass(frozen=True, slots=True)
class Rule:
    """So many tries are free; each further one costs a wait that doubles from `first` to `longest`."""

    free: int
    first_seconds: int
    longest_seconds: int
    forget_seconds: int
    """After this long without a try it begins anew."""


GUESSES = Rule(free=5, first_seconds=2, longest_seconds=900, forget_seconds=86_400)
"""Guesses at one account's password or factor."""
ADDRESS = Rule(free=60, first_seconds=2, longest_seconds=900, forget_seconds=3_600)
"""Tries from one network address, over all accounts: an office shares one."""
CODES = Rule(free=1, first_seconds=30, longest_seconds=3_600, forget_seconds=86_400)
"""Codes sent to one destination, asked for from one place."""
CODES_OF_DESTINATION = Rule(free=6, first_seconds=60, longest_seconds=3_600, forget_seconds=86_400)
"""The same over all places: with five guesses a code this leaves some 150 guesses a day at a million codes."""
CODES_OF_ADDRESS = Rule(free=20, first_seconds=30, longest_seconds=3_600, forget_seconds=86_400)
"""Codes asked for from one network address, over all destinations: each message costs the tenant money."""


async def charge(*tries: tuple[str, Rule]) -> None:
    """Count one try under each key, in transactions of its own. Raises TriedTooOften; what was counted stays."""
    for key, rule in sorted(tries, key=lambda item: item[0]):
        async with db.transaction() as tx:
            digest = _hash(key)
            counted = await tx.value(
                queries.CHARGE, tx.tenant, digest, rule.free, rule.first_seconds, rule.longest_seconds,
                rule.forget_seconds,
            )  # fmt: skip
            wait = None if counted else await tx.value(queries.BLOCKED_SECONDS, tx.tenant, digest)
        if counted is None:
            raise TriedTooOften(retry_after_seconds=max(1, wait or 1))


async def clear(tx: db.Transaction, keys: Sequence[str]) -> None:
    """Give the tries back: it was not guessing."""
    await tx.execute(queries.CLEAR, tx.tenant, [_hash(key) for key in keys])


def _hash(key: str) -> bytes:
    return hmac.new(secrets.derived_key("throttle"), key.encode(), hashlib.sha256).digest()
