"""The platform's own accounts: opened by the tenant's chart, found again whatever the chart says later."""

from __future__ import annotations

import asyncio
import importlib
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from core.kit import db, ids, scope
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.accounts import addresses, standards
from core.ledger.accounts import service as accounts
from core.ledger.accounts.errors import InvalidTemplate
from core.ledger.accounts.types import Standard, Template
from core.ledger.chart import service as chart
from core.ledger.errors import AccountMismatch
from core.ledger.types import CREDIT, DEBIT, NewAccount
from core.payments.ledger_accounts import CLEARING, REFUNDS_PENDING
from core.reconciliation.ledger_accounts import BANK, FEES, TAXES
from core.settings import Settings
from core.wallets.ledger_accounts import WALLET
from tests.ledger.conftest import rows
from tests.ledger_books.conftest import opened

BACKFILL = importlib.import_module("migrations.models.34_20261121003400_chart").BACKFILL


async def code_of(standard: Standard, **names: str) -> str:
    return (await ledger.get_account(await chart.open_for(standard, **names))).code


async def test_an_account_is_opened_once_by_the_standard_template(acting: TenantRef) -> None:
    names = {"account": "pac_1", "currency": "INR"}
    assert await chart.find(REFUNDS_PENDING, **names) is None

    first = await chart.open_for(REFUNDS_PENDING, **names)
    chart.forget_cache()
    again = await asyncio.gather(*(chart.open_for(REFUNDS_PENDING, **names) for _ in range(5)))

    assert set(again) == {first}
    found = await chart.find(REFUNDS_PENDING, **names)
    assert found is not None
    assert (found.id, found.code, found.normal_side, found.floor) == (
        first, "gateway:pac_1:refunds:INR", CREDIT, Decimal(0),
    )  # fmt: skip
    assert await rows(acting, "ledger_chart") == 1


async def test_concurrent_first_needs_open_one_account(acting: TenantRef) -> None:
    before = await rows(acting, "ledger_account")

    made = await asyncio.gather(*(chart.open_for(BANK, currency="INR") for _ in range(8)))

    assert len(set(made)) == 1
    assert await rows(acting, "ledger_account") == before + 1


async def test_the_tenants_chart_names_new_accounts_and_leaves_the_old_where_they_are(acting: TenantRef) -> None:
    old = await chart.open_for(CLEARING, account="pac_1", currency="INR")
    await accounts.put_template(
        Template("gateway_clearing", "assets:psp:{account}:{currency}", DEBIT, metadata={"group": "current"})
    )
    chart.forget_cache()

    assert await chart.open_for(CLEARING, account="pac_1", currency="INR") == old
    assert await code_of(CLEARING, account="pac_2", currency="INR") == "assets:psp:pac_2:INR"
    assert await code_of(CLEARING, account="pac_1", currency="USD") == "assets:psp:pac_1:USD"
    listed = await chart.list_of(CLEARING, account="pac_1")
    assert [account.code for account in listed] == ["gateway:pac_1:clearing:INR", "assets:psp:pac_1:USD"]
    assert (await ledger.get_account(listed[1].id)).metadata == {"group": "current"}


async def test_a_chart_may_book_every_gateways_fees_on_one_account(acting: TenantRef) -> None:
    for name in ("fees", "taxes"):
        await accounts.put_template(Template(name, "expenses:gateways:{currency}", DEBIT))

    made = {
        await chart.open_for(standard, account=account, currency="INR")
        for standard in (FEES, TAXES)
        for account in ("pac_1", "pac_2")
    }

    assert len(made) == 1


@pytest.mark.parametrize(
    ("template", "why"),
    [
        (Template("gateway_clearing", "psp:{account}:{currency}", CREDIT), "on its debit side"),
        (Template("gateway_clearing", "psp:{currency}", DEBIT), "must name {account}"),
        (Template("gateway_clearing", "psp:{account}", DEBIT), "must name {currency}"),
        (Template("gateway_clearing", "psp:{account}:{shop}:{currency}", DEBIT), "does not know {shop}"),
        (Template("user_wallet", "user:{id}:wallet:{currency}", CREDIT), "needs a floor"),
    ],
)
async def test_a_template_that_the_platform_cannot_work_with_is_refused(
    acting: TenantRef, template: Template, why: str
) -> None:
    with pytest.raises(InvalidTemplate, match=re.escape(why)):
        await accounts.put_template(template)

    assert await rows(acting, "ledger_template") == 0


