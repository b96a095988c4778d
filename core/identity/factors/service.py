"""Second factors: set up, prove, remove. Proving is counted before it is tried, and each code works once."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from core.audit import service as audit
from core.auth import epochs
from core.auth.sessions import service as sessions
from core.identity import events, letters, policy, site, throttle, tickets
from core.identity.factors import passkeys, queries, registry, totp
from core.identity.factors.errors import FactorExists, FactorNotFound, FactorUnavailable, FactorWrong
from core.identity.factors.types import Enrolment, Factor, Proof, Proven
from core.identity.otp import service as otp
from core.identity.otp.errors import CodeSpent, CodeWrong
from core.identity.passwords import hashing
from core.identity.policy import Policy
from core.identity.users import identifiers
from core.identity.users import service as users
from core.identity.users.types import User
from core.kit import db, ids, secrets
from core.kit.errors import Refused

ENROL, SMS = "totp_enrol", "sms_factor"
ENROL_LIFETIME = timedelta(minutes=10)
RECOVERY_CODES = 10
_RECOVERY_BITS = 50


async def choices(user: User, rules: Policy, *, besides: frozenset[str]) -> tuple[str, ...]:
    """How this user can prove a second factor after what was proven already, the best first.

    What came by a message once is not a second factor when it comes by a message again.
    """
    supplied = await registry.set_up(user.id)
    async with db.transaction() as tx:
        return await choices_within(tx, user, rules, [spec.name for spec in supplied], besides=besides)


async def choices_within(
    tx: db.Transaction, user: User, rules: Policy, supplied: Sequence[str], *, besides: frozenset[str]
) -> tuple[str, ...]:
    """`choices` in the caller's transaction; `supplied` are the plugins' factors that the user has."""
    held = {row["kind"] for row in await tx.fetch(queries.LIST, tx.tenant, user.id)}
    if not rules.sms_factor or "otp" in besides or "sms" in besides:
        held -= {"sms"}
    elif "sms" in held:
        held -= set() if "phone" in await users.addresses(tx, user) else {"sms"}
    found: list[str] = [kind for kind in ("passkey", "totp", "sms") if kind in held]
    found += supplied
    if found and await tx.value(queries.COUNT_RECOVERY, tx.tenant, user.id):
        found.append("recovery")
    return tuple(found)


def besides(methods: frozenset[str]) -> frozenset[str]:
    """What of a session's proofs a further factor has to differ from: a message adds nothing to a message."""
    return frozenset() if methods - {"otp", "sms"} else methods


async def ask_plugins(user_id: UUID) -> tuple[tuple[str, ...], bool]:
    """(the plugins' factors that this user has, whether one of them demands a second factor); not in a transaction."""
    supplied = tuple(spec.name for spec in await registry.set_up(user_id))
    return supplied, await registry.is_demanded(user_id)


async def prove(user_id: UUID, proof: Proof, *, besides: frozenset[str] = frozenset()) -> Proven:
    """Prove one factor: what it adds. Must not run inside a transaction: a try stays counted.

    Raises FactorWrong, FactorUnavailable, CodeWrong, CodeSpent, PasskeyRefused, TicketInvalid, TriedTooOften.
    """
    epoch = await epochs.of(user_id)
    user = await users.get(user_id)
    if proof.method not in await choices(user, await policy.get(), besides=besides):
        raise FactorUnavailable
    key = f"factor:{user_id}"
    await throttle.charge((key, throttle.GUESSES))
    try:
        methods = await _proven(user, proof)
    except Refused as error:
        async with db.transaction():
            after = {"method": proof.method, "why": error.code}
            await audit.record("user:factor_refused", user.public_id, after=after)
        raise
    async with db.transaction() as tx:
        await throttle.clear(tx, [key])
    return Proven(user_id, methods, epoch)


async def start_sms(user: User, *, besides: frozenset[str] = frozenset()) -> str:
    """Send a code to the user's phone; the ticket to bring back with it. Raises FactorUnavailable, TriedTooOften."""
    async with db.transaction() as tx:
        phone = (await users.addresses(tx, user)).get("phone")
    if phone is None or "sms" not in await choices(user, await policy.get(), besides=besides):
        raise FactorUnavailable
    challenge = await otp.start(SMS, phone, user=user, deliver=True, device=user.public_id)
    async with db.transaction() as tx:
        facts = {"challenge": str(challenge)}
        return (await tickets.issue(tx, SMS, facts, otp.LIFETIME, user_id=user.id)).value


