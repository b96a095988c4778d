"""The payer's way through the hosted page, without JavaScript."""

import asyncio
import hashlib
import hmac
import html
import json
import re
from typing import Any
from urllib.parse import parse_qsl, urljoin

import httpx
import pytest

from tests.plugins.payments_razorpay.simulator import Receiver, Shop, Simulator

HTML = {"Accept": "text/html"}
CALLBACK = "http://127.0.0.1:9/back?order=1"
CANCEL = "http://127.0.0.1:9/cancelled"


async def open_page(simulator: Simulator, shop: Shop, order_id: str, /, **changes: str) -> httpx.Response:
    form = {
        "key_id": shop.key_id,
        "order_id": order_id,
        "amount": "50000",
        "currency": "INR",
        "name": "Tea & <b>Co</b>",
        "description": "Earl Grey / 1 kg",
        "prefill[email]": "p@example.com",
        "prefill[contact]": "+919999999999",
        "notes[table]": "4",
        "callback_url": CALLBACK,
        "cancel_url": CANCEL,
        **changes,
    }
    return await simulator.http.post(
        f"{simulator.base_url}/v1/checkout/embedded", data={k: v for k, v in form.items() if v}, headers=HTML
    )


def form_of(page: httpx.Response) -> tuple[str, dict[str, str]]:
    """Return the action and hidden fields of the page's first form, as a browser would read them."""
    action = re.search(r'<form[^>]* action="([^"]*)"', page.text)
    assert action is not None
    fields = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', page.text)
    return (
        urljoin(str(page.url), html.unescape(action[1])),
        {html.unescape(name): html.unescape(value) for name, value in fields},
    )


async def press(simulator: Simulator, page: httpx.Response, **fields: str) -> httpx.Response:
    return await simulator.http.post(form_of(page)[0], data=fields, headers=HTML)


@pytest.mark.parametrize(
    ("fields", "column", "value"),
    [
        ({"method": "upi", "vpa": "success@razorpay"}, "vpa", "success@razorpay"),
        ({"method": "netbanking", "bank": "ICIC"}, "bank", "ICIC"),
        ({"method": "wallet", "wallet": "payzapp"}, "wallet", "payzapp"),
        ({"method": "card", "card[number]": "5500 6700 0000 1002", "otp": "1234"}, "method", "card"),
    ],
)
async def test_paying_leads_back_with_a_signed_form(
    simulator: Simulator, fields: dict[str, str], column: str, value: str
) -> None:
    shop = await simulator.shop()
    order = await simulator.order(shop, receipt="T-1", notes={"tenant": "t7"})
    page = await open_page(simulator, shop, order["id"])

    assert (page.status_code, page.headers["cache-control"]) == (200, "no-store")
    assert "Tea &amp; &lt;b&gt;Co&lt;/b&gt;" in page.text
    assert "₹500.00" in page.text
    assert order["id"] in page.text
    assert re.search(r"(?:src|href)=", page.text) is None  # nothing comes from another host
    back = await press(simulator, page, action="pay", **fields)
    url, form = form_of(back)
    assert url == CALLBACK
    assert form.keys() == {"razorpay_payment_id", "razorpay_order_id", "razorpay_signature"}
    assert shop.sdk.utility.verify_payment_signature(form)
    message = f"{order['id']}|{form['razorpay_payment_id']}".encode()
    assert form["razorpay_signature"] == hmac.new(shop.key_secret.encode(), message, hashlib.sha256).hexdigest()

    payment = await shop.call(shop.sdk.payment.fetch, form["razorpay_payment_id"])
    assert (payment["status"], payment["email"]) == ("captured", "p@example.com")
    assert payment[column] == value
    assert payment["description"] == "Earl Grey / 1 kg"
    assert payment["notes"] == {"tenant": "t7", "table": "4"}
    again = await press(simulator, page, action="pay", **fields)
    assert form_of(again) == (url, form)
    assert (await shop.call(shop.sdk.order.fetch, order["id"]))["attempts"] == 1


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"action": "fail"}, "payment_failed"),
        ({"action": "pay", "vpa": "failure@razorpay"}, "payment_failed"),
        ({"action": "pay", "vpa": "nobody@nowhere"}, "invalid_vpa"),
        (
            {"action": "pay", "method": "card", "card[number]": "4100280000080001", "otp": "1234"},
            "insufficient_funds",
        ),
        (
            {"action": "pay", "method": "card", "card[number]": "4100280000060003", "otp": "1234"},
            "card_declined",
        ),
        (
            {"action": "pay", "method": "card", "card[number]": "4100280000001007", "otp": "123"},
            "incorrect_otp",
        ),
        (
            {"action": "pay", "method": "card", "card[number]": "4111111111111111", "otp": "1234"},
            "card_number_invalid",
        ),
    ],
)
async def test_failing_leads_back_with_the_error(
    simulator: Simulator, receiver: Receiver, fields: dict[str, str], reason: str
) -> None:
    shop = await simulator.shop(receiver)
    order = await simulator.order(shop)
    page = await open_page(simulator, shop, order["id"])

    url, form = form_of(await press(simulator, page, **fields))

    assert url == CALLBACK
    assert form["error[reason]"] == reason
    metadata = json.loads(form["error[metadata]"])
    assert metadata["order_id"] == order["id"]
    payment = await shop.call(shop.sdk.payment.fetch, metadata["payment_id"])
    assert (payment["status"], payment["error_reason"], payment["captured"]) == ("failed", reason, False)
    await simulator.drain()
    assert receiver.events() == ["payment.failed"]
    retried = form_of(await press(simulator, page, action="pay"))[1]
    assert shop.sdk.utility.verify_payment_signature(retried)


