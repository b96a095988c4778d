"""Routing over HTTP: read, replace, simulate, and why a payment went where it went."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from quart import Quart

from core.kit import ids
from core.ledger import service as ledger
from core.ledger.types import NewAccount
from core.providers.breaker import service as breaker
from tests.http import Api, answer, make_key
from tests.payments.shop import Shop, count, open_shop


@pytest.fixture
async def api(app: Quart, shop: Shop) -> Api:
    return Api(app, await make_key(shop.tenant))


def rules(account: str, **more: Any) -> dict[str, Any]:
    return {
        "rules": [
            {
                "name": "Large",
                "when": {"amount_from": "1000.00", "currencies": ["INR"]},
                "strategy": "weighted",
                "accounts": [{"account": account, "weight": 3}],
            }
        ],
        "strategy": "success_rate",
        "exploration_percent": 10,
        **more,
    }


async def test_rules_are_replaced_read_and_listed(api: Api, shop: Shop) -> None:
    account = ids.text("pac", shop.provider_account_id)
    before = await answer(await api.get("/v1/payment-routing"), 200)
    assert (before["version"], before["rules"], before["created_at"]) == (0, [], None)

    made = await answer(await api.put("/v1/payment-routing", rules(account, replaces_version=0)), 200)

    assert made["version"] == 1
    assert made["rules"][0]["when"]["amount_from"] == "1000.00"
    assert made["rules"][0]["accounts"] == [{"account": account, "weight": 3}]
    assert await answer(await api.get("/v1/payment-routing"), 200) == made
    assert (await answer(await api.get("/v1/payment-routing/versions"), 200))["items"] == [made]
    changed = await answer(await api.put("/v1/payment-routing", rules(account, replaces_version=0)), 409)
    assert changed["code"] == "routing.changed"


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"strategy": "best"}, 400),
        ({"exploration_percent": 51}, 400),
        ({"surprise": 1}, 400),
        ({"rules": [{"name": "x", "accounts": []}]}, 400),
        ({"rules": [{"name": "x", "when": {"amount_from": "5.00"}, "accounts": [{"account": "pac_x"}]}]}, 400),
        ({"rules": [{"name": "x", "when": {"countries": ["india"]}, "accounts": [{"account": "pac_x"}]}]}, 400),
        ({"rules": [{"name": "x", "accounts": [{"account": "pac_x"}]}]}, 404),
        ({"rules": [{"name": "x", "accounts": [{"account": "pac_01jd5qcrkb0s5kz2sv6v2k9ebn"}]}]}, 422),
    ],
)
async def test_rules_that_make_no_sense_are_refused(api: Api, change: dict[str, Any], status: int) -> None:
    await answer(await api.put("/v1/payment-routing", {**rules("pac_x"), "rules": [], **change}), status)

    assert await count("payment_routing") == 0


async def test_a_simulation_and_the_payment_agree(api: Api, shop: Shop) -> None:
    other = await open_shop(shop.tenant)
    await answer(await api.put("/v1/payment-routing", rules(ids.text("pac", other.provider_account_id))), 200)
    wish = {"amount": "1000.00", "currency": "INR"}

    told = await answer(await api.post("/v1/payment-routing/simulate", wish), 200)
    credit = ids.text("acc", shop.account.id)
    made = await answer(await api.post("/v1/payments", {**wish, "credit_account": credit}, idempotency_key="pay"), 201)

    (attempt,) = made["attempts"]
    assert told["account"] == attempt["provider_account"] == ids.text("pac", other.provider_account_id)
    assert attempt["routing"]["rule"] == told["decision"]["rule"] == "Large"
    assert attempt["routing"]["candidates"] == told["decision"]["candidates"]
    unknown = await answer(await api.post("/v1/payment-routing/simulate", {**wish, "version": 7}), 404)
    assert unknown["code"] == "routing.version_not_found"


async def test_a_currency_that_nobody_offers_has_its_own_refusal(api: Api, shop: Shop) -> None:
    yen = await ledger.open_account(NewAccount("customer/yen", "credit", "JPY", floor=Decimal(0)))
    wish = {"amount": "5", "currency": "JPY", "credit_account": ids.text("acc", yen.id)}

    refused = await answer(await api.post("/v1/payments", wish, idempotency_key="yen"), 422)

    assert refused["code"] == "payments.currency_not_offered"
    assert await count("payment") == 0


async def test_an_account_shows_its_breaker(api: Api, shop: Shop) -> None:
    path = f"/v1/provider-accounts/{ids.text('pac', shop.provider_account_id)}"
    assert (await answer(await api.get(path), 200))["breaker"]["state"] == "closed"
    for _ in range(5):
        await breaker.note(shop.provider_account_id, "timeout")

    shown = (await answer(await api.get(path), 200))["breaker"]

    assert (shown["state"], shown["failures"], shown["last_error"]) == ("open", 5, "timeout")
    assert shown["retry_at"] > shown["opened_at"]
    listed = await answer(await api.get("/v1/provider-accounts"), 200)
    assert listed["items"][0]["breaker"] == shown
