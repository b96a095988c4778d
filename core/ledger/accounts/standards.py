"""The standard accounts of all modules, found in their `ledger_accounts.py`, and what a tenant may change of them."""

from __future__ import annotations

from functools import cache

from core.kit import discovery
from core.ledger.accounts import addresses
from core.ledger.accounts.types import Standard, Template


@cache
def all_standards() -> dict[str, Standard]:
    """Every standard account by name."""
    found = [standard for module in discovery.modules("ledger_accounts") for standard in module.STANDARDS]
    assert len({standard.name for standard in found}) == len(found), "two modules declare one standard account"
    return {standard.name: standard for standard in sorted(found, key=lambda standard: standard.name)}


def memoranda() -> list[str]:
    """Names of the standard accounts on which no money lies."""
    return [standard.name for standard in all_standards().values() if standard.memorandum]


def complaint(template: Template, standard: Standard) -> str | None:
    """Why the platform could not work with accounts of this template, or None."""
    own, given = set(addresses.placeholders(standard.address)), set(addresses.placeholders(template.address))
    if template.normal_side != standard.normal_side:
        return f"the platform books on its {standard.normal_side} side"
    if standard.floor is not None and template.floor is None:
        return "the platform needs a floor on it"
    if standard.memorandum and template.floor != standard.floor:
        return "what the platform counts by has the floor that it needs"
    if missing := own - given - set(standard.merged):
        return f"the address must name {', '.join(f'{{{name}}}' for name in sorted(missing))}"
    if strange := given - own - set(standard.names):
        return f"the platform does not know {', '.join(f'{{{name}}}' for name in sorted(strange))}"
    return None
