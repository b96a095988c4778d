"""The simulator as a browser and a merchant's server meet it: page, way back, webhooks, OAuth, addresses."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest

from core.testing.payment_harness import amount_of, wish
from plugins.payments_instamojo.plugin import SPEC
from tests.plugins.payments_instamojo.harness import provider_of
from tests.plugins.payments_instamojo.simulator import Receiver, Shop, Simulator


async def order(simulator: Simulator, shop: Shop) -> tuple[str, str]:
    """(id, address) of a payment request."""
    checkout = await provider_of(shop, simulator.base_url).create_checkout(wish(amount_of(SPEC), first_try=True))
    return checkout.provider_order_id, checkout.action


async def statuses(receiver: Receiver) -> list[str]:
    return [dict(parse_qsl(item.body.decode()))["status"] for item in receiver.got]


@pytest.mark.parametrize(
    ("form", "status"),
    [
        ({"instrument": "UPI", "action": "pay"}, "Credit"),
        ({"instrument": "CARD", "card": "4242 4242 4242 4242", "code": "1221", "action": "pay"}, "Credit"),
        ({"instrument": "CARD", "card": "4242 4242 4242 4242", "code": "9999", "action": "pay"}, "Failed"),
        ({"instrument": "NETBANKING", "action": "fail"}, "Failed"),
        ({"instrument": "WALLET", "action": "wait"}, "Initiated"),
    ],
)
async def test_the_page_sends_the_browser_back_with_three_unsigned_fields(
    simulator: Simulator, form: dict[str, str], status: str
) -> None:
    order_id, address = await order(simulator, await simulator.shop())
    page = await simulator.http.get(address)

    answer = await simulator.http.post(address, data=form)

    assert page.status_code == 200
    assert "Test merchant" in page.text
    assert answer.status_code == 302
    target = urlsplit(answer.headers["location"])
    back = dict(parse_qsl(target.query))
    assert f"{target.scheme}://{target.netloc}{target.path}" == "https://shop.example/return"
    assert back.keys() == {"payment_id", "payment_status", "payment_request_id"}
    assert (back["payment_status"], back["payment_request_id"]) == (status, order_id)


async def test_a_page_that_was_paid_takes_nothing_more(simulator: Simulator) -> None:
    order_id, address = await order(simulator, await simulator.shop())
    await simulator.http.post(address, data={"action": "pay"})

    again = await simulator.http.post(address, data={"action": "pay"})

    assert again.status_code == 200
    assert len((await simulator.control("GET", f"payments?request={order_id}"))["items"]) == 1


async def test_failures_are_told_only_where_support_has_enabled_that(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver)
    first, _ = await order(simulator, shop)
    await simulator.pay(first, outcome="failure")
    await simulator.change(shop, tells_failures=True)
    second, _ = await order(simulator, shop)
    await simulator.pay(second, outcome="failure")
    await simulator.pay(second)
    await simulator.drain()

    assert sorted(await statuses(receiver)) == ["Credit", "Failed"]


async def test_a_webhook_is_not_sent_again_unless_retries_are_on(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver)
    receiver.answers = [500]
    order_id, _ = await order(simulator, shop)
    await simulator.pay(order_id)
    await simulator.drain()

    assert len(receiver.got) == 1
    assert (await simulator.control("POST", "drain", {}))["later"] == 0


async def test_with_retries_a_webhook_is_tried_five_times_in_all(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver, retries=True, retry_unit_seconds=900.0)
    receiver.answers = [500] * 5
    order_id, _ = await order(simulator, shop)
    await simulator.pay(order_id)
    counts = []
    for minutes in (0, 15, 30, 60, 120, 240):
        await simulator.control("POST", "clock", {"advance_seconds": minutes * 60 + 1})
        await simulator.drain()
        counts.append(len(receiver.got))

    assert counts == [1, 2, 3, 4, 5, 5]


async def test_a_missing_slash_is_a_redirect(simulator: Simulator) -> None:
    answer = await simulator.http.post(f"{simulator.base_url}/v2/payment_requests", data={"purpose": "x"})

    assert (answer.status_code, answer.headers["location"]) == (301, "payment_requests/")


async def test_oauth_refuses_as_documented(simulator: Simulator) -> None:
    shop = await simulator.shop()
    url = f"{simulator.base_url}/oauth2/token/"
    credentials = {"client_id": shop.client_id, "client_secret": "wrong"}

    wrong = await simulator.http.post(url, data={"grant_type": "client_credentials", **credentials})
    other = await simulator.http.post(url, data={"grant_type": "guess", **credentials})
    nobody = await simulator.http.get(f"{simulator.base_url}/v2/payments/", headers={"Authorization": "Bearer x"})

    assert (wrong.status_code, wrong.json()) == (401, {"error": "invalid_client"})
    assert (other.status_code, other.json()) == (401, {"error": "unsupported_grant_type"})
    assert nobody.status_code == 401


async def test_a_disabled_or_expired_request_takes_no_payment(simulator: Simulator) -> None:
    shop = await simulator.shop()
    order_id, address = await order(simulator, shop)
    token = (
        await simulator.http.post(
            f"{simulator.base_url}/oauth2/token/",
            data={
                "grant_type": "client_credentials",
                "client_id": shop.client_id,
                "client_secret": shop.client_secret,
            },
        )
    ).json()["access_token"]
    headers = {"Authorization": f"Bearer {token}"}

    for verb, taken in (("disable", 0), ("enable", 1)):
        url = f"{simulator.base_url}/v2/payment_requests/{order_id}/{verb}/"
        assert (await simulator.http.post(url, headers=headers)).json() == {"success": True}
        await simulator.http.post(address, data={"action": "pay"})
        assert len((await simulator.control("GET", f"payments?request={order_id}"))["items"]) == taken
