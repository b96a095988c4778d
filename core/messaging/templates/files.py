"""The default set, and a tenant's own files: `tenants/<slug>/templates/<language>/<key>.<channel>.txt` and `.html`.

The first line of an e-mail's text file is its subject; the HTML file holds the body alone. A file that is not sound
stops the process that first reads it, and a test reads them all.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from core import settings as environment
from core.messaging.provider import Channel
from core.messaging.templates.types import Source

FOLDER = environment.CHECKOUT / "tenants"
DEFAULTS = "_default"
_WORD = re.compile(r"[a-z0-9_][a-z0-9_-]{0,62}")
_SUBJECT = "Subject: "


@lru_cache(maxsize=4096)
def find(slug: str, key: str, channel: Channel, language: str) -> Source | None:
    """The tenant's own file, else the default set's."""
    for owner in (slug, DEFAULTS):
        base = path(owner, language, f"{key}.{channel}") if _WORD.fullmatch(key) else None
        found = _read(base) if base is not None else None
        if found is not None:
            return found
    return None


def path(owner: str, language: str, name: str) -> Path | None:
    """A file of a set's language. `owner` and `language` become part of a path: None unless each is a plain word."""
    if not all(_WORD.fullmatch(word) for word in (owner, language.lower())):
        return None
    return FOLDER / owner / "templates" / language / name


def languages(key: str, channel: Channel) -> list[str]:
    """The languages that the default set has a template in."""
    return sorted(path.parent.name for path in (FOLDER / DEFAULTS / "templates").glob(f"*/{key}.{channel}.txt"))


def _read(base: Path) -> Source | None:
    text_file = base.with_name(f"{base.name}.txt")
    if not text_file.is_file():
        return None
    text = text_file.read_text(encoding="utf-8").rstrip("\n")
    if base.name.endswith(f".{Channel.SMS}"):
        return Source("", text, "")
    head, _, body = text.partition("\n")
    if not head.startswith(_SUBJECT):
        raise RuntimeError(f"{text_file}: the first line must be `Subject: …`")
    html = base.with_name(f"{base.name}.html").read_text(encoding="utf-8").strip()
    return Source(head.removeprefix(_SUBJECT), body.strip("\n"), html)
