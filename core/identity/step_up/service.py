"""Consent to one sensitive act: bound to exactly what is approved, by a further factor, used once.

The challenge is signed, not stored: it is made while the refused request's transaction rolls back. The consent is a
row, spent in the transaction of the act itself, so an act that fails has not spent it.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import UUID

import orjson

from core.audit import service as audit
from core.auth.sessions.types import ACR_STEPPED_UP
from core.identity import events, policy, site
from core.identity.factors import registry
from core.identity.factors import service as factors
from core.identity.factors.errors import FactorUnavailable
from core.identity.factors.types import Proof
from core.identity.step_up import queries
from core.identity.step_up.errors import ChallengeInvalid, NoFactorForStepUp, StepUpRequired
from core.identity.users import service as users
from core.identity.users.types import User
from core.kit import clock, db, ids, scope, secrets

CHALLENGE_LIFETIME = timedelta(minutes=10)
_BYTES_MAX = 16_384


@dataclass(frozen=True, slots=True)
class Challenge:
    """What a user is asked to consent to."""

    id: UUID
    user: str
    session: str
    action: str
    facts: Mapping[str, str] = field(repr=False)
    expires_at: datetime


async def require(tx: db.Transaction, action: str, facts: Mapping[str, str], *, once: bytes | None = None) -> None:
    """Spend the user's consent to exactly this act, in the caller's transaction; principals of other kinds pass.

    `once` is a hash of the request's idempotency key: the same request sent again is the same act, and passes with
    the consent that it has spent. Locks the consent. Raises StepUpRequired.
    """
    who = scope.get().principal
    if who.kind != "user":
        return
    rules = await policy.get()
    found = await tx.find_row(
        queries.LOCK_GOOD, tx.tenant, ids.parse("usr", who.id), who.session, _facts_hash(action, facts), once
    )
    if found is None:
        raise StepUpRequired(
            page=f"{(await site.get()).base_url}/account/step-up",
            challenge=_sign(Challenge(ids.new(), who.id, who.session, action, facts, _soon())),
            action=action,
            facts=dict(facts),
        ).with_authenticate(
            'Bearer error="insufficient_user_authentication", '
            f'error_description="consent to {action} with a further factor", '
            f'acr_values="{ACR_STEPPED_UP}", max_age="{rules.step_up_seconds}"'
        )
    if found["used_at"] is None:
        await tx.execute_one(queries.USE, tx.tenant, found["id"], once)


def read(token: str, *, by_page: bool = False) -> Challenge:
    """The challenge of the principal in scope: of their very session, or by our own page, which shows what is consented
    to, of any session of theirs. Raises ChallengeInvalid.
    """
    body, _, mac = token.rpartition(".")
    if len(token) > _BYTES_MAX or not token.isascii() or not hmac.compare_digest(mac, _mac(body)):
        raise ChallengeInvalid
    raw = orjson.loads(base64.urlsafe_b64decode(body))
    found = Challenge(
        UUID(raw["id"]), raw["user"], raw["session"], raw["action"], raw["facts"],
        datetime.fromtimestamp(raw["until"], UTC),
    )  # fmt: skip
    who = scope.get().principal
    is_theirs = found.user == who.id and (by_page or found.session == who.session)
    if not is_theirs or found.expires_at < clock.system_now():
        raise ChallengeInvalid
    return found


async def methods(user: User, challenge: Challenge) -> tuple[str, ...]:
    """With what the user can consent to this: where plugins demand factors of their own for the act, with those alone.

    Raises NoFactorForStepUp.
    """
    proven = factors.besides(scope.get().principal.methods)
    found = await factors.choices(user, await policy.get(), besides=proven)
    demanded = {spec.name for spec in await registry.demanded_for(user.id, challenge.action, challenge.facts)}
    if demanded:
        found = tuple(name for name in found if name in demanded)
    if not found:
        raise NoFactorForStepUp
    return found


async def consent(token: str, proof: Proof, *, by_page: bool = False) -> Challenge:
    """Prove a factor for a challenge; then the act passes once. Must not run inside a transaction.

    Raises ChallengeInvalid, NoFactorForStepUp, ProofEnded, and what proving raises.
    """
    challenge = read(token, by_page=by_page)
    user_id = ids.parse("usr", challenge.user)
    if proof.method not in await methods(await users.get(user_id), challenge):
        raise FactorUnavailable
    proven = await factors.prove(user_id, proof, besides=factors.besides(scope.get().principal.methods))
    by = sorted(proven.methods)
    rules = await policy.get()
    async with db.transaction() as tx:
        user = await users.lock_for(tx, user_id, proven.epoch)
        made = await tx.execute(
            queries.INSERT, tx.tenant, challenge.id, user_id, challenge.session, challenge.action,
            _facts_hash(challenge.action, challenge.facts), by, rules.step_up_seconds, proven.epoch,
        )  # fmt: skip
        if not made:
            raise ChallengeInvalid
        after = {"action": challenge.action, "facts": dict(challenge.facts), "methods": by}
        await audit.record("user:step_up", user.public_id, after=after)
        event = events.UserSteppedUp
        await users.touch(tx, user, lambda now: event(user=now.public_id, action=challenge.action, methods=by))
    return challenge


def _facts_hash(action: str, facts: Mapping[str, str]) -> bytes:
    """Canonical: sorted pairs as JSON, so that no two different acts have one text."""
    return hashlib.sha256(orjson.dumps([action, sorted(facts.items())])).digest()


def _soon() -> datetime:
    return clock.system_now() + CHALLENGE_LIFETIME


def _sign(challenge: Challenge) -> str:
    body = base64.urlsafe_b64encode(
        orjson.dumps(
            {
                "id": str(challenge.id),
                "user": challenge.user,
                "session": challenge.session,
                "action": challenge.action,
                "facts": dict(challenge.facts),
                "until": int(challenge.expires_at.timestamp()),
            }
        )
    ).decode()
    return f"{body}.{_mac(body)}"


def _mac(body: str) -> str:
    message = scope.tenant().id.bytes + body.encode()
    return hmac.new(secrets.derived_key("identity.step_up"), message, hashlib.sha256).hexdigest()
