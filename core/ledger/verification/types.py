from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

FINDINGS_MAX = 1000
"""How many findings a report names; it counts all."""

Progress = Callable[[str, int], None]
"""Called with what is being checked and how many were."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it must be."""

    code: str
    """Stable, such as `transaction.changed`; docs/proof.md lists them."""
    subject: str
    """The row: its id, or the account's, block's or currency's name."""
    detail: str


@dataclass(slots=True)
class Report:
    """What a verification saw of one tenant."""

    counts: dict[str, int] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    found: int = 0
    seconds: float = 0.0

    @property
    def is_clean(self) -> bool:
        return self.found == 0

    def add(self, code: str, subject: object, detail: str) -> None:
        self.found += 1
        if len(self.findings) < FINDINGS_MAX:
            self.findings.append(Finding(code, str(subject), detail))

    def count(self, what: str, more: int) -> int:
        self.counts[what] = self.counts.get(what, 0) + more
        return self.counts[what]
