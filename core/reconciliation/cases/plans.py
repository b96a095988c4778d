"""What makes a break go: pure rules, from what differs to what is posted.

Every entry moves the account that is tied out (a clearing account, a bank's) against one other account, which says what
is thought of the difference: a loss, a claim, a charge, somebody's money. A debt that is recognised harms nobody, so
one person may do that; what gives something up, or counts on being paid, takes two above the account's tolerance.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from core.kit.money import quantum
from core.ledger.accounts.types import Standard
from core.reconciliation import policy
from core.reconciliation.cases.types import Action, Expected, Facts, Leg, Line, Plan
from core.reconciliation.ledger_accounts import (
    BANK,
    CGST,
    CLAIMS,
    EXCHANGE,
    FEES,
    IGST,
    SGST,
    SUSPENSE,
    TAXES,
    TDS,
    UNALLOCATED,
    WRITE_OFFS,
)
from core.reconciliation.types import Break, BreakKind

ZERO = Decimal(0)
ACCEPT, CLAIM, HOLD, WRITE_OFF = Action.ACCEPT, Action.CLAIM, Action.HOLD, Action.WRITE_OFF

_COUNTER: Mapping[Action, Standard] = {ACCEPT: FEES, CLAIM: CLAIMS, HOLD: UNALLOCATED, WRITE_OFF: WRITE_OFFS}
_CHARGES: Mapping[str, Standard] = {"fee_rate": FEES, "tax_rate": TAXES}
_ALWAYS = {
    "overdue": (CLAIM, WRITE_OFF),
    "no_longer_reported": (Action.UNTIE,),
    "no_rule_ties_it": (Action.TIE,),
    "ambiguous": (Action.MATCH,),
    "currency": (Action.EXCHANGE,),
    "does_not_add_up": (ACCEPT, CLAIM),
    "fee_rate": (CLAIM, ACCEPT),
    "tax_rate": (CLAIM, ACCEPT),
    "settled_before": (CLAIM, WRITE_OFF),
    "tied_before": (CLAIM, WRITE_OFF),
}
"""By a break's reason; the first is suggested."""
_MORE, _LESS = (HOLD, WRITE_OFF, CLAIM), (WRITE_OFF, CLAIM, ACCEPT)
"""Where more came than our books say, and where less did, or something was taken."""


def actions(found: Break) -> tuple[Action, ...]:
    """What may be done about a break; the first is suggested."""
    reason = str(found.details.get("reason"))
    if found.kind is BreakKind.STATUS:
        return (Action.ASK_GATEWAY,)
    if found.kind is BreakKind.LATE:
        return (Action.WAIT, CLAIM, WRITE_OFF)
    if reason in _CHARGES and _more(found) <= 0:
        return (ACCEPT,)
    if reason == "lines_do_not_sum":
        return (HOLD, WRITE_OFF) if _more(found) > 0 else (CLAIM, WRITE_OFF)
    return _ALWAYS.get(reason) or (_MORE if _more(found) > 0 else _LESS)


def plan(found: Break, action: Action, facts: Facts) -> Plan | None:
    """What an action would post and tie; None when it does neither, or what the break is about is gone."""
    reason, line, expected = str(found.details.get("reason")), facts.line, facts.expected
    if action not in actions(found):
        return None
    if facts.settlement_id is not None:
        return _total(found, action, facts) if facts.unexplained else None
    if reason == "currency":
        return _exchange(line, expected) if line is not None and expected is not None else None
    if reason in _CHARGES or action is Action.TIE:
        return _as_told(found, action, facts)
    return _difference(action, *_about(reason, line, expected), facts.tolerance)


def _about(reason: str, line: Line | None, expected: Expected | None) -> tuple[Line | None, Expected | None]:
    """What a difference is between: a line and what was expected, or one of them and nothing."""
    if reason == "overdue":
        return None, expected
    if reason in {"amount_differs", "does_not_add_up"}:
        return (line, expected) if line is not None and expected is not None else (None, None)
    return line, None


