"""Two tenants, two accounts: neither sees nor touches the other's, even where the vendor's ids are the same."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from core.kit import scope
from core.kit.errors import NotFound
from core.kit.scope import Principal, Scope, TenantRef
from core.reconciliation import service as reconciliation
from core.reconciliation.types import Window
from tests.ledger.conftest import assert_books_tie
from tests.reconciliation.shop import NEWEST, line, open_shop, rows, today


def acting_for(ref: TenantRef) -> Any:
    return scope.use(Scope(ref, Principal("api_key", "key_tests", frozenset({"*"})), "req_tests"))


async def test_two_tenants_with_the_same_vendor_ids(make_tenant: Any) -> None:
    mine, theirs = await make_tenant(), await make_tenant()
    with acting_for(mine):
        shop = await open_shop()
        paid = await shop.pay("500.00")
        shop.settle("setl_same", paid)
    with acting_for(theirs):
        other = await open_shop()
        own = await other.pay("100.00")
        other.settle("setl_same", own)
        # The vendor of the second names a payment of the first.
        other.report.days[today()].append(replace(line(paid, "setl_same", today()), line_key="payment/stolen"))

    for ref, which in ((mine, shop), (theirs, other)):
        with acting_for(ref):
            await which.run()

    with acting_for(mine):
        assert await shop.balances() == {"bank": "488.20", "fees": "10.00", "taxes": "1.80"}
        assert await shop.tied_out()
        with pytest.raises(NotFound):
            await reconciliation.request_run(other.account_id, Window(today(), today()))
        assert await reconciliation.list_runs(NEWEST, other.account_id, None, 10) == []
        assert [item.provider_account_id for item in await reconciliation.summarise()] == [shop.account_id]
        await assert_books_tie(mine)
    with acting_for(theirs):
        assert await other.open_breaks() == [("missing_here", "unknown_here")]
        assert await other.clearing() == "0.00"
        their_settlement = (await rows("settlement", "id"))[0]["id"]
        their_break = (await other.breaks())[0].id
        await assert_books_tie(theirs)
    with acting_for(mine):
        for read, unreadable in (
            (reconciliation.get_settlement, their_settlement),
            (reconciliation.get_break, their_break),
        ):
            with pytest.raises(NotFound):
                await read(unreadable)


async def test_two_accounts_of_one_tenant(acting: TenantRef) -> None:
    one, two = await open_shop(), await open_shop()
    first, second = await one.pay("100.00"), await two.pay("200.00")
    one.settle("setl_same", first)
    two.settle("setl_same", second, first)

    await one.run()
    await two.run()

    assert await one.open_breaks() == []
    assert await two.open_breaks() == [("missing_here", "unknown_here")]
    assert (await one.clearing(), await two.clearing()) == ("0.00", "0.00")
    assert {item.provider_account_id: item.tied_out for item in await reconciliation.summarise()} == {
        one.account_id: True,
        two.account_id: False,
    }
