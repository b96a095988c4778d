"""The tables of a signed period's document, and what each of their columns means."""

from __future__ import annotations

from core.reconciliation.reports.kinds import ACCOUNT, GST_ON_FEES, SETTLEMENT_CALENDAR, columns
from core.reconciliation.reports.types import Kind

TIE_OUT = Kind(
    "tie-out",
    "How every account ties out at the end of the last day",
    windowed=True,
    columns=columns(
        **ACCOUNT,
        kind="settlement for a gateway; bank or payout for a source of statements",
        currency="Of the amounts",
        opening="The ledger account's balance when the first day began",
        closing="The same when the last day had ended; a bank's in the bank's sign: positive is money of ours",
        outside="What the bank says it was then; empty where no statement tells",
        outstanding="What was expected by then and has not come yet",
        tied_since="What was expected by then and came after it: settled since, or shown by the bank since",
        not_known="What a statement shows by then and the ledger does not know yet",
        suspense="What settlements held by then that nothing explained",
        difference="What of the closing balance none of these explains; empty where no balance is told",
    ),
)
CARRIED_FORWARD = Kind(
    "carried-forward",
    "Breaks that are explained and not settled yet: the next period begins with them",
    windowed=True,
    columns=columns(
        **{"break": "Its id"},
        **ACCOUNT,
        kind="What differs",
        about="What it differs about",
        day="The day that it is about",
        currency="Of the amounts",
        expected="What we, or arithmetic, say",
        actual="What the outside says",
        explanation="What people said of it last",
    ),
)
WRITTEN_OFF = Kind(
    "written-off",
    "Breaks that two people wrote off in these days",
    windowed=True,
    columns=columns(
        **{"break": "Its id"},
        **ACCOUNT,
        kind="What differed",
        about="What it differed about",
        day="On which it was written off",
        currency="Of the amounts",
        expected="What we, or arithmetic, said",
        actual="What the outside said",
        transaction="The correcting entry",
    ),
)

KINDS = {kind.name: kind for kind in (TIE_OUT, SETTLEMENT_CALENDAR, GST_ON_FEES, CARRIED_FORWARD, WRITTEN_OFF)}

MAY_CHANGE = {
    TIE_OUT.name: {"name", "outstanding", "tied_since", "not_known"},
    SETTLEMENT_CALENDAR.name: {"name", "booked", "not_tied"},
    GST_ON_FEES.name: {"name", "booked"},
    CARRIED_FORWARD.name: {"name"},
    WRITTEN_OFF.name: {"name"},
}
"""Columns that move on by themselves: what was outstanding comes. The second person agrees to all the others."""
