"""The contract that every message provider passes, built in or third party, against its own vendor's simulator.

A plugin's test module subclasses `MessageProviderContract` and gives a `harness` fixture:

    class TestAcme(MessageProviderContract):
        @pytest.fixture
        async def harness(self) -> AsyncIterator[AcmeHarness]: ...

Each test states one promise of `core.messaging.provider` that a recipient's trust depends on. A capability that the
spec claims is proven here; one that it does not claim is not asked for.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol, cast

import pytest

from core.kit.outbound import OutboundFailed, OutboundUnknown
from core.messaging.provider import (
    Accepted,
    Capability,
    Channel,
    DeliveryNotice,
    DeliveryState,
    MessageProvider,
    MessageProviderSpec,
    OtpOutcome,
    OtpProvider,
    OtpRequest,
    OutgoingMessage,
    ProviderUnavailable,
    WebhookInvalid,
    WebhookPreparer,
)
from core.webhooks.registry import Incoming

NOTHING_WENT_OUT = (ProviderUnavailable, OutboundFailed)
TEXT = "Your code is 918273. It is good for five minutes."
SUBJECT = "Code 918273"
CODE = "918273"


class Mishap(StrEnum):
    """What a harness can make the vendor's next answer do."""

    DOWN = "down"
    """It says that it is not available, and nothing was done."""
    THROTTLED = "throttled"
    CRASHED = "crashed"
    """An error that does not say whether something was done; nothing was."""
    GARBAGE = "garbage"
    """Something in front of the vendor answers for it, with an error."""
    DONE_THEN_LOST = "done_then_lost"
    """It took the message, and its answer never came."""
    DONE_THEN_UNREADABLE = "done_then_unreadable"
    """It took the message, and its answer says nothing that can be understood."""


@dataclass(frozen=True, slots=True)
class Levers:
    """What of the vendor a harness can make go wrong; what it cannot is not tested."""

    mishaps: frozenset[Mishap] = frozenset(Mishap)
    secrets: tuple[str, ...] = field(default=(), repr=False)
    """The account's secrets: none may appear in a log or an error."""


class MessageHarness(Protocol):
    """The vendor in the hands of a test: a simulator, and one account at it."""

    spec: MessageProviderSpec
    provider: MessageProvider
    shut_out: MessageProvider | None
    """The same account with wrong credentials; None where there are none."""
    unreachable: MessageProvider | None
    """The same account at an address where nobody listens."""
    levers: Levers

    def message(self, text: str = TEXT, subject: str = SUBJECT) -> OutgoingMessage:
        """A message that the vendor will deliver; the subject is for e-mail. Every one has its own reference."""
        ...

    async def sent(self) -> int:
        """How many messages the vendor took."""
        ...

    async def mishap(self, mishap: Mishap) -> None:
        """Make the vendor's next answer go wrong."""
        ...

    async def webhooks(self) -> Sequence[Incoming]:
        """What the vendor has sent since the last look, in order, once nothing is on its way. The headers are those
        that the inbox keeps."""
        ...

    async def forge(self) -> Incoming:
        """A report of the next message as somebody without the vendor's secret would send it."""
        ...

    async def double(self) -> None:
        """Make the vendor send each of the next message's reports twice."""
        ...

    async def report_unlisted(self, accepted: Accepted) -> None:
        """Make the vendor report a state that its documentation does not know."""
        ...

    async def code_of(self, accepted: Accepted) -> str:
        """The code that the vendor made and sent."""
        ...


