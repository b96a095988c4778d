"""A forgotten password: a code to a proven address sets a new one. It opens no session and skips no second factor."""

from __future__ import annotations

from uuid import UUID

from core.identity import tickets
from core.identity.errors import TicketInvalid
from core.identity.otp import service as otp
from core.identity.passwords import service as passwords
from core.identity.sign_in.types import Begun
from core.identity.users import service as users
from core.identity.users.errors import AccountLocked
from core.identity.users.types import Identifier
from core.kit import db

RESET = "password_reset"


async def start(identifier: Identifier) -> Begun:
    """Send a code, when somebody has this address. Raises TriedTooOften."""
    user = await users.find(identifier)
    known = user is not None and user.may_sign_in
    challenge = await otp.start(RESET, identifier, user=user, deliver=known)
    facts = {"challenge": str(challenge), "kind": identifier.kind, "value": identifier.value}
    async with db.transaction() as tx:
        ticket = await tickets.issue(tx, RESET, facts, otp.LIFETIME, user_id=user.id if user and known else None)
    return Begun(ticket, int(otp.LIFETIME.total_seconds()))


async def finish(token: str, code: str, password: str) -> None:
    """Set the new password. A weak one is refused before the code is used.

    Raises TicketInvalid, PasswordTooWeak, CodeWrong, CodeSpent, AccountLocked, HashingBusy, ProofEnded.
    """
    async with db.transaction() as tx:
        ticket = await tickets.read(tx, RESET, token)
    identifier = Identifier(ticket.facts["kind"], ticket.facts["value"])
    await passwords.check(password, passwords.personal(identifier))
    await otp.check(RESET, UUID(ticket.facts["challenge"]), code)
    if ticket.user_id is None:
        raise TicketInvalid
    if not (await users.get(ticket.user_id)).may_sign_in:
        raise AccountLocked
    async with db.transaction() as tx:
        await tickets.use(tx, RESET, token)
        await otp.succeeded(tx, identifier)
    await passwords.change(ticket.user_id, password, ticket.epoch, because="reset")
