"""What the plugins of message vendors share: one HTTP conversation, and checks of settings that come up with each.

Invariant: a request that may have had its effect ends as OutboundUnknown, and nothing else does.
"""

from __future__ import annotations

import hmac
import ipaddress
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar
from urllib.parse import parse_qsl, urlsplit

from pydantic import SecretStr, ValidationInfo

from core.kit import outbound
from core.kit.outbound import OutboundUnknown, Response
from core.messaging.provider import ProviderRejected, ProviderUnavailable, WebhookInvalid

FORM_FIELDS_MAX = 200
CLOSED = frozenset({401, 402})
"""Statuses by which a vendor does not let an account in at all."""

# Vendors like to repeat the recipient in what they say of an error.
_ADDRESS = re.compile(r"[^\s<>()\"',:;]+@[^\s<>()\"',:;]+")
_HOST = re.compile(r"^[a-z0-9.:-]+\Z")
_NUMBER = re.compile(r"\+?\d(?:[ -]?\d){6,}")

T = TypeVar("T")


async def post(
    url: str,
    *,
    vendor: str,
    read_error: Callable[[Response], tuple[str, str]],
    closed: frozenset[int] = CLOSED,
    final: Mapping[str, str] = {},
    **more: Any,
) -> Response:
    """POST something that has an effect; the answer when it is 2xx.

    Raises ProviderRejected (4xx: nothing was done, with the code and text that `read_error` finds), ProviderUnavailable
    (nothing was done: 429, 503, or it does not let this account in), OutboundFailed, OutboundUnknown. `final` names
    the vendor's codes that mean one of the port's FINAL_REJECTIONS.
    """
    response = await outbound.request("POST", url, **more)
    if response.ok:
        return response
    raise refusal(response, vendor=vendor, read_error=read_error, closed=closed, final=final)


def refusal(
    response: Response,
    *,
    vendor: str,
    read_error: Callable[[Response], tuple[str, str]],
    closed: frozenset[int] = CLOSED,
    final: Mapping[str, str] = {},
) -> ProviderRejected | ProviderUnavailable | OutboundUnknown:
    """What an answer other than 2xx means for a request that has an effect."""
    status = response.status
    if status not in range(400, 500) and status != 503:
        # A gateway's 502 or 504, or a crash's 500, says nothing about what the vendor did before.
        return OutboundUnknown(f"{vendor} answered {status}")
    code, text = read_error(response)
    code = code or f"http_{status}"
    if status in {408, 409}:
        return OutboundUnknown(f"{vendor} answered {status}")
    if status in {429, 503}:
        return ProviderUnavailable(
            f"{vendor} answered {status}", vendor_code=code, retry_after_seconds=retry_after_seconds(response)
        )
    if status in closed:
        # Wrong or suspended credentials, no credit: no fault of this message, another provider may well take it.
        return ProviderUnavailable(
            f"{vendor} does not let this account in", vendor_code=code, vendor_text=text, retry_after_seconds=300
        )
    return rejected(vendor, code, text, final)


def rejected(vendor: str, code: str, text: str, final: Mapping[str, str]) -> ProviderRejected:
    """A refusal, with the port's own name for it where every other vendor would refuse too; the vendor's code is then
    kept in the text."""
    name = final.get(code)
    if name is not None:
        code, text = name, f"{code}: {text}"
    return ProviderRejected(f"{vendor} refused the message", vendor_code=code, vendor_text=text)


def retry_after_seconds(response: Response) -> int:
    """The answer's Retry-After in seconds, between 1 and 3600; 5 when it has none that can be read."""
    text = response.headers.get("retry-after", "")
    return min(max(int(text), 1), 3600) if text.isascii() and text.isdigit() else 5


def understood(vendor: str, translate: Callable[[Response], T], response: Response) -> T:
    """A 2xx answer, translated. Raises OutboundUnknown when it cannot be read: the message may well be on its way."""
    try:
        return translate(response)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        raise OutboundUnknown(f"{vendor}'s answer cannot be read") from error


def form(body: bytes) -> list[tuple[str, str]]:
    """The fields of a form, blank and repeated ones too. Raises WebhookInvalid."""
    try:
        return parse_qsl(
            body.decode("utf-8"),
            keep_blank_values=True,
            strict_parsing=bool(body),
            errors="strict",
            max_num_fields=FORM_FIELDS_MAX,
        )
    except ValueError as error:
        raise WebhookInvalid("not a form") from error


def query(url: str) -> list[tuple[str, str]]:
    """The fields of a URL's query. Raises WebhookInvalid."""
    return form(urlsplit(url).query.encode())


def any_equal(given: str, expected: Iterable[str]) -> bool:
    """Whether the text is one of these; it takes the same time whichever fits."""
    fits = False
    for text in expected:
        fits |= hmac.compare_digest(text.encode(), given.encode("utf-8", "replace"))
    return fits


def short(value: object, limit: int = 500) -> str | None:
    """A vendor's text, cut, without control characters; None for nothing."""
    if value is None or isinstance(value, dict | list):
        return None
    return "".join(letter if letter.isprintable() else " " for letter in str(value))[:limit].strip() or None


def words(value: object, limit: int = 500) -> str | None:
    """A vendor's explanation as it may be kept and shown: addresses and phone numbers in it are struck out."""
    text = short(value, limit)
    return None if text is None else _NUMBER.sub("…", _ADDRESS.sub("…", text))


def printable(value: SecretStr | None) -> SecretStr | None:
    """A secret as it can stand in a header. Raises ValueError."""
    if value is not None:
        text = value.get_secret_value()
        if not text.isascii() or not text.isprintable() or text != text.strip():
            raise ValueError("only printable ASCII, without spaces around it")
    return value


def vendor_url(value: str | None, info: ValidationInfo, *domains: str) -> str | None:
    """An API address as it may be set: the credentials go there, so only the vendor's own hosts on https, or a
    simulator on this machine in development. Raises ValueError."""
    if value is None:
        return None
    parts = urlsplit(value)
    host = parts.hostname or ""
    if parts.query or parts.fragment or parts.username is not None or parts.password is not None:
        raise ValueError("a plain address without query, fragment or user")
    if not _HOST.match(host) or not value.isascii() or not value.isprintable():
        raise ValueError("an address of letters, digits, dots and dashes")
    if parts.scheme == "https" and any(host == domain or host.endswith(f".{domain}") for domain in domains):
        return value.rstrip("/")
    if in_development(info.context) and parts.scheme == "http" and is_loopback(host):
        return value.rstrip("/")
    raise ValueError(f"https on a host of {' or '.join(domains)}, or in development a simulator on loopback")


def in_development(context: Mapping[str, Any] | None) -> bool:
    """Whether this server plays vendors: production never does."""
    return bool((context or {}).get("sandbox_url"))


def is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
