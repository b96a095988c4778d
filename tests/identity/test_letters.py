"""Codes and notices through the real messaging."""

from __future__ import annotations

import re
from typing import Any

import pytest
from quart import Quart

from core.identity import letters
from core.kit import db
from core.kit.scope import TenantRef
from tests.http import Api, acts, answer
from tests.identity.conftest import PASSWORD, run_letters
from tests.messaging.conftest import _offered, open_account, run_jobs  # noqa: F401 - fixtures


async def test_a_code_goes_out_and_is_kept_nowhere(
    app: Quart,
    tenant: TenantRef,
    browser: Any,
    open_account: Any,  # noqa: F811
    run_jobs: Any,  # noqa: F811
) -> None:
    letters.connect(letters.by_messaging)
    _, carrier = await open_account("fake_email")
    asha = browser()
    ticket = await asha.begin("sign-up", {"address": asha.address, "password": PASSWORD})

    await run_jobs(now=True)

    [sent] = carrier.sent
    found = re.search(r"\b(\d{6})\b", sent.text)
    assert found is not None
    assert sent.to == asha.address
    confirm = {"ticket": ticket, "code": found.group(1)}
    await answer(await Api(app).post(asha.path("sign-up/confirm"), confirm))
    async with db.transaction(tenant.id) as tx:
        for table in ("job", "message", "otp_challenge", "audit_entry", "event"):
            rows = await tx.fetch(f"SELECT t::text AS row FROM {table} t WHERE tenant_id = $1", tenant.id)
            assert [row["row"] for row in rows if found.group(1) in row["row"] and table != "event"] == []


@pytest.mark.parametrize("address", ["+919876543210"])
async def test_what_cannot_be_sent_changes_no_answer(app: Quart, tenant: TenantRef, browser: Any, address: str) -> None:
    """An Indian number without a registered template cannot be written to: the asker sees nothing of it."""
    asha = browser(address)
    letters.connect(letters.by_messaging)

    await asha.begin("sign-up", {"address": address, "password": PASSWORD})
    await run_letters(tenant)

    [act] = await acts(tenant, "identity:undelivered")
    assert act["after"] == {"kind": "phone", "why": "messaging.dlt_not_registered"}
