"""Correct many breaks by one call, each for itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.kit import ids
from core.kit.errors import BahiError
from core.reconciliation.cases import corrections
from core.reconciliation.cases.corrections import Done
from core.reconciliation.cases.types import Action

MANY_MAX = 100


@dataclass(frozen=True, slots=True)
class Wish:
    """What to do about a break as somebody saw it."""

    break_id: str
    version: int
    action: Action | None


async def correct(wishes: Sequence[Wish], reason: str) -> list[Done | BahiError]:
    """Correct each in a transaction of its own, in this order; what became of each, or what refused it.

    A repeat does nothing twice, also when a correction was taken back meanwhile: each changes its break's version.
    Raises only what has nothing to do with a break, such as DatabaseUnavailable; what was done before stays done.
    """
    verdicts: list[Done | BahiError] = []
    for wish in wishes:
        try:
            break_id = ids.parse("brk", wish.break_id)
            verdicts.append(await corrections.correct(break_id, wish.action, reason, version=wish.version))
        except BahiError as refusal:
            if refusal.status >= 500:
                raise
            verdicts.append(refusal)
    return verdicts
