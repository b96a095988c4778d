"""Instamojo's MAC: over the values of a form, in the order of their names. Pure."""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Mapping


def of(form: Mapping[str, str], salt: str) -> str:
    """The MAC of every field but `mac`, whatever fields there are: Instamojo adds some now and then.

    The vendor's PHP sample sorts without regard to case and its Java wrapper with: no name so far makes a difference.
    """
    names = sorted((name for name in form if name != "mac"), key=lambda name: (name.lower(), name))
    message = "|".join(form[name] for name in names)
    # The salt is text, though it looks like hexadecimal digits.
    return hmac.digest(salt.encode(), message.encode("utf-8"), "sha1").hex()


def is_authentic(form: Mapping[str, str], salts: Iterable[str]) -> bool:
    """Whether `mac` fits with one of the salts; it takes the same time whichever does."""
    given = form.get("mac", "").encode("utf-8", "replace")
    fits = False
    for salt in salts:
        fits |= hmac.compare_digest(of(form, salt).encode(), given)
    return fits
