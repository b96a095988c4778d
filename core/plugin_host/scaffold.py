"""Make a new plugin package: the sample package under another name, so that what is generated is what is tested."""

from __future__ import annotations

import keyword
import re
from pathlib import Path

from core.settings import CHECKOUT

SAMPLES = {"payments": CHECKOUT / "examples" / "payments_acme"}
"""Kind of provider → the sample that is copied."""
_NAME = re.compile(r"[a-z][a-z0-9]{1,30}")
_SKIPPED = {"__pycache__", ".pytest_cache", ".hypothesis", ".ruff_cache", "build"}


class ScaffoldRefused(Exception):
    """Nothing was made; the text says why."""


def make(kind: str, name: str, into: Path) -> Path:
    """Write the package `<kind>_<name>` into a folder and return its own folder. Raises ScaffoldRefused."""
    sample = SAMPLES.get(kind)
    if sample is None:
        raise ScaffoldRefused(f"there is no sample of kind {kind}; there is {', '.join(sorted(SAMPLES))}")
    if not sample.is_dir():
        raise ScaffoldRefused("the samples are part of Bahi's checkout: run this from there")
    if not _NAME.fullmatch(name) or keyword.iskeyword(name):
        raise ScaffoldRefused("a name is 2 to 31 lower-case letters and digits, beginning with a letter")
    target = into / f"{kind}_{name}"
    if target.exists():
        raise ScaffoldRefused(f"{target} exists already")
    for source in sorted(sample.rglob("*")):
        inside = source.relative_to(sample)
        if source.is_dir() or any(part in _SKIPPED or part.endswith(".egg-info") for part in inside.parts):
            continue
        written = target / Path(*(_renamed(part, name) for part in inside.parts))
        written.parent.mkdir(parents=True, exist_ok=True)
        written.write_text(_renamed(source.read_text(), name))
    return target


def _renamed(text: str, name: str) -> str:
    for old, new in (("acme", name), ("Acme", name.capitalize()), ("ACME", name.upper())):
        text = text.replace(old, new)
    return text
