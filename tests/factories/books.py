"""Ledger accounts, a posted transaction, a hold, limits and an import."""

from __future__ import annotations

from core.kit import db, ids
from tests.factories import World
from tests.http import answer


async def fill(world: World) -> None:
    opened = []
    for code, side in (("bank/INR", "debit"), ("factory/INR", "credit")):
        body = {"code": code, "normal_side": side, "currency": "INR"}
        made = await world.api.post("/v1/ledger/accounts", body, idempotency_key=f"open {code}".replace(" ", "-"))
        opened.append((await answer(made, 201))["id"])
    world.ids["accounts"] = opened[1]
    line = {"debit": opened[0], "credit": opened[1], "amount": {"amount": "10.00", "currency": "INR"}}
    posted = await world.api.post(
        "/v1/ledger/transactions",
        {"reference": "factory", "lines": [line], "metadata": {"order": "o-1"}},
        idempotency_key="post",
    )
    world.ids["transactions"] = (await answer(posted, 201))["id"]
    await _rows(ids.parse("acc", opened[1]), ids.parse("txn", world.ids["transactions"]))


async def _rows(account_id: object, transaction_id: object) -> None:
    async with db.transaction() as tx:
        for statement in (
            """INSERT INTO ledger_metadata (tenant_id, key, value, transaction_id) VALUES ($1, 'order', 'o-1', $4)
               ON CONFLICT DO NOTHING""",
            "INSERT INTO ledger_unsealed (tenant_id, id, transaction_ids) VALUES ($1, $2, ARRAY[$4]::uuid[])",
            """INSERT INTO ledger_hold (tenant_id, id, reference, account_id, amount, currency, actor, created_at)
               VALUES ($1, $2, 'factory', $3, 1, 'INR', 'tests', clock_timestamp())""",
            """INSERT INTO ledger_limit_rule
                   (tenant_id, id, profile, currency, direction, measure, span, most, starts_at, actor)
               VALUES ($1, $2, 'basic', 'INR', 'out', 'amount', 'day', 1000, clock_timestamp(), 'tests')""",
            """INSERT INTO ledger_limit_usage (tenant_id, account_id, direction, span, starts_on, amount, count)
               VALUES ($1, $3, 'out', 'day', current_date, 1, 1)""",
            "INSERT INTO ledger_import (tenant_id, id, name, actor, request_id) VALUES ($1, $2, 'factory', 'tests', '')",
            """INSERT INTO ledger_import_chunk (tenant_id, import_id, number, first_line, body)
               SELECT i.tenant_id, i.id, 0, 1, '' FROM ledger_import i WHERE i.tenant_id = $1""",
        ):
            values = (tx.tenant, ids.new(), account_id, transaction_id)
            wanted = [f"${n}" in statement for n in (1, 2, 3, 4)]
            text = statement
            for position, n in enumerate([n for n in (1, 2, 3, 4) if wanted[n - 1]], 1):
                text = text.replace(f"${n}", f"${position}")
            await tx.execute(text, *[value for value, used in zip(values, wanted, strict=True) if used])
