"""The box of captured messages, looked at with a real browser as wide as a phone."""

from __future__ import annotations

from playwright.async_api import expect

from core.kit.scope import TenantRef
from core.messaging import service as messages
from core.messaging.capture import service as capture
from tests.browser.test_identity import url, visitor  # noqa: F401 - fixtures
from tests.browser.visitor import Visitor
from tests.messaging.conftest import Drain, mail, run_jobs, text  # noqa: F401 - a fixture


async def test_the_box_shows_each_message_and_lets_its_html_do_nothing(
    visitor: Visitor,  # noqa: F811
    acting: TenantRef,
    run_jobs: Drain,  # noqa: F811
) -> None:
    capture.configure(development=True)
    await messages.send(mail())
    await messages.send(text())
    await run_jobs()
    page = visitor.page

    await page.goto(f"{visitor.url}/dev/messages?tenant={acting.slug}")
    await expect(page.locator("nav a")).to_have_count(2)
    assert await visitor.fits()
    await page.get_by_role("link", name="Receipt").click()

    await expect(page.frame_locator("iframe").locator("body")).to_contain_text("INR 500.00")
    await expect(page.locator("pre")).to_contain_text("INR 500.00")
    await expect(page.locator("nav")).to_be_hidden()  # on a phone a message has the page to itself
    assert await visitor.fits()
    await page.get_by_role("link", name="All messages").click()
    await expect(page.locator("nav a")).to_have_count(2)
