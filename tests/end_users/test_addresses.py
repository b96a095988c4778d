"""Money sent to an address goes to whoever has proven it."""

from __future__ import annotations

from typing import Any

from core.identity.users import service as users
from core.people.types import Profile
from tests.end_users.conftest import Customer
from tests.http import Api, answer, problem
from tests.identity.conftest import Browser, email
from tests.wallets import bank


async def send(api: Api, to: str) -> tuple[Any, Any]:
    """Send 10.00 to an address from a fresh wallet of 50.00; the answer, and the wallet."""
    source = await bank.wallet("50.00")
    body = {"amount": "10.00", "currency": "INR", "to_email": to}
    path = f"/v1/wallets/{source.public_id}/transfers"
    return await api.post(path, body, idempotency_key="t"), source.id


async def test_who_has_proven_an_address_is_paid_before_whose_profile_says_it(customer: Customer, api: Api) -> None:
    address = customer.browser.address
    claimant = await bank.wallet(of=await bank.person(Profile(email=address)))

    answered, source = await send(api, address.upper())

    assert (await answer(answered, 201))["to_wallet"] == customer.wallet.public_id
    assert await bank.available(customer.wallet.id) == "510.00"
    assert await bank.available(claimant.id) == "0.00"
    assert await bank.available(source) == "40.00"


async def test_a_proven_address_without_a_wallet_pays_no_claimant(browser: Any, acting: Any, api: Api) -> None:
    signed_up: Browser = await browser().sign_up()
    assert await users.find(email(signed_up.address)) is not None
    claimant = await bank.wallet(of=await bank.person(Profile(email=signed_up.address)))

    answered, source = await send(api, signed_up.address)

    await problem(answered, 422, "wallets.recipient_unavailable")
    assert await bank.available(claimant.id) == "0.00"
    assert await bank.available(source) == "50.00"


async def test_an_address_that_nobody_has_proven_goes_by_profile(acting: Any, api: Api) -> None:
    known = await bank.wallet(of=await bank.person(Profile(email="asha@shop.example")))

    answered, _ = await send(api, "asha@shop.example")

    assert (await answer(answered, 201))["to_wallet"] == known.public_id
