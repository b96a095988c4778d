"""What `bahi plugin check` asks of a payment plugin beyond the contract: amounts, strange answers, secrets.

A plugin package gives a `testing` module with `harness(home)`, an asynchronous context manager of a KitHarness.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

import pytest

from core.kit.money import Money, quantum
from core.kit.outbound import OutboundUnknown
from core.payments.provider import AttemptState, Checkout, PaymentProviderSpec
from core.testing.disputes import DisputeContract
from core.testing.downtimes import DowntimeContract
from core.testing.links import HostedLinkContract
from core.testing.mandates import MandateContract
from core.testing.payment_harness import NOTHING_HAPPENED, Mishap, PaymentHarness, amount_of, ref, wish
from core.testing.payments import PaymentProviderContract
from core.testing.subscriptions import SubscriptionContract


class KitHarness(PaymentHarness, Protocol):
    """A PaymentHarness that can do two things more."""

    secrets: Sequence[str]
    """Every secret of the account under test, as the tenant entered it."""

    async def say_strange_state(self, checkout: Checkout) -> None:
        """Have the vendor answer, for this checkout, a state that no document names."""
        ...


class PaymentKit(PaymentProviderContract):
    """The contract, and what an integrator most often gets wrong."""

    async def test_a_state_that_nobody_documented_is_unknown(self, harness: KitHarness) -> None:
        _, checkout, attempt = await self.begin(harness)
        await harness.pay(checkout)
        await harness.say_strange_state(checkout)

        truth = await harness.provider.fetch(attempt)

        assert (truth.state, truth.amount, truth.final) == (AttemptState.UNKNOWN, None, False)

    async def test_amounts_of_every_currency_arrive_and_come_back(self, harness: KitHarness) -> None:
        for currency in harness.spec.currencies:
            step = quantum(currency)
            for amount in (Money(Decimal(123) + step, currency), Money(Decimal(10) * step, currency)):
                request = wish(amount)
                checkout = await harness.provider.create_checkout(request)
                await harness.pay(checkout)
                truth = await harness.provider.fetch(ref(request, checkout))
                assert (truth.state, truth.amount) == (AttemptState.CAPTURED, amount), currency

    async def test_no_secret_is_printed(self, harness: KitHarness, caplog: pytest.LogCaptureFixture) -> None:
        assert harness.secrets, "a harness names the secrets of its account"
        caplog.set_level(logging.DEBUG)
        said = [repr(harness.provider), str(harness.provider)]
        request = wish(amount_of(harness.spec))
        checkout = await harness.provider.create_checkout(request)
        said.append(repr(checkout))
        for mishap in (Mishap.DOWN, Mishap.GARBAGE, Mishap.THROTTLED):
            await harness.mishap(mishap, "fetch")
            try:
                await harness.provider.fetch(ref(request, checkout))
            except (OutboundUnknown, *NOTHING_HAPPENED) as error:
                said += [repr(error), *traceback.format_exception(error)]
        said += [record.getMessage() for record in caplog.records]

        text = "\n".join(said)
        assert not [secret for secret in harness.secrets if secret in text]


CAPABILITY_CONTRACTS = (DisputeContract, DowntimeContract, HostedLinkContract, MandateContract, SubscriptionContract)


def contracts(spec: PaymentProviderSpec) -> list[type]:
    """Every suite that a provider of this spec must pass."""
    return [PaymentKit, *(item for item in CAPABILITY_CONTRACTS if item.capability in spec.capabilities)]
