"""Checks that other modules add to the verification, declared in each module's `verified.py` and found by looking.

A module whose rows are recorded as the ledger's own are (`core.ledger.records.types.register`) declares that there too.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from core.kit import db, discovery
from core.ledger.verification.types import Report

Check = Callable[[db.Transaction, Report], Awaitable[None]]
"""Adds what it finds to the report. It reads in the verification's transaction and writes nothing."""

_checks: list[Check] = []


def verifies(check: Check) -> Check:
    """Have it checked whenever a tenant is verified."""
    if check not in _checks:
        _checks.append(check)
    return check


def checks() -> list[Check]:
    """Every check there is; the rows of other modules that are recorded are known afterwards."""
    discovery.modules("verified")
    return list(_checks)
