"""A user and their own account: prove again who they are, change address and password. News goes to the old address."""

from __future__ import annotations

from uuid import UUID

from core.audit import service as audit
from core.auth import epochs
from core.auth.sessions import service as sessions
from core.identity import letters, throttle, tickets
from core.identity.errors import TicketInvalid
from core.identity.factors import service as factors
from core.identity.factors.types import Proof
from core.identity.otp import service as otp
from core.identity.passwords import service as passwords
from core.identity.passwords.errors import PasswordWrong
from core.identity.sign_in.types import Begun
from core.identity.users import identifiers
from core.identity.users import service as users
from core.identity.users.errors import IdentifierTaken
from core.identity.users.types import Identifier, Kind, User
from core.kit import db, scope

ADDRESS, AGAIN = "change_address", "reauthenticate"


async def prove_again(user: User, session: UUID, *, password: str | None = None, proof: Proof | None = None) -> None:
    """Prove again who one is: by the password, or by a factor. Raises PasswordWrong, TriedTooOften, ProofEnded and
    what proving raises."""
    if proof is not None:
        before = factors.besides(scope.get().principal.methods)
        proven = await factors.prove(user.id, proof, besides=before)
        methods, epoch = proven.methods | {"mfa"}, proven.epoch
    else:
        methods, epoch = frozenset({"pwd"}), await epochs.of(user.id)
        await _require_password(user, password or "")
    await sessions.note_authentication(user.id, session, methods, epoch)


async def start_code(user: User, kind: Kind) -> Begun:
    """Send a code to the user's own address, to prove again who they are without a password. Raises TicketInvalid."""
    async with db.transaction() as tx:
        to = (await users.addresses(tx, user)).get(kind)
    if to is None:
        raise TicketInvalid
    return await _begin(AGAIN, user, to, deliver=True)


async def prove_by_code(user: User, session: UUID, token: str, code: str) -> None:
    """Raises TicketInvalid, CodeWrong, CodeSpent, ProofEnded."""
    _, epoch = await _finish(AGAIN, user, token, code)
    await sessions.note_authentication(user.id, session, frozenset({"otp"}), epoch)


async def set_password(user: User, session: UUID, password: str, *, current: str | None = None) -> None:
    """Change the password, with the one until now where there is one; the session that asks goes on.

    Raises ReauthenticationNeeded, PasswordWrong, TriedTooOften, PasswordTooWeak, ProofEnded.
    """
    await sessions.require_recent()
    epoch = await epochs.of(user.id)
    if await passwords.has_one(user):
        await _require_password(user, current or "")
    await passwords.change(user.id, password, epoch, session=session, because="change")


async def start_address(user: User, to: Identifier) -> Begun:
    """Send a code to a new address. The answer does not tell whether it is somebody else's; that one gets nothing.

    Raises CountryNotServed, ReauthenticationNeeded, TriedTooOften.
    """
    await sessions.require_recent()
    await identifiers.require_served(to)
    return await _begin(ADDRESS, user, to, deliver=await users.find(to) is None)


async def finish_address(user: User, token: str, code: str) -> None:
    """Sign in with the new address from now on; the one before is told. Locks the account.

    Raises ReauthenticationNeeded, TicketInvalid, CodeWrong, CodeSpent, IdentifierTaken, ProofEnded.
    """
    await sessions.require_recent()
    to, epoch = await _finish(ADDRESS, user, token, code)
    async with db.transaction() as tx:
        before = tuple((await users.addresses(tx, user)).values())
        holder = await users.find(to)
        if holder is not None and holder.id != user.id:
            raise IdentifierTaken
        await users.set_address(tx, user, to, epoch)
        await letters.tell(tx, user, "address_changed", at=before)


async def remove_address(user: User, kind: Kind) -> None:
    """Sign in without this address from now on; it is told. Raises ReauthenticationNeeded, LastIdentifier."""
    await sessions.require_recent()
    async with db.transaction() as tx:
        before = tuple((await users.addresses(tx, user)).values())
        await users.remove_address(tx, user, kind)
        await letters.tell(tx, user, "address_changed", at=before)


async def _require_password(user: User, password: str) -> None:
    """Counted before it is tried. Raises PasswordWrong, TriedTooOften."""
    key = f"again:{user.id}"
    await throttle.charge((key, throttle.GUESSES))
    if not await passwords.is_right(user, password):
        async with db.transaction():
            await audit.record("user:password_refused", user.public_id)
        raise PasswordWrong
    async with db.transaction() as tx:
        await throttle.clear(tx, [key])


async def _begin(purpose: str, user: User, to: Identifier, *, deliver: bool) -> Begun:
    challenge = await otp.start(purpose, to, user=user, deliver=deliver)
    facts = {"challenge": str(challenge), "kind": to.kind, "value": to.value}
    async with db.transaction() as tx:
        ticket = await tickets.issue(tx, purpose, facts, otp.LIFETIME, user_id=user.id)
    return Begun(ticket, int(otp.LIFETIME.total_seconds()))


async def _finish(purpose: str, user: User, token: str, code: str) -> tuple[Identifier, int]:
    """The address that answered, and the epoch in which it did."""
    async with db.transaction() as tx:
        ticket = await tickets.read(tx, purpose, token)
    if ticket.user_id != user.id:
        raise TicketInvalid
    await otp.check(purpose, UUID(ticket.facts["challenge"]), code)
    to = Identifier(ticket.facts["kind"], ticket.facts["value"])
    async with db.transaction() as tx:
        await tickets.use(tx, purpose, token)
        await otp.succeeded(tx, to)
    return to, ticket.epoch
