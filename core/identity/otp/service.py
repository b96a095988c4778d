"""One-time codes: for one purpose and one challenge, hashed under a key, few tries, one use, never logged.

A challenge exists for an unknown address too, only that nobody gets its code: whoever asks sees the same.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets as random
from datetime import timedelta
from uuid import UUID

from core.identity import letters, throttle
from core.identity.otp import queries
from core.identity.otp.errors import CodeSpent, CodeWrong
from core.identity.users import identifiers
from core.identity.users.types import Identifier, User
from core.kit import clock, db, ids, scope, secrets
from core.kit.secrets import Secret

DIGITS = 6
ATTEMPTS_MAX = 5
"""Five guesses at a million codes; the limits on new codes bound how often five more can be had."""
LIFETIME = timedelta(minutes=5)


async def start(
    purpose: str, to: Identifier, *, user: User | None, deliver: bool, device: str = "", exists: bool = False
) -> UUID:
    """Make a code for an address and, when `deliver`, send it. The challenge's id.

    An earlier code stays good: whoever knows an address could else spoil its owner's. Raises TriedTooOften: one code
    at once, then with growing pauses; the same for addresses that nobody has. A `device` that signed in before has
    pauses of its own. `exists` tells the owner that they have an account, instead of a code that makes one.
    """
    known, here = f"code:{identifiers.lookup(to).hex()}", scope.get().address
    tries = [(f"{known}:{device}", throttle.CODES)]
    if not device:
        tries = [
            (f"{known}:{here}", throttle.CODES),
            (known, throttle.CODES_OF_DESTINATION),
            (f"code-from:{here}", throttle.CODES_OF_ADDRESS),
        ]
    await throttle.charge(*tries)
    challenge_id, code = ids.new(), f"{random.randbelow(10**DIGITS):0{DIGITS}}"
    destination = identifiers.lookup(to)
    async with db.transaction() as tx:
        await tx.execute(
            queries.INSERT, tx.tenant, challenge_id, purpose, destination, _hash(challenge_id, purpose, code),
            ATTEMPTS_MAX, clock.system_now() + LIFETIME,
        )  # fmt: skip
        if exists and user is not None:
            await letters.tell(tx, user, "exists", at=(to,))
        else:
            await letters.send_code(tx, to, Secret(code), LIFETIME, user=user, deliver=deliver)
    return challenge_id


async def check(purpose: str, challenge_id: UUID, code: str) -> None:
    """Use a code up. Raises CodeWrong, CodeSpent; a wrong try stays counted whatever the caller does.

    The try is counted before it is compared, under the row's lock: of two who send the right code at once one is
    let in, and no burst gets a sixth guess.
    """
    async with db.transaction() as tx:
        expected = await tx.value(queries.TRY, tx.tenant, challenge_id, purpose)
        right = expected is not None and hmac.compare_digest(expected, _hash(challenge_id, purpose, _digits(code)))
        if right:
            await tx.execute_one(queries.USE, tx.tenant, challenge_id)
    if expected is None:
        raise CodeSpent
    if not right:
        raise CodeWrong


async def succeeded(tx: db.Transaction, to: Identifier, device: str = "") -> None:
    """Whoever owns the address has answered: its pauses begin anew."""
    known = f"code:{identifiers.lookup(to).hex()}"
    await throttle.clear(tx, [known, f"{known}:{device or scope.get().address}"])


def _digits(code: str) -> str:
    """As people type it: `123 456`."""
    return code.replace(" ", "").replace("-", "") if len(code) <= 20 else ""


def _hash(challenge_id: UUID, purpose: str, code: str) -> bytes:
    """Keyed: who reads the database cannot try a million codes. Bound: a code for one thing opens no other."""
    message = b"\0".join((challenge_id.bytes, purpose.encode(), code.encode()))
    return hmac.new(secrets.derived_key("identity.otp"), message, hashlib.sha256).digest()
