"""The contract that every payout provider passes, built in or third party.

A plugin's tests subclass `DirectPayoutContract` or `FilePayoutContract` and give a `harness` fixture. Each test
states one promise of `core.payouts.provider` that the platform's money depends on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol, cast

import pytest

from core.kit import ids
from core.kit.money import Money
from core.kit.outbound import OutboundUnknown
from core.payouts.provider import (
    BalanceProvider,
    BankAccount,
    BeneficiaryValidation,
    Capability,
    ConnectionTest,
    Details,
    PayoutCancellation,
    PayoutFileProvider,
    PayoutProvider,
    PayoutProviderSpec,
    PayoutRequest,
    PayoutState,
    ProviderRejected,
    ResultUnreadable,
    Upi,
    Validity,
    WebhookInvalid,
    WebhookReceiver,
)

ACCOUNT = BankAccount("Asha Rao", "012345678901", "HDFC0000001")
ADDRESS = Upi("Asha Rao", "asha.rao@okhdfcbank")
NOWHERE = BankAccount("Nobody", "999999999999", "HDFC0000001")
NOBODY = Upi("Nobody", "nobody@okhdfcbank")


class DirectHarness(Protocol):
    """How the suite reaches a provider's vendor, or its simulator."""

    spec: PayoutProviderSpec
    provider: PayoutProvider

    async def lose_next_answer(self) -> None:
        """The next submission has its effect, and its answer is lost."""
        ...

    async def settle(self, reference: str, state: PayoutState) -> None:
        """The bank behind the vendor pays or refuses."""
        ...

    async def count_paid(self, reference: str) -> int:
        """How often money left for a reference."""
        ...


class FullHarness(DirectHarness, Protocol):
    """What a harness adds for the capabilities that its provider claims."""

    misconfigured: Any
    """CONNECTION_TEST: the provider with credentials that the vendor does not take."""

    async def let_wait(self) -> None:
        """CANCEL: the next submissions wait at the vendor, so that they can be called back."""
        ...

    async def set_balance(self, amount: Money) -> None:
        """BALANCE: the account holds this much."""
        ...

    async def webhooks(self) -> Sequence[tuple[Mapping[str, str], bytes]]:
        """WEBHOOKS: headers (lower case) and body of every webhook that the vendor has sent so far."""
        ...

    async def name(self, to: Details, name: str | None) -> None:
        """VALIDATION: the bank says whose account this is; None: it knows no such account."""
        ...


class FileHarness(Protocol):
    """A provider of files, and how its bank answers."""

    spec: PayoutProviderSpec
    provider: PayoutFileProvider

    def answer(self, lines: Sequence[tuple[PayoutRequest, PayoutState, str]]) -> bytes:
        """A result file as the bank would write it: each request with its state and UTR or reason."""
        ...


def wish(spec: PayoutProviderSpec, minor: int = 12345, to: Details | None = None) -> PayoutRequest:
    """A payout that the provider must be able to make."""
    kind: Details = ACCOUNT if Capability.BANK_ACCOUNT in spec.capabilities else ADDRESS
    reference = ids.text("pyo", ids.new())
    return PayoutRequest(reference, Money.from_minor(minor, spec.currencies[0]), to or kind, "withdrawal")


def _assert_sound(spec: PayoutProviderSpec) -> None:
    assert spec.name.isidentifier()
    assert spec.name == spec.name.lower()
    assert spec.label
    assert len(set(spec.currencies)) == len(spec.currencies) > 0
    assert spec.config_model.model_config.get("extra") == "forbid"
    assert spec.capabilities & {Capability.BANK_ACCOUNT, Capability.UPI}, "it pays to nobody"
    assert len(spec.capabilities & {Capability.DIRECT, Capability.FILES}) == 1, "either calls or files"


def _needs(harness: DirectHarness, capability: Capability) -> None:
    if capability not in harness.spec.capabilities:
        pytest.skip(f"{harness.spec.name} does not claim {capability.value}")