async def test_abandoning_leads_to_the_cancel_url(simulator: Simulator) -> None:
    shop = await simulator.shop()
    order = await simulator.order(shop)
    page = await open_page(simulator, shop, order["id"])

    answer = await simulator.http.post(form_of(page)[0].removesuffix("pay") + "abandon")

    assert (answer.status_code, answer.headers["location"]) == (303, CANCEL)
    assert (await shop.call(shop.sdk.order.fetch, order["id"]))["status"] == "created"
    reloaded = await simulator.http.get(form_of(page)[0].removesuffix("/pay"), headers=HTML)
    assert form_of(reloaded)[0] == form_of(page)[0]


@pytest.mark.parametrize(
    ("changes", "status", "text"),
    [
        ({"key_id": "rzp_test_nobody"}, 401, "The api key provided is invalid"),
        ({"key_id": ""}, 400, "The key_id field is required."),
        ({"order_id": "order_SimTest0000001"}, 400, "The id provided does not exist"),
        ({"name": ""}, 400, "The name field is required."),
        ({"callback_url": ""}, 400, "The callback_url field is required."),
        ({"callback_url": "javascript:alert(1)"}, 400, "The callback_url must be a valid URL."),
        ({"cancel_url": "http://[::1"}, 400, "The cancel_url must be a valid URL."),
        ({"amount": "49900"}, 400, "Payment amount is different from your order amount."),
    ],
)
async def test_a_wrong_form_opens_no_page(
    simulator: Simulator, changes: dict[str, str], status: int, text: str
) -> None:
    shop = await simulator.shop()
    order = await simulator.order(shop)

    page = await open_page(simulator, shop, order["id"], **changes)

    assert (page.status_code, page.headers["content-type"].split(";")[0]) == (status, "text/html")
    assert text in html.unescape(page.text)
    answer = await simulator.http.post(f"{simulator.base_url}/v1/checkout/embedded", data={"key_id": "x"})
    assert answer.json()["error"]["description"] == "The api key provided is invalid"


async def test_an_order_that_is_paid_elsewhere_opens_no_page(simulator: Simulator) -> None:
    shop = await simulator.shop()
    order = await simulator.order(shop)
    await simulator.pay(order)

    page = await open_page(simulator, shop, order["id"])

    assert page.status_code == 400
    assert "the order is already paid" in page.text


async def test_the_machine_pays_and_posts_the_callback(simulator: Simulator) -> None:
    shop = await simulator.shop()
    order = await simulator.order(shop)
    posted: list[dict[str, str]] = []
    server, url = await collect_forms(posted)

    result = await simulator.control(
        "POST", f"orders/{order['id']}/pay", {"callback": True, "callback_url": url, "method": "wallet"}
    )
    failed_order = await simulator.order(shop)
    failed = await simulator.control(
        "POST",
        f"orders/{failed_order['id']}/pay",
        {"callback": True, "callback_url": url, "outcome": "failure"},
    )
    server.close()

    assert (result["callback_status"], failed["callback_status"]) == (303, 303)
    assert posted == [result["callback"], failed["callback"]]
    assert shop.sdk.utility.verify_payment_signature(posted[0])
    assert posted[1]["error[code]"] == "BAD_REQUEST_ERROR"


async def collect_forms(posted: list[dict[str, str]]) -> tuple[Any, str]:
    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        length = int(re.findall(r"content-length: (\d+)", head)[0])
        posted.append(dict(parse_qsl((await reader.readexactly(length)).decode())))
        writer.write(b"HTTP/1.1 303 See Other\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    return server, f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/back"


async def test_checkout_js_points_at_the_public_address(simulator: Simulator) -> None:
    script = await simulator.http.get(f"{simulator.base_url}/v1/checkout.js")

    assert script.headers["content-type"].startswith("text/javascript")
    assert f'var base = "{simulator.base_url}";' in script.text