async def list_factors(user_id: UUID) -> list[Factor]:
    async with db.transaction() as tx:
        return [Factor(**dict(row)) for row in await tx.fetch(queries.LIST, tx.tenant, user_id)]


async def count_recovery_codes(user_id: UUID) -> int:
    async with db.transaction() as tx:
        return int(await tx.value(queries.COUNT_RECOVERY, tx.tenant, user_id))


async def start_totp(user: User) -> Enrolment:
    """A new app's secret, as text and picture; nothing is kept until its first code comes. Raises FactorExists."""
    if any(factor.kind == "totp" for factor in await list_factors(user.id)):
        raise FactorExists
    where, secret = await site.get(), totp.make_secret()
    async with db.transaction() as tx:
        held = await users.addresses(tx, user)
        shown = next((item.value for item in held.values()), user.public_id)
        ticket = await tickets.issue(tx, ENROL, {"secret": secret}, ENROL_LIFETIME, user_id=user.id)
    uri = totp.uri(secret, shown, where.name)
    return Enrolment(ticket.value, secret, uri, totp.svg(uri))


async def confirm_totp(user: User, token: str, code: str) -> Factor:
    """Keep the app whose first code this is. Locks the account.

    Raises TicketInvalid, FactorWrong, FactorExists, ProofEnded.
    """
    rules = await policy.get()
    await throttle.charge((f"enrol:{user.id}", throttle.GUESSES))
    async with db.transaction() as tx:
        ticket = await tickets.read(tx, ENROL, token)
        step = totp.matching_step(ticket.facts["secret"], code, 0, rules.totp_drift_steps)
        if step is None or ticket.user_id != user.id:
            raise FactorWrong
        await tickets.use(tx, ENROL, token)
        await throttle.clear(tx, [f"enrol:{user.id}"])
        secret = ticket.facts["secret"].encode()
        return await _add(tx, user, "totp", "Authenticator app", secret=secret, counter=step, epoch=ticket.epoch)


async def add_sms(user: User) -> Factor:
    """Let codes to the user's proven phone count as a second factor. Raises FactorUnavailable, FactorExists."""
    rules = await policy.get()
    async with db.transaction() as tx:
        phone = (await users.addresses(tx, user)).get("phone")
        if not rules.sms_factor or phone is None:
            raise FactorUnavailable
        return await _add(tx, user, "sms", f"SMS to {identifiers.masked(phone)}")


async def make_recovery_codes(user: User) -> tuple[str, ...]:
    """New recovery codes, shown this once; the earlier ones end. Locks the account."""
    plain = [ids.token(_RECOVERY_BITS) for _ in range(RECOVERY_CODES)]
    hashes = await asyncio.gather(*(_recovery_hash(user.id, code) for code in plain))
    async with db.transaction() as tx:
        locked = await users.lock_for(tx, user.id)
        await tx.execute(queries.DELETE_RECOVERY, tx.tenant, user.id)
        await epochs.end(tx, user.id)
        await tx.execute(queries.INSERT_RECOVERY, tx.tenant, user.id, [ids.new() for _ in plain], hashes)
        await audit.record("user:add_factor", user.public_id, after={"kind": "recovery"})
        await users.touch(tx, locked, lambda now: events.UserFactorAdded(user=now.public_id, kind="recovery"))
        await letters.tell(tx, user, "factor_added")
    return tuple(f"{code[:5]}-{code[5:]}" for code in plain)


async def remove(user: User, factor_id: UUID) -> None:
    """Take a factor away; with the last one go the recovery codes. Locks the account. Raises FactorNotFound."""
    async with db.transaction() as tx:
        locked = await users.lock_for(tx, user.id)
        row = await tx.find_row(queries.DELETE, tx.tenant, user.id, factor_id)
        if row is None:
            raise FactorNotFound
        if not await tx.fetch(queries.LIST, tx.tenant, user.id):
            await tx.execute(queries.DELETE_RECOVERY, tx.tenant, user.id)
        await _removed(tx, locked, row["kind"], None)


async def reset(user_id: UUID, *, reason: str) -> None:
    """Take every factor away, for a user who lost them; every session ends. Locks the account.

    Raises UserNotFound, GrantBeyondOwn.
    """
    async with db.transaction() as tx:
        locked = await users.lock_row(tx, user_id)
        await users.require_over(user_id)
        await forget(tx, user_id)
        await sessions.revoke_all_within(tx, user_id, "factors_reset")
        await throttle.clear(tx, [f"factor:{user_id}"])
        await _removed(tx, locked, "all", reason)


