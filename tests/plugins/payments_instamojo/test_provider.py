"""What the contract suite does not ask: the shared token, requests found again, what a vendor or forger may answer."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace

import pytest
from pydantic import ValidationError

from core.kit.money import Money
from core.kit.outbound import OutboundUnknown
from core.payments.provider import (
    AttemptState,
    ProviderRejected,
    ProviderUnavailable,
    RefundRequest,
    WebhookInvalid,
)
from core.testing.payment_harness import amount_of, ref, reference, wish
from plugins.payments_instamojo.config import InstamojoConfig
from plugins.payments_instamojo.plugin import SPEC
from tests.plugins.payments_instamojo.harness import SETTINGS, make, provider_of
from tests.plugins.payments_instamojo.simulator import Receiver, Simulator


async def test_payments_at_once_ask_for_one_token(simulator: Simulator) -> None:
    shop = await simulator.shop()
    # A provider is built anew for each use: what they share is the process.
    providers = [provider_of(shop, simulator.base_url) for _ in range(20)]

    await asyncio.gather(*(item.create_checkout(wish(amount_of(SPEC), first_try=True)) for item in providers))

    assert len(await simulator.log("token")) == 1


async def test_a_token_that_is_taken_back_is_renewed_once_for_all(simulator: Simulator) -> None:
    shop = await simulator.shop()
    provider = provider_of(shop, simulator.base_url)
    await provider.test_connection()
    await simulator.control("POST", "tokens/revoke", {"merchant": shop.client_id})

    await asyncio.gather(*(provider.test_connection() for _ in range(20)))

    assert len(await simulator.log("token")) == 2


async def test_a_token_that_ends_soon_is_not_used_again(simulator: Simulator) -> None:
    shop = await simulator.shop(token_seconds=200)
    provider = provider_of(shop, simulator.base_url)

    await provider.test_connection()
    await provider.test_connection()

    assert len(await simulator.log("token")) == 2


async def test_no_token_means_that_nothing_was_done(simulator: Simulator) -> None:
    shop = await simulator.shop()
    await simulator.faults(shop, server_error={"next": 1, "only": ["token"]})
    request = wish(amount_of(SPEC), first_try=True)

    with pytest.raises(ProviderUnavailable):
        await provider_of(shop, simulator.base_url).create_checkout(request)

    assert await simulator.requests(shop, request.reference) == []


async def test_a_request_among_many_is_found_by_its_reference(simulator: Simulator) -> None:
    shop = await simulator.shop()
    provider = provider_of(shop, simulator.base_url)
    request = wish(amount_of(SPEC), first_try=True)
    made = await provider.create_checkout(request)
    for _ in range(120):
        await provider.create_checkout(wish(amount_of(SPEC), first_try=True))

    again = await provider.create_checkout(replace(request, first_try=False))

    assert again.provider_order_id == made.provider_order_id
    assert (await provider.fetch(ref(request, None))).provider_order_id == made.provider_order_id


async def test_an_authorisation_without_capture_is_refused(simulator: Simulator) -> None:
    shop = await simulator.shop()
    request = wish(amount_of(SPEC), capture=False)

    with pytest.raises(ProviderRejected):
        await provider_of(shop, simulator.base_url).create_checkout(request)

    assert await simulator.requests(shop, request.reference) == []


async def test_an_amount_below_the_minimum_is_refused_by_name(simulator: Simulator) -> None:
    shop = await simulator.shop()

    with pytest.raises(ProviderRejected) as caught:
        await provider_of(shop, simulator.base_url).create_checkout(wish(amount_of(SPEC, "1")))

    assert caught.value.vendor_code == "amount"


async def test_another_amount_than_was_asked_is_told(simulator: Simulator) -> None:
    shop = await simulator.shop()
    provider = provider_of(shop, simulator.base_url)
    request = wish(amount_of(SPEC))
    checkout = await provider.create_checkout(request)
    await simulator.pay(checkout.provider_order_id, amount=10_00)

    truth = await provider.fetch(ref(request, checkout))

    assert truth.state is AttemptState.CAPTURED
    assert truth.amount == Money.parse("10.00", "INR")
    assert truth.amount != request.amount


async def test_typing_credit_into_the_return_proves_nothing(simulator: Simulator) -> None:
    shop = await simulator.shop()
    provider = provider_of(shop, simulator.base_url)
    request = wish(amount_of(SPEC))
    checkout = await provider.create_checkout(request)
    typed = {"payment_request_id": checkout.provider_order_id, "payment_status": "Credit", "payment_id": "MOJO1"}

    came = provider.read_return(typed, ref(request, checkout))

    assert (came.authentic, came.provider_payment_id) == (False, None)
    assert (await provider.fetch(ref(request, checkout))).state is AttemptState.CREATED


async def test_a_forged_webhook_is_refused_and_a_repeated_one_has_the_same_key(
    simulator: Simulator, receiver: Receiver
) -> None:
    shop = await simulator.shop(receiver)
    provider = provider_of(shop, simulator.base_url)
    checkout = await provider.create_checkout(wish(amount_of(SPEC)))
    await simulator.faults(shop, forged={"next": 1}, duplicate={"next": 1})
    await simulator.pay(checkout.provider_order_id)
    await simulator.drain()

    refused, keys = 0, []
    for item in receiver.got:
        try:
            keys.append(provider.verify_webhook(item.headers, item.body).dedupe_key)
        except WebhookInvalid:
            refused += 1

    assert refused == 1
    assert len(keys) == 2
    assert len(set(keys)) == 1


async def test_an_id_that_could_lead_elsewhere_is_never_put_into_a_path() -> None:
    with pytest.raises(ProviderRejected):
        await make().fetch(replace(ref(wish(amount_of(SPEC)), None), provider_order_id="../users"))


async def test_a_refund_is_not_believed_lost_while_the_list_does_not_answer(simulator: Simulator) -> None:
    shop = await simulator.shop()
    provider = provider_of(shop, simulator.base_url)
    request = wish(amount_of(SPEC))
    checkout = await provider.create_checkout(request)
    await simulator.pay(checkout.provider_order_id)
    truth = await provider.fetch(ref(request, checkout))
    refund = RefundRequest(reference("ref"), request.amount, truth.provider_payment_id or "")
    # Nothing is left to refund: the look before passes, the refund is refused, the look after is not answered.
    await provider.refund(replace(refund, reference=reference("ref")))
    await simulator.faults(shop, server_error={"next": 1, "skip": 1, "only": ["refunds.list"]})

    with pytest.raises(OutboundUnknown):
        await provider.refund(refund)


@pytest.mark.parametrize(
    "changed",
    [
        {"client_id": "has space"},
        {"private_salt": "short"},
        {"client_secret": "tab\tinside"},
        {"webhook_url": "http://shop.example/hook"},
        {"base_url": "https://api.instamojo.com"},
        {"base_url": "http://10.0.0.1"},
        {"surplus": "1"},
    ],
)
def test_settings_that_cannot_be_right_are_refused(changed: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        InstamojoConfig.model_validate_json(
            json.dumps({**SETTINGS, **changed}), context={"mode": "sandbox", "sandbox_url": "http://127.0.0.1:1/x"}
        )


def test_a_live_tenant_never_meets_a_simulator() -> None:
    with pytest.raises(ValidationError):
        make(config={"base_url": "http://127.0.0.1:1"}, mode="live", sandbox_url="http://127.0.0.1:1")
