"""What people do to matching: rules that change, ties that are made and undone by hand."""

from __future__ import annotations

from typing import Any, ClassVar

from core.events.types import Event

_MATCH: dict[str, Any] = {
    "match": "mat_01jd5qcrkb0s5kz2sv6v2k9ebt",
    "account": "pac_01jd5qcrkb0s5kz2sv6v2k9ebp",
    "cardinality": "1:N",
    "lines": 1,
    "expectations": 2,
    "difference": "0.00",
    "currency": "INR",
}


class MatchingRulesChanged(Event):
    """An account's rules have a new version; it counts from the next run on."""

    type: ClassVar[str] = "reconciliation.rules.changed"
    example: ClassVar[dict[str, Any]] = {"account": "pac_01jd5qcrkb0s5kz2sv6v2k9ebp", "rules_version": 2}

    account: str
    rules_version: int


class MatchMade(Event):
    """A person tied lines to expectations; the next run books them."""

    type: ClassVar[str] = "reconciliation.match.made"
    example: ClassVar[dict[str, Any]] = _MATCH

    match: str
    account: str
    cardinality: str
    lines: int
    expectations: int
    difference: str
    currency: str


class LineUntied(Event):
    """A person undid what a line had tied with: no rule ties the same again, and the next run unbooks it."""

    type: ClassVar[str] = "reconciliation.line.untied"
    example: ClassVar[dict[str, Any]] = {
        "line": "sln_01jd5qcrkb0s5kz2sv6v2k9ebv",
        "account": "pac_01jd5qcrkb0s5kz2sv6v2k9ebp",
        "rule": "0/exact_id",
        "match": None,
    }

    line: str
    account: str
    rule: str
    match: str | None
