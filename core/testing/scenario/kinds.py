"""Every kind of step with its weight, and the draw of the next."""

from __future__ import annotations

import random
from collections.abc import Collection

from core.testing.scenario import dispute_steps, link_steps, mandate_steps, payout_steps, settling, steps
from core.testing.scenario.stage import World

KINDS: tuple[tuple[steps.Draw, int], ...] = (
    (steps.deposit, 11),
    (steps.hold, 4),
    (steps.pay, 16),
    (steps.try_again, 2),
    (steps.come_back, 8),
    (steps.deliver, 14),
    (steps.double, 4),
    (steps.lose, 2),
    (steps.forge, 2),
    (steps.bank_decides, 4),
    (steps.refund, 15),
    (steps.capture, 4),
    (steps.transfer, 5),
    (steps.spend, 3),
    (payout_steps.withdraw, 9),
    (payout_steps.decide, 3),
    (payout_steps.call_back, 2),
    (payout_steps.bank_moves, 8),
    (payout_steps.balance_changes, 1),
    (dispute_steps.dispute, 5),
    (dispute_steps.judge, 3),
    (link_steps.make, 5),
    (link_steps.start, 6),
    (link_steps.pay_at_vendor, 4),
    (link_steps.cancel, 2),
    (mandate_steps.ask, 3),
    (mandate_steps.agree, 4),
    (mandate_steps.charge, 7),
    (mandate_steps.take_back, 1),
    (mandate_steps.revoke, 1),
    (mandate_steps.payer_moves, 2),
    (mandate_steps.banks_change, 1),
    (mandate_steps.debits_decided, 2),
    (mandate_steps.a_day_passes, 3),
    (mandate_steps.schedules_come_due, 5),
    (settling.vendor_settles, 3),
    (settling.reconcile, 3),
    (steps.repeat, 7),
    (steps.work_off, 12),
    (steps.place, 5),
    (steps.time_passes, 7),
    (steps.flush, 1),
    (steps.kill, 3),
    (steps.calm, 2),
)


NAMES = tuple(f"{kind.__module__.rpartition('.')[2]}.{kind.__name__}" for kind, _ in KINDS)
"""What a run may be confined to: `link_steps.make`, or `link_steps` for all of them."""
TRIES = 200


def draw(world: World, chance: random.Random, number: int, names: Collection[str] = ()) -> steps.Step:
    """A step that is possible now: of these kinds only, where any are named and one of them is possible."""
    chosen = [kind for kind, name in zip(KINDS, NAMES, strict=True) if is_named(name, names)]
    draws, weights = zip(*chosen, strict=True)
    for _ in range(TRIES):
        step: steps.Step | None = chance.choices(draws, weights)[0](world, chance, number)
        if step is not None:
            return step
    found = steps.time_passes(world, chance, number)
    assert found is not None, "time can always pass"
    return found


def is_named(name: str, names: Collection[str]) -> bool:
    """Whether a kind is among those named, itself or all of its module; where none is named, each is."""
    return not names or name in names or name.partition(".")[0] in names
