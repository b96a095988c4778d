"""Sign in: a first proof, then a second where one is due, then a session that is always a new one.

Nothing here tells whether an account exists: both cases run the same statements and the same hash, and answer the same.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from core.audit import service as audit
from core.audit.types import Act
from core.auth.errors import ProofEnded
from core.auth.sessions import service as sessions
from core.auth.tokens import keys
from core.events.service import Emission
from core.identity import events, letters, policy, throttle, tickets
from core.identity.errors import TicketInvalid
from core.identity.factors import service as factors
from core.identity.factors.types import Proof, Proven
from core.identity.otp import service as otp
from core.identity.passwords import service as passwords
from core.identity.sign_in import attempts, devices
from core.identity.sign_in.attempts import Attempt
from core.identity.sign_in.errors import SignInFailed
from core.identity.sign_in.types import Begun, Client, FactorNeeded, Outcome, SignedIn, Terms
from core.identity.users import service as users
from core.identity.users.types import Identifier, User
from core.kit import db
from core.kit.errors import Refused

BY_PASSWORD = frozenset({"pwd"})
SECOND = "second_factor"
CODE = "sign_in_code"
SECOND_LIFETIME = timedelta(minutes=10)


async def with_password(identifier: Identifier, password: str, client: Client) -> Outcome:
    """Raises SignInFailed, AccountLocked (to who knows the password), TriedTooOften, HashingBusy.

    An account that is as it was before the hash, and asks for no more, is entered in one step; any other one by one.
    """
    attempt = await attempts.begin(identifier, client)
    user, stored = attempt.user, attempt.password
    if not await passwords.is_stored(user, stored, password) or user is None or stored is None:
        await _failed(user, "pwd")
        raise SignInFailed
    terms = await _terms(user.id)
    proven = Proven(user.id, BY_PASSWORD, attempt.epoch)
    try:
        if not attempt.factors and not terms.supplied and not terms.is_second_due:
            async with db.transaction() as tx:
                now = await attempts.enter(tx, attempt)
                if now is not None:
                    return await _open(tx, user, now, proven, client)
        return await _after_password(attempt, proven, client, terms)
    except ProofEnded:  # it was perhaps another password's: the present one alone lets in
        return await with_password(identifier, password, client)


async def start_code(identifier: Identifier, client: Client) -> Begun:
    """Send a code to sign in with, when somebody has this address. Raises TriedTooOften."""
    user = await users.find(identifier)
    device = devices.read(client.token, user.id if user else None)
    known = user is not None and user.may_sign_in
    challenge = await otp.start(CODE, identifier, user=user, deliver=known, device=device)
    facts = {"challenge": str(challenge), "kind": identifier.kind, "value": identifier.value, "device": device}
    async with db.transaction() as tx:
        ticket = await tickets.issue(tx, CODE, facts, otp.LIFETIME, user_id=user.id if user and known else None)
    return Begun(ticket, int(otp.LIFETIME.total_seconds()))


async def with_code(token: str, code: str, client: Client) -> Outcome:
    """Raises TicketInvalid, CodeWrong, CodeSpent, AccountLocked, ProofEnded."""
    async with db.transaction() as tx:
        ticket = await tickets.read(tx, CODE, token)
    await otp.check(CODE, UUID(ticket.facts["challenge"]), code)
    if ticket.user_id is None:
        raise TicketInvalid
    to = Identifier(ticket.facts["kind"], ticket.facts["value"])
    async with db.transaction() as tx:
        await tickets.use(tx, CODE, token)
        await otp.succeeded(tx, to, ticket.facts["device"])
    return await first_proof(Proven(ticket.user_id, frozenset({"otp"}), ticket.epoch), client)


async def first_proof(
    proven: Proven, client: Client, hold: Callable[[db.Transaction], Awaitable[None]] | None = None
) -> Outcome:
    """Go on after a right first proof: to the second one when it is due, else to the session.

    `hold` locks, or refuses, what else must still be so. Locks the account. Raises AccountLocked, ProofEnded.
    """
    terms = await _terms(proven.user_id)
    async with db.transaction() as tx:
        if hold is not None:
            await hold(tx)
        user = await users.lock_for(tx, proven.user_id, proven.epoch)
        return await _go_on(tx, user, proven, client, terms)


async def _after_password(attempt: Attempt, proven: Proven, client: Client, terms: Terms) -> Outcome:
    """`first_proof` by a right password whose tries are given back. Raises AccountLocked, ProofEnded."""
    async with db.transaction() as tx:
        user = await users.lock_for(tx, proven.user_id, proven.epoch)
        outcome = await _go_on(tx, user, proven, client, terms)
        # At the end: everybody else from this address waits for its row. After the account's, as it is charged.
        await throttle.give_back(tx, attempt.origin, [attempt.account])
    return outcome


async def _terms(user_id: UUID) -> Terms:
    """What has to be known before the transaction that lets a user in; the key that will sign is made ready too."""
    await keys.signer()
    return Terms(await policy.get(), *await factors.ask_plugins(user_id))


async def _go_on(tx: db.Transaction, user: User, proven: Proven, client: Client, terms: Terms) -> Outcome:
    """What follows the first proof of an account that is locked for it."""
    if "user" in proven.methods:  # a passkey that checked its user is two factors in one
        return await _let_in(tx, user, replace(proven, methods=proven.methods | {"mfa"}), client)
    choices = await factors.choices_within(tx, user, terms.rules, terms.supplied, besides=proven.methods)
    if not choices and not terms.is_second_due:
        return await _let_in(tx, user, proven, client)
    facts = {"methods": sorted(proven.methods), "enrol": not choices}
    ticket = await tickets.issue(tx, SECOND, facts, SECOND_LIFETIME, user_id=user.id, epoch=proven.epoch)
    return FactorNeeded(ticket, choices, enrol=not choices)


async def second_proof(token: str, proof: Proof, client: Client) -> SignedIn:
    """Finish with a second factor. Raises TicketInvalid, FactorWrong, CodeWrong, CodeSpent, TriedTooOften,
    AccountLocked, ProofEnded."""
    async with db.transaction() as tx:
        ticket = await tickets.read(tx, SECOND, token)
    if ticket.user_id is None or ticket.facts["enrol"]:
        raise TicketInvalid
    first = frozenset(ticket.facts["methods"])
    try:
        second = await factors.prove(ticket.user_id, proof, besides=first)
    except Refused:
        await _failed(await users.get(ticket.user_id), proof.method)
        raise
    async with db.transaction() as tx:
        await tickets.use(tx, SECOND, token)
        return await _finish(tx, Proven(ticket.user_id, first | second.methods | {"mfa"}, ticket.epoch), client)


async def waiting(token: str) -> User:
    """The user whose second factor a sign-in waits for. Raises TicketInvalid."""
    async with db.transaction() as tx:
        ticket = await tickets.read(tx, SECOND, token)
    if ticket.user_id is None or ticket.facts["enrol"]:
        raise TicketInvalid
    return await users.get(ticket.user_id)


async def enrolling(token: str) -> User:
    """The user who must set up a second factor before they get in. Raises TicketInvalid."""
    async with db.transaction() as tx:
        ticket = await tickets.read(tx, SECOND, token)
    if ticket.user_id is None or not ticket.facts["enrol"]:
        raise TicketInvalid
    return await users.get(ticket.user_id)


async def finish_enrolled(token: str, method: str, client: Client) -> SignedIn:
    """Let in who has just set up and proven the factor that the tenant requires. Raises TicketInvalid, AccountLocked,
    ProofEnded."""
    async with db.transaction() as tx:
        ticket = await tickets.use(tx, SECOND, token)
        if ticket.user_id is None or not ticket.facts["enrol"]:
            raise TicketInvalid
        methods = frozenset({*ticket.facts["methods"], method, "mfa"})
        return await _finish(tx, Proven(ticket.user_id, methods, ticket.epoch), client)


async def _finish(tx: db.Transaction, proven: Proven, client: Client) -> SignedIn:
    """Let in by all that was due. Locks the account. Raises AccountLocked, ProofEnded."""
    return await _let_in(tx, await users.lock_for(tx, proven.user_id, proven.epoch), proven, client)


async def _let_in(tx: db.Transaction, user: User, proven: Proven, client: Client) -> SignedIn:
    """Open the session of an account that is locked for it."""
    return await _open(tx, user, await users.signed_in(tx, user), proven, client)


async def _open(tx: db.Transaction, before: User, now: User, proven: Proven, client: Client) -> SignedIn:
    """Open the session of an account whose sign-in was noted and whose epoch is held."""
    methods = proven.methods
    opener = sessions.open_session if client.kind == "app" else sessions.open_cookie_session

    def beside(session: str) -> tuple[Act, Emission]:
        act = Act("user:sign_in", now.public_id, after={"methods": sorted(methods), "session": session})
        event = events.UserSignedIn(user=now.public_id, session=session, methods=sorted(methods))
        return act, Emission(event, now.public_id, now.version)

    opened = await opener(
        tx,
        now.id,
        now.person_id,
        epoch=None,
        methods=methods,
        client=client.kind,
        device=client.device or "unknown device",
        authenticated_at=proven.at,
        beside=beside,
    )
    is_known = devices.read(client.token, now.id) != ""
    if not is_known and before.last_signed_in_at is not None:
        await letters.tell(tx, now, "new_device")
    return SignedIn(now.id, opened, client.token if is_known else devices.issue(now.id))


async def _failed(user: User | None, method: str) -> None:
    async with db.transaction():
        await audit.record("user:sign_in_failed", user.public_id if user else "unknown", after={"method": method})
