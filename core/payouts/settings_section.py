"""`[payout_rules.<currency>]` of a tenant's file: from which amount on payouts need a second principal, least and most,
and whether only to beneficiaries whose banks confirmed them.

[payout_rules.INR]
approve_above = "10000.00"       # a larger amount waits for approval; "0.00": every one
least = "1.00"
most = "200000.00"               # left out, there is no most
validated_only = true            # left out, it stays as it is: any beneficiary is paid at first
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.kit.errors import BahiError
from core.kit.money import Money
from core.payouts import service
from core.payouts.types import PayoutRule
from core.tenancy.apply import Change
from core.tenancy.errors import InvalidDefinition

_NEEDED, _KEYS = {"approve_above", "least"}, {"approve_above", "least", "most"}
_Rule = tuple[Money, Money, Money | None, bool]


class PayoutRules:
    """Sets the rules of currencies; one that the file leaves out stays as it is."""

    async def plan(self, given: Any) -> list[Change]:
        """What applying would change. Raises InvalidDefinition."""
        known = await _known()
        return [
            Change(f"payout_rules.{currency}", _told(known[currency]) if currency in known else None, _told(rule))
            for currency, rule in _parsed(given, known).items()
            if known.get(currency) != rule
        ]

    async def apply(self, given: Any) -> None:
        """Make it so; safe to run twice."""
        known = await _known()
        for currency, rule in _parsed(given, known).items():
            if known.get(currency) != rule:
                await service.set_rule(
                    currency, approve_above=rule[0], least=rule[1], most=rule[2], validated_only=rule[3]
                )


SECTIONS = {"payout_rules": PayoutRules()}


async def _known() -> dict[str, _Rule]:
    return {rule.currency: _of(rule) for rule in await service.list_rules()}


def _parsed(given: Any, known: Mapping[str, _Rule]) -> dict[str, _Rule]:
    if not isinstance(given, dict):
        raise InvalidDefinition("[payout_rules] has a table for each currency, such as [payout_rules.INR]")
    return {currency: _rule(currency, wanted, known.get(currency)) for currency, wanted in given.items()}


def _rule(currency: str, given: Any, known: _Rule | None) -> _Rule:
    if (
        not isinstance(given, dict)
        or not _NEEDED <= given.keys() <= _KEYS | {"validated_only"}
        or not all(isinstance(given[name], str) for name in given.keys() & _KEYS)
        or not isinstance(given.get("validated_only", False), bool)
    ):
        raise InvalidDefinition(
            f"[payout_rules.{currency}] takes approve_above, least and most, as decimal strings, and validated_only"
        )
    try:
        amounts = {name: Money.parse(given[name], currency) for name in given.keys() & _KEYS}
    except BahiError as refusal:
        raise InvalidDefinition(f"[payout_rules.{currency}] {refusal.detail or refusal.code}") from refusal
    least, most = amounts["least"], amounts.get("most")
    if any(amount.amount < 0 for amount in amounts.values()) or (most is not None and most < least):
        raise InvalidDefinition(f"[payout_rules.{currency}] has no negative amounts, and most is not below least")
    # What guards money is not switched off by a line that is missing.
    validated_only = given.get("validated_only", known is not None and known[3])
    return amounts["approve_above"], least, most, validated_only


def _of(rule: PayoutRule) -> _Rule:
    most = None if rule.most is None else Money(rule.most, rule.currency)
    return Money(rule.approve_above, rule.currency), Money(rule.least, rule.currency), most, rule.validated_only


def _told(rule: _Rule) -> dict[str, Any]:
    told: dict[str, Any] = {"approve_above": rule[0].text(), "least": rule[1].text()}
    if rule[2] is not None:
        told["most"] = rule[2].text()
    return {**told, "validated_only": True} if rule[3] else told
