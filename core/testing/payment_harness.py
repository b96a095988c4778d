"""What a payment provider's contract tests need: the vendor in their hands, and wishes to make of it."""

from __future__ import annotations

import itertools
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Protocol

import pytest

from core.kit import clock, ids
from core.kit.money import Money, quantum
from core.kit.outbound import OutboundFailed
from core.payments.provider import (
    AttemptRef,
    AttemptState,
    Capability,
    Checkout,
    CheckoutRequest,
    PaymentProvider,
    PaymentProviderSpec,
    ProviderRejected,
    ProviderUnavailable,
    RefundRequest,
    Truth,
)

NOTHING_HAPPENED = (ProviderRejected, ProviderUnavailable, OutboundFailed)
"""What a provider may raise only when its request had no effect."""


class Mishap(StrEnum):
    """What a harness can make the vendor's next answer do."""

    DOWN = "down"
    """5xx, and nothing was done."""
    THROTTLED = "throttled"
    DONE_THEN_LOST = "done_then_lost"
    """It did what was asked, and the answer never came."""
    GARBAGE = "garbage"
    """A gateway's HTML page with 5xx instead of the vendor's JSON."""


class PaymentHarness(Protocol):
    """The vendor in the hands of a test: a simulator, and one merchant account at it."""

    spec: PaymentProviderSpec
    provider: PaymentProvider
    stranger: PaymentProvider
    """The same plugin for another merchant, who must learn and do nothing with the first one's ids."""
    misconfigured: PaymentProvider
    """The same plugin with a secret that the vendor does not know."""
    makes_orders: bool
    """Whether `create_checkout` makes something at the vendor. Without, it is pure: it calls nobody, and the vendor
    learns of a payment from the payer's form, so the tests of lost and repeated orders are replaced by one of that."""
    signs_refund_webhooks: bool
    """Whether the vendor signs what it tells about refunds. What it does not sign must be refused.

    Two more may be said by a harness, and are true where they are not: `signs_returns` (the browser's way back bears
    the vendor's signature) and `sends_refund_webhooks`.
    """

    async def pay(self, checkout: Checkout) -> None:
        """The payer pays; with manual capture the money is then authorised only."""
        ...

    async def fail(self, checkout: Checkout) -> None:
        """The payer tries and fails."""
        ...

    async def leave_pending(self, checkout: Checkout) -> None:
        """The payer tries, and the bank does not answer yet."""
        ...

    async def authorize_late(self, checkout: Checkout) -> None:
        """The bank says yes to the last failed try after all."""
        ...

    async def success_form(self, checkout: Checkout) -> Mapping[str, str]:
        """What the payer's browser brings back after success."""
        ...

    async def failure_form(self, checkout: Checkout) -> Mapping[str, str]:
        """What the payer's browser brings back after a failure."""
        ...

    async def webhooks(self) -> Sequence[tuple[Mapping[str, str], bytes]]:
        """(headers, raw body) of every webhook that the vendor sent so far, in order of sending."""
        ...

    def touched(self, body: bytes) -> Sequence[bytes]:
        """A webhook's body as a forger would touch it, in each thing that the vendor signs (`touched_anywhere` where
        it signs every byte)."""
        ...

    async def mishap(self, mishap: Mishap, method: str) -> None:
        """Make the vendor's next answer to this method of the provider go wrong."""
        ...

    async def count_orders(self, reference: str) -> int:
        """How many orders the vendor has for our reference."""
        ...

    async def count_refunds(self, provider_payment_id: str) -> int:
        """How many refunds the vendor has made of a payment."""
        ...

    async def hold_refunds(self) -> None:
        """From now on refunds stay pending until decided."""
        ...

    async def decide_refund(self, provider_refund_id: str, *, succeed: bool) -> None:
        """The bank decides a pending refund."""
        ...

    async def settle(self) -> date:
        """Pay out everything; the vendor's day of it."""
        ...


_numbers = itertools.count(1)


def reference(prefix: str) -> str:
    """A reference as the platform makes them: unique, at most 40 characters."""
    return ids.text(prefix, ids.new())


def amount_of(spec: PaymentProviderSpec, text: str = "500") -> Money:
    """An amount in the provider's home currency, different at each call, to catch a mixed-up payment."""
    currency = spec.currencies[0]
    return Money(Decimal(text) + next(_numbers) * quantum(currency), currency)


def wish(amount: Money, *, capture: bool = True, **more: Any) -> CheckoutRequest:
    """A checkout of this amount."""
    return CheckoutRequest(
        reference=reference("att"),
        amount=amount,
        description='Deposit — ₹ 500 / "tea"',
        capture=capture,
        return_url="https://shop.example/return",
        cancel_url="https://shop.example/cancel",
        payer={"name": "Gaurav Kumar", "email": "gaurav.kumar@example.com", "phone": "+919876543210"},
        **more,
    )


def ref(request: CheckoutRequest, checkout: Checkout | None, payment_id: str | None = None) -> AttemptRef:
    """What the platform knows of an attempt."""
    order_id = checkout.provider_order_id if checkout else None
    return AttemptRef(request.reference, order_id, payment_id, request.amount, clock.system_now())


def touched_anywhere(body: bytes) -> list[bytes]:
    """A JSON body touched a little, for a vendor that signs every byte of it."""
    return [b"", body + b" ", body[:-1], body.replace(b":", b": ", 1), body.swapcase()]


def needs_orders(harness: PaymentHarness) -> None:
    """Skip, by name, what can only go wrong where something is made at the vendor."""
    if not harness.makes_orders:
        pytest.skip(f"{harness.spec.name} makes no order before the payer comes")


PROOFS: dict[str, set[Capability]] = defaultdict(set)
"""Capability tests by name, as they ran: what each of them proves."""


def needs(harness: PaymentHarness, capability: Capability) -> None:
    """Skip, by name, what the provider does not claim to do."""
    PROOFS[sys._getframe(1).f_code.co_name].add(capability)  # noqa: SLF001 - the test that asks
    if capability not in harness.spec.capabilities:
        pytest.skip(f"{harness.spec.name} does not claim {capability}")


class Steps:
    """What most contract tests begin with."""

    async def begin(self, harness: PaymentHarness, **more: Any) -> tuple[CheckoutRequest, Checkout, AttemptRef]:
        request = wish(amount_of(harness.spec), **more)
        checkout = await harness.provider.create_checkout(request)
        return request, checkout, ref(request, checkout)

    async def paid(self, harness: PaymentHarness) -> tuple[AttemptRef, Truth]:
        _, checkout, attempt = await self.begin(harness)
        await harness.pay(checkout)
        truth = await harness.provider.fetch(attempt)
        assert truth.state is AttemptState.CAPTURED
        return replace(attempt, provider_payment_id=truth.provider_payment_id), truth

    def refunding(self, truth: Truth, amount: Money) -> RefundRequest:
        assert truth.provider_payment_id is not None
        return RefundRequest(reference("ref"), amount, truth.provider_payment_id)
