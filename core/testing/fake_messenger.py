"""A message provider that lives in memory and misbehaves on command: every failure the outside world produces.

It implements the port in full, so what passes against it owes nothing to one vendor. A test scripts it through the
account's `Carrier`: which call fails and how, and what the recipient's side reports.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, SecretStr

from core.kit import db, ids
from core.messaging.provider import (
    Accepted,
    Capability,
    Channel,
    DeliveryNotice,
    DeliveryState,
    MessageProviderSpec,
    OtpOutcome,
    OtpRequest,
    OutgoingMessage,
    ProviderContext,
    WebhookInvalid,
)
from core.testing.fake_gateway import AFTER, BEFORE, Fault

SIGNATURE = "x-fake-signature"

T = TypeVar("T")


@dataclass(slots=True)
class Carrier:
    """The vendor behind one provider account, and the levers that a test pulls."""

    sent: list[OutgoingMessage] = field(default_factory=list)
    """What went out, in order."""
    calls: list[str] = field(default_factory=list)
    """The reference of every message that reached the vendor or tried to, in order."""
    faults: deque[Fault | None] = field(default_factory=deque)
    """Each serves one call; None lets one pass."""
    before: Callable[[OutgoingMessage], Awaitable[None]] | None = None
    """Awaited when the message has left and has no effect yet."""
    codes: dict[str, str] = field(default_factory=dict)
    """Codes that the vendor made, by its id of the challenge."""
    believes_all: bool = False
    """It approves every code and uses none up."""
    checks: list[tuple[str, str]] = field(default_factory=list)
    """(id of the challenge, number) of every check that reached it."""
    numbers: dict[str, str] = field(default_factory=dict)
    """The newest such id of each number."""
    ids: dict[str, str] = field(default_factory=dict)
    """Our reference → the vendor's id."""

    def fail_next(self, *faults: Fault | None) -> None:
        """Script the next calls."""
        self.faults.extend(faults)


_carriers: dict[str, Carrier] = {}


def carrier(account_id: str) -> Carrier:
    """The vendor behind a provider account (`pac_…`)."""
    return _carriers.setdefault(account_id, Carrier())


class FakeConfig(BaseModel):
    """The fake provider's settings."""

    model_config = ConfigDict(extra="forbid", strict=True)

    secret: SecretStr = SecretStr("fake-secret")


class FakeMessenger:
    """The port over a Carrier in memory."""

    idempotent = False

    def __init__(self, config: FakeConfig, context: ProviderContext) -> None:
        self._carrier = carrier(context.account_id)
        self._secret = config.secret.get_secret_value().encode()

    async def send(self, message: OutgoingMessage) -> Accepted:
        def effect() -> Accepted:
            known = self._carrier.ids.get(message.reference)
            if known is not None and self.idempotent:
                return Accepted(known)
            self._carrier.sent.append(message)
            made = self._carrier.ids[message.reference] = f"fmsg_{ids.token(60)}"
            return Accepted(made, {"accepted": True})

        if self._carrier.before is not None:
            await self._carrier.before(message)
        return self._converse(message.reference, effect)

    async def start(self, request: OtpRequest) -> Accepted:
        def effect() -> Accepted:
            self._carrier.codes.pop(request.replaces, None)
            challenge = f"fotp_{ids.token(60)}"
            self._carrier.codes[challenge] = str(secrets.randbelow(10**request.length)).zfill(request.length)
            self._carrier.numbers[request.to] = challenge
            return Accepted(challenge)

        return self._converse(request.reference, effect)

    async def check(self, provider_message_id: str, to: str, code: str) -> OtpOutcome:
        def effect() -> OtpOutcome:
            self._carrier.checks.append((provider_message_id, to))
            if self._carrier.believes_all:
                return OtpOutcome.APPROVED
            challenge = provider_message_id or self._carrier.numbers.get(to, "")
            expected = self._carrier.codes.get(challenge)
            if expected is None:
                return OtpOutcome.EXPIRED
            if not hmac.compare_digest(expected, code):
                return OtpOutcome.WRONG
            del self._carrier.codes[challenge]
            return OtpOutcome.APPROVED

        return self._converse(provider_message_id, effect)

    def verify_webhook(self, headers: Mapping[str, str], body: bytes, url: str, method: str) -> list[DeliveryNotice]:
        if not hmac.compare_digest(self._sign(url, body).encode(), headers.get(SIGNATURE, "").encode()):
            raise WebhookInvalid
        return [_notice(item) for item in json.loads(body)]

    def sign_webhook(self, url: str, reports: list[dict[str, Any]]) -> tuple[dict[str, str], bytes]:
        """(headers, body) of a webhook as the vendor would send it. A report has the fields of DeliveryNotice."""
        body = json.dumps(reports).encode()
        return {SIGNATURE: self._sign(url, body)}, body

    def _converse(self, reference: str, effect: Callable[[], T]) -> T:
        if db.find() is not None:
            raise RuntimeError("no network inside a database transaction")
        self._carrier.calls.append(reference)
        fault = self._carrier.faults.popleft() if self._carrier.faults else None
        if fault in BEFORE:
            failure = BEFORE[fault]()
            raise failure
        result = effect()
        if fault in AFTER:
            failure = AFTER[fault]()
            raise failure
        return result

    def _sign(self, url: str, body: bytes) -> str:
        return hmac.new(self._secret, url.encode() + b"\n" + body, hashlib.sha256).hexdigest()


class FakeIdempotentMessenger(FakeMessenger):
    """One that recognises a reference that it has seen."""

    idempotent = True


def _notice(item: Mapping[str, Any]) -> DeliveryNotice:
    state = item["state"] if item["state"] in set(DeliveryState) else DeliveryState.UNKNOWN
    at = item.get("at")
    return DeliveryNotice(
        dedupe_key=item["dedupe_key"],
        state=DeliveryState(state),
        provider_message_id=item.get("provider_message_id"),
        reference=item.get("reference"),
        permanent=item.get("permanent", False),
        error_code=item.get("error_code"),
        error_text=item.get("error_text"),
        at=datetime.fromisoformat(at) if at else None,
        recipient=item.get("recipient"),
        elsewhere=item.get("elsewhere", False),
    )


def make_spec(
    name: str, channel: Channel, build: type[FakeMessenger] = FakeMessenger, *more: Capability, rate: float = 1000.0
) -> MessageProviderSpec:
    """A fake provider of another name or pace."""
    return MessageProviderSpec(
        name=name,
        label=f"Fake {channel} provider",
        channel=channel,
        config_model=FakeConfig,
        capabilities=frozenset({Capability.RECEIPTS, Capability.OTP, *more}),
        build=build,
        webhook_headers=(SIGNATURE,),
        rate_per_second=rate,
    )


FAKE_SMS = make_spec("fake_sms", Channel.SMS, FakeMessenger)
FAKE_EMAIL = make_spec("fake_email", Channel.EMAIL, FakeMessenger)
FAKE_SMS_IDEMPOTENT = make_spec("fake_sms_idempotent", Channel.SMS, FakeIdempotentMessenger, Capability.IDEMPOTENT)
FAKE_EMAIL_IDEMPOTENT = make_spec(
    "fake_email_idempotent", Channel.EMAIL, FakeIdempotentMessenger, Capability.IDEMPOTENT
)
SPECS = (FAKE_SMS, FAKE_EMAIL, FAKE_SMS_IDEMPOTENT, FAKE_EMAIL_IDEMPOTENT)
