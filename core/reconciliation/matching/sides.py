"""What the engine has to know of a table of the outside's lines: the names and signs differ, the rules are the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.reconciliation.matching.types import By


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """A table of lines `l`, in SQL."""

    table: str
    keys: Mapping[By, str]
    """What a rule compares, as text; for those in `many` an array of texts, any of which may be it."""
    inside: Mapping[By, str]
    """The columns of an expectation that these are compared with."""
    many: frozenset[By]
    amount: str
    """In the sign of the expectation's amount."""
    day: str
    """The date that is compared with the expectation's; $10 is the tenant's zone."""
    fit: str
    """Which lines may tie at all."""
    sound: str
    """Which lines a person may tie."""
    same_kind: bool
    """Whether a line ties to an expectation of its own kind only, unless a group key says otherwise."""
    tied: str = ""
    """What else is set when a line ties."""
    untied: str = ""
    """What else is set when it no longer does."""
    prefix: str = "sml"
    """Of the lines' public ids."""
    settles: bool = False
    """Whether lines belong to settlements, which are then booked anew and take no difference of amounts."""


SETTLEMENT = Side(
    table="settlement_line",
    keys={
        By.ID: "CASE l.kind WHEN 'payment' THEN l.provider_payment_id WHEN 'refund' THEN l.provider_refund_id"
        " WHEN 'dispute' THEN l.provider_dispute_id END",
        By.REFERENCE: "l.provider_order_id",
        By.GROUP: "l.provider_order_id",
    },
    inside={By.ID: "provider_id", By.REFERENCE: "group_key", By.GROUP: "group_key"},
    many=frozenset(),
    # What else there is goes in or out by its net: its amount has no direction.
    amount="(CASE l.kind WHEN 'payment' THEN l.amount WHEN 'refund' THEN -l.amount"
    " ELSE l.net + l.fee + l.tax + l.tds END)",
    day="(l.settled_at AT TIME ZONE $10::text)::date",
    fit="""l.flaw IS NULL AND EXISTS (
        SELECT FROM settlement s WHERE s.tenant_id = $1 AND s.id = l.settlement_id AND s.currency = l.currency)""",
    sound="""l.flaw IS DISTINCT FROM 'does_not_add_up' AND EXISTS (
        SELECT FROM settlement s WHERE s.tenant_id = $1 AND s.id = l.settlement_id AND s.currency = l.currency)""",
    same_kind=True,
    tied=""", updated_at = clock_timestamp(), booking = (
        SELECT s.bookings + 1 FROM settlement s WHERE s.tenant_id = $1 AND s.id = l.settlement_id)""",
    untied=", updated_at = clock_timestamp(), booking = NULL",
    prefix="sln",
    settles=True,
)
STATEMENT = Side(
    table="statement_line",
    keys={By.ID: "l.keys", By.REFERENCE: "array_append(l.keys, l.reference)", By.GROUP: "l.group_key"},
    inside={By.ID: "provider_id", By.REFERENCE: "reference", By.GROUP: "group_key"},
    many=frozenset({By.ID, By.REFERENCE}),
    amount="l.amount",
    day="l.value_on",
    fit="true",
    sound="true",
    same_kind=False,
    tied=", updated_at = clock_timestamp()",
    untied=", updated_at = clock_timestamp()",
)
SIDES: Mapping[str, Side] = {"settlement": SETTLEMENT, "bank": STATEMENT, "payout": STATEMENT}
"""By the kind of reconciled account."""
