"""The payer's browser, as far as paying needs one: opens pages, presses buttons of forms, follows redirects."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlencode, urljoin

from core.demo.errors import StepFailed
from core.kit import outbound
from core.kit.errors import ProviderFailure

REDIRECTS_MAX = 10


@dataclass(slots=True)
class Form:
    """A form as its page has it, filled in with what the page suggests."""

    action: str
    method: str
    fields: dict[str, str] = field(default_factory=dict)
    buttons: list[tuple[str, str]] = field(default_factory=list)
    """(name, value) of each button, in order."""


@dataclass(slots=True)
class Page:
    """An opened page."""

    url: str
    status: int
    state: str
    """The page's own word for what it shows, where it has one (`data-state`)."""
    title: str
    text: str
    forms: list[Form]


async def open_page(url: str) -> Page:
    """Follow a link. Raises StepFailed."""
    return await _load("GET", url, None)


async def press(page: Page, form: int = 0, *, button: str | None = None, **typed: str) -> Page:
    """Submit a form of the page by the button of this value, or its first. Raises StepFailed."""
    if form >= len(page.forms):
        raise StepFailed(f"{page.url} shows no form to submit: {page.text[:200]}")
    chosen = page.forms[form]
    fields = chosen.fields | typed
    wanted = [item for item in chosen.buttons if button in (None, item[1])]
    if button is not None and not wanted:
        raise StepFailed(f"{page.url} has no button {button}")
    fields |= {name: value for name, value in wanted[:1] if name}
    target = urljoin(page.url, chosen.action)
    if chosen.method == "get":
        return await _load("GET", f"{target}?{urlencode(fields)}" if fields else target, None)
    return await _load("POST", target, urlencode(fields).encode())


async def _load(method: str, url: str, body: bytes | None) -> Page:
    for _ in range(REDIRECTS_MAX):
        headers = {"Accept": "text/html"}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            answer = await outbound.request(method, url, headers=headers, content=body, timeout_seconds=30)
        except ProviderFailure as error:
            raise StepFailed(f"{method} {url}: {error}") from error
        if answer.status not in (301, 302, 303, 307, 308):
            return _read(url, answer)
        url = urljoin(url, answer.headers["location"])
        if answer.status in (301, 302, 303):
            method, body = "GET", None
    raise StepFailed(f"{url} redirects in a circle")


def _read(url: str, answer: outbound.Response) -> Page:
    reader = _Reader()
    reader.feed(answer.body.decode(errors="replace"))
    return Page(url, answer.status, reader.state, reader.title.strip(), " ".join(reader.words), reader.forms)


class _Reader(HTMLParser):
    """Collects what a payer sees and can submit."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.words: list[str] = []
        self.title = ""
        self.state = ""
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.state = given.get("data-state", self.state)
        if tag == "form":
            self.forms.append(Form(given.get("action", ""), given.get("method", "get").lower()))
        elif tag in ("title", "style", "script"):
            self._open.append(tag)
        if not self.forms:
            return
        form, name, value = self.forms[-1], given.get("name", ""), given.get("value", "")
        if tag == "button":
            form.buttons.append((name, value))
        elif tag == "input" and name:
            kind = given.get("type", "text")
            if kind not in ("radio", "checkbox") or "checked" in given:
                form.fields[name] = value

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1] == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open[-1:] == ["title"]:
            self.title += data
        elif not self._open and data.strip():
            self.words.append(data.strip())
