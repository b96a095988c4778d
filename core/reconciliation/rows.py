"""From database rows to what the services answer."""

from __future__ import annotations

from asyncpg import Record

from core.reconciliation.types import (
    BOOKED,
    Booked,
    Break,
    BreakKind,
    LineState,
    Run,
    RunState,
    Settlement,
    SettlementLine,
    TaxSplit,
    Trigger,
)


def run(row: Record) -> Run:
    facts = dict(row)
    facts["trigger"] = Trigger(facts["trigger"])
    facts["state"] = RunState(facts["state"])
    return Run(**facts)


def settlement(row: Record) -> Settlement:
    facts = dict(row)
    booked = Booked(**{name: facts.pop(f"booked_{name}") for name in BOOKED})
    facts["tax_split"] = TaxSplit(facts["tax_split"]) if facts["tax_split"] else None
    return Settlement(**facts, booked=booked)


def line(row: Record) -> SettlementLine:
    facts = dict(row)
    facts["state"] = LineState(facts["state"])
    facts["problem"] = BreakKind(facts["problem"]) if facts["problem"] else None
    return SettlementLine(**facts)


def difference(row: Record) -> Break:
    facts = dict(row)
    facts["kind"] = BreakKind(facts["kind"])
    return Break(**facts)