class DirectPayoutContract:
    """Subclass it, give a `harness` fixture, and pass."""

    def test_the_spec_is_sound(self, harness: DirectHarness) -> None:
        _assert_sound(harness.spec)

    async def test_a_payout_is_pending_until_the_bank_pays(self, harness: DirectHarness) -> None:
        request = wish(harness.spec)
        taken = await harness.provider.submit(request)
        assert taken.state in {PayoutState.PENDING, PayoutState.PAID}
        assert taken.provider_payout_id
        await harness.settle(request.reference, PayoutState.PAID)
        truth = await harness.provider.fetch(request, taken.provider_payout_id)
        assert (truth.state, truth.provider_payout_id) == (PayoutState.PAID, taken.provider_payout_id)
        assert truth.amount in {None, request.amount}
        assert await harness.count_paid(request.reference) == 1

    async def test_a_refused_payout_is_failed_with_a_reason(self, harness: DirectHarness) -> None:
        request = wish(harness.spec)
        taken = await harness.provider.submit(request)
        await harness.settle(request.reference, PayoutState.FAILED)
        truth = await harness.provider.fetch(request, taken.provider_payout_id)
        assert truth.state is PayoutState.FAILED
        assert truth.error_code

    async def test_an_unknown_reference_is_not_found(self, harness: DirectHarness) -> None:
        assert (await harness.provider.fetch(wish(harness.spec), None)).state is PayoutState.NOT_FOUND

    async def test_a_lost_answer_is_unknown_and_found_by_our_reference(self, harness: DirectHarness) -> None:
        request = wish(harness.spec)
        await harness.lose_next_answer()
        with pytest.raises(OutboundUnknown):
            await harness.provider.submit(request)
        truth = await harness.provider.fetch(request, None)
        assert truth.state in {PayoutState.PENDING, PayoutState.PAID}
        assert truth.provider_payout_id

    async def test_the_same_reference_pays_once(self, harness: DirectHarness) -> None:
        if Capability.IDEMPOTENT not in harness.spec.capabilities:
            return  # it does not claim to, and the platform never repeats a call to it
        request = wish(harness.spec)
        first = await harness.provider.submit(request)
        again = await harness.provider.submit(request)
        await harness.settle(request.reference, PayoutState.PAID)
        assert again.provider_payout_id == first.provider_payout_id
        assert await harness.count_paid(request.reference) == 1
        # Under a reference that was paid another amount is refused, or unknown; it is never paid too.
        with pytest.raises((ProviderRejected, OutboundUnknown)):
            await harness.provider.submit(replace(request, amount=request.amount + request.amount))
        assert await harness.count_paid(request.reference) == 1

    async def test_every_kind_of_beneficiary_claimed_is_paid(self, harness: DirectHarness) -> None:
        for claim, to in ((Capability.BANK_ACCOUNT, ACCOUNT), (Capability.UPI, ADDRESS)):
            if claim in harness.spec.capabilities:
                taken = await harness.provider.submit(wish(harness.spec, to=to))
                assert taken.state in {PayoutState.PENDING, PayoutState.PAID}

    async def test_what_it_charges_is_in_the_payouts_currency(self, harness: DirectHarness) -> None:
        request = wish(harness.spec)
        taken = await harness.provider.submit(request)
        await harness.settle(request.reference, PayoutState.PAID)
        truth = await harness.provider.fetch(request, taken.provider_payout_id)
        for charge in (truth.fee, truth.tax):
            assert charge is None or (charge.currency == request.amount.currency and charge.amount >= 0)

    async def test_what_came_back_after_it_was_paid_is_told(self, harness: DirectHarness) -> None:
        _needs(harness, Capability.REVERSAL)
        request = wish(harness.spec)
        taken = await harness.provider.submit(request)
        await harness.settle(request.reference, PayoutState.PAID)
        await harness.settle(request.reference, PayoutState.REVERSED)
        truth = await harness.provider.fetch(request, taken.provider_payout_id)
        assert (truth.state, truth.provider_payout_id) == (PayoutState.REVERSED, taken.provider_payout_id)
        assert truth.amount in {None, request.amount}

    async def test_what_waits_is_called_back_and_what_is_paid_is_not(self, harness: FullHarness) -> None:
        _needs(harness, Capability.CANCEL)
        paid, waiting, provider = wish(harness.spec), wish(harness.spec), cast("PayoutCancellation", harness.provider)
        number = (await harness.provider.submit(paid)).provider_payout_id
        await harness.settle(paid.reference, PayoutState.PAID)
        await harness.let_wait()
        taken = await harness.provider.submit(waiting)
        assert taken.state is PayoutState.PENDING
        assert taken.provider_payout_id
        assert (await provider.cancel(waiting, taken.provider_payout_id)).state is PayoutState.CANCELLED
        # It does not need to know whom the money went to: that person may have been erased.
        asked = await harness.provider.fetch(replace(waiting, to=None), taken.provider_payout_id)
        assert asked.state is PayoutState.CANCELLED
        with pytest.raises(ProviderRejected):
            await provider.cancel(paid, str(number))
        assert [await harness.count_paid(each.reference) for each in (waiting, paid)] == [0, 1]

    async def test_the_balance_is_told(self, harness: FullHarness) -> None:
        _needs(harness, Capability.BALANCE)
        for minor in (123456, 0):
            amount = Money.from_minor(minor, harness.spec.currencies[0])
            await harness.set_balance(amount)
            assert await cast("BalanceProvider", harness.provider).balance() == amount

    async def test_webhooks_name_the_payout_and_cannot_be_forged(self, harness: FullHarness) -> None:
        _needs(harness, Capability.WEBHOOKS)
        request, receiver = wish(harness.spec), cast("WebhookReceiver", harness.provider)
        taken = await harness.provider.submit(request)
        await harness.settle(request.reference, PayoutState.PAID)
        sent = await harness.webhooks()
        notices = [receiver.verify_webhook(headers, body) for headers, body in sent]
        mine = [notice for notice in notices if notice.subject == "payout"]
        assert mine
        assert {notice.provider_object_id for notice in mine} == {taken.provider_payout_id}
        assert [receiver.verify_webhook(headers, body) for headers, body in sent] == notices
        assert len({notice.dedupe_key for notice in mine}) == len(mine)
        headers, body = sent[-1]
        for forged in (body + b" ", body[:-1], b"", body.replace(b"a", b"b")):
            with pytest.raises(WebhookInvalid):
                receiver.verify_webhook(headers, forged)
        with pytest.raises(WebhookInvalid):
            receiver.verify_webhook({}, body)

    async def test_the_bank_says_whose_account_it_is(self, harness: FullHarness) -> None:
        _needs(harness, Capability.VALIDATION)
        provider = cast("BeneficiaryValidation", harness.provider)
        claims = ((Capability.BANK_ACCOUNT, ACCOUNT), (Capability.UPI, ADDRESS))
        for to in (details for claim, details in claims if claim in harness.spec.capabilities):
            reference = ids.text("bvl", ids.new())
            asked = await provider.validate(reference, to)
            assert asked.validity in {Validity.PENDING, Validity.VALID}
            await harness.name(to, "ASHA RAO")
            found = await provider.fetch_validation(reference, asked.provider_validation_id)
            assert (found.validity, found.registered_name) == (Validity.VALID, "ASHA RAO")
            charged = [charge for charge in (found.fee, found.tax) if charge is not None]
            assert all(charge.currency in harness.spec.currencies and charge.amount >= 0 for charge in charged)
            assert await provider.fetch_validation(reference, None) == found
        nobody, reference = NOWHERE if to is ACCOUNT else NOBODY, ids.text("bvl", ids.new())
        asked = await provider.validate(reference, nobody)
        await harness.name(nobody, None)
        found = await provider.fetch_validation(reference, asked.provider_validation_id)
        assert found.validity is Validity.INVALID
        unheard = await provider.fetch_validation(ids.text("bvl", ids.new()), None)
        assert unheard.validity is Validity.UNKNOWN

    async def test_a_connection_test_tells_good_credentials_from_bad(self, harness: FullHarness) -> None:
        _needs(harness, Capability.CONNECTION_TEST)
        await cast("ConnectionTest", harness.provider).test_connection()
        with pytest.raises(ProviderRejected):
            await harness.misconfigured.test_connection()


