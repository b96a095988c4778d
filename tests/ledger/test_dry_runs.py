"""A dry run of what is not posted through the queue: reversals and holds. It is the real verb, whole and taken back, so
it answers the same to the letter, and leaves nothing in any table, not even its key."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import orjson

from core.kit import ids
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.limits import service as limits
from core.ledger.limits.types import NewLimitRule
from tests.http import Api, answer
from tests.ledger.conftest import Opener, assert_books_tie, inr, transfer, written

MADE = re.compile(r"(txn|pst|hld|req)_[0-9a-z]{26}|\d{4}-\d\d-\d\dT[\d:.]+Z")
"""What no two answers share: ids of what was made, and moments."""

TOUCHED = "^(ledger_|event|idempotency|audit_|schedule|job)"
"""The tables of what these verbs write, told and kept."""


class Twice:
    """Sends every wish twice under one key, first as a dry run: the second finds the world as the first one did."""

    def __init__(self, api: Api, tenant: TenantRef) -> None:
        self.api = api
        self.tenant = tenant
        self.told: list[str] = []

    async def post(self, path: str, body: dict[str, Any], status: int = 201) -> Any:
        key, before = ids.token(), await written(self.tenant, called=TOUCHED)
        dry = await self.api.post(path, body | {"dry_run": True}, idempotency_key=key)
        assert await written(self.tenant, called=TOUCHED) == before
        real = await self.api.post(path, body, idempotency_key=key)

        said = [MADE.sub("*", await sent.get_data(as_text=True)) for sent in (dry, real)]
        assert said[0] == said[1]
        assert (dry.status_code, real.status_code) == (status, status), said
        assert "Idempotency-Replayed" not in real.headers
        found = orjson.loads(await real.get_data(as_text=False))
        self.told.append(found.get("code", "done"))
        return found


async def test_a_reversals_dry_run_answers_what_it_would(api: Api, acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("100.00", owner="wal_anna"), await customer()
    paid = await ledger.post(transfer(anna, bela, "60.00"))
    twice, path = Twice(api, acting), f"/v1/ledger/transactions/{ids.text('txn', paid.id)}/reversals"
    body = {"description": "sent back"}

    part = await twice.post(path, body | {"reference": "part", "amount": inr("20.00").wire()})
    await twice.post(path, body | {"reference": "part", "amount": inr("1.00").wire()}, 422)
    await twice.post(path, body | {"reference": "more", "amount": inr("40.01").wire()}, 422)
    await ledger.post(transfer(bela, anna, "10.00"))
    await twice.post(path, body | {"reference": "rest"}, 422)
    await ledger.post(transfer(anna, bela, "10.00"))
    line = {"posting": ids.text("pst", paid.postings[0].id), "amount": inr("40.00").wire()}
    await twice.post(path, body | {"reference": "rest", "lines": [line]})
    await twice.post(path, body | {"reference": "again"}, 422)

    assert twice.told == [
        "done", "ledger.reference_taken", "ledger.reversal_too_large", "ledger.insufficient_funds", "done",
        "ledger.already_reversed",
    ]  # fmt: skip
    assert part["postings"][0]["credit_balance"] == "60.00"
    assert (await ledger.get_account(anna.id)).balance == Decimal("100.00")
    await assert_books_tie(acting)


async def test_a_holds_dry_runs_answer_what_they_would(api: Api, acting: TenantRef, customer: Opener) -> None:
    await limits.add_rule(NewLimitRule("day", "INR", "out", "amount", "day", Decimal("70.00")))
    anna, bela = await customer("100.00", owner="wal_anna"), await customer()
    await limits.set_profile(anna.id, "day")
    twice, path = Twice(api, acting), "/v1/ledger/holds"
    wish = {"account": ids.text("acc", anna.id), "credit": ids.text("acc", bela.id), "amount": inr("30.00").wire()}

    first = await twice.post(path, wish | {"reference": "h1", "expires_at": "2099-01-01T00:00:00Z"})
    await twice.post(path, wish | {"reference": "h1"}, 422)
    second = await twice.post(path, wish | {"reference": "h2"})
    await twice.post(path, wish | {"reference": "h3"}, 422)
    capture = f"{path}/{first['id']}/capture"
    await twice.post(capture, {"reference": "c1", "amount": inr("10.00").wire(), "final": False})
    await twice.post(capture, {"reference": "c2", "amount": inr("20.01").wire()}, 422)
    items = [{"hold": first["id"], "reference": "c3"}, {"hold": first["id"], "reference": "c4"}]
    both = await twice.post(f"{path}/captures", {"items": items}, 200)
    await twice.post(f"{path}/{second['id']}/void", {"reason": "no"}, 200)
    await twice.post(f"{path}/{second['id']}/void", {"reason": "no"}, 422)
    none = await twice.post(f"{path}/voids", {"holds": [first["id"]], "reason": "no"}, 200)

    assert twice.told == [
        "done", "ledger.hold_reference_taken", "done", "ledger.limit_exceeded", "done", "ledger.hold_too_small",
        "done", "done", "ledger.hold_final", "done",
    ]  # fmt: skip
    assert [item["problem"] and item["problem"]["code"] for item in both["items"]] == [None, "ledger.hold_final"]
    assert [item["problem"]["code"] for item in none["items"]] == ["ledger.hold_final"]
    found = await answer(await api.get(f"/v1/ledger/accounts/{ids.text('acc', anna.id)}"))
    assert (found["balance"], found["held"]) == ("70.00", "0.00")
    await assert_books_tie(acting)
