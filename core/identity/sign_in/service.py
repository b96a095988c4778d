"""Sign in: a first proof, then a second where one is due, then a session that is always a new one.

Nothing here tells whether an account exists: both cases run the same statements and the same hash, and answer the same.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from core.audit import service as audit
from core.audit.types import Act
from core.auth.sessions import service as sessions
from core.auth.tokens import keys
from core.events.service import Emission
from core.identity import events, letters, policy, throttle, tickets
from core.identity.errors import TicketInvalid
from core.identity.factors import service as factors
from core.identity.factors.types import Proof
from core.identity.otp import service as otp
from core.identity.passwords import service as passwords
from core.identity.policy import Policy
from core.identity.sign_in import devices
from core.identity.sign_in.errors import SignInFailed
from core.identity.sign_in.types import Begun, Client, FactorNeeded, Outcome, SignedIn
from core.identity.users import identifiers
from core.identity.users import service as users
from core.identity.users.errors import AccountLocked
from core.identity.users.types import Identifier, User
from core.kit import db, scope
from core.kit.errors import Refused

SECOND = "second_factor"
CODE = "sign_in_code"
SECOND_LIFETIME = timedelta(minutes=10)


async def with_password(identifier: Identifier, password: str, client: Client) -> Outcome:
    """Raises SignInFailed, AccountLocked (to who knows the password), TriedTooOften, HashingBusy."""
    async with db.transaction() as tx:
        user, stored = await passwords.find_of_address(tx, identifier)
        account = _account_key(identifier, user, client)
        refusal = await throttle.count(tx, (account, throttle.GUESSES), (_from(), throttle.ADDRESS))
    if refusal is not None:
        raise refusal
    if not await passwords.is_stored(user, stored, password) or user is None:
        await _failed(user, "pwd")
        raise SignInFailed
    return await first_proof(user.id, frozenset({"pwd"}), client, [account], shared=_from())


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
    """Raises TicketInvalid, CodeWrong, CodeSpent, AccountLocked."""
    async with db.transaction() as tx:
        ticket = await tickets.read(tx, CODE, token)
    await otp.check(CODE, UUID(ticket.facts["challenge"]), code)
    if ticket.user_id is None:
        raise TicketInvalid
    to = Identifier(ticket.facts["kind"], ticket.facts["value"])
    async with db.transaction() as tx:
        await tickets.use(tx, CODE, token)
        await otp.succeeded(tx, to, ticket.facts["device"])
    return await first_proof(ticket.user_id, frozenset({"otp"}), client, [])


async def first_proof(
    user_id: UUID, methods: frozenset[str], client: Client, tries: list[str], *,
    shared: str = "", proven_at: datetime | None = None,
) -> Outcome:  # fmt: skip
    """Go on after a right first proof: to the second one when it is due, else to the session.

    `tries` and, by one, the counter `shared` with others are given back. The proof is as old as `proven_at` says, by
    default new. Locks the account. Raises AccountLocked.
    """
    await keys.signer()
    rules = await policy.get()
    asked = await factors.ask_plugins(user_id)
    async with db.transaction() as tx:
        user = await users.lock_row(tx, user_id)
        _require_open(user)
        outcome = await _go_on(tx, user, methods, client, rules, plugins=asked, proven_at=proven_at)
        # At the end: everybody else from this address waits for its row. After the account's, as it is charged.
        if shared:
            await throttle.give_back(tx, shared, tries)
        else:
            await throttle.clear(tx, tries)
    return outcome


async def _go_on(
    tx: db.Transaction, user: User, methods: frozenset[str], client: Client, rules: Policy,
    *, plugins: tuple[list[str], bool], proven_at: datetime | None,
) -> Outcome:  # fmt: skip
    """What follows the first proof of a locked account that is open."""
    if "user" in methods:  # a passkey that checked its user is two factors in one
        return await _let_in(tx, user, methods | {"mfa"}, client)
    supplied, is_demanded = plugins
    choices = await factors.choices_within(tx, user, rules, supplied, besides=methods)
    if not choices and rules.second_factor != "required" and not is_demanded:
        return await _let_in(tx, user, methods, client, proven_at)
    facts = {"methods": sorted(methods), "enrol": not choices}
    ticket = await tickets.issue(tx, SECOND, facts, SECOND_LIFETIME, user_id=user.id)
    return FactorNeeded(ticket, choices, enrol=not choices)


async def second_proof(token: str, proof: Proof, client: Client) -> SignedIn:
    """Finish with a second factor. Raises TicketInvalid, FactorWrong, CodeWrong, CodeSpent, TriedTooOften."""
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
        return await finish(ticket.user_id, first | second | {"mfa"}, client)


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
    """Let in who has just set up and proven the factor that the tenant requires. Raises TicketInvalid."""
    async with db.transaction() as tx:
        ticket = await tickets.use(tx, SECOND, token)
        if ticket.user_id is None or not ticket.facts["enrol"]:
            raise TicketInvalid
        methods = frozenset({*ticket.facts["methods"], method, "mfa"})
        return await finish(ticket.user_id, methods, client)


async def finish(user_id: UUID, methods: frozenset[str], client: Client) -> SignedIn:
    """Open the session, joining the caller's transaction. Locks the account. Raises AccountLocked."""
    async with db.transaction() as tx:
        user = await users.lock_row(tx, user_id)
        _require_open(user)
        return await _let_in(tx, user, methods, client)


async def _let_in(
    tx: db.Transaction, user: User, methods: frozenset[str], client: Client, proven_at: datetime | None = None
) -> SignedIn:
    """Open the session of a locked account that is open."""
    opener = sessions.open_session if client.kind == "app" else sessions.open_cookie_session
    device = client.device or "unknown device"
    now = await users.signed_in(tx, user)

    def beside(session: str) -> tuple[Act, Emission]:
        act = Act("user:sign_in", user.public_id, after={"methods": sorted(methods), "session": session})
        event = events.UserSignedIn(user=user.public_id, session=session, methods=sorted(methods))
        return act, Emission(event, user.public_id, now.version)

    opened = await opener(
        tx,
        user.id,
        user.person_id,
        methods=methods,
        client=client.kind,
        device=device,
        authenticated_at=proven_at,
        beside=beside,
    )
    is_known = devices.read(client.token, user.id) != ""
    if not is_known and user.last_signed_in_at is not None:
        await letters.tell(tx, user, "new_device")
    return SignedIn(user.id, opened, client.token if is_known else devices.issue(user.id))


def _account_key(identifier: Identifier, user: User | None, client: Client) -> str:
    """What guesses at an account are counted under: a device that it knows has a counter of its own."""
    device = devices.read(client.token, user.id if user else None)
    return f"password:{identifiers.lookup(identifier).hex()}" + (f":{device}" if device else "")


def _from() -> str:
    return f"sign-in-from:{scope.get().address}"


def _require_open(user: User) -> None:
    if not user.may_sign_in:
        raise AccountLocked


async def _failed(user: User | None, method: str) -> None:
    async with db.transaction():
        await audit.record("user:sign_in_failed", user.public_id if user else "unknown", after={"method": method})