@users.forgets
async def forget(tx: db.Transaction, user_id: UUID) -> None:
    await tx.execute(queries.DELETE_ALL, tx.tenant, user_id)
    await tx.execute(queries.DELETE_RECOVERY, tx.tenant, user_id)


async def _proven(user: User, proof: Proof) -> frozenset[str]:
    match proof.method:
        case "totp":
            return await _prove_totp(user, proof.code)
        case "recovery":
            return await _prove_recovery(user, proof.code)
        case "sms":
            return await _prove_sms(user, proof)
        case "passkey":
            await passkeys.use(proof.ticket, proof.credential or {}, of_user=user.id)
            return passkeys.METHODS
    spec = registry.get(proof.method)
    if spec is None or not await registry.is_right(spec, user.id, proof.code):
        raise FactorWrong
    return frozenset({spec.amr})


async def _prove_totp(user: User, code: str) -> frozenset[str]:
    rules = await policy.get()
    async with db.transaction() as tx:
        row = await tx.find_row(queries.LOCK_KIND, tx.tenant, user.id, "totp")
        if row is None:
            raise FactorUnavailable
        secret = (await secrets.decrypt(tx, passkeys.SEALED, row["sealed"])).decode()
        step = totp.matching_step(secret, code, row["counter"], rules.totp_drift_steps)
        if step is None:
            raise FactorWrong
        # Under the row's lock: a code seen over a shoulder, or sent twice at once, is good for one sign-in.
        await tx.execute_one(queries.USE, tx.tenant, row["id"], step)
    return frozenset({"otp"})


async def _prove_recovery(user: User, code: str) -> frozenset[str]:
    typed = "".join(letter for letter in code.casefold() if letter.isalnum())[:40]
    found = await _recovery_hash(user.id, typed)
    async with db.transaction() as tx:
        if await tx.find_row(queries.USE_RECOVERY, tx.tenant, user.id, found) is None:
            raise FactorWrong
        await audit.record("user:use_recovery_code", user.public_id)
        await letters.tell(tx, user, "recovery_used")
    return frozenset({"otp"})


async def _prove_sms(user: User, proof: Proof) -> frozenset[str]:
    async with db.transaction() as tx:
        ticket = await tickets.read(tx, SMS, proof.ticket)
    if ticket.user_id != user.id:
        raise FactorWrong
    try:
        await otp.check(SMS, UUID(ticket.facts["challenge"]), proof.code)
    except (CodeWrong, CodeSpent) as error:
        raise FactorWrong from error
    async with db.transaction() as tx:
        await tickets.use(tx, SMS, proof.ticket)
    return frozenset({"sms"})


async def _add(
    tx: db.Transaction,
    user: User,
    kind: str,
    label: str,
    *,
    secret: bytes = b"",
    counter: int = 0,
    epoch: int | None = None,
) -> Factor:
    locked = await users.lock_for(tx, user.id, epoch)
    sealed = await secrets.encrypt(tx, passkeys.SEALED, secret, user.person_id)
    row = await tx.find_row(queries.INSERT, tx.tenant, ids.new(), user.id, kind, label, sealed, None, counter)
    if row is None:
        raise FactorExists
    await audit.record("user:add_factor", user.public_id, after={"kind": kind})
    await users.touch(tx, locked, lambda now: events.UserFactorAdded(user=now.public_id, kind=kind))
    await letters.tell(tx, user, "factor_added")
    return Factor(**dict(row))


async def _removed(tx: db.Transaction, user: User, kind: str, reason: str | None) -> None:
    await epochs.end(tx, user.id)
    await audit.record("user:remove_factor", user.public_id, before={"kind": kind}, reason=reason)
    await users.touch(tx, user, lambda now: events.UserFactorRemoved(user=now.public_id, kind=kind))
    await letters.tell(tx, user, "factor_removed")


async def _recovery_hash(user_id: UUID, code: str) -> bytes:
    """A user's salt is made with a key that is not in the database. Raises HashingBusy."""
    salt = hmac.new(secrets.derived_key("identity.recovery"), user_id.bytes, hashlib.sha256).digest()[:16]
    return await hashing.digest(code, salt)
