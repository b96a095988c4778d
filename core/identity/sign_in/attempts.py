"""A sign-in by password, before and after the hash: one statement and one transaction each."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from core.auth import epochs
from core.auth.errors import ProofEnded
from core.identity import throttle
from core.identity.passwords import service as passwords
from core.identity.sign_in import devices, queries
from core.identity.sign_in.types import Client
from core.identity.users import identifiers
from core.identity.users import service as users
from core.identity.users.types import Identifier, User
from core.kit import addresses, db, scope


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try at an address, charged before it is made."""

    user: User | None
    """Whose address it is."""
    password: passwords.Stored | None = field(repr=False)
    factors: tuple[str, ...]
    """The kinds of second factor that the user has."""
    epoch: int
    """The user's, read with the password."""
    account: str
    """The counter of the account, or of this device at the account."""
    origin: str
    """The counter of everybody who comes from the same network address."""


async def begin(identifier: Identifier, client: Client) -> Attempt:
    """Charge a try and read all that it needs. For nobody the same statement runs. Raises TriedTooOften."""
    device = devices.known(client.token)
    lookup = identifiers.lookup(identifier)
    plain = f"password:{lookup.hex()}"
    known = f"{plain}:{device.id}" if device else plain
    origin = f"sign-in-from:{addresses.household(scope.get().address)}"
    hashes = [throttle.hash_of(key) for key in (known, plain, origin)]
    async with db.transaction() as tx:
        row = await tx.get_row(
            queries.KNOCK, tx.tenant, lookup,
            device.user_id if device else None, hashes[0], hashes[1], *throttle.numbers(throttle.GUESSES),
            hashes[2], *throttle.numbers(throttle.ADDRESS),
        )  # fmt: skip
        is_known = device is not None and device.user_id == row["id"]
        refused = None if row["may_try"] else await throttle.refusal(tx, [hashes[0 if is_known else 1], hashes[2]])
        password = passwords.opened(tx, row)
    if refused is not None:
        raise refused
    user = users.record(row) if row["id"] else None
    return Attempt(
        user, password, tuple(row["factors"] or ()), row["epoch"] or epochs.FIRST, known if is_known else plain, origin
    )


async def enter(tx: db.Transaction, attempt: Attempt) -> User | None:
    """Let the user of a right password in, in the transaction that opens the session: their account as it is then.

    Locks the account, then the user's epoch. None when the account has changed since the attempt began, such as by a
    factor more: then nothing was done. Raises ProofEnded, and the caller's transaction must end.
    """
    user = attempt.user
    assert user is not None
    keys = throttle.hash_of(attempt.account), throttle.hash_of(attempt.origin)
    held = await tx.value(queries.ENTER, tx.tenant, user.id, user.version, *keys)
    if held is None:
        return None
    if held != attempt.epoch:
        raise ProofEnded
    return replace(user, version=user.version + 1)
