"""What a change of an account means for its monitors: pure, under the lock of the account."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import UUID

from core.ledger.monitors.types import ARMED, BALANCE, BELOW, CROSSED, Monitor


@dataclass(frozen=True, slots=True)
class Step:
    """An account after one transaction or change of a hold."""

    account_id: UUID
    balance: Decimal
    held: Decimal
    transaction_id: UUID | None = None
    actor: str | None = None
    request_id: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """A monitor that changed its state at a step."""

    monitor: Monitor
    amount: Decimal
    step: Step


def follow(monitors: Sequence[Monitor], steps: Iterable[Step]) -> list[Turn]:
    """Every crossing and re-arming that the steps cause, in order."""
    watching: dict[UUID, dict[UUID, Monitor]] = {}
    for monitor in monitors:
        watching.setdefault(monitor.account_id, {})[monitor.id] = monitor
    turns = []
    for step in steps:
        here = watching.get(step.account_id, {})
        for monitor in list(here.values()):
            amount = step.balance if monitor.measure == BALANCE else step.balance - step.held
            after = _after(monitor, amount)
            if after is not monitor:
                here[monitor.id] = after
                turns.append(Turn(after, amount, step))
    return turns


def last(turns: Sequence[Turn]) -> Mapping[UUID, Monitor]:
    """The monitors that changed, as they stand in the end."""
    return {turn.monitor.id: turn.monitor for turn in turns}


def told(turns: Sequence[Turn], most: int) -> Sequence[Turn]:
    """The turns that are told: all, or when there are more than `most` each monitor's first and last."""
    if len(turns) <= most:
        return turns
    first = {turn.monitor.id: turn for turn in reversed(turns)}
    ends = {id(turn) for turn in (*first.values(), *{turn.monitor.id: turn for turn in turns}.values())}
    return [turn for turn in turns if id(turn) in ends]


def _after(monitor: Monitor, amount: Decimal) -> Monitor:
    below = monitor.direction == BELOW
    if monitor.state == ARMED and (amount < monitor.threshold if below else amount > monitor.threshold):
        return replace(monitor, state=CROSSED, crossings=monitor.crossings + 1, version=monitor.version + 1)
    if monitor.state == CROSSED and (amount >= monitor.rearm_at if below else amount <= monitor.rearm_at):
        return replace(monitor, state=ARMED, version=monitor.version + 1)
    return monitor
