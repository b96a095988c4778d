"""A person at the browser, who writes down everything that a page must not do."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from playwright.async_api import ConsoleMessage, Page, Request, Response, expect

PATIENCE_MS = 15_000


class Visitor:
    """One page of one fresh browser profile."""

    def __init__(self, page: Page, url: str, pictures: Path) -> None:
        self.page = page
        self.url = url
        self.complaints: list[str] = []
        self._pictures = pictures
        self._host = urlsplit(url).netloc
        page.set_default_timeout(PATIENCE_MS)
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        page.on("request", self._watch)
        page.on("response", self._check)

    async def open_home(self, *, live: bool = True) -> None:
        """Open the landing page, and wait until its feed is live."""
        await self.page.goto(f"{self.url}/")
        if live:
            await expect(self.page.locator("#line")).to_have_text("live", timeout=PATIENCE_MS)

    async def start_deposit(self) -> None:
        """From the landing page to the checkout. AssertionError with what was said when there is none."""
        async with self.page.expect_response(f"{self.url}/dev/deposits") as asked:
            await self.page.click("#deposit")
        answer = await asked.value
        assert answer.status == 303, await answer.text()
        await self.page.wait_for_url(f"{self.url}/pay/**")

    async def go_to_gateway(self) -> None:
        """From the checkout to the gateway's page."""
        await self.page.click("form button[type=submit]")
        await self.page.wait_for_url(f"{self.url}/sandbox/**")

    async def choose(self, button: str) -> None:
        """Press a button of the gateway's page; it leads back to the checkout by itself."""
        await self.page.get_by_role("button", name=button, exact=False).click()
        await self.page.wait_for_url(f"{self.url}/pay/**")

    async def state(self) -> str | None:
        """What the checkout page says of itself."""
        return await self.page.locator("main").get_attribute("data-state")

    async def wait_for_state(self, state: str) -> None:
        await expect(self.page.locator(f'main[data-state="{state}"]')).to_be_visible(timeout=PATIENCE_MS)

    async def fits(self) -> bool:
        """Whether nothing sticks out sideways."""
        fits: bool = await self.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        return fits

    async def picture(self, name: str) -> None:
        await self.page.screenshot(path=self._pictures / f"{name}.png", full_page=True)

    def forgive(self, *parts: str) -> None:
        """Take back the complaints that the test provoked: those that hold one of these texts."""
        self.complaints[:] = [item for item in self.complaints if not any(part in item for part in parts)]

    async def leave(self) -> None:
        """Close the browser profile. AssertionError when a page did what it must not."""
        await self.page.context.close()
        assert not self.complaints, self.complaints

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"console: {message.text}")

    def _watch(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.netloc != self._host and parts.scheme not in ("data", "blob"):
            self.complaints.append(f"request to elsewhere: {request.url}")

    def _check(self, response: Response) -> None:
        if response.status >= 400:
            self.complaints.append(f"{response.status}: {response.url}")
