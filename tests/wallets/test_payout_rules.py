"""The payout rules of a tenant's file."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from core.kit.scope import TenantRef
from core.payouts import service as payouts
from core.payouts import settings_section
from core.tenancy.errors import InvalidDefinition


async def test_a_tenants_file_sets_payout_rules_and_changes_nothing_twice(acting: TenantRef) -> None:
    section = settings_section.SECTIONS["payout_rules"]
    given_ = {"INR": {"approve_above": "10000.00", "least": "1.00", "most": "200000.00"}}

    assert [change.path for change in await section.plan(given_)] == ["payout_rules.INR"]
    await section.apply(given_)
    assert await section.plan(given_) == []
    del given_["INR"]["most"]
    assert [change.path for change in await section.plan(given_)] == ["payout_rules.INR"]
    await section.apply(given_)
    await section.apply(given_)

    [rule] = await payouts.list_rules()
    assert (rule.approve_above, rule.least, rule.most, rule.version) == (Decimal(10000), Decimal(1), None, 2)


async def test_a_file_that_says_nothing_of_validation_leaves_it_on(acting: TenantRef) -> None:
    section = settings_section.SECTIONS["payout_rules"]
    plain = {"INR": {"approve_above": "10.00", "least": "1.00"}}
    await section.apply({"INR": {**plain["INR"], "validated_only": True}})
    assert await section.plan(plain) == []
    await section.apply(plain)
    assert [rule.validated_only for rule in await payouts.list_rules()] == [True]
    await section.apply({"INR": {**plain["INR"], "validated_only": False}})
    assert [rule.validated_only for rule in await payouts.list_rules()] == [False]


@pytest.mark.parametrize(
    "bad",
    [
        [],
        {"INR": 5},
        {"INR": {"approve_above": "10.00"}},
        {"INR": {"approve_above": 10, "least": "1.00"}},
        {"INR": {"approve_above": "10", "least": "1.00"}},
        {"INR": {"approve_above": "10.00", "least": "-1.00"}},
        {"INR": {"approve_above": "10.00", "least": "5.00", "most": "4.00"}},
        {"INR": {"approve_above": "10.00", "least": "1.00", "more": "1.00"}},
        {"INR": {"approve_above": "10.00", "least": "1.00", "validated_only": "yes"}},
        {"XXQ": {"approve_above": "10.00", "least": "1.00"}},
    ],
)
async def test_a_bad_file_sets_no_payout_rule(bad: Any, acting: TenantRef) -> None:
    with pytest.raises(InvalidDefinition):
        await settings_section.SECTIONS["payout_rules"].apply(bad)

    assert await payouts.list_rules() == []
