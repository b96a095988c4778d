"""Faults on order: which mishap hits which call or delivery of a merchant.

A fault is a script ("the next 2 refunds") or a probability. The same seed and the same sequence of subjects
give the same mishaps: each fault draws from its own numbered sequence, so one fault's draws never shift
another's.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

_SECONDS = {"late": 2.0, "reordered": 5.0, "slow": 6.0, "charge_then_timeout": 0.0}
_STATUS = {"server_error": 500, "charge_then_timeout": 504}
_KEYS = {"probability", "next", "skip", "only", "seconds", "status", "copies", "html"}


class BadFault(ValueError):
    """Not a fault, or not with such options; `field` names what is wrong."""

    def __init__(self, text: str, field: str) -> None:
        super().__init__(text)
        self.field = field


@dataclass(slots=True)
class Fault:
    name: str
    probability: float = 0.0
    next: int = 0
    """How many matching subjects in a row are hit."""
    skip: int = 0
    """How many matching subjects go unharmed before `next` begins to count."""
    only: list[str] = field(default_factory=list)
    """Event names or operation names that the fault is limited to; empty means all."""
    seconds: float = 0.0
    status: int = 0
    copies: int = 1
    """Extra deliveries of a duplicate."""
    html: bool = False
    """Answer with a proxy's HTML page, as a gateway in front of the vendor would."""
    draws: int = 0


def _number(value: Any, name: str, low: float, high: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise BadFault(f"The {name} must be a number between {low:g} and {high:g}.", name)
    return value


def _whole(value: Any, name: str, high: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= high:
        raise BadFault(f"The {name} must be a whole number between 0 and {high}.", name)
    return value


def parse(name: str, options: Any, known: Sequence[str]) -> Fault:
    """Read one of the `known` faults from the control API, e.g. `{"next": 2, "only": ["refunds.create"]}`.

    Raises BadFault.
    """
    if name not in known:
        raise BadFault(f"{name} is not a fault; there are {', '.join(known)}", name)
    if not isinstance(options, dict) or not options.keys() <= _KEYS:
        raise BadFault(f"A fault takes only {', '.join(sorted(_KEYS))}.", name)
    only = options.get("only", [])
    if not isinstance(only, list) or not all(isinstance(item, str) for item in only):
        raise BadFault("only must be a list of event or operation names.", "only")
    html = options.get("html", False)
    if not isinstance(html, bool):
        raise BadFault("html must be true or false.", "html")
    status = _whole(options.get("status", _STATUS.get(name, 0)), "status", 599)
    if status and status < 500:
        raise BadFault("status must be 500 to 599.", "status")
    return Fault(
        name=name,
        probability=float(_number(options.get("probability", 0.0), "probability", 0, 1)),
        next=_whole(options.get("next", 0), "next", 1_000_000),
        skip=_whole(options.get("skip", 0), "skip", 1_000_000),
        only=only,
        seconds=float(_number(options.get("seconds", _SECONDS.get(name, 0.0)), "seconds", 0, 86_400)),
        status=status,
        copies=_whole(options.get("copies", 1), "copies", 100),
        html=html,
    )


class FaultBook:
    """The faults of all merchants."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self.by_merchant: dict[str, dict[str, Fault]] = {}
        self.changed: set[str] = set()
        """Merchants whose counters moved since the last save."""

    def replace(self, merchant_id: str, faults: dict[str, Fault]) -> None:
        self.by_merchant[merchant_id] = faults
        self.changed.add(merchant_id)

    def take(self, merchant_id: str, name: str, subject: str) -> Fault | None:
        """Decide whether this fault hits this subject now, and count it."""
        fault = self.by_merchant.get(merchant_id, {}).get(name)
        if fault is None or (fault.only and subject not in fault.only):
            return None
        if fault.next:
            self.changed.add(merchant_id)
            if fault.skip:
                fault.skip -= 1
                return None
            fault.next -= 1
            return fault
        if fault.probability:
            self.changed.add(merchant_id)
            fault.draws += 1
            if self._draw(merchant_id, name, fault.draws) < fault.probability:
                return fault
        return None

    def _draw(self, merchant_id: str, name: str, number: int) -> float:
        text = f"{self._seed}|{merchant_id}|{name}|{number}".encode()
        return int.from_bytes(hashlib.sha256(text).digest()[:8]) / 2**64
