"""`[messaging]` in a tenant's file: planned, applied once, refused whole, and silent about what it does not name."""

from __future__ import annotations

from typing import Any

import pytest

from core.kit import db
from core.kit.scope import TenantRef
from core.messaging.preferences import service as preferences
from core.messaging.preferences.settings_section import SECTIONS
from core.messaging.preferences.types import Preferences
from core.messaging.provider import Purpose
from core.tenancy.apply import Change
from core.tenancy.errors import InvalidDefinition
from tests.messaging.conftest import Open

SECTION = SECTIONS["messaging"]
FILE: dict[str, Any] = {
    "sender_email": "no-reply@asha.example",
    "default_language": "hi",
    "quiet_from": "20:00",
    "caps": {"otp": {"count": 3, "seconds": 600}},
}


async def audited() -> int:
    async with db.transaction() as tx:
        return int(
            await tx.value(
                "SELECT count(*) FROM audit_entry WHERE tenant_id = $1 AND action = 'messaging_settings:write'",
                tx.tenant,
            )
        )


async def test_a_plan_names_each_change_and_makes_none(acting: TenantRef) -> None:
    changes = await SECTION.plan(FILE)

    assert Change("messaging.default_language", "en", "hi") in changes
    assert Change("messaging.quiet_from", "21:00", "20:00") in changes
    assert len(changes) == 4
    assert await preferences.read() == Preferences()


async def test_a_file_is_applied_once(acting: TenantRef) -> None:
    await SECTION.apply(FILE)
    first = await preferences.read()
    await SECTION.apply(FILE)

    assert await SECTION.plan(FILE) == []
    assert await preferences.read() == first
    assert (first.version, first.default_language, first.caps[Purpose.OTP].count) == (1, "hi", 3)
    assert await audited() == 1


async def test_what_the_file_leaves_out_belongs_to_the_api(acting: TenantRef, open_account: Open) -> None:
    account, _ = await open_account("fake_sms")
    await preferences.change({"routes": {"sms": {"otp": [account]}}, "reply_to": "help@asha.example"})

    await SECTION.apply({"default_language": "hi"})

    found = await preferences.read()
    assert (found.plain()["routes"], found.reply_to) == ({"sms": {"otp": [account]}}, "help@asha.example")


@pytest.mark.parametrize(
    "given",
    [
        {"default_language": "English"},
        {"surprise": 1},
        {"quiet_from": "9pm"},
        {"sender_name": "Asha\nBcc: x@y.example"},
        {"caps": {"otp": {"count": -1, "seconds": 60}}},
        {"rates": {"pac_1": 0}},
        {"sender_email": "no-reply@asha.example", "reply_to": "nobody"},
        "not a table",
        ["a"],
    ],
)
async def test_a_bad_file_is_refused_whole(acting: TenantRef, given: Any) -> None:
    with pytest.raises(InvalidDefinition):
        await SECTION.plan(given)
    with pytest.raises(InvalidDefinition):
        await SECTION.apply(given)

    assert await preferences.read() == Preferences()
    assert await audited() == 0
