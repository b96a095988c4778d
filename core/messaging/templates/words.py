"""What the platform itself puts into a message's variables, in the message's language.

`tenants/<slug>/templates/<language>/phrases.toml`, and the default set's, hold the English sentence with its
translation. What has none is said in English.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache

from core.kit import clock
from core.messaging.templates import files

_MONTHS = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "hi": (
        "जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर",
    ),
}  # fmt: skip


def say(slug: str, text: str, language: str) -> str:
    """A sentence in a language: the tenant's own words, else the default set's, else as it is."""
    for owner in (slug, files.DEFAULTS):
        found = phrases(owner, language).get(text)
        if found is not None:
            return found
    return text


def moment(at: datetime, language: str, zone: str) -> str:
    """`28 Nov 2026, 09:30 IST`."""
    local = at.astimezone(clock.zone(zone))
    month = _MONTHS.get(language, _MONTHS["en"])[local.month - 1]
    return f"{local:%d} {month} {local:%Y, %H:%M %Z}"


@lru_cache(maxsize=1024)
def phrases(owner: str, language: str) -> Mapping[str, str]:
    """Translations by their English text; a file that is not sound stops the process that first reads it."""
    path = files.path(owner, language, "phrases.toml")
    if path is None or not path.is_file():
        return {}
    found = tomllib.loads(path.read_text(encoding="utf-8"))
    if not all(isinstance(value, str) for value in found.values()):
        raise RuntimeError(f"{path}: every phrase is one text")
    return found
