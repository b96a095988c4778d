from __future__ import annotations

from typing import ClassVar

from core.events.types import Event


class StatementReady(Event):
    """A statement asked for as a file can be downloaded."""

    type: ClassVar[str] = "statement.ready"
    example: ClassVar[dict[str, object]] = {
        "statement": "stm_01jd5qcrkb0s5kz2sv6v2k9ebn",
        "account": "acc_01jd5qcrkb0s5kz2sv6v2k9ebp",
        "format": "pdf",
        "file": "fil_01jd5qcrkb0s5kz2sv6v2k9ebq",
    }

    statement: str
    account: str
    format: str
    file: str


class StatementFailed(Event):
    """A statement was not released: its lines do not prove its totals, or it could not be made."""

    type: ClassVar[str] = "statement.failed"
    example: ClassVar[dict[str, object]] = {
        "statement": "stm_01jd5qcrkb0s5kz2sv6v2k9ebn",
        "account": "acc_01jd5qcrkb0s5kz2sv6v2k9ebp",
        "format": "pdf",
        "error": "ledger.statement_mismatch",
    }

    statement: str
    account: str
    format: str
    error: str
