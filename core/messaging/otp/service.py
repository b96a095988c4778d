"""Ask for a code and check one; `core.messaging.otp.calls` has the vendor make and send it."""

from __future__ import annotations

from uuid import UUID

from core.jobs import service as jobs
from core.kit import db, ids, secrets
from core.messaging import addresses
from core.messaging import queries as message_queries
from core.messaging.errors import OtpNotOffered, OtpTooSoon, OtpUnavailable
from core.messaging.otp import queries
from core.messaging.otp.types import NewOtp, OtpAnswer
from core.messaging.preferences import service as preferences_service
from core.messaging.preferences.types import Preferences
from core.messaging.provider import (
    Capability,
    Channel,
    MessageProviderSpec,
    OtpOutcome,
    OutboundFailed,
    OutboundUnknown,
    ProviderRejected,
    ProviderUnavailable,
    Purpose,
)
from core.messaging.suppression import service as suppression
from core.providers import registry
from core.providers import service as providers

JOB = "messaging.start_otp"
ATTEMPTS_MAX = 5
LIFETIME_SECONDS = 300
"""Shorter than any vendor's own: ours decides."""
PAUSE_SECONDS = 30
"""Between two codes for the same purpose to the same number."""
_ANSWERABLE = frozenset({"calling", "sent", "unknown"})


async def otp_is_offered() -> bool:
    """Whether the tenant lets a vendor make its codes, and one of the accounts it chose is enabled."""
    return bool(await candidates(await preferences_service.read()))


async def request_otp(new: NewOtp) -> UUID:
    """Ask for a code in a transaction of its own; see `request_otp_within`."""
    async with db.transaction() as tx:
        return await request_otp_within(tx, new)


async def request_otp_within(tx: db.Transaction, new: NewOtp) -> UUID:
    """Ask for a code in the caller's transaction; a job has the vendor send it. The challenge's id.

    A suppressed number, one that got too many, and one that is not to be sent to get a challenge like any other, which
    no code answers. Vendors keep one code per number, so a code for something else is overtaken by this one, and the
    vendor told to forget it; an earlier code for the same purpose stays good as long as the vendor says so. Locks the
    address. Raises OtpNotOffered, OtpTooSoon, InvalidRecipient, HeaderInjection; nothing is written then.
    """
    preferences = await preferences_service.read()
    if not await candidates(preferences):
        raise OtpNotOffered
    phone = addresses.normalise(Channel.SMS, new.phone)
    found = addresses.blind(tx.tenant, Channel.SMS, phone)
    await tx.execute(message_queries.TOUCH_RECIPIENT, tx.tenant, ids.new(), found)
    since = await tx.value(queries.SECONDS_SINCE_LAST, tx.tenant, found, new.purpose)
    if since is not None and since < PAUSE_SECONDS:
        raise OtpTooSoon(retry_after_seconds=max(1, round(PAUSE_SECONDS - since)))
    deliver = new.deliver and await _may_send(tx, found, preferences)
    overtaken = await tx.fetch(queries.OVERTAKE, tx.tenant, found, new.purpose, deliver)
    known = next((row for row in overtaken if row["provider_message_id"]), None)
    challenge_id, subject = ids.new(), new.person_id or secrets.TENANT_SUBJECT
    await tx.execute(
        queries.INSERT,
        tx.tenant,
        challenge_id,
        new.purpose,
        found,
        await secrets.encrypt(tx, purpose_of(challenge_id), phone.encode(), subject),
        new.language,
        "asked" if deliver else "withheld",
        ATTEMPTS_MAX,
        float(LIFETIME_SECONDS),
        known["provider_message_id"] if known else None,
        known["account_id"] if known else None,
    )
    # Also for one that is withheld: whoever measures sees the same.
    await jobs.enqueue(tx, JOB, str(challenge_id), {"challenge": str(challenge_id)})
    return challenge_id