class FilePayoutContract:
    """Subclass it, give a `harness` fixture, and pass."""

    def test_the_spec_is_sound(self, harness: FileHarness) -> None:
        _assert_sound(harness.spec)

    def test_the_file_names_each_payout_once_and_is_the_same_every_time(self, harness: FileHarness) -> None:
        requests = [wish(harness.spec, minor) for minor in (1, 12345, 99999999)]
        content = harness.provider.write_file(requests)
        assert harness.provider.write_file(requests) == content
        for request in requests:
            assert content.count(request.reference.encode()) == 1
            assert request.amount.text().encode() in content

    def test_every_kind_of_beneficiary_claimed_is_written(self, harness: FileHarness) -> None:
        for claim, to, told in (
            (Capability.BANK_ACCOUNT, ACCOUNT, ACCOUNT.account_number),
            (Capability.UPI, ADDRESS, ADDRESS.vpa),
        ):
            if claim in harness.spec.capabilities:
                assert told.encode() in harness.provider.write_file([wish(harness.spec, to=to)])

    def test_the_banks_answers_are_read_exactly(self, harness: FileHarness) -> None:
        paid, failed = wish(harness.spec, 100), wish(harness.spec, 25050)
        content = harness.answer(
            [(paid, PayoutState.PAID, "HDFC0000000001"), (failed, PayoutState.FAILED, "Account closed")]
        )
        lines = harness.provider.read_file(content)
        assert [(line.reference, line.amount, line.state) for line in lines] == [
            (paid.reference, paid.amount, PayoutState.PAID),
            (failed.reference, failed.amount, PayoutState.FAILED),
        ]
        assert (lines[0].utr, lines[1].error_text) == ("HDFC0000000001", "Account closed")
        assert lines[1].number == lines[0].number + 1

    def test_what_is_no_result_file_is_refused_with_its_lines(self, harness: FileHarness) -> None:
        good = harness.answer([(wish(harness.spec), PayoutState.PAID, "HDFC0000000001")])
        for content in (b"", b"\xff\xfe\x00", good[: len(good) // 2], good.replace(b"123.45", b"NaN"), b"\x00" * 10):
            with pytest.raises(ResultUnreadable) as refusal:
                harness.provider.read_file(content)
            assert refusal.value.complaints
