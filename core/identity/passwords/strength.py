"""What makes a password too easy to guess: ASVS 5.0 6.2.1–6.2.9, without rules on kinds of letters."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import files

from core.identity.passwords.errors import PasswordTooWeak

LENGTH_MAX = 256
"""Long enough for any passphrase; a megabyte of password is an attack on the hasher."""
_PERSONAL_MIN = 4


def check(password: str, length_min: int, personal: tuple[str, ...] = ()) -> None:
    """Raise PasswordTooWeak. `personal` are words that an attacker knows: the address, the name, the tenant."""
    plain = unicodedata.normalize("NFKC", password).casefold()
    if len(plain) < length_min:
        raise PasswordTooWeak(f"at least {length_min} characters", reason="short")
    if len(password) > LENGTH_MAX:
        raise PasswordTooWeak(f"at most {LENGTH_MAX} characters", reason="long")
    if plain in _common() or plain.rstrip("0123456789!@#$.?*") in _common():
        raise PasswordTooWeak("it is one of the passwords that are tried first", reason="common")
    if len(set(plain)) < 5 or plain in "0123456789" * 30 or plain in "abcdefghijklmnopqrstuvwxyz" * 12:
        raise PasswordTooWeak("it repeats itself", reason="repetitive")
    rest = plain
    for word in sorted((part for item in personal for part in _words(item)), key=len, reverse=True):
        rest = rest.replace(word, "")
    if len(rest) < max(4, length_min // 2):
        raise PasswordTooWeak("it is made of what anybody knows of this account", reason="personal")


def _words(text: str) -> list[str]:
    cleaned = "".join(letter if letter.isalnum() else " " for letter in text.casefold())
    return [word for word in (text.casefold(), *cleaned.split()) if len(word) >= _PERSONAL_MIN]


@cache
def _common() -> frozenset[str]:
    text = files(__package__).joinpath("common.txt").read_text(encoding="utf-8")
    return frozenset(text.split())
