"""One-time codes: for one purpose and one challenge, hashed under a key, few tries, one use, never logged.

A challenge exists for an unknown address too, only that nobody gets its code: whoever asks sees the same. Where the
tenant lets a vendor make the codes to phones, ours are the limits all the same.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets as random
from datetime import timedelta
from uuid import UUID

from core.audit import service as audit
from core.identity import letters, throttle
from core.identity.errors import TriedTooOften
from core.identity.otp import queries
from core.identity.otp.errors import CodeSpent, CodeWrong
from core.identity.users import identifiers
from core.identity.users.types import Identifier, User
from core.kit import addresses, db, ids, scope, secrets
from core.kit.secrets import Secret
from core.messaging.errors import OtpTooSoon, OtpUnavailable
from core.messaging.otp import service as vendors
from core.messaging.otp.types import NewOtp, OtpAnswer
from core.web import limits

DIGITS = 6
ATTEMPTS_MAX = 5
"""Five guesses at a million codes; the limits on new codes bound how often five more can be had."""
LIFETIME = timedelta(minutes=5)


async def start(
    purpose: str, to: Identifier, *, user: User | None, deliver: bool, device: str = "", exists: bool = False
) -> UUID:
    """Make a code for an address and, when `deliver`, send it. The challenge's id.

    An earlier code stays good: whoever knows an address could else spoil its owner's. Raises RateLimited for who asks
    for too many a minute, and TriedTooOften: one code at once, then with growing pauses; the same for addresses that
    nobody has. A `device` that signed in before has
    pauses of its own. `exists` tells the owner that they have an account, instead of a code that makes one.
    """
    known, here = _known(to), addresses.household(scope.get().address)
    tries = [(f"{known}:{device}", throttle.CODES)]
    if not device:
        tries = [
            (f"{known}:{here}", throttle.CODES),
            (known, throttle.CODES_OF_DESTINATION),
            (f"code-from:{here}", throttle.CODES_OF_ADDRESS),
        ]
    who = scope.get().principal
    await limits.spend(limits.OTP, scope.tenant(), who.id if who.kind == "user" else here)
    if to.kind == "phone" and who.kind != "user":
        await limits.spend(limits.SMS, scope.tenant(), "strangers")
    await throttle.charge(*tries)
    by_vendor = to.kind == "phone" and await vendors.otp_is_offered()
    challenge_id, code = ids.new(), f"{random.randbelow(10**DIGITS):0{DIGITS}}"
    destination, seconds = identifiers.lookup(to), LIFETIME.total_seconds()
    tells = exists and user is not None
    async with db.transaction() as tx:
        made: bytes | None = _hash(challenge_id, purpose, code)
        vendor_id = None
        if by_vendor:
            made, vendor_id = None, await _ask_vendor(tx, purpose, to, user, deliver=deliver and not tells)
        await tx.execute(
            queries.INSERT, tx.tenant, challenge_id, purpose, destination, made, vendor_id, ATTEMPTS_MAX, seconds
        )
        if tells and user is not None:
            await letters.tell(tx, user, "exists", at=(to,))
        else:
            # Also what a vendor sends leaves a letter, which nobody gets: the steps are the same in every case.
            await letters.send_code(tx, to, Secret(code), LIFETIME, user=user, deliver=deliver and not by_vendor)
    return challenge_id


async def check(purpose: str, challenge_id: UUID, code: str) -> None:
    """Use a code up; must not run inside a transaction, for a vendor may be asked. A wrong try stays counted whatever
    the caller does. Raises CodeWrong, CodeSpent, messaging.OtpUnavailable (and then the try was none).

    The try is counted before it is compared, under the row's lock: of two who send the right code at once one is
    let in, and no burst gets a sixth guess.
    """
    async with db.transaction() as tx:
        row = await tx.find_row(queries.TRY, tx.tenant, challenge_id, purpose)
        expected, vendor_id = (None, None) if row is None else (row["code_hash"], row["vendor_id"])
        typed = _hash(challenge_id, purpose, _digits(code))
        right: bool | None = expected is not None and hmac.compare_digest(expected, typed)
        if right:
            await tx.execute_one(queries.USE, tx.tenant, challenge_id)
    if vendor_id is not None:
        right = await _is_right_at_vendor(purpose, challenge_id, vendor_id, code)
    if right:
        return
    refused = CodeSpent() if right is None or row is None else CodeWrong()
    async with db.transaction():
        await audit.record("identity:code_refused", purpose, after={"why": refused.code})
    raise refused


async def succeeded(tx: db.Transaction, to: Identifier, device: str = "") -> None:
    """Whoever owns the address has answered: its pauses begin anew."""
    known = _known(to)
    here = addresses.household(scope.get().address)
    await throttle.give_back(tx, f"code-from:{here}", [known, f"{known}:{device or here}"])


def _known(to: Identifier) -> str:
    """What is counted of a destination: by `+` and what follows it, one inbox would be as many."""
    return f"code:{identifiers.lookup(identifiers.mailbox(to)).hex()}"


async def _ask_vendor(tx: db.Transaction, purpose: str, to: Identifier, user: User | None, *, deliver: bool) -> UUID:
    """Have the tenant's vendor make the code. Raises TriedTooOften: messaging has pauses of its own."""
    person = user.person_id if user else None
    try:
        return await vendors.request_otp_within(tx, NewOtp(purpose, to.value, person, deliver=deliver))
    except OtpTooSoon as error:
        raise TriedTooOften(retry_after_seconds=error.retry_after_seconds) from error


async def _is_right_at_vendor(purpose: str, challenge_id: UUID, vendor_id: UUID, code: str) -> bool | None:
    """Whether the vendor and messaging take the code; None when it is spent. Raises OtpUnavailable."""
    try:
        told = await vendors.check_otp(purpose, vendor_id, code)
    except OtpUnavailable:
        async with db.transaction() as tx:
            await tx.execute(queries.GIVE_BACK, tx.tenant, challenge_id)
        raise
    if told is not OtpAnswer.RIGHT:
        return None if told is OtpAnswer.SPENT else False
    async with db.transaction() as tx:
        await tx.execute(queries.USE, tx.tenant, challenge_id)
    return True


def _digits(code: str) -> str:
    """As people type it: `123 456`."""
    return code.replace(" ", "").replace("-", "") if len(code) <= 20 else ""


def _hash(challenge_id: UUID, purpose: str, code: str) -> bytes:
    """Keyed: who reads the database cannot try a million codes. Bound: a code for one thing opens no other."""
    message = b"\0".join((challenge_id.bytes, purpose.encode(), code.encode()))
    return hmac.new(secrets.derived_key("identity.otp"), message, hashlib.sha256).digest()
