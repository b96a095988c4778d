"""Recipients' addresses: one spelling each, a keyed hash to find them by, and a mask to show them by."""

from __future__ import annotations

import hmac
from hashlib import sha256
from uuid import UUID

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from phonenumbers import timezone

from core.kit import phones, secrets
from core.messaging.errors import HeaderInjection, InvalidRecipient
from core.messaging.provider import Channel

INDIA = 91
_LINE_ENDS = frozenset("\u0085\u2028\u2029")
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Embeddings, overrides and isolates: by them a subject or a name reads as another one than it is."""


def normalise(channel: Channel, given: str) -> str:
    """The one spelling of an address. Raises HeaderInjection, InvalidRecipient; neither repeats it."""
    refuse_control(given, "the address")
    return _email(given) if channel is Channel.EMAIL else _phone(given)


def refuse_control(value: str, what: str) -> str:
    """The value itself. Raises HeaderInjection for a character that could end a header's line, or turns its reading."""
    if any(ord(letter) < 32 or ord(letter) == 127 or letter in _LINE_ENDS | _TURNS for letter in value):
        raise HeaderInjection(f"{what} holds a control character")
    return value


def blind(tenant_id: UUID, channel: Channel, address: str) -> bytes:
    """What an address is found by: nobody without the master key can tell whose it is, or that two tenants share it."""
    message = b"\0".join((tenant_id.bytes, channel.encode(), address.encode()))
    return hmac.digest(secrets.derived_key("messaging/address"), message, sha256)


def masked(channel: str, address: str) -> str:
    """Enough to recognise an address that one knows: `a•••@example.in`, `+91••••••3210`."""
    if channel == Channel.EMAIL:
        name, _, domain = address.partition("@")
        return f"{name[:1]}•••@{domain}"
    return f"{address[:3]}{'•' * max(0, len(address) - 7)}{address[-4:]}"


def is_indian(phone: str) -> bool:
    return phonenumbers.parse(phone).country_code == INDIA


def zone_of(phone: str) -> str | None:
    """The number's time zone, when its prefix leaves no doubt."""
    zones = [zone for zone in timezone.time_zones_for_number(phonenumbers.parse(phone)) if zone != "Etc/Unknown"]
    # The tables name India's zone as it was called before 1993.
    return {"Asia/Calcutta": "Asia/Kolkata"}.get(zones[0], zones[0]) if len(zones) == 1 else None


def _email(given: str) -> str:
    if len(given) > 254:
        raise InvalidRecipient("the e-mail address is too long")
    try:
        found = validate_email(
            given, check_deliverability=False, allow_smtputf8=False, strict=True, test_environment=True
        )
    except EmailNotValidError:
        raise InvalidRecipient("this is not an e-mail address") from None  # its text may repeat the address
    # Mailboxes that differ by case alone do not exist in practice, and a suppression must not be got round so.
    return str(found.ascii_email or found.normalized).lower()


def _phone(given: str) -> str:
    try:
        number = phonenumbers.parse(given, None)
    except phonenumbers.NumberParseException:
        raise InvalidRecipient("a phone number is written with its country: +919876543210") from None
    if not given.startswith("+") or not phonenumbers.is_valid_number(number) or phones.is_costly(number):
        raise InvalidRecipient("this is not a phone number that exists")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