async def check_otp(purpose: str, challenge_id: UUID, code: str) -> OtpAnswer:
    """Let the vendor check a code; call it outside of any transaction.

    The try is counted before it is made. The vendor is asked for a withheld challenge too, and its word ignored, so
    that an answer takes the same time. Its `expired` and `exhausted` are WRONG here: time and tries are counted by us,
    alike for every number. Raises OtpUnavailable when the vendor did not say; a try that certainly never reached it is
    given back.
    """
    async with db.transaction() as tx:
        row = await tx.find_row(queries.TRY, tx.tenant, challenge_id, purpose)
        if row is None:
            return OtpAnswer.SPENT
        try:
            phone = (await secrets.decrypt(tx, purpose_of(challenge_id), row["sealed_to"])).decode()
        except secrets.Erased:
            return OtpAnswer.SPENT
        account_id = row["account_id"] or next(iter(await candidates(await preferences_service.read())), None)
    typed = _digits(code)
    if not typed:
        return OtpAnswer.WRONG
    if account_id is None:
        await _give_back(challenge_id)
        raise OtpUnavailable
    is_answerable = row["state"] in _ANSWERABLE
    # A name that the vendor never gave. Empty is for a code whose answer was lost: the number alone says which.
    vendor_id = (row["provider_message_id"] or "") if is_answerable else ids.text("otp", challenge_id)
    outcome = await _ask(challenge_id, account_id, vendor_id, phone, typed)
    if outcome is not OtpOutcome.APPROVED or not is_answerable:
        return OtpAnswer.WRONG
    async with db.transaction() as tx:
        # Two who send the right code at once, or a code overtaken meanwhile: one is let in, or none.
        used = await tx.execute(queries.USE, tx.tenant, challenge_id)
    return OtpAnswer.RIGHT if used else OtpAnswer.SPENT


async def candidates(preferences: Preferences) -> dict[UUID, MessageProviderSpec]:
    """The accounts that may make codes, in the order they are tried."""
    enabled = {ids.text("pac", item.id): item for item in await providers.list_enabled(Channel.SMS)}
    found: dict[UUID, MessageProviderSpec] = {}
    for name in preferences.otp_accounts:
        installed = registry.find(Channel.SMS, enabled[name].provider) if name in enabled else None
        if installed is not None and Capability.OTP in installed.spec.capabilities:
            assert isinstance(installed.spec, MessageProviderSpec), "an SMS provider has this port's spec"
            found[enabled[name].id] = installed.spec
    return found


def purpose_of(challenge_id: UUID) -> str:
    """What the number's ciphertext is bound to."""
    return f"message_otp/{challenge_id}/to"


async def _may_send(tx: db.Transaction, found: bytes, preferences: Preferences) -> bool:
    """Codes that we make and codes that a vendor makes count together; the caller holds the address's lock."""
    if await suppression.stopped(tx, [(found, Purpose.OTP)]):
        return False
    cap = preferences.caps[Purpose.OTP]
    count: int = await tx.value(
        message_queries.COUNT_RECENT, tx.tenant, found, Purpose.OTP, float(cap.seconds)
    ) + await tx.value(queries.COUNT_RECENT, tx.tenant, found, float(cap.seconds))
    return count < cap.count


async def _ask(challenge_id: UUID, account_id: UUID, vendor_id: str, phone: str, typed: str) -> OtpOutcome:
    provider = await providers.build(account_id)
    try:
        outcome: OtpOutcome = await provider.check(vendor_id, phone, typed)
    except (ProviderRejected, ProviderUnavailable, OutboundFailed):
        await _give_back(challenge_id)
        raise OtpUnavailable from None
    except OutboundUnknown:
        raise OtpUnavailable from None
    return outcome


async def _give_back(challenge_id: UUID) -> None:
    async with db.transaction() as tx:
        await tx.execute(queries.GIVE_BACK, tx.tenant, challenge_id)


def _digits(code: str) -> str:
    """As people type it: `123 456`; empty for what cannot be a code."""
    typed = code.replace(" ", "").replace("-", "") if len(code) <= 20 else ""
    return typed if typed.isascii() and typed.isdigit() and 4 <= len(typed) <= 10 else ""
