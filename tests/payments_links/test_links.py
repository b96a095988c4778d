"""Payment links: one payment for one use however many try, many for many, and what each page says."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from quart import Quart

from core.kit import clock, ids, scope
from core.kit.errors import NotFound
from core.payments import service as payments
from core.payments.errors import CheckoutUnavailable, PaymentCurrencyMismatch, ReturnUrlNotAllowed
from core.payments.links import codes, service
from core.payments.links.errors import LinkNotOpen, LinkReferenceTaken, NoVpa
from core.payments.links.types import LinkStatus, NewLink
from core.payments.provider import AttemptState
from core.payments.types import Payment, PaymentStatus
from core.tenancy import service as tenancy
from core.tenancy.types import ConfigurationChange
from core.testing import fake_collect
from core.testing.fake_gateway import Fault
from tests.http import Api, acts, answer, make_key, problem
from tests.payments.shop import NEWEST, Shop, count, inr


def wanted(shop: Shop, **more: Any) -> NewLink:
    more.setdefault("provider_account_id", shop.provider_account_id)
    return NewLink(inr("500.00"), shop.account.id, **more)


class Visitor:
    """A browser without JavaScript, which follows redirects."""

    def __init__(self, app: Quart) -> None:
        self.app = app

    async def get(self, path: str) -> tuple[int, str]:
        response = await self.app.test_client().get(path)
        if response.status_code == 303:
            return await self.get(response.headers["Location"])
        return response.status_code, (await response.get_data(as_text=False)).decode()

    async def post(self, path: str) -> tuple[int, str]:
        response: Any = await self.app.test_client().post(
            path, data=urlencode({}).encode(), headers={"Content-Type": "application/x-www-form-urlencoded"}
        )
        if response.status_code == 303:
            return await self.get(response.headers["Location"])
        return response.status_code, (await response.get_data(as_text=False)).decode()


def state_of(body: str) -> str:
    found = re.search(r'<main data-state="([a-z_]+)">', body)
    assert found is not None, body
    return found.group(1)


async def through(link_id: Any) -> list[Payment]:
    return await payments.list_payments(NEWEST, 50, subject=ids.text("lnk", link_id))


async def test_a_payer_pays_through_the_links_page(app: Quart, shop: Shop) -> None:
    made = await service.create(wanted(shop, description='Tea & "milk"'))
    visitor, path = Visitor(app), urlsplit(made.url).path

    status, first = await visitor.get(path)
    assert (status, state_of(first)) == (200, "link")
    assert "Pay 500.00 INR" in first
    assert "Tea &amp; &#34;milk&#34;" in first
    assert "<script" not in first
    assert await through(made.link.id) == []  # looking makes nothing

    status, page = await visitor.post(f"{path}/start")
    assert (status, state_of(page)) == (200, "payable")
    (payment,) = await through(made.link.id)
    detail = await payments.get(payment.id)
    shop.vendor.pay(detail.current.reference)
    await shop.resolve(detail.current)

    assert state_of((await visitor.get(path))[1]) == "paid"
    assert await shop.balance() == "500.00"
    assert (await service.get(made.link.id)).link.status(made.link.created_at) is LinkStatus.PAID


async def test_a_link_for_one_use_has_one_payment_whoever_comes_at_once(shop: Shop) -> None:
    link = (await service.create(wanted(shop))).link

    outcomes = await asyncio.gather(*(service.begin(link.id) for _ in range(6)))

    assert len({item.payment.id for item in outcomes}) == 1
    assert await count("payment") == 1
    assert await count("payment_attempt") == 1
    for _ in range(2):  # two payers pay one order at the vendor
        shop.vendor.pay(outcomes[0].current.reference)
    await shop.resolve(outcomes[0].current)
    assert await shop.balance() == "500.00"


async def test_a_link_for_many_uses_credits_each(shop: Shop) -> None:
    link = (await service.create(wanted(shop, single_use=False))).link

    begun = await asyncio.gather(*(service.begin(link.id) for _ in range(3)))
    for detail in begun:
        shop.vendor.pay(detail.current.reference)
        await shop.resolve(detail.current)

    assert len({item.payment.id for item in begun}) == 3
    assert await shop.balance() == "1500.00"
    after = (await service.get(link.id)).link
    assert (after.status(after.created_at), after.payment_id) == (LinkStatus.OPEN, None)


async def test_a_gateway_that_is_down_leaves_a_payment_that_the_next_click_finds(app: Quart, shop: Shop) -> None:
    made = await service.create(wanted(shop))
    shop.vendor.fail_next("create_checkout", Fault.UNAVAILABLE)

    with pytest.raises(CheckoutUnavailable):
        await service.begin(made.link.id)
    again = await service.begin(made.link.id)

    assert await count("payment") == 1
    assert again.payment.status is PaymentStatus.CREATED
    assert state_of((await Visitor(app).post(f"{urlsplit(made.url).path}/start"))[1]) == "preparing"


async def test_nothing_can_be_begun_through_a_cancelled_link(app: Quart, shop: Shop) -> None:
    made = await service.create(wanted(shop))
    visitor, path = Visitor(app), urlsplit(made.url).path

    cancelled = await service.cancel(made.link.id)
    again = await service.cancel(made.link.id)

    assert cancelled.link == again.link
    assert cancelled.link.version == 2
    with pytest.raises(LinkNotOpen):
        await service.begin(made.link.id)
    assert state_of((await visitor.get(path))[1]) == "cancelled"
    assert state_of((await visitor.post(f"{path}/start"))[1]) == "cancelled"
    assert await count("payment") == 0
    assert len(await acts(shop.tenant, "payment_link:cancel")) == 1


async def test_who_was_paying_when_the_link_was_cancelled_is_honoured(app: Quart, shop: Shop) -> None:
    made = await service.create(wanted(shop))
    detail = await service.begin(made.link.id)

    await service.cancel(made.link.id)

    assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.EXPIRED
    visitor = Visitor(app)
    assert state_of((await visitor.get(urlsplit(detail.checkout_url).path))[1]) == "expired"
    shop.vendor.pay(detail.current.reference)
    await shop.resolve(detail.current)
    assert await shop.balance() == "500.00"
    assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.SUCCEEDED


async def test_a_failed_payment_of_a_cancelled_link_is_not_tried_again(app: Quart, shop: Shop) -> None:
    made = await service.create(wanted(shop))
    detail = await service.begin(made.link.id)
    shop.vendor.fail(detail.current.reference)
    await shop.resolve(detail.current)

    await service.cancel(made.link.id)

    await Visitor(app).post(f"{urlsplit(detail.checkout_url).path}/retry")
    assert await count("payment_attempt") == 1
    assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.EXPIRED


async def test_a_paid_link_is_not_cancelled(shop: Shop) -> None:
    made = await service.create(wanted(shop))
    detail = await service.begin(made.link.id)
    shop.vendor.pay(detail.current.reference)
    await shop.resolve(detail.current)

    with pytest.raises(LinkNotOpen):
        await service.cancel(made.link.id)

    assert (await service.get(made.link.id)).link.cancelled_at is None


async def test_an_expired_link_takes_nobody(app: Quart, shop: Shop, make_late: Callable[[int], Any]) -> None:
    made = await service.create(wanted(shop, expires_in_seconds=3600))
    late = await make_late(3601)

    with scope.use(replace(scope.get(), tenant=late)):
        with pytest.raises(LinkNotOpen):
            await service.begin(made.link.id)
        with pytest.raises(LinkNotOpen):
            await service.cancel(made.link.id)
        assert state_of((await Visitor(app).get(urlsplit(made.url).path))[1]) == "expired"
    assert await count("payment") == 0


async def test_who_was_at_the_gateway_when_the_link_expired_is_honoured(
    app: Quart, shop: Shop, make_late: Callable[[int], Any]
) -> None:
    made = await service.create(wanted(shop, expires_in_seconds=3600))
    detail = await service.begin(made.link.id)
    late = await make_late(3601)

    with scope.use(replace(scope.get(), tenant=late)):
        shop.vendor.pay(detail.current.reference)
        await shop.resolve(detail.current)

        assert await shop.balance() == "500.00"
        assert (await service.get(made.link.id)).link.status(clock.now()) is LinkStatus.PAID
        assert state_of((await Visitor(app).get(urlsplit(made.url).path))[1]) == "paid"
        assert (await service.begin(made.link.id)).payment.id == detail.payment.id
    assert await count("payment") == 1


async def test_what_cannot_be_a_link_is_refused(shop: Shop) -> None:
    await service.create(wanted(shop, reference="INV-1"))

    with pytest.raises(LinkReferenceTaken):
        await service.create(wanted(shop, reference="INV-1"))
    with pytest.raises(ReturnUrlNotAllowed):
        await service.create(wanted(shop, return_url="https://evil.example/"))
    with pytest.raises(PaymentCurrencyMismatch):
        await service.create(replace(wanted(shop), amount=replace(inr("5.00"), currency="USD")))

    assert await count("payment_link") == 1


async def test_another_tenants_link_is_nobodys(app: Quart, shop: Shop) -> None:
    made = await service.create(wanted(shop))
    token = made.url.rpartition("/")[2]

    status, body = await Visitor(app).get(f"/pay/nobody/{token}")
    assert (status, state_of(body)) == (404, "not_found")
    with pytest.raises(NotFound):
        await service.get_by_token(token[:-1] + ("0" if token[-1] != "0" else "1"))


async def test_the_upi_code_names_the_tenants_address_amount_and_link(shop: Shop) -> None:
    link = (await service.create(wanted(shop, description="Tea & milk"))).link
    settings = {"upi": {"vpa": "asha.books-1@okhdfcbank", "name": "Asha Books"}}

    intent = codes.upi_intent(link, settings, "Ignored")

    assert intent.startswith("upi://pay?pa=asha.books-1@okhdfcbank&")
    assert parse_qs(urlsplit(intent).query) == {
        "pa": ["asha.books-1@okhdfcbank"],
        "pn": ["Asha Books"],
        "am": ["500.00"],
        "tr": [link.public_id.replace("_", "")],
        "tn": ["Tea & milk"],
        "cu": ["INR"],
    }


@pytest.mark.parametrize("given", [{}, {"upi": {}}, {"upi": {"vpa": "a@ybl"}}, {"upi": "x@ybl"}, {"upi": {"vpa": 7}}])
async def test_without_a_upi_address_there_is_no_upi_code(shop: Shop, given: dict[str, Any]) -> None:
    link = (await service.create(wanted(shop))).link

    with pytest.raises(NoVpa):
        codes.upi_intent(link, given, "Asha")


# ---- by HTTP ----


async def test_the_whole_life_by_http(app: Quart, shop: Shop) -> None:
    api = Api(app, await make_key(shop.tenant))
    body = {"amount": "500.00", "currency": "INR", "credit_account": ids.text("acc", shop.account.id)}
    body["provider_account"] = ids.text("pac", shop.provider_account_id)

    made = await answer(await api.post("/v1/payment-links", {**body, "reference": "A-1"}, idempotency_key="1"), 201)
    again = await answer(await api.post("/v1/payment-links", {**body, "reference": "A-1"}, idempotency_key="1"), 201)
    await answer(await api.post("/v1/payment-links", {**body, "reference": "A-2"}, idempotency_key="2"), 201)
    await problem(
        await api.post("/v1/payment-links", {**body, "reference": "A-1"}, idempotency_key="3"),
        409,
        "links.reference_taken",
    )

    assert made == again
    assert (made["status"], made["use"], made["payment"], made["hosted_url"]) == ("open", "single", None, None)
    first = await answer(await api.get("/v1/payment-links?limit=1"))
    rest = await answer(await api.get(f"/v1/payment-links?limit=1&cursor={first['next_cursor']}"))
    assert [item["reference"] for item in first["items"] + rest["items"]] == ["A-2", "A-1"]
    found = await answer(await api.get("/v1/payment-links?reference=A-1"))
    assert [item["id"] for item in found["items"]] == [made["id"]]

    code = await api.get(f"/v1/payment-links/{made['id']}/code")
    assert code.content_type == "image/svg+xml"
    assert (await code.get_data(as_text=False)).startswith(b"<svg")
    await problem(await api.get(f"/v1/payment-links/{made['id']}/code?kind=upi"), 422, "links.no_vpa")
    await tenancy.configure(ConfigurationChange(settings={"upi": {"vpa": "asha@okaxis"}}))
    assert (await api.get(f"/v1/payment-links/{made['id']}/code?kind=upi")).status_code == 200

    path = f"/v1/payment-links/{made['id']}/cancel"
    ended = await answer(await api.post(path, idempotency_key="4"))
    assert (ended["status"], ended["version"]) == ("cancelled", 2)
    await problem(
        await api.post(f"/v1/payment-links/{made['id']}/send", {"email": "a@b.example"}, idempotency_key="5"),
        422,
        "links.not_open",
    )
    await problem(
        await api.post("/v1/payment-links/lnk_00000000000000000000000000/cancel", idempotency_key="6"),
        404,
        "request.not_found",
    )


async def test_a_link_is_sent_by_mail(app: Quart, shop: Shop) -> None:
    api = Api(app, await make_key(shop.tenant))
    made = await service.create(wanted(shop, reference="INV-7"))

    sent = await answer(
        await api.post(
            f"/v1/payment-links/{made.link.public_id}/send", {"email": "asha@shop.example"}, idempotency_key="1"
        ),
        201,
    )

    found = await answer(await api.get(f"/v1/outgoing-messages/{sent['message']}"))
    assert (found["template"], found["channel"]) == ("invoice", "email")


async def test_only_who_paid_has_a_receipt(app: Quart, shop: Shop) -> None:
    api = Api(app, await make_key(shop.tenant))
    await tenancy.configure(ConfigurationChange(branding={"display_name": "Asha's <b>Shop</b>"}))
    made = await service.create(wanted(shop, description="Tea"))
    visitor, path = Visitor(app), urlsplit(made.url).path
    detail = await service.begin(made.link.id)
    public_id = detail.payment.public_id
    for rest in ("/receipt", "/receipt.pdf"):
        assert (await visitor.get(path + rest))[0] == 404
    await problem(await api.get(f"/v1/payments/{public_id}/receipt"), 422, "links.no_receipt")
    shop.vendor.pay(detail.current.reference)
    await shop.resolve(detail.current)

    _, page = await visitor.get(f"{path}/receipt")
    own_page = (await visitor.get(f"{urlsplit(detail.checkout_url).path}/receipt"))[1]
    by_link = await app.test_client().get(f"{path}/receipt.pdf")
    by_api = await api.get(f"/v1/payments/{public_id}/receipt")

    number = public_id.removeprefix("pay_").upper()
    for body in (page, own_page):
        assert state_of(body) == "receipt"
        assert number in body
        assert "500.00 INR" in body
        assert "It is not a tax invoice" in body
        assert "Asha&#39;s &lt;b&gt;Shop&lt;/b&gt;" in body
    document = await by_link.get_data(as_text=False)
    assert document.startswith(b"%PDF-")
    assert document == await by_api.get_data(as_text=False)
    assert by_link.headers["Content-Disposition"] == f'attachment; filename="receipt-{number}.pdf"'


# ---- hosted by the vendor ----


async def test_a_hosted_link_that_is_paid_credits_once(app: Quart, shop: Shop) -> None:
    desk = fake_collect.desk(ids.text("pac", shop.provider_account_id))
    made = await service.create(wanted(shop, hosted=True))
    assert made.hosted_url is not None
    (vendor_link,) = desk.links.values()
    assert made.hosted_url.endswith(vendor_link.id)
    status, page = await Visitor(app).get(urlsplit(made.url).path)
    assert (status, state_of(page)) == (200, "payable")
    assert f'action="{made.hosted_url}"' in page

    detail = await payments.get(made.link.payment_id or ids.new())
    await shop.resolve(detail.current)
    assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.CREATED
    desk.pay_link(vendor_link.id)
    await shop.resolve(detail.current)
    await shop.resolve(detail.current)

    after = await payments.get(detail.payment.id)
    assert after.payment.status is PaymentStatus.SUCCEEDED
    assert after.current.provider_order_id == vendor_link.order_id
    assert await shop.balance() == "500.00"
    assert state_of((await Visitor(app).get(urlsplit(made.url).path))[1]) == "paid"


@pytest.mark.parametrize("fault", [Fault.UNAVAILABLE, Fault.TIMEOUT_AFTER, Fault.TIMEOUT_BEFORE, Fault.DOWN])
async def test_a_hosted_link_whose_answer_is_lost_is_made_once_by_the_resolver(shop: Shop, fault: Fault) -> None:
    desk = fake_collect.desk(ids.text("pac", shop.provider_account_id))
    shop.vendor.fail_next("create_link", fault)

    made = await service.create(wanted(shop, hosted=True))
    assert made.hosted_url is None
    detail = await payments.get(made.link.payment_id or ids.new())
    await shop.resolve(detail.current)

    assert (await service.get(made.link.id)).hosted_url is not None
    assert len(desk.links) == 1
    assert await count("payment_attempt") == 1
    assert shop.vendor.calls.count("create_checkout") == 0


async def test_a_hosted_link_that_was_paid_is_not_cancelled(shop: Shop) -> None:
    desk = fake_collect.desk(ids.text("pac", shop.provider_account_id))
    made = await service.create(wanted(shop, hosted=True))
    desk.pay_link(next(iter(desk.links)))  # nobody told us yet

    with pytest.raises(LinkNotOpen):
        await service.cancel(made.link.id)

    assert (await service.get(made.link.id)).link.cancelled_at is None


async def test_a_cancelled_hosted_link_takes_no_money(shop: Shop) -> None:
    desk = fake_collect.desk(ids.text("pac", shop.provider_account_id))
    made = await service.create(wanted(shop, hosted=True))

    await service.cancel(made.link.id)
    desk.pay_link(next(iter(desk.links)))

    detail = await payments.get(made.link.payment_id or ids.new())
    await shop.resolve(detail.current)
    after = await payments.get(detail.payment.id)
    assert (after.payment.status, after.current.status.value) == (PaymentStatus.EXPIRED, AttemptState.FAILED.value)
    assert await shop.balance() == "0.00"
