"""How a module shows its part of a money trail. Each says what it knows in its `trace.py`, which is found by looking.

A trail is a graph of nodes. A module *loads* the nodes of its own prefixes, *adds* to nodes of modules below it that
know nothing of it, and *finds* nodes by other people's ids: a vendor's, a bank's, a reference. Everything is read in
one transaction of the tenant in scope, and nothing of it is personal.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from core.kit import db, discovery


@dataclass(frozen=True, slots=True)
class Node:
    """One thing on the trail."""

    id: str
    """Public and unique on the trail: `pay_…`."""
    kind: str
    at: datetime | None = None
    status: str | None = None
    facts: Mapping[str, str | int | bool | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Link:
    """From a node to another: `to` is a public id, or a text by which other modules find nodes."""

    relation: str
    to: str
    missing: str | None = None
    """Why it must lead somewhere; None where it need not."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a module knows: nodes of its own, and where they lead."""

    node: Node
    links: Sequence[Link] = ()
    gaps: Sequence[str] = ()
    """What should be here and is not, each as a sentence."""


Loader = Callable[[db.Transaction, UUID], Awaitable[Part | None]]
Adder = Callable[[db.Transaction, Node], Awaitable[Sequence[Link | Part | str]]]
"""Answers more links, whole parts that the node leads to, and gaps of the node."""
Finder = Callable[[db.Transaction, str], Awaitable[Sequence[str]]]

_loaders: dict[str, Loader] = {}
_adders: dict[str, list[Adder]] = {}
_finders: list[Finder] = []


def loads(prefix: str) -> Callable[[Loader], Loader]:
    """Declare who loads the node behind ids of a prefix; None when there is none."""

    def declare(loader: Loader) -> Loader:
        if _loaders.setdefault(prefix, loader) is not loader:
            raise RuntimeError(f"two loaders of {prefix}_ nodes")
        return loader

    return declare


def adds(*kinds: str) -> Callable[[Adder], Adder]:
    """Declare who knows more about nodes of some kinds; `*` is every kind."""

    def declare(adder: Adder) -> Adder:
        for kind in kinds:
            known = _adders.setdefault(kind, [])
            if adder not in known:
                known.append(adder)
        return adder

    return declare


def finds(finder: Finder) -> Finder:
    """Declare who finds public ids by a text that is none: a vendor's id, a UTR, a reference."""
    if finder not in _finders:
        _finders.append(finder)
    return finder


def loader(prefix: str) -> Loader | None:
    discovery.modules("trace")
    return _loaders.get(prefix)


def adders(kind: str) -> list[Adder]:
    discovery.modules("trace")
    return [*_adders.get(kind, ()), *_adders.get("*", ())]


def finders() -> list[Finder]:
    discovery.modules("trace")
    return list(_finders)
