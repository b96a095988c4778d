"""Wallets: what a person has is what the account's postings say."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import pytest
from quart import Quart

from core.kit import db, ids
from core.ledger import service as ledger
from core.people import service as people
from core.people.types import Profile
from core.wallets import service as wallets
from tests import http
from tests.http import Api, answer, problem
from tests.payments.shop import count, run_job
from tests.wallets.conftest import Purse


async def events(subject: str) -> list[tuple[str, int]]:
    async with db.transaction() as tx:
        found = await tx.fetch(
            "SELECT type, subject_version FROM event WHERE tenant_id = $1 AND subject = $2 ORDER BY subject_version",
            tx.tenant,
            subject,
        )
    return [(row["type"], row["subject_version"]) for row in found]


async def test_a_fresh_wallet_is_empty_and_has_an_account_of_its_own(purse: Purse) -> None:
    made = await purse.wallet(name="Savings", metadata={"tier": "gold"})

    assert made["id"].startswith("wal_")
    assert (made["person"], made["name"], made["metadata"]) == (purse.person, "Savings", {"tier": "gold"})
    assert [made[name] for name in ("currency", "posted", "held", "available", "version", "status")] == [
        "INR", "0.00", "0.00", "0.00", 0, "open",
    ]  # fmt: skip
    assert await purse.read(made["id"]) == made
    account = await ledger.find_account(f"user:{made['person']}:wallet:INR")
    assert account is not None
    assert (account.normal_side, account.owner, account.floor) == ("credit", made["id"], 0)
    assert made["account"] == ids.text("acc", account.id)
    assert await events(made["id"]) == [("wallet.created", 0)]


async def test_a_deposit_reaches_the_wallet_with_its_events_in_order(purse: Purse) -> None:
    wallet = (await purse.wallet())["id"]
    waiting = await purse.deposit(wallet, paid=False)
    assert (waiting["status"], waiting["purpose"], waiting["subject"]) == ("pending", "deposit", wallet)
    assert (await purse.read(wallet))["posted"] == "0.00"

    first = await purse.deposit(wallet, "500.00")
    await purse.deposit(wallet, "20.50")

    found = await purse.read(wallet)
    assert (found["posted"], found["available"], found["version"]) == ("520.50", "520.50", 2)
    assert await events(wallet) == [("wallet.created", 0), ("balance.changed", 1), ("balance.changed", 2)]
    listed = await answer(await purse.api.get(f"/v1/wallets/{wallet}/deposits"))
    assert [item["status"] for item in listed["items"]] == ["succeeded", "succeeded", "pending"]
    assert [item["id"] for item in listed["items"]][1:] == [first["id"], waiting["id"]]


async def test_a_refund_leaves_the_wallet_at_once(purse: Purse) -> None:
    wallet = (await purse.wallet())["id"]
    deposit = await purse.deposit(wallet, "500.00")
    path = f"/v1/payments/{deposit['id']}/refunds"
    await answer(await purse.api.post(path, {"amount": "200.00", "currency": "INR"}, idempotency_key="r"), 201)
    assert (await purse.read(wallet))["posted"] == "300.00"


async def test_history_goes_back_by_version_and_by_time(purse: Purse) -> None:
    wallet = (await purse.wallet())["id"]
    for amount in ("1.00", "2.00", "3.00"):
        await purse.deposit(wallet, amount)
    path = f"/v1/wallets/{wallet}/history"

    whole = (await answer(await purse.api.get(path)))["items"]
    assert [(item["change"], item["balance"], item["version"]) for item in whole] == [
        ("3.00", "6.00", 3), ("2.00", "3.00", 2), ("1.00", "1.00", 1),
    ]  # fmt: skip
    assert whole[0]["kind"] == "deposit"
    assert whole[0]["metadata"]["payment"].startswith("pay_")

    first = await answer(await purse.api.get(f"{path}?limit=2"))
    await purse.deposit(wallet, "4.00")  # what comes in between disturbs no page
    rest = await answer(await purse.api.get(f"{path}?limit=2&cursor={first['next_cursor']}"))
    assert [item["version"] for item in first["items"] + rest["items"]] == [3, 2, 1]
    assert rest["next_cursor"] is None

    middle = whole[1]["recorded_at"]
    since = await answer(await purse.api.get(f"{path}?since={middle}"))
    until = await answer(await purse.api.get(f"{path}?until={middle}"))
    assert [item["version"] for item in since["items"]] == [4, 3, 2]
    assert [item["version"] for item in until["items"]] == [1]
    await problem(await purse.api.get(f"{path}?since=yesterday"), 400, "request.validation")
    await problem(await purse.api.get(f"{path}?since=2026-11-21T06:30:00"), 400, "request.validation")
    await problem(
        await purse.api.get(f"{path}?until={middle}&cursor={first['next_cursor']}"), 400, "pagination.invalid_cursor"
    )


async def test_wallets_are_listed_by_person(purse: Purse) -> None:
    mine = [(await purse.wallet())["id"] for _ in range(3)]
    other, _ = await people.create("somebody-else", Profile())
    theirs = await answer(await purse.api.post("/v1/wallets", {"external_id": "somebody-else", "currency": "USD"}), 201)
    assert theirs["person"] == ids.text("per", other.id)

    page = await answer(await purse.api.get(f"/v1/wallets?person_id={purse.person}&limit=2"))
    rest = await answer(await purse.api.get(f"/v1/wallets?person_id={purse.person}&cursor={page['next_cursor']}"))
    assert [item["id"] for item in page["items"] + rest["items"]] == mine[::-1]
    assert len((await answer(await purse.api.get("/v1/wallets")))["items"]) == 4


async def test_a_wallet_is_made_once_per_key(purse: Purse) -> None:
    body = {"person_id": purse.person, "currency": "INR"}
    first = await answer(await purse.api.post("/v1/wallets", body, idempotency_key="k"), 201)
    again = await purse.api.post("/v1/wallets", body, idempotency_key="k")
    assert await answer(again, 201) == first
    assert again.headers["Idempotency-Replayed"] == "true"
    assert await count("wallet") == 1


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"currency": "XXX"}, 400, "money.unknown_currency"),
        ({"currency": "RUPEE"}, 400, "request.validation"),
        ({"name": "x" * 101}, 400, "request.validation"),
        ({"name": "a\u0000"}, 400, "request.malformed_json"),
        ({"external_id": "both"}, 400, "request.validation"),
        ({"person_id": None}, 400, "request.validation"),
        ({"person_id": ids.text("per", ids.new())}, 404, "request.not_found"),
        ({"person_id": "per_x"}, 404, "request.not_found"),
        ({"person_id": None, "external_id": "nobody"}, 404, "request.not_found"),
        ({"balance": "5.00"}, 400, "request.validation"),
    ],
)
async def test_bad_wallets_are_refused(purse: Purse, change: dict[str, Any], status: int, code: str) -> None:
    body = {"person_id": purse.person, "currency": "INR", **change}
    await problem(await purse.api.post("/v1/wallets", body), status, code)
    assert await count("wallet") == 0


async def test_bad_deposits_are_refused(purse: Purse) -> None:
    wallet = (await purse.wallet())["id"]
    path = f"/v1/wallets/{wallet}/deposits"

    async def post(where: str = path, **body: Any) -> Any:
        return await purse.api.post(where, {"amount": "5.00", "currency": "INR", **body}, idempotency_key=ids.token())

    await problem(await purse.api.post(path, {"amount": "5.00", "currency": "INR"}), 400, "idempotency.key_required")
    await problem(await post(currency="USD"), 422, "payments.currency_mismatch")
    await problem(await post(amount="0.00"), 400, "money.invalid_amount")
    await problem(await post(amount="5.001"), 400, "money.invalid_amount")
    await problem(await post(amount=5.0), 400, "request.validation")
    await problem(await post(return_url="https://evil.example"), 422, "payments.return_url_not_allowed")
    unknown = f"/v1/wallets/{ids.text('wal', ids.new())}/deposits"
    await problem(await post(unknown), 404, "request.not_found")
    await ledger.freeze_account(ids.parse("acc", (await purse.read(wallet))["account"]), reason="suspicion")
    await problem(await post(), 422, "ledger.account_frozen")
    assert (await purse.read(wallet))["status"] == "frozen"
    assert await count("payment") == 0
    assert purse.shop.vendor.calls == []


async def test_foreign_and_unknown_wallets_answer_alike(purse: Purse, make_tenant: Any, app: Quart) -> None:
    mine = await purse.wallet()
    other = await make_tenant()
    stranger = Api(app, await http.make_key(other))
    for wallet in (mine["id"], ids.text("wal", ids.new()), "wal_x"):
        for rest in ("", "/history", "/deposits"):
            await problem(await stranger.get(f"/v1/wallets/{wallet}{rest}"), 404, "request.not_found")
        body = {"amount": "5.00", "currency": "INR"}
        response = await stranger.post(f"/v1/wallets/{wallet}/deposits", body, idempotency_key=ids.token())
        await problem(response, 404, "request.not_found")
    foreign = await stranger.post("/v1/wallets", {"person_id": purse.person, "currency": "INR"})
    await problem(foreign, 404, "request.not_found")
    assert (await answer(await stranger.get("/v1/wallets")))["items"] == []
    await problem(
        await stranger.get(f"/v1/wallets?person_id={purse.person}&cursor=AAAA"), 400, "pagination.invalid_cursor"
    )


async def test_the_balance_is_one_statement(purse: Purse) -> None:
    wallet_id = ids.parse("wal", (await purse.wallet())["id"])
    async with db.transaction() as tx:
        seen: list[str] = []
        tx.connection.add_query_logger(lambda record: seen.append(record.query))
        await wallets.get(wallet_id)
        tx.connection._query_loggers.clear()
    assert [query.split()[0] for query in seen if "SAVEPOINT" not in query] == ["SELECT"]


async def test_permissions(purse: Purse, app: Quart) -> None:
    wallet = (await purse.wallet())["id"]
    reader = Api(app, await http.make_key(purse.shop.tenant, ["wallets:read"]))
    await answer(await reader.get(f"/v1/wallets/{wallet}"))
    body = {"amount": "5.00", "currency": "INR"}
    refused = await reader.post(f"/v1/wallets/{wallet}/deposits", body, idempotency_key="k")
    await problem(refused, 403, "auth.permission_denied")
    new = {"person_id": purse.person, "currency": "INR"}
    await problem(await reader.post("/v1/wallets", new), 403, "auth.permission_denied")


async def test_erasing_a_person_erases_the_payer_and_takes_no_new_ones(purse: Purse, app: Quart) -> None:
    wallet = (await purse.wallet())["id"]
    path = f"/v1/wallets/{wallet}/deposits"
    body = {"amount": "5.00", "currency": "INR", "payer": {"email": "asha@example.com"}}
    made = await answer(await purse.api.post(path, body, idempotency_key="a"), 201)
    page = urlsplit(made["checkout_url"]).path
    assert b"Pay 5.00 INR" in await (await purse.api.get(page)).get_data()

    await people.erase(purse.person_id)

    assert (await answer(await purse.api.get(f"/v1/payments/{made['id']}")))["checkout_url"] == made["checkout_url"]
    shown = await purse.api.get(page)
    assert shown.status_code == 200
    assert b"Pay 5.00 INR" not in await shown.get_data()
    await problem(await purse.api.post(path, body, idempotency_key="b"), 422, "people.erased")
    await problem(
        await purse.api.post("/v1/wallets", {"person_id": purse.person, "currency": "INR"}), 422, "people.erased"
    )
    purse.shop.vendor.pay(made["attempts"][0]["id"])
    await run_job("payments.resolve", made["attempts"][0]["id"])
    assert (await purse.read(wallet))["posted"] == "5.00"


async def test_no_personal_data_of_a_payer_is_kept_in_clear(purse: Purse) -> None:
    wallet = (await purse.wallet())["id"]
    payer = {"name": "Asha Rao", "email": "asha@example.com", "phone": "+919000090000"}
    body = {"amount": "5.00", "currency": "INR", "payer": payer}
    await answer(await purse.api.post(f"/v1/wallets/{wallet}/deposits", body, idempotency_key="a"), 201)
    async with db.transaction() as tx:
        for table in ("payment", "payment_attempt", "event", "job", "idempotency", "audit_entry"):
            for row in await tx.fetch(f"SELECT t::text AS text FROM {table} t WHERE tenant_id = $1", tx.tenant):
                # Bytes read as hexadecimal: look for both spellings.
                spellings = [*payer.values(), *(value.encode().hex() for value in payer.values())]
                assert not any(value in row["text"] for value in spellings), table
