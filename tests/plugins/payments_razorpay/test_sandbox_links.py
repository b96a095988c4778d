"""Payment links of the simulator, by the official SDK and by a payer's browser."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from razorpay.errors import BadRequestError

from tests.plugins.payments_razorpay.simulator import Receiver, Shop, Simulator
from tests.plugins.payments_razorpay.test_sandbox_checkout import HTML, press

DAY = 86_400
CALLBACK = "http://127.0.0.1:9/back?order=1"


async def make(shop: Shop, **changes: Any) -> dict[str, Any]:
    body = {
        "amount": 50_000,
        "currency": "INR",
        "reference_id": "INV-42",
        "description": "Invoice 42 / tea",
        "customer": {"name": "Gaurav Kumar", "email": "gaurav.kumar@example.com", "contact": "+919876543210"},
        "notify": {"sms": True, "email": False},
        "callback_url": CALLBACK,
        "callback_method": "get",
        "notes": {"table": "4"},
        **changes,
    }
    wanted = {name: value for name, value in body.items() if value is not None}
    link: dict[str, Any] = await shop.call(shop.sdk.payment_link.create, wanted)
    return link


async def test_the_sdk_makes_changes_tells_of_and_ends_links(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver)
    now = (await simulator.control("GET", "clock"))["now"]
    sdk = shop.sdk.payment_link

    link = await make(shop, expire_by=now + DAY)
    other = await make(shop, reference_id=None, callback_url=None, callback_method=None, customer=None)

    assert (link["status"], link["amount_paid"], link["payments"]) == ("created", 0, None)
    assert (link["reference_id"], link["expire_by"]) == ("INV-42", now + DAY)
    assert link["notify"] == {"sms": True, "email": False, "whatsapp": False}
    assert "order_id" not in link
    assert link["short_url"].startswith(f"{simulator.base_url}/i/")
    assert (other["reference_id"], other["expire_by"], other["callback_url"]) == ("", 0, "")
    assert await shop.call(sdk.fetch, link["id"]) == link
    assert (await shop.call(sdk.all))["payment_links"] == [other, link]
    assert (await shop.call(sdk.all, {"reference_id": "INV-42"}))["payment_links"] == [link]
    assert await shop.call(sdk.notifyBy, link["id"], "sms") == {"success": True}
    edited = await shop.call(sdk.edit, link["id"], {"expire_by": now + 2 * DAY, "notes": {"a": "b"}})
    assert (edited["expire_by"], edited["notes"]) == (now + 2 * DAY, {"a": "b"})
    assert (await shop.call(sdk.cancel, other["id"]))["status"] == "cancelled"
    await simulator.control("POST", "clock", {"advance_seconds": 2 * DAY + 1})
    expired = await shop.call(sdk.fetch, link["id"])
    assert (expired["status"], expired["expired_at"]) == ("expired", now + 2 * DAY)
    for ended in (link, other):
        with pytest.raises(BadRequestError, match="expired link"):
            await shop.call(sdk.cancel, ended["id"])
        with pytest.raises(BadRequestError):
            await shop.call(sdk.edit, ended["id"], {"notes": {}})
        with pytest.raises(BadRequestError):
            await shop.call(sdk.notifyBy, ended["id"], "email")
    await simulator.drain()
    assert receiver.events() == ["payment_link.cancelled", "payment_link.expired"]
    stranger = await simulator.shop()
    with pytest.raises(BadRequestError, match="does not exist"):
        await shop.call(stranger.sdk.payment_link.fetch, link["id"])
    assert (await shop.call(stranger.sdk.payment_link.all))["payment_links"] == []


async def test_links_are_refused_in_the_vendors_words(simulator: Simulator) -> None:
    shop = await simulator.shop()
    now = (await simulator.control("GET", "clock"))["now"]
    await make(shop)
    live = await simulator.control("POST", "merchants", {"key_id": "rzp_live_links", "key_secret": "live_secret"})
    live_shop = Shop(
        live["id"],
        "rzp_live_links",
        "live_secret",
        "",
        type(shop.sdk)(auth=("rzp_live_links", "live_secret"), base_url=simulator.base_url),
    )

    for changes, text in (
        ({}, "reference ID: INV-42 already attempted"),
        ({"reference_id": "b", "expire_by": now + 60}, "15 minutes in future"),
        ({"reference_id": "b", "amount": 1}, "at least INR 1.00"),
        ({"reference_id": "b", "callback_method": "post"}, "callback_method"),
        ({"reference_id": "b", "callback_url": "javascript:alert(1)"}, "valid URL"),
        ({"reference_id": "b", "accept_partial": True}, "not enabled"),
        ({"reference_id": "b", "upi_link": True}, "not supported in Test Mode"),
        ({"reference_id": "x" * 41}, "greater than 40"),
        ({"reference_id": "b", "customer": {"age": "7"}}, "should not be sent"),
        ({"reference_id": "b", "notify": [1]}, "must be an array"),
    ):
        with pytest.raises(BadRequestError, match=text):
            await make(shop, **changes)
    with pytest.raises(BadRequestError, match="indian currency"):
        await make(live_shop, currency="USD", upi_link=True)
    upi = await make(live_shop, upi_link=True)
    page = await simulator.http.get(upi["short_url"], headers=HTML)

    assert upi["upi_link"] is True
    assert 'value="upi"' in page.text
    assert 'value="card"' not in page.text
    refused = await press(simulator, page, method="card")
    assert refused.status_code == 400
    assert len((await shop.call(shop.sdk.payment_link.all))["payment_links"]) == 1


async def test_a_payer_pays_a_link_and_comes_back_signed(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver)
    link = await make(shop)
    page = await simulator.http.get(link["short_url"], headers=HTML)
    assert "Abandon" not in page.text

    failed = await press(simulator, page, method="upi", action="fail")
    again = await simulator.http.get(str(failed.url.join(failed.headers["location"])), headers=HTML)
    back = await press(simulator, page, method="upi", vpa="success@razorpay")
    twice = await press(simulator, page, method="upi", vpa="success@razorpay")

    assert (failed.status_code, again.status_code, back.status_code) == (303, 200, 303)
    assert twice.headers["location"] == back.headers["location"]
    address = urlsplit(back.headers["location"])
    query = dict(parse_qsl(address.query))
    assert (address.netloc, query["order"]) == ("127.0.0.1:9", "1")
    assert shop.sdk.utility.verify_payment_link_signature(
        {name.removeprefix("razorpay_") if "link" in name else name: value for name, value in query.items()}
    )
    paid = await shop.call(shop.sdk.payment_link.fetch, link["id"])
    assert (paid["status"], paid["amount_paid"]) == ("paid", 50_000)
    assert [item["payment_id"] for item in paid["payments"]] == [query["razorpay_payment_id"]]
    payments = (await shop.call(shop.sdk.order.payments, paid["order_id"]))["items"]
    assert sorted(item["status"] for item in payments) == ["captured", "failed"]
    by_payment = await shop.call(shop.sdk.payment_link.all, {"payment_id": query["razorpay_payment_id"]})
    assert by_payment["payment_links"] == [paid]
    with pytest.raises(BadRequestError, match="already paid"):
        await shop.call(shop.sdk.payment_link.cancel, link["id"])
    gone = await simulator.http.get(link["short_url"], headers=HTML)
    assert (gone.status_code, "is paid" in gone.text) == (400, True)
    await simulator.drain()
    assert receiver.events().count("payment_link.paid") == 1


async def test_a_link_without_a_way_back_says_thanks_and_an_ended_one_takes_nothing(simulator: Simulator) -> None:
    shop = await simulator.shop()
    link = await make(shop, callback_url=None, callback_method=None)
    ended = await make(shop, reference_id="b")
    page = await simulator.http.get(link["short_url"], headers=HTML)
    open_page = await simulator.http.get(ended["short_url"], headers=HTML)
    await shop.call(shop.sdk.payment_link.cancel, ended["id"])

    thanks = await press(simulator, page, method="card", otp="1234")
    late = await press(simulator, open_page, method="upi")

    assert "Payment received" in thanks.text
    assert (await shop.call(shop.sdk.payment_link.fetch, link["id"]))["status"] == "paid"
    assert (late.status_code, "not accepting" in late.text) == (400, True)
    assert (await simulator.http.get(f"{simulator.base_url}/i/nothing", headers=HTML)).status_code == 404
    assert (await shop.call(shop.sdk.payment_link.fetch, ended["id"]))["amount_paid"] == 0
