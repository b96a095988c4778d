"""What lies at the edge of what the books can keep is refused by its code, or kept exactly; neither is a failure."""

from __future__ import annotations

import asyncio
from typing import Any

import orjson

from core.kit import ids
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.types import Account, NewAccount
from tests.http import Api
from tests.ledger.conftest import assert_books_tie, rows

NINE = "90000000000000000000.00"
MOST = "99999999999999999999.99"


async def open_pair(currency: str = "INR") -> tuple[Account, Account]:
    """Two accounts without a floor."""
    first = await ledger.open_account(NewAccount(f"edge/{ids.new()}", "credit", currency))
    return first, await ledger.open_account(NewAccount(f"edge/{ids.new()}", "credit", currency))


def acc(account: Account) -> str:
    return ids.text("acc", account.id)


def line(debit: Account, credit: Account, amount: str) -> dict[str, Any]:
    return {"debit": acc(debit), "credit": acc(credit), "amount": {"amount": amount, "currency": debit.currency}}


async def send(api: Api, path: str, body: dict[str, Any]) -> tuple[int, str]:
    response = await api.post(path, body, idempotency_key=ids.token())
    return response.status_code, (await response.get_json()).get("code", "")


async def test_no_step_of_a_transaction_leaves_the_books_range(api: Api, acting: TenantRef) -> None:
    one, two = await open_pair()
    there_and_back = [line(one, two, NINE), line(one, two, NINE), line(two, one, NINE)]
    fits = [line(one, two, NINE), line(two, one, NINE), line(one, two, NINE)]

    bodies = [
        {"reference": "over", "lines": there_and_back}, {"reference": "a", "lines": [line(one, two, "1.00")]},
        {"reference": "b", "lines": [line(two, one, "1.00")]}, {"reference": "fits", "lines": fits},
        {"reference": "back", "lines": [line(two, one, NINE)]},
    ]  # fmt: skip
    single = [await send(api, "/v1/ledger/transactions", body | {"dry_run": True}) for body in bodies[:2]]
    found = await asyncio.gather(*(send(api, "/v1/ledger/transactions", body) for body in bodies))

    assert single == [(422, "ledger.balance_overflow"), (201, "")]
    assert found == [(422, "ledger.balance_overflow"), *[(201, "")] * 4]
    assert await rows(acting, "ledger_transaction") == 4
    await assert_books_tie(acting)


async def test_no_more_is_held_than_the_books_can_keep(api: Api, acting: TenantRef) -> None:
    one, two = await open_pair()

    def hold(reference: str) -> dict[str, Any]:
        return {"reference": reference, "account": acc(one), "amount": line(one, two, NINE)["amount"]}

    assert await send(api, "/v1/ledger/holds", hold("first")) == (201, "")
    assert await send(api, "/v1/ledger/holds", hold("second")) == (422, "ledger.balance_overflow")
    assert await send(api, "/v1/ledger/transactions", {"reference": "x", "lines": [line(one, two, NINE)]}) == (201, "")
    assert (await rows(acting, "ledger_hold"), (await ledger.get_account(one.id)).held) == (1, 90 * 10**18)


async def test_usage_of_a_limit_stops_at_what_the_books_can_keep(api: Api, acting: TenantRef) -> None:
    one, two = await open_pair()
    rule = {"profile": "many", "currency": "INR", "direction": "out", "measure": "count", "span": "month", "most": "9"}
    assert (await send(api, "/v1/ledger/limit-rules", rule))[0] == 201
    wish = {"profile": "many", "reason": "a test"}
    assert (await send(api, f"/v1/ledger/accounts/{acc(one)}/limit-profile", wish))[0] == 200

    found = []
    for number, moved in enumerate(([line(one, two, NINE)], [line(two, one, NINE)], [line(one, two, NINE)])):
        found.append(await send(api, "/v1/ledger/transactions", {"reference": f"{number}", "lines": moved}))

    assert found == [(201, ""), (201, ""), (422, "ledger.balance_overflow")]