class MessageProviderContract:
    """Subclass it, give a `harness` fixture, and pass."""

    async def read(self, harness: MessageHarness) -> list[DeliveryNotice]:
        """What the webhooks since the last look tell."""
        return [notice for item in await harness.webhooks() for notice in await self.believed(harness, item)]

    async def believed(self, harness: MessageHarness, item: Incoming) -> list[DeliveryNotice]:
        if hasattr(harness.provider, "prepare_webhook"):
            await cast("WebhookPreparer", harness.provider).prepare_webhook(item.headers, item.body)
        return harness.provider.verify_webhook(item.headers, item.body, item.url, item.method)

    # ---- the spec ----

    def test_the_spec_is_sound(self, harness: MessageHarness) -> None:
        spec = harness.spec
        assert spec.name.isidentifier()
        assert spec.name == spec.name.lower()
        assert spec.label
        assert spec.channel in set(Channel)
        assert spec.rate_per_second > 0
        assert spec.currencies == ()
        assert all(name == name.lower() for name in spec.webhook_headers)
        assert spec.config_model.model_config.get("extra") == "forbid"
        assert (Capability.OTP in spec.capabilities) == hasattr(harness.provider, "check")

    # ---- sending ----

    async def test_a_message_goes_out_once(self, harness: MessageHarness) -> None:
        accepted = await harness.provider.send(harness.message())

        assert await harness.sent() == 1
        assert accepted.provider_message_id

    async def test_what_is_kept_of_the_answer_holds_nothing_personal(self, harness: MessageHarness) -> None:
        message = harness.message()

        accepted = await harness.provider.send(message)

        assert message.to not in repr(accepted)
        assert CODE not in repr(accepted)

    @pytest.mark.parametrize("mishap", [Mishap.DOWN, Mishap.THROTTLED])
    async def test_a_refusal_for_now_sent_nothing(self, harness: MessageHarness, mishap: Mishap) -> None:
        self.can(harness, mishap)
        await harness.mishap(mishap)

        with pytest.raises(ProviderUnavailable):
            await harness.provider.send(harness.message())

        assert await harness.sent() == 0

    @pytest.mark.parametrize("mishap", [Mishap.CRASHED, Mishap.GARBAGE])
    async def test_an_error_that_says_nothing_is_no_promise(self, harness: MessageHarness, mishap: Mishap) -> None:
        self.can(harness, mishap)
        await harness.mishap(mishap)

        with pytest.raises(OutboundUnknown):
            await harness.provider.send(harness.message())

    @pytest.mark.parametrize("mishap", [Mishap.DONE_THEN_LOST, Mishap.DONE_THEN_UNREADABLE])
    async def test_a_message_whose_answer_was_lost_is_unknown(self, harness: MessageHarness, mishap: Mishap) -> None:
        self.can(harness, mishap)
        await harness.mishap(mishap)

        with pytest.raises(OutboundUnknown):
            await harness.provider.send(harness.message())

        assert await harness.sent() == 1

    async def test_the_same_reference_goes_out_once_where_that_is_claimed(self, harness: MessageHarness) -> None:
        needs(harness, Capability.IDEMPOTENT)
        message = harness.message()
        await harness.mishap(Mishap.DONE_THEN_LOST)
        with pytest.raises(OutboundUnknown):
            await harness.provider.send(message)

        first = await harness.provider.send(message)
        second = await harness.provider.send(message)

        assert first.provider_message_id == second.provider_message_id
        assert await harness.sent() == 1

    async def test_a_vendor_that_lets_nobody_in_sent_nothing(self, harness: MessageHarness) -> None:
        if harness.shut_out is None:
            pytest.skip(f"{harness.spec.name} has no credentials")

        with pytest.raises(ProviderUnavailable):
            await harness.shut_out.send(harness.message())

        assert await harness.sent() == 0

    async def test_a_vendor_that_is_not_there_sent_nothing(self, harness: MessageHarness) -> None:
        if harness.unreachable is None:
            pytest.skip(f"{harness.spec.name} goes nowhere")

        with pytest.raises(NOTHING_WENT_OUT):
            await harness.unreachable.send(harness.message())

    async def test_neither_secrets_nor_texts_are_logged(
        self, harness: MessageHarness, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        message = harness.message()
        errors: list[Any] = []

        await harness.provider.send(message)
        if harness.shut_out is not None:
            with pytest.raises(ProviderUnavailable) as refused:
                await harness.shut_out.send(harness.message())
            errors += [refused.value, vars(refused.value)]

        shown = caplog.text + repr(errors) + repr(message)
        for secret in (*harness.levers.secrets, CODE, message.to):
            assert secret not in shown

    # ---- reports ----

    async def test_a_delivery_is_told_of_the_message_that_was_sent(self, harness: MessageHarness) -> None:
        needs(harness, Capability.RECEIPTS)
        message = harness.message()
        accepted = await harness.provider.send(message)

        delivered = [item for item in await self.read(harness) if item.state is DeliveryState.DELIVERED]

        assert len(delivered) == 1
        assert delivered[0].provider_message_id == accepted.provider_message_id
        assert delivered[0].reference in {None, message.reference}
        assert (delivered[0].permanent, delivered[0].error_code) == (False, None)

    async def test_a_report_sent_again_has_the_same_key_and_others_have_others(self, harness: MessageHarness) -> None:
        needs(harness, Capability.RECEIPTS)
        await harness.provider.send(harness.message())
        once = [item.dedupe_key for item in await self.read(harness)]
        await harness.double()
        await harness.provider.send(harness.message())

        twice = [item.dedupe_key for item in await self.read(harness)]

        assert len(once) == len(set(once)) > 0
        assert len(twice) == 2 * len(set(twice)) > 0
        assert not set(once) & set(twice)

    async def test_a_forged_report_is_refused(self, harness: MessageHarness) -> None:
        needs(harness, Capability.RECEIPTS)

        with pytest.raises(WebhookInvalid):
            await self.believed(harness, await harness.forge())

    @pytest.mark.parametrize(
        "body",
        [
            b"",
            b"{}",
            b"[]",
            b"null",
            b"\xff\xfe",
            b"a=b",
            b'{"Type": "Notification"}',
            b"[" * 2000,
            b"%",
            b"a" * 70_000,
        ],
    )
    async def test_what_a_stranger_sends_is_refused(self, harness: MessageHarness, body: bytes) -> None:
        kept = harness.spec.webhook_headers
        url = "https://bahi.example/webhooks/t1/pac_1?a=b&bodySHA256=00&token="
        for headers in ({}, dict.fromkeys(kept, ""), dict.fromkeys(kept, "x"), dict.fromkeys(kept, "é,")):
            for method in ("POST", "GET"):
                with pytest.raises(WebhookInvalid):
                    harness.provider.verify_webhook(headers, body, url, method)

    async def test_an_unlisted_state_is_unknown(self, harness: MessageHarness) -> None:
        needs(harness, Capability.RECEIPTS)
        accepted = await harness.provider.send(harness.message())
        await self.read(harness)

        await harness.report_unlisted(accepted)

        (notice,) = await self.read(harness)
        assert (notice.state, notice.permanent) == (DeliveryState.UNKNOWN, False)

    # ---- one-time codes ----

    async def test_a_code_is_right_once(self, harness: MessageHarness) -> None:
        needs(harness, Capability.OTP)
        otp, to = cast("OtpProvider", harness.provider), harness.message().to
        accepted = await otp.start(OtpRequest("otp_contract", to))
        code = await harness.code_of(accepted)

        outcomes = [await otp.check(accepted.provider_message_id, to, given) for given in (f"{code}0", code, code)]

        assert outcomes == [OtpOutcome.WRONG, OtpOutcome.APPROVED, OtpOutcome.EXPIRED]

    async def test_a_code_that_was_never_made_is_not_right(self, harness: MessageHarness) -> None:
        needs(harness, Capability.OTP)
        otp = cast("OtpProvider", harness.provider)

        outcome = await otp.check("never-made", harness.message().to, "123456")

        assert outcome in {OtpOutcome.EXPIRED, OtpOutcome.WRONG}

    async def test_a_code_that_was_replaced_is_good_no_more(self, harness: MessageHarness) -> None:
        needs(harness, Capability.OTP)
        otp, to = cast("OtpProvider", harness.provider), harness.message().to
        former = await otp.start(OtpRequest("otp_former", to))
        old = await harness.code_of(former)

        fresh = await otp.start(OtpRequest("otp_fresh", to, replaces=former.provider_message_id))
        new = await harness.code_of(fresh)

        assert old != new
        assert await otp.check(fresh.provider_message_id, to, old) is OtpOutcome.WRONG
        assert await otp.check(former.provider_message_id, to, old) is not OtpOutcome.APPROVED
        assert await otp.check(fresh.provider_message_id, to, new) is OtpOutcome.APPROVED

    async def test_a_code_whose_answer_was_lost_is_found_by_its_number(self, harness: MessageHarness) -> None:
        needs(harness, Capability.OTP)
        otp, to = cast("OtpProvider", harness.provider), harness.message().to
        code = await harness.code_of(await otp.start(OtpRequest("otp_lost", to)))

        assert await otp.check("", to, code) is OtpOutcome.APPROVED

    @pytest.mark.parametrize("mishap", [Mishap.DOWN, Mishap.CRASHED, Mishap.DONE_THEN_LOST])
    async def test_a_check_that_goes_wrong_approves_nothing(self, harness: MessageHarness, mishap: Mishap) -> None:
        needs(harness, Capability.OTP)
        self.can(harness, mishap)
        otp, to = cast("OtpProvider", harness.provider), harness.message().to
        accepted = await otp.start(OtpRequest("otp_check", to))
        code = await harness.code_of(accepted)
        await harness.mishap(mishap)

        with pytest.raises((*NOTHING_WENT_OUT, OutboundUnknown)):
            await otp.check(accepted.provider_message_id, to, code)

    @pytest.mark.parametrize("mishap", [Mishap.DOWN, Mishap.THROTTLED])
    async def test_a_code_that_is_refused_for_now_was_not_made(self, harness: MessageHarness, mishap: Mishap) -> None:
        needs(harness, Capability.OTP)
        self.can(harness, mishap)
        await harness.mishap(mishap)

        with pytest.raises(ProviderUnavailable):
            await cast("OtpProvider", harness.provider).start(OtpRequest("otp_down", harness.message().to))

    # ---- helpers ----

    def can(self, harness: MessageHarness, mishap: Mishap) -> None:
        """Skip, by name, what the harness cannot bring about."""
        if mishap not in harness.levers.mishaps:
            pytest.skip(f"{harness.spec.name} cannot answer {mishap}")


def needs(harness: MessageHarness, capability: Capability) -> None:
    """Skip, by name, what the provider does not claim to do."""
    if capability not in harness.spec.capabilities:
        pytest.skip(f"{harness.spec.name} does not claim {capability}")
