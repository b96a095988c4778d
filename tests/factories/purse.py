"""Pockets with money, a spend, a beneficiary, and payouts: one in a batch that the bank answered, one that waits."""

from __future__ import annotations

from core.kit import ids
from core.providers import registry
from core.providers import service as providers
from core.providers.types import NewProviderAccount
from core.testing import fake_payouts
from core.wallets import service as wallets
from core.wallets.moves import service as moves
from core.wallets.moves.types import NewSpend
from core.wallets.withdrawals import service as withdrawals
from tests.factories import World
from tests.http import answer
from tests.wallets import bank
from tests.wallets.bank import inr

AFTER = ("ground", "outgoing", "books", "shop", "settlements")


async def fill(world: World) -> None:
    mine = await wallets.get(ids.parse("wal", world.ids["wallets"]))
    await bank.fund(mine, "1000.00")
    kind = await bank.bonus()
    assert kind.id is not None
    world.ids["pocket-kinds"] = ids.text("pkk", kind.id)
    await bank.grant(mine, "50.00")
    spent = await moves.spend(NewSpend(mine.id, inr("60.00")))
    world.ids["spends"] = ids.text("txn", spent.transaction.id)
    await answer(await world.api.get(f"/v1/wallets/{mine.public_id}/history?words=nothing"))
    span = {"format": "csv", "since": "2020-01-01T00:00:00Z", "until": "2020-02-01T00:00:00Z"}
    file = await answer(await world.api.post(f"/v1/wallets/{mine.public_id}/statement-files", span), 202)
    world.ids["wallet-statements"] = file["id"]
    account = await bank.open_bank(approve_above="100.00")
    world.ids["payout-balances"] = ids.text("pac", account)
    person = {"external_id": "user-with-bank", "profile": {"email": "asha@shop.example"}}
    await answer(await world.api.post("/v1/people", person), 201)
    to = {"account_number": "012345678901", "ifsc": "HDFC0000001"}
    body = {"person_id": world.ids["people"], "name": "Asha Rao", "to": to}
    world.ids["beneficiaries"] = (await answer(await world.api.post("/v1/beneficiaries", body), 201))["id"]
    payee = ids.parse("ben", world.ids["beneficiaries"])
    await withdrawals.withdraw(mine.id, inr("50.00"), payee)
    registry.add("payouts", fake_payouts.FAKE)
    asking = NewProviderAccount("payouts", fake_payouts.FAKE.name, "Asks banks", {}, priority=200)
    await providers.create(asking)
    await answer(await world.api.post(f"/v1/beneficiaries/{world.ids['beneficiaries']}/validations"), 202)
    wish = {"provider_account": ids.text("pac", account), "currency": "INR"}
    batch = await answer(await world.api.post("/v1/payout-batches", wish, idempotency_key="batch"), 201)
    world.ids["payout-batches"] = batch["id"]
    paid = (await answer(await world.api.get("/v1/payouts")))["items"][0]["id"]
    result = f"reference,amount,currency,status,utr,reason\r\n{paid},50.00,INR,paid,HDFC{ids.token(40).upper()},\r\n"
    path = f"/v1/payout-results?provider_account={ids.text('pac', account)}"
    await answer(await world.api.post(path, raw=result.encode(), headers={"Content-Type": "text/csv"}), 201)
    waiting = await withdrawals.withdraw(mine.id, inr("150.00"), payee)
    world.ids["payouts"] = waiting.public_id
