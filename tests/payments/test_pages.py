"""The hosted checkout, as a browser without JavaScript sees it."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
from quart import Quart, Response

from core.kit import db, ids
from core.kit.urls import origin
from core.payments import service as payments
from core.payments.errors import CheckoutUnavailable
from core.payments.provider import AttemptState
from core.payments.types import PaymentDetail, PaymentStatus
from core.tenancy import service as tenancy
from core.tenancy.types import ConfigurationChange
from core.testing.fake_gateway import ACTION, Fault
from tests.payments.shop import NEWEST, Shop, count, events_of, inr

SHOP = "https://shop.example"


class Payer:
    """A browser that holds the link and nothing else."""

    def __init__(self, app: Quart, detail: PaymentDetail) -> None:
        self.app = app
        self.base = urlsplit(detail.checkout_url).path

    async def open(
        self, rest: str = "", method: str = "GET", form: dict[str, str] | None = None
    ) -> tuple[Response, str]:
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Origin": "https://pay.fake.example"}
        found: Any = await self.app.test_client().open(
            self.base + rest,
            method=method,
            headers=headers if form is not None else {},
            data=urlencode(form).encode() if form is not None else None,
        )
        return found, (await found.get_data()).decode()

    async def state(self, rest: str = "", status: int = 200) -> str:
        response, body = await self.open(rest)
        assert response.status_code == status
        return state_of(body)


def state_of(body: str) -> str:
    found = re.search(r'<main data-state="([a-z_]+)">', body)
    assert found is not None
    return found.group(1)


async def visit(app: Quart, shop: Shop, **more: Any) -> tuple[Payer, PaymentDetail]:
    detail = await payments.create(shop.new(**more))
    return Payer(app, detail), detail


async def test_the_page_leads_to_the_gateway_by_a_plain_form(app: Quart, shop: Shop) -> None:
    await tenancy.configure(
        ConfigurationChange(
            branding={
                "display_name": "Asha's <b>Shop</b>",
                "primary_color": "#ffee00",
                "logo_url": "https://cdn.shop.example/logo.png",
                "support_email": "help@shop.example",
                "support_phone": "+91 80 1234-5678",
            }
        )
    )
    payer, detail = await visit(app, shop, description='Tea & "milk"')

    response, body = await payer.open()

    assert state_of(body) == "payable"
    assert f'<form method="post" action="{ACTION}">' in body
    assert f'<input type="hidden" name="order" value="{detail.current.provider_order_id}">' in body
    assert f'name="return" value="{detail.checkout_url}/return"' in body
    assert "Pay 500.00 INR" in body
    assert "Asha&#39;s &lt;b&gt;Shop&lt;/b&gt;" in body
    assert "Tea &amp; &#34;milk&#34;" in body
    assert 'href="mailto:help@shop.example"' in body
    assert 'href="tel:+918012345678"' in body
    assert "background: #ffee00; color: #111111" in body
    assert "<script" not in body
    assert not re.search(r"<input(?![^>]*type=\"hidden\")", body)
    assert 'name="viewport"' in body
    nonce = re.search(r'<style nonce="([\w-]+)">', body)
    assert nonce is not None
    assert response.headers["Content-Security-Policy"] == (
        f"default-src 'none'; style-src 'nonce-{nonce.group(1)}'; img-src https://cdn.shop.example; "
        "form-action 'self' https://pay.fake.example; frame-ancestors 'none'; base-uri 'none'"
    )
    assert response.headers["Referrer-Policy"] == "strict-origin"
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["X-Frame-Options"] == "DENY"
    again, _ = await payer.open()
    assert again.headers["Content-Security-Policy"] != response.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "branding",
    [
        {"primary_color": "red; } body { background: url(//evil)", "logo_url": "javascript:evil()"},
        {"primary_color": 7, "logo_url": "http://evil.example/x.png", "support_email": None, "display_name": ""},
        {"logo_url": "https://x.example@evil.example/", "support_email": '"><evil>', "support_phone": "evil"},
        {"logo_url": "https://x.example;script-src evil", "support_email": "a@b evil", "display_name": ["evil"]},
    ],
)
async def test_branding_that_a_page_could_not_safely_show_is_left_out(
    app: Quart, shop: Shop, branding: dict[str, Any]
) -> None:
    # An older release, or another way in, may have let this through: the page is the last guard.
    async with db.transaction() as tx:
        await tx.execute_one("UPDATE tenant_root SET branding = $2 WHERE tenant_id = $1", tx.tenant, branding)
    payer, _ = await visit(app, shop)
    response, body = await payer.open()
    assert "evil" not in body
    assert "<img" not in body
    assert "mailto:" not in body
    assert "tel:" not in body
    assert "Test tenant" in body
    assert "evil" not in response.headers["Content-Security-Policy"]
    assert "img-src 'none'" in response.headers["Content-Security-Policy"]


async def test_a_payer_may_be_sent_back_by_an_address(app: Quart, shop: Shop) -> None:
    payer, detail = await visit(app, shop)
    shop.vendor.pay(detail.current.reference)

    response, _ = await payer.open("/return?payment_status=Failed&typed=by+anybody")

    # Whatever it says, it is a reason to ask the gateway, and the gateway's answer counts.
    assert response.status_code == 303
    assert response.headers["Location"] == f"{payer.base}/status"
    assert await shop.balance() == "500.00"


async def test_a_payer_pays_and_comes_back(app: Quart, shop: Shop) -> None:
    await tenancy.configure(ConfigurationChange(allowed_origins=(SHOP,)))
    payer, detail = await visit(app, shop, return_url=f"{SHOP}/thanks?cart=9")
    paid = shop.vendor.pay(detail.current.reference)
    form = (await shop.gateway()).sign_return(detail.current.provider_order_id or "", paid.id)

    response, _ = await payer.open("/return", "POST", form)

    assert response.status_code == 303
    assert response.headers["Location"] == f"{payer.base}/status"
    assert await shop.balance() == "500.00"
    _, body = await payer.open("/status")
    assert state_of(body) == "paid"
    back = f"{SHOP}/thanks?cart=9&amp;payment={detail.payment.public_id}&amp;status=succeeded"
    assert f'<meta http-equiv="refresh" content="3;url={back}">' in body
    assert f'href="{back}"' in body
    assert await payer.state() == "paid"
    await payer.open("/return", "POST", form)
    after = (await payments.get(detail.payment.id)).payment
    assert await events_of(after) == ["payment.created", "payment.succeeded"]


async def test_a_forged_return_moves_nothing(app: Quart, shop: Shop) -> None:
    payer, detail = await visit(app, shop)
    other = await payments.create(shop.new("1.00"))
    cheap = shop.vendor.pay(other.current.reference)
    theirs = (await shop.gateway()).sign_return(other.current.provider_order_id or "", cheap.id)

    for form in (
        theirs,
        {"fake_payment_id": cheap.id, "fake_signature": "0" * 64},
        {"error": "x"},
        {},
        {"fake_payment_id": "é\u0000", "fake_signature": "x"},
    ):
        response, _ = await payer.open("/return", "POST", form)
        assert response.status_code == 303

    after = await payments.get(detail.payment.id)
    assert after.payment.status is PaymentStatus.PENDING
    assert after.current.provider_payment_id is None
    assert after.payment.attention == ()
    assert await count("ledger_transaction") == 0


async def test_a_return_while_the_gateway_is_silent_waits_on_a_page_that_reloads(app: Quart, shop: Shop) -> None:
    payer, detail = await visit(app, shop)
    paid = shop.vendor.pay(detail.current.reference)
    form = (await shop.gateway()).sign_return(detail.current.provider_order_id or "", paid.id)
    shop.vendor.fail_next("fetch", Fault.DOWN)

    await payer.open("/return", "POST", form)
    _, body = await payer.open("/status")

    assert state_of(body) == "processing"
    assert '<meta http-equiv="refresh" content="3">' in body
    await shop.resolve(detail.current)
    assert await payer.state("/status") == "paid"


async def test_a_failed_payment_can_be_tried_again(app: Quart, shop: Shop) -> None:
    payer, detail = await visit(app, shop)
    shop.vendor.fail(detail.current.reference)
    await payer.open("/return", "POST", {"error": "BAD_REQUEST"})

    response, body = await payer.open("/status")
    assert state_of(body) == "failed"
    assert f'<form method="post" action="{payer.base}/retry">' in body
    assert "form-action 'self';" in response.headers["Content-Security-Policy"]

    response, _ = await payer.open("/retry", "POST", {})
    assert response.headers["Location"] == payer.base
    retried = await payments.get(detail.payment.id)
    assert len(retried.attempts) == 2
    _, body = await payer.open()
    assert state_of(body) == "payable"
    assert f'value="{retried.current.provider_order_id}"' in body
    await payer.open("/retry", "POST", {})
    assert len((await payments.get(detail.payment.id)).attempts) == 2

    # The payer pays in the first tab, whose order the gateway still knows.
    old = shop.vendor.order(detail.current.reference).payments[0]
    shop.vendor.move(old, AttemptState.CAPTURED)
    form = (await shop.gateway()).sign_return(detail.current.provider_order_id or "", old.id)
    await payer.open("/return", "POST", form)
    assert (await payments.get(detail.payment.id)).payment.captured == inr("500.00")


async def test_a_gateway_that_was_down_shows_a_page_that_heals(app: Quart, shop: Shop) -> None:
    shop.vendor.fail_next("create_checkout", Fault.DOWN, Fault.DOWN)
    with pytest.raises(CheckoutUnavailable):
        await payments.create(shop.new())
    (payment,) = await payments.list_payments(NEWEST, 1)
    payer = Payer(app, await payments.get(payment.id))
    _, body = await payer.open()
    assert state_of(body) == "preparing"
    assert '<meta http-equiv="refresh"' in body
    assert (await payer.open("/retry", "POST", {}))[0].status_code == 303
    assert await payer.state() == "preparing"
    await payer.open("/retry", "POST", {})
    assert await payer.state() == "payable"
    assert len(shop.vendor.orders) == 1


async def test_a_payer_who_cancels_comes_back_to_the_page(app: Quart, shop: Shop) -> None:
    payer, detail = await visit(app, shop)
    response, _ = await payer.open("/cancel")
    assert response.headers["Location"] == f"{payer.base}?cancelled=1"
    _, body = await payer.open("?cancelled=1")
    assert "Nothing was charged" in body
    assert (await payments.get(detail.payment.id)).payment == detail.payment


async def test_pages_by_state(app: Quart, shop: Shop) -> None:
    payer, detail = await visit(app, shop, capture_mode="manual")
    assert await payer.state("/status") == "processing"
    paid = shop.vendor.pay(detail.current.reference, state=AttemptState.PENDING)
    await shop.resolve(detail.current)
    assert await payer.state() == "processing"
    shop.vendor.move(paid, AttemptState.UNKNOWN)
    await shop.resolve(detail.current)
    assert await payer.state() == "processing"
    shop.vendor.move(paid, AttemptState.AUTHORIZED)
    await shop.resolve(detail.current)
    assert await payer.state() == "authorized"

    wrong, other = await visit(app, shop)
    shop.vendor.pay(other.current.reference, amount=inr("1.00"))
    await shop.resolve(other.current)
    assert await wrong.state() == "attention"


async def test_an_expired_link_offers_nothing_to_pay(app: Quart, shop: Shop, make_late: Any) -> None:
    payer, detail = await visit(app, shop, expires_in_seconds=60)
    await make_late(61)
    _, body = await payer.open()
    assert state_of(body) == "expired"
    assert "<form" not in body
    await payer.open("/retry", "POST", {})
    assert len((await payments.get(detail.payment.id)).attempts) == 1


async def test_a_suspended_tenant_takes_no_new_payment_but_sees_those_made(app: Quart, shop: Shop) -> None:
    payer, detail = await visit(app, shop)
    paid = shop.vendor.pay(detail.current.reference)
    form = (await shop.gateway()).sign_return(detail.current.provider_order_id or "", paid.id)
    await tenancy.suspend(shop.tenant.slug, reason="fraud")
    try:
        _, body = await payer.open()
        assert state_of(body) == "suspended"
        assert "<form" not in body
        await payer.open("/return", "POST", form)
        assert await payer.state("/status") == "paid"
    finally:
        await tenancy.resume(shop.tenant.slug, reason="cleared")
    assert await shop.balance() == "500.00"


async def test_wrong_links_answer_alike(app: Quart, shop: Shop, make_tenant: Any) -> None:
    payer, _ = await visit(app, shop)
    other = await make_tenant()
    token = payer.base.rsplit("/", 1)[1]
    for path in (
        f"/pay/{shop.tenant.short_id}/{ids.token()}",
        f"/pay/{other.short_id}/{token}",
        f"/pay/0000000000/{token}",
        f"/pay/x/{token}",
        f"/pay/{shop.tenant.short_id}/%00",
    ):
        for rest, method in (("", "GET"), ("/status", "GET"), ("/return", "POST"), ("/retry", "POST")):
            response: Any = await app.test_client().open(path + rest, method=method)
            body = (await response.get_data()).decode()
            assert (response.status_code, state_of(body)) == (404, "not_found")
            assert token not in body
    assert len(shop.vendor.orders) == 1


@pytest.mark.parametrize(
    ("code", "is_shown"),
    [("PAYER_DECLINED", True), ("FRAUD_BLOCK", False), ("BANK_DOWN", False), ("NEVER_SEEN", False)],
)
async def test_a_payer_reads_the_gateways_words_only_when_they_are_for_payers(
    app: Quart, shop: Shop, code: str, is_shown: bool
) -> None:
    payer, detail = await visit(app, shop)
    shop.vendor.fail(detail.current.reference, code)
    await shop.resolve(detail.current)
    async with db.transaction() as tx:
        await tx.execute("UPDATE payment_attempt SET error_text = 'Words of ACME' WHERE tenant_id = $1", tx.tenant)

    response, body = await payer.open()

    assert response.status_code == 200
    assert ("Words of ACME" in body) is is_shown
    assert ("The payment did not go through." in body) is not is_shown


async def test_a_return_url_is_checked_again_when_it_is_shown(app: Quart, shop: Shop) -> None:
    await tenancy.configure(ConfigurationChange(allowed_origins=(SHOP,)))
    payer, _ = await visit(app, shop, return_url=f"{SHOP}/thanks")
    assert "shop.example" in (await payer.open())[1]
    await tenancy.configure(ConfigurationChange(allowed_origins=()))
    assert "shop.example" not in (await payer.open())[1]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://shop.example/a?b#c", "https://shop.example"),
        ("https://SHOP.example:443/", "https://shop.example"),
        ("http://localhost:3000/x", "http://localhost:3000"),
        ("http://[::1]:80/", "http://[::1]"),
        ("https://shop.example@evil.example/", None),
        ("https://shop.example\\@evil.example/", None),
        ("https://evil.example\t.shop.example/", None),
        ("//shop.example/", None),
        ("https://shop.example;script-src/", None),
        ("https://shop.example,evil.example/", None),
        ("https://*.example/", None),
        ("javascript:alert(1)//https://shop.example", None),
        ("https:///x", None),
        ("https://shop.example:99999/", None),
        ("https://shöp.example/", None),
        ("https://shop.example/" + "a" * 2000, None),
    ],
)
def test_origins_as_browsers_read_them(url: str, expected: str | None) -> None:
    assert origin(url) == expected
