"""One normal form per address, and the keyed hash that it is found by."""

from __future__ import annotations

import hmac

import phonenumbers
from email_validator import EmailNotValidError, validate_email

from core.identity import policy
from core.identity.errors import CountryNotServed, InvalidIdentifier
from core.identity.users.types import Identifier
from core.kit import phones, scope, secrets

LENGTH_MAX = 254
_DOTLESS = frozenset({"gmail.com", "googlemail.com"})
"""Their inboxes read no dots."""


def parse(text: str, region: str) -> Identifier:
    """An e-mail address or a phone number as somebody typed it. Raises InvalidIdentifier.

    ASCII only: a Cyrillic `а` in a domain, or full-width digits, are somebody's trick and nobody's address.
    """
    text = text.strip()
    if not text or len(text) > LENGTH_MAX or not text.isascii() or not text.isprintable():
        raise InvalidIdentifier
    return _email(text) if "@" in text else _phone(text, region)


def email(text: str) -> Identifier:
    """Raises InvalidIdentifier."""
    found = parse(text, "ZZ")
    if found.kind != "email":
        raise InvalidIdentifier
    return found


async def require_served(identifier: Identifier) -> None:
    """Raise CountryNotServed for a phone number of a country from which the tenant in scope takes none.

    Asked before a number becomes an address, whoever's it is: an account that has one keeps it.
    """
    rules = await policy.get()
    if identifier.kind == "phone":
        region = phonenumbers.region_code_for_number(phonenumbers.parse(identifier.value))
        if region not in (rules.phone_countries or (rules.phone_region,)):
            raise CountryNotServed


def lookup(identifier: Identifier) -> bytes:
    """What the address is found by: of no use without the master key, and another for each tenant."""
    message = scope.tenant().id.bytes + f"{identifier.kind}:{identifier.value}".encode()
    return hmac.digest(secrets.derived_key("identity.lookup"), message, "sha256")


def mailbox(identifier: Identifier) -> Identifier:
    """The address by which one inbox is known, however many it answers to: two of them are two accounts, and one
    person's patience."""
    if identifier.kind != "email":
        return identifier
    local, _, domain = identifier.value.partition("@")
    local = local.partition("+")[0] or local
    return Identifier("email", f"{local.replace('.', '') if domain in _DOTLESS else local}@{domain}")


def masked(identifier: Identifier) -> str:
    """Enough for its owner to recognise it: `a•••@shop.example`, `•••• 3210`."""
    if identifier.kind == "email":
        local, _, domain = identifier.value.partition("@")
        return f"{local[0]}•••@{domain}"
    return f"•••• {identifier.value[-4:]}"


def _email(text: str) -> Identifier:
    try:
        found = validate_email(
            text, strict=True, check_deliverability=False, allow_smtputf8=False, allow_domain_literal=False
        )
    except EmailNotValidError as error:
        raise InvalidIdentifier from error
    domain = found.ascii_domain.lower()
    if any(label.startswith("xn--") for label in domain.split(".")):
        # Such a name shows as letters of another alphabet: the same trick in disguise.
        raise InvalidIdentifier
    return Identifier("email", f"{found.local_part.lower()}@{domain}")


def _phone(text: str, region: str) -> Identifier:
    try:
        number = phonenumbers.parse(text, None if text.startswith("+") else region)
    except phonenumbers.NumberParseException as error:
        raise InvalidIdentifier from error
    if number.extension or not phonenumbers.is_valid_number(number) or phones.is_costly(number):
        raise InvalidIdentifier
    return Identifier("phone", phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