async def test_a_template_from_before_that_does_not_fit_does_not_stop_money(acting: TenantRef) -> None:
    async with db.transaction() as tx:
        await tx.execute(
            """INSERT INTO ledger_template (tenant_id, id, name, address, normal_side)
               VALUES ($1, $2, 'gateway_clearing', 'one_for_all', 'credit')""",
            tx.tenant,
            ids.new(),
        )

    assert await code_of(CLEARING, account="pac_1", currency="INR") == "gateway:pac_1:clearing:INR"


async def test_an_account_at_the_address_is_taken_whatever_its_floor(acting: TenantRef) -> None:
    own = await opened("bank:INR", DEBIT, floor=Decimal(-5000))

    assert await chart.open_for(BANK, currency="INR") == own.id


async def test_an_account_of_another_kind_at_the_address_is_not_taken(acting: TenantRef) -> None:
    await opened("bank:INR", CREDIT)
    await ledger.open_account(NewAccount("bank:USD", DEBIT, "USD", owner="wal_somebody"))

    for currency in ("INR", "USD"):
        with pytest.raises(AccountMismatch):
            await chart.open_for(BANK, currency=currency)

    assert await rows(acting, "ledger_chart") == 0


async def test_an_id_is_not_remembered_from_a_transaction_that_was_rolled_back(acting: TenantRef) -> None:
    class Undone(Exception):
        pass

    with pytest.raises(Undone):
        async with db.transaction():
            lost = await chart.open_for(BANK, currency="INR")
            raise Undone

    kept = await chart.open_for(BANK, currency="INR")
    assert kept != lost
    assert (await ledger.get_account(kept)).code == "bank:INR"


async def test_a_second_wallet_of_one_currency_adds_its_own_name(acting: TenantRef) -> None:
    made = [await chart.open_owned(WALLET, owner, id="per_1", currency="INR") for owner in ("wal_1", "wal_2")]

    assert [account.code for account in made] == ["user:per_1:wallet:INR", "user:per_1:wallet:INR:wal_2"]
    assert [account.owner for account in made] == ["wal_1", "wal_2"]


async def test_tenants_have_accounts_of_their_own(acting: TenantRef, make_tenant: Any) -> None:
    mine = await chart.open_for(BANK, currency="INR")
    other = await make_tenant()

    with scope.use(scope.Scope(other, scope.Principal("api_key", "key_tests"))):
        theirs = await chart.open_for(BANK, currency="INR")
        assert await chart.find(CLEARING, account="pac_1", currency="INR") is None

    assert mine != theirs


async def test_accounts_from_before_there_was_a_chart_stay_in_use(acting: TenantRef, settings: Settings) -> None:
    old = {
        "gateway_clearing": (await opened("gateway_clearing/pac_1/INR", DEBIT)).id,
        "bank": (await opened("bank/INR", DEBIT)).id,
        "pocket_funding": (await opened("pocket_funding/bonus/INR", DEBIT)).id,
        "taxes": (await opened("gst_on_fees/pac_1/INR", DEBIT)).id,
        "revenue": (await opened("tenant_revenue/INR", CREDIT)).id,
    }
    await opened("fees/pac_1/INR", CREDIT)  # somebody else's: ours has the other side
    owner = await asyncpg.connect(settings.database_url)

    for _ in range(2):
        await owner.execute(BACKFILL)

    await owner.close()
    known = standards.all_standards()
    given = {"account": "pac_1", "currency": "INR", "kind": "bonus"}
    for name, account_id in old.items():
        wanted = {key: given[key] for key in addresses.placeholders(known[name].address)}
        assert await chart.open_for(known[name], **wanted) == account_id, name
    assert await code_of(FEES, account="pac_1", currency="INR") == "fees:pac_1:INR"


def test_no_module_opens_an_account_by_a_code_of_its_own() -> None:
    outside = [
        str(path)
        for path in Path("core").rglob("*.py")
        if path.parts[1] not in {"ledger", "testing"} and re.search(r"\bNewAccount\b", path.read_text())
    ]

    assert outside == []
