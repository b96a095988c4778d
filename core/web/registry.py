"""Every error class, found by importing the modules; the error page and docs/errors.md are made from it."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import core
from core.kit.errors import BahiError

# Programs and what only they use: importing them has effects, and they answer no request.
_SKIPPED = ("core.commands", "core.embedded", "core.testing", "core.cli", "core.worker")


@dataclass(frozen=True, slots=True)
class Outcome:
    """One error code as it is documented."""

    code: str
    status: int
    title: str
    text: str
    """The rest of the docstring; may be empty."""
    module: str
    shown: frozenset[str] = frozenset()
    """What it says besides to those who are not the tenant's own."""


@cache
def outcomes() -> dict[str, Outcome]:
    """Every error by code, sorted. Raises RuntimeError when two classes claim one code.

    A class with its parent's code answers as its parent does, on purpose: an unknown thing and a foreign one.
    """
    for name in _modules():
        importlib.import_module(name)
    found: dict[str, Outcome] = {}
    owners: dict[str, type[BahiError]] = {}
    for kind in _subclasses(BahiError):
        code = kind.__dict__.get("code")
        if code is None or code == getattr(kind.__bases__[0], "code", None):
            continue
        if owners.setdefault(code, kind) is not kind:
            raise RuntimeError(f"two errors with the code {code}: {owners[code].__name__} and {kind.__name__}")
        _, _, rest = (inspect.getdoc(kind) or "").partition("\n")
        found[code] = Outcome(code, kind.status, kind.heading(), " ".join(rest.split()), kind.__module__, kind.shown)
    base = BahiError("")
    found["internal"] = Outcome("internal", base.status, "Something went wrong on our side", "", "core.web.errors")
    return dict(sorted(found.items()))


def _modules() -> Iterator[str]:
    for info in pkgutil.walk_packages(core.__path__, "core."):
        if not info.name.startswith(_SKIPPED):
            yield info.name


def _subclasses(base: type[BahiError]) -> Iterator[type[BahiError]]:
    for kind in base.__subclasses__():
        if kind.__module__.startswith(("core.", "plugins.")):
            yield kind
        yield from _subclasses(kind)
