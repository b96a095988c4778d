"""What a newcomer sees in a real browser: from the landing page through the checkout and back."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from playwright.async_api import expect

from core.demo.shop import india_date
from tests import whole
from tests.browser.visitor import PATIENCE_MS, Visitor
from tests.whole import Whole

pytestmark = whole.MARKS

Visit = Callable[..., Any]


async def posted(here: Whole) -> Decimal:
    """The demo wallet's balance as the API tells it."""
    wallet = await here.shop.app.get(f"/v1/wallets/{here.record.wallet}")
    return Decimal(wallet["posted"])


async def newest_event(visitor: Visitor, kind: str) -> str:
    row = visitor.page.locator(f'#feed li[data-type="{kind}"]').first
    await expect(row).to_be_visible(timeout=PATIENCE_MS)
    return str(await row.text_content())


async def test_a_paid_deposit_arrives_in_the_feed_and_in_the_balance(here: Whole, visit: Visit) -> None:
    before = await posted(here)
    visitor: Visitor = await visit()
    await visitor.open_home()
    watcher: Visitor = await visit()
    await watcher.open_home()

    await visitor.start_deposit()
    paying = await visitor.state()
    await visitor.go_to_gateway()
    await visitor.choose("Pay ₹500.00")
    await visitor.wait_for_state("paid")
    await visitor.picture("paid")

    assert paying == "payable"
    # The other visitor's page was only looked at: the event came to it over the WebSocket.
    await expect(watcher.page.locator("#balance")).to_have_text(f"{before + 500:.2f}", timeout=PATIENCE_MS)
    row = await newest_event(watcher, "balance.changed")
    assert f"change 500.00 · balance {before + 500:.2f} · currency INR" in row
    assert here.record.wallet in row
    # The payer comes back by itself, and is told.
    await visitor.page.wait_for_url(f"{visitor.url}/")
    await expect(visitor.page.locator("#said")).to_contain_text("is succeeded")
    assert await posted(here) == before + 500


async def test_a_failed_payment_can_be_tried_again(here: Whole, visit: Visit) -> None:
    before = await posted(here)
    visitor: Visitor = await visit()
    await visitor.open_home()

    await visitor.start_deposit()
    await visitor.go_to_gateway()
    await visitor.choose("Fail")
    await visitor.wait_for_state("failed")
    after_failure = await posted(here)
    await visitor.page.get_by_role("button", name="Try again").click()
    await visitor.wait_for_state("payable")
    await visitor.go_to_gateway()
    await visitor.choose("Pay ₹500.00")
    await visitor.wait_for_state("paid")

    assert after_failure == before
    assert await posted(here) == before + 500


async def test_an_abandoned_payment_charges_nothing(here: Whole, visit: Visit) -> None:
    before = await posted(here)
    visitor: Visitor = await visit()
    await visitor.open_home()

    await visitor.start_deposit()
    await visitor.go_to_gateway()
    await visitor.choose("Abandon")

    await visitor.wait_for_state("payable")
    await expect(visitor.page.locator("main")).to_contain_text("You came back without paying. Nothing was charged.")
    assert await posted(here) == before


async def test_refund_and_settlement_by_the_buttons(here: Whole, visit: Visit) -> None:
    visitor: Visitor = await visit()
    await visitor.open_home()
    await visitor.start_deposit()
    await visitor.go_to_gateway()
    await visitor.choose("Pay ₹500.00")
    await visitor.wait_for_state("paid")
    before = await posted(here)
    await visitor.open_home()

    await visitor.page.click("#refund")
    await expect(visitor.page.locator("#balance")).to_have_text(f"{before - 100:.2f}", timeout=PATIENCE_MS)
    await newest_event(visitor, "refund.succeeded")
    await visitor.page.click("#settle")
    await expect(visitor.page.locator("#said")).to_contain_text("reached the bank", timeout=60_000)
    booked = await newest_event(visitor, "settlement.booked")
    clearing = await here.shop.account(here.shop.codes()["clearing"])

    assert "INR" in booked
    assert clearing["balance"] == "0.00"


async def test_a_button_that_can_do_nothing_says_why(here: Whole, visit: Visit) -> None:
    began, settled_at = await here.shop.travel_to_settlement()
    await here.shop.settle()  # nothing of other tests is left to be paid out
    await here.shop.reconcile(india_date(began), india_date(settled_at))  # nor left unbooked for other tests
    visitor: Visitor = await visit()
    await visitor.open_home()

    await visitor.page.click("#settle")

    await expect(visitor.page.locator("#said")).to_contain_text("nothing to settle", timeout=60_000)
    await expect(visitor.page.locator("#said")).to_have_class("said bad")
    assert [item for item in visitor.complaints if item.startswith("422: ")] == [f"422: {here.url}/dev/settlements"]
    visitor.forgive("422")


@pytest.mark.parametrize("width", [360, 768])
async def test_every_page_fits_a_small_screen(visit: Visit, width: int) -> None:
    visitor: Visitor = await visit(width=width, scheme="dark")
    await visitor.open_home()
    fitting = {"home": await visitor.fits()}
    await visitor.picture(f"home-{width}")

    await visitor.start_deposit()
    fitting["checkout"] = await visitor.fits()
    await visitor.picture(f"checkout-{width}")
    await visitor.go_to_gateway()
    fitting["gateway"] = await visitor.fits()
    await visitor.picture(f"gateway-{width}")
    await visitor.choose("Fail")
    fitting["failed"] = await visitor.fits()

    assert fitting == {"home": True, "checkout": True, "gateway": True, "failed": True}


async def test_the_whole_way_works_without_scripts(here: Whole, visit: Visit) -> None:
    before = await posted(here)
    visitor: Visitor = await visit(scripts=False)
    await visitor.open_home(live=False)

    await visitor.start_deposit()
    await visitor.go_to_gateway()
    await visitor.page.get_by_role("button", name="Pay ₹500.00").click()
    await visitor.page.get_by_role("button", name="Continue to the merchant").click()
    await visitor.wait_for_state("paid")

    assert await posted(here) == before + 500


async def test_the_feed_comes_back_where_it_stopped(here: Whole, visit: Visit) -> None:
    visitor: Visitor = await visit()
    await visitor.open_home()
    seen = await visitor.page.locator("#feed li[data-position]").count()

    here.kill("web")
    await expect(visitor.page.locator("#line")).to_have_text("reconnecting…", timeout=PATIENCE_MS)
    await expect(visitor.page.locator("#line")).to_have_text("live", timeout=60_000)
    payment = await here.shop.deposit(here.record.wallet, "7.00")

    row = visitor.page.locator("#feed li", has_text=payment["id"]).first
    await expect(row).to_contain_text("payment.created", timeout=PATIENCE_MS)
    positions = await visitor.page.locator("#feed li[data-position]").evaluate_all(
        "rows => rows.map(row => Number(row.dataset.position))"
    )
    assert positions == sorted(set(positions), reverse=True)
    assert len(positions) >= seen
    # While the server was away the page could not but fail to reach it.
    visitor.forgive("ERR_CONNECTION", "ERR_EMPTY_RESPONSE", "WebSocket connection to")
