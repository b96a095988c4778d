"""The ledger over HTTP: once per key, exact bytes on replay, and a problem with a code for every refusal."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from core.kit.scope import TenantRef
from tests.http import Api
from tests.ledger.conftest import rows


async def opened(api: Api, code: str, side: str = "credit", floor: str | None = "0.00") -> str:
    body = {"code": code, "normal_side": side, "currency": "INR", "floor": floor}
    answer = await api.post("/v1/ledger/accounts", body)
    assert answer.status_code == 201
    return str((await answer.get_json())["id"])


def wish(debit: str, credit: str, amount: str = "25.00", reference: str = "order 1", **more: Any) -> dict[str, Any]:
    line = {"debit": debit, "credit": credit, "amount": {"amount": amount, "currency": "INR"}}
    return {"reference": reference, "lines": [line], **more}


@pytest.fixture
async def pair(api: Api) -> tuple[str, str]:
    return await opened(api, "bank/INR", "debit", None), await opened(api, "anna")


async def test_a_transaction_is_posted_once_per_key(api: Api, tenant: TenantRef, pair: tuple[str, str]) -> None:
    first = await api.post("/v1/ledger/transactions", wish(*pair), idempotency_key="k1")
    again = await api.post("/v1/ledger/transactions", wish(*pair), idempotency_key='"k1"')

    assert (first.status_code, again.status_code) == (201, 201)
    assert await first.get_data() == await again.get_data()
    assert again.headers["Idempotency-Replayed"] == "true"
    assert "Idempotency-Replayed" not in first.headers
    assert await rows(tenant, "ledger_transaction") == 1
    body = await first.get_json()
    assert body["postings"][0]["amount"] == {"amount": "25.00", "currency": "INR"}
    read = await api.get(f"/v1/ledger/transactions/{body['id']}")
    assert await read.get_json() == body


async def test_twenty_at_once_with_one_key_are_one(api: Api, tenant: TenantRef, pair: tuple[str, str]) -> None:
    answers = await asyncio.gather(
        *(api.post("/v1/ledger/transactions", wish(*pair), idempotency_key="storm") for _ in range(20))
    )

    # A duplicate inside the very same batch is told to come back; everyone else has the first's bytes.
    assert {answer.status_code for answer in answers} <= {201, 409}
    bodies = {await answer.get_data() for answer in answers if answer.status_code == 201}
    assert len(bodies) == 1
    assert await rows(tenant, "ledger_transaction") == 1


async def test_another_body_under_the_same_key_is_refused(api: Api, tenant: TenantRef, pair: tuple[str, str]) -> None:
    await api.post("/v1/ledger/transactions", wish(*pair), idempotency_key="k1")

    answer = await api.post("/v1/ledger/transactions", wish(*pair, amount="26.00"), idempotency_key="k1")

    assert (answer.status_code, (await answer.get_json())["code"]) == (422, "idempotency.mismatch")
    assert await rows(tenant, "ledger_transaction") == 1


async def test_a_refusal_is_replayed_too(api: Api, pair: tuple[str, str]) -> None:
    bank, anna = pair
    refused = await api.post("/v1/ledger/transactions", wish(anna, bank), idempotency_key="k1")
    await api.post("/v1/ledger/transactions", wish(bank, anna, "99.00", "money comes"), idempotency_key="k2")
    again = await api.post("/v1/ledger/transactions", wish(anna, bank), idempotency_key="k1")

    assert (await refused.get_json())["code"] == "ledger.insufficient_funds"
    assert (again.status_code, again.content_type) == (422, "application/problem+json")
    assert await again.get_data() == await refused.get_data()


BAD: list[tuple[dict[str, Any], int, str]] = [
    ({"amount": {"amount": "25", "currency": "INR"}}, 400, "money.invalid_amount"),
    ({"amount": {"amount": "25.000", "currency": "INR"}}, 400, "money.invalid_amount"),
    ({"amount": {"amount": "1e3", "currency": "INR"}}, 400, "money.invalid_amount"),
    ({"amount": {"amount": "NaN", "currency": "INR"}}, 400, "money.invalid_amount"),
    ({"amount": {"amount": 25.0, "currency": "INR"}}, 400, "request.validation"),
    ({"amount": {"amount": "0.00", "currency": "INR"}}, 422, "ledger.invalid_transaction"),
    ({"amount": {"amount": "-1.00", "currency": "INR"}}, 422, "ledger.invalid_transaction"),
    ({"amount": {"amount": "1.00", "currency": "USD"}}, 422, "ledger.currency_mismatch"),
    ({"amount": {"amount": "1.00", "currency": "XXX"}}, 400, "money.unknown_currency"),
    ({"debit": "acc_01jd5qcrkb0s5kz2sv6v2k9ebn"}, 404, "ledger.account_not_found"),
    ({"debit": "nonsense"}, 404, "request.not_found"),
    ({"surprise": 1}, 400, "request.validation"),
]


@pytest.mark.parametrize(("change", "status", "code"), BAD)
async def test_bad_input_has_its_code_and_writes_nothing(
    api: Api, tenant: TenantRef, pair: tuple[str, str], change: dict[str, Any], status: int, code: str
) -> None:
    body = wish(*pair)
    body["lines"][0] |= change

    answer = await api.post("/v1/ledger/transactions", body, idempotency_key="k1")

    assert (answer.status_code, (await answer.get_json())["code"]) == (status, code)
    assert answer.content_type == "application/problem+json"
    assert await rows(tenant, "ledger_transaction") == 0


async def test_the_key_is_required(api: Api, tenant: TenantRef, pair: tuple[str, str]) -> None:
    answer = await api.post("/v1/ledger/transactions", wish(*pair))

    assert (answer.status_code, (await answer.get_json())["code"]) == (400, "idempotency.key_required")
    assert await rows(tenant, "ledger_transaction") == 0


async def test_a_reversal_and_the_trial_balance(api: Api, pair: tuple[str, str]) -> None:
    posted = await api.post("/v1/ledger/transactions", wish(*pair), idempotency_key="k1")
    txn = (await posted.get_json())["id"]

    before = await (await api.get("/v1/ledger/trial-balance")).get_json()
    undone = await api.post(
        f"/v1/ledger/transactions/{txn}/reversals",
        {"reference": "undo", "description": "typed twice"},
        idempotency_key="k2",
    )
    again = await api.post(
        f"/v1/ledger/transactions/{txn}/reversals",
        {"reference": "undo again", "description": "typed twice"},
        idempotency_key="k3",
    )
    after = await (await api.get("/v1/ledger/trial-balance")).get_json()

    assert before["totals"] == [{"currency": "INR", "debit": "25.00", "credit": "25.00", "balanced": True}]
    assert (undone.status_code, (await undone.get_json())["reverses"]) == (201, txn)
    assert (again.status_code, (await again.get_json())["code"]) == (422, "ledger.already_reversed")
    assert after == {"items": [], "totals": [], "memoranda": [], "next_cursor": None}


async def test_lists_page_by_cursor(api: Api, pair: tuple[str, str]) -> None:
    for n in range(5):
        await api.post("/v1/ledger/transactions", wish(*pair, reference=f"r{n}"), idempotency_key=f"k{n}")

    seen: list[str] = []
    moments: list[str] = []
    path = f"/v1/ledger/accounts/{pair[1]}/history?limit=2"
    while True:
        page = await (await api.get(path)).get_json()
        seen += [entry["reference"] for entry in page["items"]]
        moments += [entry["recorded_at"] for entry in page["items"]]
        if page["next_cursor"] is None:
            break
        path = f"/v1/ledger/accounts/{pair[1]}/history?limit=2&cursor={page['next_cursor']}"
    foreign = await api.get(f"/v1/ledger/transactions?cursor={'A' * 40}")

    span = f"/v1/ledger/accounts/{pair[1]}/history?since={moments[3]}&until={moments[0]}"
    within = (await (await api.get(f"{span}&limit=2")).get_json())["items"]
    assert [entry["reference"] for entry in within] == ["r3", "r2"]
    assert len((await (await api.get(span)).get_json())["items"]) == 3
    assert seen == ["r4", "r3", "r2", "r1", "r0"]
    assert (foreign.status_code, (await foreign.get_json())["code"]) == (400, "pagination.invalid_cursor")
