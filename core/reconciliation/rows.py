"""From database rows to what the services answer."""

from __future__ import annotations

from asyncpg import Record

from core.reconciliation.types import (
    Booked,
    Break,
    BreakKind,
    LineState,
    Run,
    RunState,
    Settlement,
    SettlementLine,
    Trigger,
)


def run(row: Record) -> Run:
    facts = dict(row)
    facts["trigger"] = Trigger(facts["trigger"])
    facts["state"] = RunState(facts["state"])
    return Run(**facts)


def settlement(row: Record) -> Settlement:
    facts = dict(row)
    booked = Booked(
        bank=facts.pop("booked_bank"),
        fee=facts.pop("booked_fee"),
        tax=facts.pop("booked_tax"),
        clearing=facts.pop("booked_clearing"),
        suspense=facts.pop("booked_suspense"),
    )
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
