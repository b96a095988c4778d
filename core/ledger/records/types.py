from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A sort of row whose states are recorded."""

    name: str
    table: str
    columns: tuple[str, ...]
    """What a record says of it."""
    moments: tuple[str, ...] = ()
    """Those of the columns that are instants: they are written the same in every session."""
    key: str = "id"
    where: str = "true"
    """Which rows have records."""


ACCOUNT = Kind(
    "account",
    "ledger_account",
    (
        "code", "created_at", "currency", "floor", "limit_profile", "metadata", "normal_side", "owner", "state_version",
        "status",
    ),
    ("created_at",),
)  # fmt: skip
"""What stands on it follows from postings and holds; it is not recorded again."""
HOLD = Kind(
    "hold",
    "ledger_hold",
    (
        "account_id", "actor", "amount", "captured", "counted_on", "created_at", "credit_account_id", "currency",
        "description", "expires_at", "finished_at", "metadata", "reason", "reference", "released", "state", "version",
    ),
    ("created_at", "expires_at", "finished_at"),
)  # fmt: skip
LIMIT_RULE = Kind(
    "limit_rule",
    "ledger_limit_rule",
    (
        "actor", "created_at", "currency", "direction", "ends_at", "measure", "most", "profile", "span", "starts_at",
    ),
    ("created_at", "ends_at", "starts_at"),
)  # fmt: skip
TEMPLATE = Kind(
    "template",
    "ledger_template",
    ("address", "created_at", "floor", "limit_profile", "metadata", "name", "normal_side", "version"),
    ("created_at",),
)
CHART = Kind("chart", "ledger_chart", ("account_id", "arguments", "template"))
PERIOD = Kind("period", "ledger_period", ("closed_before", "version"), ("closed_before",), "tenant_id", "version > 0")
"""The row is made empty when it is first locked."""
KINDS = {kind.name: kind for kind in (ACCOUNT, HOLD, LIMIT_RULE, TEMPLATE, CHART, PERIOD)}


def register(kind: Kind) -> Kind:
    """Have rows of another module recorded, sealed and verified as the ledger's own are; in its `verified.py`."""
    KINDS[kind.name] = kind
    return kind