async def test_an_exchange_is_exact_at_every_size(api: Api, acting: TenantRef) -> None:
    (one, two), (three, four) = await open_pair("INR"), await open_pair("USD")

    async def exchange(sold: str, bought: str, rate: str, **more: Any) -> tuple[int, str]:
        body = {
            "reference": ids.token(), "sold": {"amount": sold, "currency": "INR"},
            "bought": {"amount": bought, "currency": "USD"}, "rate": rate, "source": acc(one), "target": acc(three),
            "liquidity_sold": acc(two), "liquidity_bought": acc(four),
        }  # fmt: skip
        return await send(api, "/v1/ledger/exchanges", body | more)

    # Rounded to Python's 28 digits first, the second product would end in .50 and the third in .94.
    assert await exchange(MOST, MOST, "999999999999.999999999999") == (422, "ledger.rate_mismatch")
    assert await exchange("90754385882310671681.55", "83182112610000736836.50", "0.916563004656") == (
        422, "ledger.rate_mismatch",
    )  # fmt: skip
    assert await exchange("20329366223297764068.87", "14705193143269050705.95", "0.723347347957", dry_run=True) == (
        201,
        "",
    )
    assert await rows(acting, "ledger_transaction") == 0
    assert await exchange("20329366223297764068.87", "14705193143269050705.95", "0.723347347957") == (201, "")
    await assert_books_tie(acting)


async def test_metadata_is_kept_exactly_or_refused(api: Api, acting: TenantRef) -> None:
    one, two = await open_pair()
    kept = [
        {"n": 2**53 - 1, "m": 1 - 2**53},
        {"f": 0.1},
        {"f": 1e22, "g": 1e-7, "z": -0.0},
        {"deep": [[{"x": None}]]},
    ]
    for number, metadata in enumerate(kept):
        body = {"reference": f"kept {number}", "lines": [line(one, two, "1.00")], "metadata": metadata}
        response = await api.post("/v1/ledger/transactions", body, idempotency_key=ids.token())
        posted = await response.get_json()
        assert response.status_code == 201, posted
        assert (response.status_code, posted["metadata"]) == (201, metadata)
        again = await (await api.get(f"/v1/ledger/transactions/{posted['id']}")).get_json()
        assert again["metadata"] == metadata
    of_hold = {"reference": "bad", "account": acc(one), "amount": line(one, two, "1.00")["amount"]}
    of_account = {"code": "bad", "normal_side": "credit", "currency": "INR"}
    for bad in ('{"n":9223372036854775808}', '{"n":1e400}', '{"s":"\\u0000"}', '{"s":"\\ud800"}', '{"a":1,"a":2}'):
        for path, body in (
            ("transactions", {"reference": "bad", "lines": [line(one, two, "1.00")]}),
            ("holds", of_hold),
            ("accounts", of_account),
        ):
            raw = orjson.dumps(body | {"metadata": None}).replace(b"null", bad.encode())
            headers = {"Content-Type": "application/json"}
            response = await api.post(f"/v1/ledger/{path}", raw=raw, headers=headers, idempotency_key=ids.token())
            assert (await response.get_json())["code"] == "request.malformed_json", (path, bad)
    assert await rows(acting, "ledger_transaction") == len(kept)


async def test_what_no_column_can_hold_finds_nothing(api: Api, acting: TenantRef) -> None:
    one, _ = await open_pair()
    found = {}
    for query in (
        "transactions?kind=%00",
        "transactions?reference=%00",
        "accounts?prefix=%00",
        "accounts?pattern=a:%00:*",
        "accounts?owner=%00",
        "accounts?metadata=a:%00",
        "transactions?kind=%ED%A0%80",
        "accounts?prefix=%ED%A0%80",
        f"accounts/{acc(one)}/entries?cursor=x",
        "transactions?cursor=%00",
        "holds?state=%00",
        "accounts/count?prefix=%00",
        "transactions?metadata=%7B%22a%22%3A%22%5Cud800%22%7D",
    ):
        response = await api.get(f"/v1/ledger/{query}")
        found[query] = (response.status_code, (await response.get_json()).get("code"))
    assert all(status < 500 for status, _ in found.values()), found
