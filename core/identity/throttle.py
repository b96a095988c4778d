"""Back-off on what can be guessed, in the database: it holds when Redis is down, and over every process.

A try is charged before it is made, so that a burst of parallel guesses buys nothing; success gives the tries back.
The wait doubles up to a bound and is never for ever. A device that has signed in before has a counter of its own
(see sign_in.devices), so guessing at an account does not lock its owner out.
"""

from __future__ import annotations

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
"""Failed tries from one network address, over all accounts: an office shares one."""
CODES = Rule(free=1, first_seconds=30, longest_seconds=3_600, forget_seconds=86_400)
"""Codes sent to one destination, asked for from one place."""
CODES_OF_DESTINATION = Rule(free=6, first_seconds=60, longest_seconds=3_600, forget_seconds=86_400)
"""The same over all places: with five guesses a code this leaves some 150 guesses a day at a million codes."""
CODES_OF_ADDRESS = Rule(free=60, first_seconds=10, longest_seconds=3_600, forget_seconds=86_400)
"""Codes asked for from one network address and never used, over all destinations: each costs the tenant money, and a
mobile operator puts many subscribers behind one address."""


async def charge(*tries: tuple[str, Rule]) -> None:
    """Count one try under each key, in a transaction of its own. Raises TriedTooOften; what was counted stays."""
    async with db.transaction() as tx:
        refused = await count(tx, *tries)
    if refused is not None:
        raise refused


async def count(tx: db.Transaction, *tries: tuple[str, Rule]) -> TriedTooOften | None:
    """`charge` in the caller's transaction, which must be over before the refusal that it answers is raised.

    Locks the keys' rows, in the order of the keys.
    """
    ordered = sorted(tries, key=lambda item: item[0])
    for few in (ordered[place : place + 2] for place in range(0, len(ordered), 2)):
        values = [value for key, rule in few for value in (hash_of(key), *numbers(rule))]
        if await tx.value(queries.CHARGE_TWO if len(few) == 2 else queries.CHARGE, tx.tenant, *values) is None:
            return await refusal(tx, [hash_of(key) for key, _ in few])
    return None


async def refusal(tx: db.Transaction, hashes: Sequence[bytes]) -> TriedTooOften:
    """How long these keys have to wait, one of which could not be charged."""
    wait = await tx.value(queries.BLOCKED_SECONDS, tx.tenant, list(hashes))
    return TriedTooOften(retry_after_seconds=max(1, wait or 1))


async def clear(tx: db.Transaction, keys: Sequence[str]) -> None:
    """Give the tries back: it was not guessing."""
    if keys:
        await tx.execute(queries.CLEAR, tx.tenant, [hash_of(key) for key in keys])


async def give_back(tx: db.Transaction, key: str, keys: Sequence[str] = ()) -> None:
    """Give one try back to a key that many share: the others' guesses stay counted. First `clear` the `keys`."""
    await tx.execute(queries.GIVE_BACK, tx.tenant, hash_of(key), [hash_of(item) for item in keys])


def numbers(rule: Rule) -> tuple[int, int, int, int]:
    """A rule as `queries.charge` takes it."""
    return rule.free, rule.first_seconds, rule.longest_seconds, rule.forget_seconds


def hash_of(key: str) -> bytes:
    """What a key is stored as: addresses are personal data."""
    return hmac.digest(secrets.derived_key("throttle"), key.encode(), "sha256")