def _difference(action: Action, line: Line | None, expected: Expected | None, tolerance: Decimal) -> Plan | None:
    """The tied-out account gets what the line has more than what was expected; the rest is what one thinks of it."""
    about = line or expected
    if about is None or action not in _COUNTER:
        return None
    currency = about.currency
    if line is not None and expected is not None and line.currency != expected.currency:
        return None
    legs = _taken(line) if line is not None else []
    legs += [Leg(None, currency, -expected.amount)] if expected is not None else []
    counter = -sum((leg.change for leg in legs), ZERO)
    if action is CLAIM and line is not None and expected is None:
        # What was paid or taken in error is its net: what the vendor says it charged for it is not its due either.
        counter = -line.net
        legs += [Leg(FEES, currency, -line.fee), *_tax(line, -line.tax), Leg(TDS, currency, -line.tds)]
    legs.append(Leg(_COUNTER[action], currency, counter))
    ties = line.id if line is not None else None, expected.id if expected is not None else None
    if not any(leg.change for leg in legs) and not all(ties):
        return None
    return Plan(action, counter, currency, _needs_two(action, counter, tolerance), _clean(legs), *ties)


def _as_told(found: Break, action: Action, facts: Facts) -> Plan | None:
    """Tie a line to what it is about, which has its amount; a wrong charge may be claimed back."""
    line, expected = facts.line, facts.expected
    if line is None or expected is None or line.settled_in != line.currency:
        return None
    if (line.gross, line.currency) != (expected.amount, expected.currency):
        return None
    excess, legs = ZERO, list[Leg]()
    charge = _CHARGES.get(str(found.details.get("reason")))
    if charge is not None:
        # A rate makes fractions of a minor unit.
        excess = _more(found).quantize(quantum(line.currency), ROUND_HALF_UP)
    if action is CLAIM and charge is not None:
        charged = _tax(line, -excess) if charge is TAXES else [Leg(charge, line.currency, -excess)]
        legs = [Leg(CLAIMS, line.currency, excess), *charged]
    two = _needs_two(action, excess, facts.tolerance)
    return Plan(action, excess, line.currency, two, _clean(legs), line.id, expected.id)


def _exchange(line: Line, expected: Expected) -> Plan:
    """What was expected leaves its account in its currency, what came is booked in the other; between the two stands
    an account of exchange, whose two sides are what the one was taken for the other."""
    legs = [Leg(None, expected.currency, -expected.amount), Leg(EXCHANGE, expected.currency, expected.amount)]
    legs += [*_taken(line), Leg(EXCHANGE, line.currency, -line.gross)]
    return Plan(Action.EXCHANGE, expected.amount, expected.currency, True, _clean(legs), line.id, expected.id)


def _taken(line: Line) -> list[Leg]:
    """What the tied-out account needs for the line to tie. Of a line in another currency its settlement books nothing:
    all of it is booked here."""
    if line.currency == line.settled_in:
        return [Leg(None, line.currency, line.gross)]
    return [
        Leg(BANK, line.currency, line.net),
        Leg(FEES, line.currency, line.fee),
        *_tax(line, line.tax),
        Leg(TDS, line.currency, line.tds),
    ]


def _tax(line: Line, amount: Decimal) -> list[Leg]:
    """GST, on the accounts on which the line's settlement books it."""
    igst, cgst, sgst = policy.divide_gst(amount, line.currency, line.tax_split)
    kinds = (TAXES, amount - igst - cgst - sgst), (IGST, igst), (CGST, cgst), (SGST, sgst)
    return [Leg(standard, line.currency, part) for standard, part in kinds]


def _total(found: Break, action: Action, facts: Facts) -> Plan:
    """What a settlement paid beside its lines leaves suspense."""
    more, currency = facts.unexplained, found.currency
    legs = [Leg(SUSPENSE, currency, more), Leg(_COUNTER[action], currency, -more)]
    two = _needs_two(action, -more, facts.tolerance)
    return Plan(action, -more, currency, two, _clean(legs), settlement_id=facts.settlement_id)


def _needs_two(action: Action, costs: Decimal, tolerance: Decimal) -> bool:
    if action in {WRITE_OFF, Action.EXCHANGE}:
        return True
    if action in {HOLD, Action.TIE} or (action is CLAIM and costs <= 0):
        return False
    return abs(costs) > tolerance


def _more(found: Break) -> Decimal:
    """By how much the outside says more than we do, in the sign of our books."""
    more = (found.actual or ZERO) - (found.expected or ZERO)
    signed = found.kind in {BreakKind.MISSING_HERE, BreakKind.ORPHAN_REFUND, BreakKind.FEE, BreakKind.TAX}
    return -more if found.details.get("line_kind") == "refund" and not signed else more


def _clean(legs: list[Leg]) -> tuple[Leg, ...]:
    """One leg per account, and none of nothing."""
    sums: dict[tuple[Standard | None, str], Decimal] = {}
    for leg in legs:
        key = leg.account, leg.currency
        sums[key] = sums.get(key, ZERO) + leg.change
    return tuple(Leg(account, currency, change) for (account, currency), change in sums.items() if change)
