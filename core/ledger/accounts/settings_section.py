"""`[chart.<name>]` of a tenant's file: the templates by which it opens its accounts.

[chart.wallet]
address = "user:{id}:wallet:{currency}"
normal_side = "credit"
floor = "0"                      # or "-500" for an overdraft; left out, there is no floor
limit_profile = "standard"
metadata = { product = "wallet" }
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from core.kit.errors import BahiError
from core.ledger.accounts import service
from core.ledger.accounts.types import Template
from core.tenancy.apply import Change
from core.tenancy.errors import InvalidDefinition

_KEYS = {"address": str, "normal_side": str, "floor": str, "limit_profile": str, "metadata": dict}
_AMOUNT = re.compile(r"^-?(0|[1-9][0-9]{0,19})(\.[0-9]{1,4})?\Z")


class Chart:
    """The section of account templates. A template that the file no longer names stays."""

    async def plan(self, given: Any) -> list[Change]:
        before = {template.name: template for template in await service.list_templates()}
        return [
            Change(f"chart.{template.name}", before.get(template.name), template)
            for template in _templates(given)
            if not _same(before.get(template.name), template)
        ]

    async def apply(self, given: Any) -> None:
        before = {template.name: template for template in await service.list_templates()}
        for template in _templates(given):
            if not _same(before.get(template.name), template):
                await service.put_template(template)


SECTIONS = {"chart": Chart()}


def _templates(given: Any) -> list[Template]:
    if not isinstance(given, dict):
        raise InvalidDefinition("[chart] holds a table per template, such as [chart.wallet]")
    return [_template(name, value) for name, value in given.items()]


def _template(name: str, given: Any) -> Template:
    if not isinstance(given, dict) or any(type(value) is not _KEYS.get(key) for key, value in given.items()):
        raise InvalidDefinition(f"[chart.{name}] takes {', '.join(f'{k} ({v.__name__})' for k, v in _KEYS.items())}")
    values: Mapping[str, Any] = given
    if "address" not in values or "normal_side" not in values:
        raise InvalidDefinition(f"[chart.{name}] needs address and normal_side")
    floor = values.get("floor")
    if floor is not None and not _AMOUNT.match(floor):
        raise InvalidDefinition(f'[chart.{name}] writes its floor as a decimal string such as "0" or "-500.00"')
    template = Template(
        name=name,
        address=values["address"],
        normal_side=values["normal_side"],
        floor=None if floor is None else Decimal(floor),
        limit_profile=values.get("limit_profile"),
        metadata=values.get("metadata", {}),
    )
    try:
        service.check_template(template)
    except BahiError as refusal:
        raise InvalidDefinition(f"[chart.{name}] {refusal.detail or refusal.code}") from refusal
    return template


def _same(before: Template | None, after: Template) -> bool:
    return before is not None and (
        before.address, before.normal_side, before.floor, before.limit_profile, dict(before.metadata)
    ) == (after.address, after.normal_side, after.floor, after.limit_profile, dict(after.metadata))  # fmt: skip
