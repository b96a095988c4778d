"""A real browser at a real platform. Without a browser these tests are skipped by name; CI forbids that."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, async_playwright

from core.settings import is_continuous_integration
from tests.browser.visitor import Visitor
from tests.whole import Whole

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",  # tests may run as root
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session", autouse=True)
def executable() -> str:
    """Looked for before anything costly is started."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        assert not is_continuous_integration(), f"CI needs a browser: one of {', '.join(NAMES)}"
        pytest.skip(f"no browser: install Debian's package chromium (looked for {', '.join(NAMES)})")
    return found


@pytest.fixture(scope="session")
async def browser(executable: str) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield started
        await started.close()


@pytest.fixture
async def visit(browser: Browser, here: Whole, tmp_path: Path) -> AsyncIterator[Callable[..., Any]]:
    """`await visit(width=…, scripts=…, scheme=…)` gives a visitor; each must leave without a complaint."""
    visitors: list[Visitor] = []

    async def arrive(*, width: int = 1180, scripts: bool = True, scheme: str = "light") -> Visitor:
        context = await browser.new_context(
            viewport={"width": width, "height": 850},
            java_script_enabled=scripts,
            color_scheme=scheme,  # type: ignore[arg-type]
            locale="en-IN",
            timezone_id="Asia/Kolkata",
        )
        visitor = Visitor(await context.new_page(), here.url, tmp_path)
        visitors.append(visitor)
        return visitor

    yield arrive
    for visitor in visitors:
        await visitor.leave()
