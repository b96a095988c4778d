"""Speaks PayU's two tongues: commands (forms to one URL, answered 200 even when refused) and the signed REST reports.

Invariant: a command that may have had its effect ends as OutboundUnknown, and nothing else does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import format_datetime
from typing import Any, ParamSpec, TypeVar
from urllib.parse import urlencode

from core.kit import clock, outbound
from core.kit.outbound import OutboundFailed, OutboundUnknown, Response
from core.payments.provider import Failure, ProviderRejected, ProviderUnavailable
from plugins.payments_payu import hashes, mapping
from plugins.payments_payu.mapping import Unreadable

THROTTLED = "requests limit reached"
"""PayU's words when it throttles, in an answer of 200."""
RETRY_SECONDS = 5

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Hosts:
    """Where PayU is reached."""

    page: str
    """What the payer's browser posts to."""
    commands: str
    reports: str

    @classmethod
    def at(cls, base: str, public: str = "") -> Hosts:
        """A simulator, which serves everything under one address."""
        return cls(f"{public or base}/_payment", f"{base}/merchant/postservice.php?form=2", base)


TEST = Hosts(
    "https://test.payu.in/_payment", "https://test.payu.in/merchant/postservice.php?form=2", "https://apitest.payu.in"
)
LIVE = Hosts(
    "https://secure.payu.in/_payment", "https://info.payu.in/merchant/postservice.php?form=2", "https://info.payu.in"
)


@dataclass(frozen=True, slots=True)
class Client:
    """One merchant's conversations."""

    key: str
    salt: str
    hosts: Hosts

    async def ask(self, command: str, var1: str, **more: str) -> Any:
        """A command without effect. Whatever goes wrong is ProviderUnavailable, and a refusal ProviderRejected."""
        try:
            response = await self._post(command, var1, more)
        except (OutboundFailed, OutboundUnknown) as error:
            raise ProviderUnavailable("PayU did not answer", retry_after_seconds=RETRY_SECONDS) from error
        if not response.ok:
            raise _not_answered(response)
        answer = understood(mapping.read, response.body)
        _require_admission(answer)
        return answer

    async def change(self, command: str, var1: str, **more: str) -> Any:
        """A command with an effect, answered: the caller reads whether it was done.

        Raises ProviderUnavailable (throttled, nothing was done), ProviderRejected (not let in), OutboundFailed,
        OutboundUnknown.
        """
        response = await self._post(command, var1, more)
        if response.status == 429:
            raise ProviderUnavailable("PayU throttles us", retry_after_seconds=RETRY_SECONDS)
        if response.status in range(400, 500) and response.status != 408:
            # PayU answers 200 to whatever it has read; this stopped in front of it.
            raise ProviderRejected("PayU did not take the request", vendor_code=f"http_{response.status}")
        if not response.ok:
            raise OutboundUnknown(f"PayU answered {response.status}")
        try:
            answer = mapping.read(response.body)
        except Unreadable as error:
            raise OutboundUnknown("PayU's answer cannot be read") from error
        if not isinstance(answer, dict):
            raise OutboundUnknown("PayU's answer cannot be read")
        _require_admission(answer)
        return answer

    async def report(self, path: str, query: Mapping[str, str]) -> Mapping[str, Any] | None:
        """A REST report; None when PayU has nothing. Its `status` is 0 when all is well. Raises as `ask`."""
        date = format_datetime(clock.system_now(), usegmt=True)
        signature = hashes.rest("", date, self.salt)
        headers = {
            "Date": date,
            "Authorization": f'hmac username="{self.key}", algorithm="sha512", headers="date", signature="{signature}"',
        }
        url = f"{self.hosts.reports}{path}?{urlencode(query)}"
        try:
            response = await outbound.request("GET", url, headers=headers)
        except (OutboundFailed, OutboundUnknown) as error:
            raise ProviderUnavailable("PayU did not answer", retry_after_seconds=RETRY_SECONDS) from error
        if not response.ok and response.status not in {400, 401, 403, 404}:
            raise _not_answered(response)
        answer = understood(mapping.read, response.body)
        if isinstance(answer, dict) and str(answer.get("status")) == "0":
            return answer
        message = mapping.message_of(answer)
        if message.lower() == "no data found":
            return None
        raise ProviderRejected("PayU refused the report", vendor_code=f"http_{response.status}", vendor_text=message)

    async def _post(self, command: str, var1: str, more: Mapping[str, str]) -> Response:
        fields = {"key": self.key, "command": command, "var1": var1, **more}
        fields["hash"] = hashes.command(self.key, command, var1, self.salt)
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
        return await outbound.request(
            "POST", self.hosts.commands, headers=headers, content=urlencode(fields).encode("ascii")
        )


def understood(translate: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """The answer to a question. Raises ProviderUnavailable when it cannot be read."""
    try:
        return translate(*args, **kwargs)
    except Unreadable as error:
        raise ProviderUnavailable(f"PayU's answer cannot be read: {error}", retry_after_seconds=60) from error


def refusal(answer: object, failure: Failure = Failure.FATAL) -> ProviderRejected:
    """A refused command as an exception."""
    message = mapping.message_of(answer)
    code = mapping.code_of(answer) or "refused"
    return ProviderRejected("PayU refused the request", vendor_code=code, vendor_text=message, failure=failure)


def _require_admission(answer: object) -> None:
    """Raises ProviderUnavailable when PayU throttles, ProviderRejected when it does not take key or hash."""
    message = mapping.message_of(answer).lower().rstrip(".")
    if message == THROTTLED:
        raise ProviderUnavailable("PayU throttles us", retry_after_seconds=RETRY_SECONDS)
    if not mapping.is_ok(answer) and ("invalid hash" in message or "invalid key" in message):
        raise refusal(answer)
    if not mapping.is_ok(answer) and message == "parameter missing":
        raise refusal(answer)


def _not_answered(response: Response) -> ProviderUnavailable | ProviderRejected:
    if response.status in range(400, 500) and response.status not in {408, 429}:
        return ProviderRejected("PayU did not take the request", vendor_code=f"http_{response.status}")
    return ProviderUnavailable(f"PayU answered {response.status}", retry_after_seconds=RETRY_SECONDS)
