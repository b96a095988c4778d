"""What identity writes to people: codes, and news of what was changed.

A letter is sealed and left to a job, also when nobody is to get it: so asking for a code takes the same steps for a
known and an unknown address, and no failure to write shows in an answer. What cannot be sent stands in the audit log.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from core.audit import service as audit
from core.auth.sessions import refreshing
from core.identity import tickets
from core.identity.users import service as users
from core.identity.users.types import Identifier, User
from core.jobs import service as jobs
from core.kit import clock, db, ids
from core.kit.errors import BahiError
from core.kit.secrets import Secret
from core.messaging import service as messaging
from core.messaging.provider import Purpose
from core.messaging.types import NewMessage, Phrase, Recipient, Value, When

JOB = "identity.letter"
TICKET = "letter"
_LIFETIME = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Letter:
    """One message to one address."""

    template: str
    to: Identifier
    person_id: UUID | None
    variables: Mapping[str, str] = field(repr=False)
    is_code: bool
    expires_at: datetime | None
    key: str
    """Unique per letter: the same key is never sent twice."""


async def by_messaging(tx: db.Transaction, letter: Letter) -> None:
    """Queue a letter as a message: by whichever provider the tenant has, a code before everything else."""
    to = {letter.to.kind: letter.to.value}
    variables: dict[str, Value] = {**letter.variables}
    if "code" in letter.variables:
        variables["code"] = Secret(letter.variables["code"])
    if letter.template == "security_notice":
        variables["what"] = Phrase(letter.variables["what"])
        variables["date"] = When(datetime.fromisoformat(letter.variables["date"]), "UTC")
    await messaging.send_within(
        tx,
        NewMessage(
            letter.template,
            Recipient(letter.person_id, to.get("email"), to.get("phone")),
            Purpose.OTP if letter.is_code else Purpose.TRANSACTIONAL,
            variables,
            dedupe_key=letter.key,
            expires_at=letter.expires_at,
        ),
    )


Post = Callable[[db.Transaction, Letter], Awaitable[None]]
_post: list[Post] = [by_messaging]


def connect(post: Post) -> None:
    """Let another carry the letters: it queues one in the caller's transaction, or raises why it cannot."""
    _post[:] = [post]


async def send_code(
    tx: db.Transaction, to: Identifier, code: Secret, lifetime: timedelta, *, user: User | None, deliver: bool
) -> None:
    """Send a one-time code; without `deliver` everything but the sending is done."""
    variables = {"code": code.value, "minutes": str(max(1, int(lifetime.total_seconds() // 60)))}
    await _leave(tx, "otp", to, user, variables, deliver=deliver, lifetime=lifetime)


async def tell(tx: db.Transaction, user: User, what: str, *, at: tuple[Identifier, ...] | None = None) -> None:
    """Tell a user what happened to their account: at every address, or at those given, such as a former one."""
    held = tuple((await users.addresses(tx, user)).values()) if at is None else at
    for to in held:
        await _leave(tx, "security_notice", to, user, {"what": WHAT[what], "date": _date()})


async def invite(tx: db.Transaction, to: Identifier, link: str, days: int) -> None:
    """Invite somebody to make an account."""
    await _leave(tx, "invitation", to, None, {"link_url": link, "days": str(days)})


WHAT = {
    "password_changed": "Your password was changed.",
    "address_changed": "The address that you sign in with was changed.",
    "factor_added": "A second factor or passkey was added to your account.",
    "factor_removed": "A second factor or passkey was removed from your account.",
    "external_linked": "An account at another provider was linked: it signs in to your account from now on.",
    "external_unlinked": "An account at another provider was unlinked and signs in to your account no more.",
    "recovery_used": "A recovery code was used to sign in to your account.",
    "session_stolen": "Somebody used a copy of one of your sign-ins, so it was ended. Sign in again.",
    "new_device": "Your account was signed in to from a new device.",
    "exists": "Somebody tried to sign up with this address. You already have an account: just sign in.",
}
"""In words, for the message's variable `what`; `phrases.toml` has them in other languages."""


async def carry(token: str) -> None:
    """Send a sealed letter, once. Nothing happens when it was sent or is too old."""
    async with db.transaction() as tx:
        ticket = await tickets.use(tx, TICKET, token)
        facts = ticket.facts
        if not facts["deliver"]:
            return
        letter = Letter(
            facts["template"],
            Identifier(facts["kind"], facts["value"]),
            UUID(facts["person"]) if facts["person"] else None,
            facts["variables"],
            is_code=facts["template"] == "otp",
            expires_at=datetime.fromisoformat(facts["expires_at"]) if facts["expires_at"] else None,
            key=ids.text("let", ticket.id),
        )
        try:
            async with tx.savepoint():
                await _post[-1](tx, letter)
        except BahiError as error:
            if error.status >= 500:
                raise
            after = {"kind": letter.to.kind, "why": error.code}
            await audit.record("identity:undelivered", letter.template, after=after)


async def _leave(
    tx: db.Transaction,
    template: str,
    to: Identifier,
    user: User | None,
    variables: dict[str, str],
    *,
    deliver: bool = True,
    lifetime: timedelta | None = None,
) -> None:
    facts = {
        "template": template,
        "kind": to.kind,
        "value": to.value,
        "person": str(user.person_id) if user else None,
        "variables": variables,
        "deliver": deliver,
        "expires_at": (clock.system_now() + lifetime).isoformat() if lifetime else None,
    }
    token = await tickets.issue(tx, TICKET, facts, lifetime or _LIFETIME)
    await jobs.enqueue(tx, JOB, token.value, {"ticket": token.value})


async def _tell_of_theft(tx: db.Transaction, user_id: UUID) -> None:
    if await users.is_open(tx, user_id):
        await tell(tx, await users.get(user_id), "session_stolen")


refreshing.tell_with(_tell_of_theft)


def _date() -> str:
    return clock.system_now().isoformat()
