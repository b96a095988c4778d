"""Speaks Instamojo's v2 API: forms in, JSON out, a bearer token that is renewed once when it is refused.

Invariant: a request that may have had its effect ends as OutboundUnknown, and nothing else does.
"""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, ParamSpec, TypeVar
from urllib.parse import urlencode

from core.kit import clock, outbound
from core.kit.outbound import OutboundFailed, OutboundUnknown, Response
from core.payments.provider import ProviderRejected, ProviderUnavailable
from plugins import vendor_http
from plugins.payments_instamojo import mapping, tokens
from plugins.payments_instamojo.mapping import Unreadable
from plugins.payments_instamojo.tokens import Token

TEST = "https://test.instamojo.com"
LIVE = "https://api.instamojo.com"

PAGE = 100
PAGES_MAX = 100
REPORT_PAGES_MAX = 1_000
"""Of a report: it walks through all payments, for want of a list of a payout's own."""
RETRY_SECONDS = 5
NOT_FOUND = "http_404"

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Client:
    """One account's conversations. Every path ends with a slash: without it Instamojo answers with a redirect."""

    base: str
    client_id: str
    client_secret: str = field(repr=False)

    async def ask(self, path: str, query: Mapping[str, str] | None = None) -> Any:
        """A question. Raises ProviderRejected (refused; `NOT_FOUND`), ProviderUnavailable (anything else)."""
        url = f"{self.base}{path}{'?' + urlencode(query) if query else ''}"
        try:
            response = await self._send("GET", url)
        except (OutboundFailed, OutboundUnknown) as error:
            raise ProviderUnavailable("Instamojo did not answer", retry_after_seconds=RETRY_SECONDS) from error
        if not response.ok:
            raise _not_answered(response)
        return understood(mapping.read, response.body)

    async def rows(
        self, path: str, name: str, query: Mapping[str, str], *, pages_max: int = PAGES_MAX
    ) -> AsyncIterator[Mapping[str, Any]]:
        """Every row of a list, page by page. Raises as `ask`, also when the list does not end."""
        for page in range(1, pages_max + 1):
            try:
                answer = await self.ask(path, {**query, "limit": str(PAGE), "page": str(page)})
            except ProviderRejected as refused:
                if page > 1 and refused.vendor_code == NOT_FOUND:
                    return
                raise
            found, is_last = understood(mapping.rows, answer, name)
            for row in found:
                yield row
            if is_last:
                return
        raise ProviderUnavailable("Instamojo's list does not end")

    async def change(self, path: str, fields: Mapping[str, str]) -> Any:
        """Something with an effect, done.

        Raises ProviderRejected, ProviderUnavailable and OutboundFailed (not done), OutboundUnknown (perhaps done).
        """
        response = await self._send("POST", f"{self.base}{path}", fields)
        if response.status in {429, 503}:
            raise ProviderUnavailable(
                f"Instamojo answered {response.status}", retry_after_seconds=vendor_http.retry_after_seconds(response)
            )
        if response.status in range(400, 500) and response.status not in {408, 409}:
            raise refusal(response)
        if not response.ok:
            # Also a redirect: it stands for a mistake in the address, and what became of the form is not known.
            raise OutboundUnknown(f"Instamojo answered {response.status}")
        try:
            return mapping.read(response.body)
        except Unreadable as error:
            raise OutboundUnknown("Instamojo's answer cannot be read") from error

    async def _send(self, method: str, url: str, fields: Mapping[str, str] | None = None) -> Response:
        known = tokens.of(self._account())
        token = await known.get(self._new_token)
        response = await self._with_token(token, method, url, fields)
        if response.status != 401:
            return response
        # Refused before anything was done: the token was taken back early. Once more with another, and no third time.
        token = await known.get(self._new_token, refused=token)
        return await self._with_token(token, method, url, fields)

    @staticmethod
    async def _with_token(token: str, method: str, url: str, fields: Mapping[str, str] | None) -> Response:
        headers = {"Authorization": f"Bearer {token}", "Accept": "application/json"}
        if fields is None:
            return await outbound.request(method, url, headers=headers)
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        return await outbound.request(method, url, headers=headers, content=urlencode(fields).encode("ascii"))

    async def _new_token(self) -> Token:
        """Raises ProviderRejected, ProviderUnavailable: whatever goes wrong here, nothing was asked for yet."""
        form = {
            "grant_type": "client_credentials",
            "client_id": self.client_id,
            "client_secret": self.client_secret,
        }
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
        asked_at = clock.system_now()
        try:
            response = await outbound.request(
                "POST", f"{self.base}/oauth2/token/", headers=headers, content=urlencode(form).encode("ascii")
            )
        except (OutboundFailed, OutboundUnknown) as error:
            raise ProviderUnavailable("Instamojo gave no token", retry_after_seconds=RETRY_SECONDS) from error
        if not response.ok:
            raise _not_answered(response)
        text, seconds = understood(mapping.token, understood(mapping.read, response.body))
        return Token(text, asked_at + timedelta(seconds=seconds))

    def _account(self) -> str:
        """Changes with the credentials, so that a new secret never runs on the former one's token."""
        digest = hashlib.sha256(self.client_secret.encode()).hexdigest()
        return f"{self.base} {self.client_id} {digest}"


def understood(translate: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """The answer to a question. Raises ProviderUnavailable when it cannot be read."""
    try:
        return translate(*args, **kwargs)
    except Unreadable as error:
        raise ProviderUnavailable(f"Instamojo's answer cannot be read: {error}", retry_after_seconds=60) from error


def refusal(response: Response) -> ProviderRejected:
    """A 4xx as an exception; its code names the fields that Instamojo finds fault with, or else the status."""
    code, text = mapping.error(response.body)
    code = code or f"http_{response.status}"
    return ProviderRejected("Instamojo refused the request", vendor_code=code, vendor_text=text)


def _not_answered(response: Response) -> ProviderUnavailable | ProviderRejected:
    if response.status == 404:
        return ProviderRejected("Instamojo does not know this", vendor_code=NOT_FOUND)
    if response.status in range(400, 500) and response.status not in {408, 429}:
        return refusal(response)
    return ProviderUnavailable(
        f"Instamojo answered {response.status}", retry_after_seconds=vendor_http.retry_after_seconds(response)
    )
