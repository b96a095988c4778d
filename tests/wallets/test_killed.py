"""Our process dies before or after any commit of a wallet's verb, and the client asks again: it is done once."""

from __future__ import annotations

import itertools
from collections.abc import Awaitable, Callable
from typing import Any

from core.approvals import service as approvals
from core.kit import ids
from core.kit.scope import TenantRef
from core.ledger.verification.service import verify
from core.people.types import Profile
from core.wallets import service as wallets
from tests.http import Api, answer, make_key
from tests.ledger.conftest import assert_books_tie
from tests.reaper import Reaper, reaper  # noqa: F401 - the fixture
from tests.wallets import bank

Wish = tuple[str, dict[str, Any]]
ONE = {"amount": "1.00", "currency": "INR"}


class Deaths:
    """Sends wishes of one kind, a new one for every death that there is, and each again."""

    def __init__(self, reaper: Reaper) -> None:  # noqa: F811
        self.reaper = reaper

    async def of(self, api: Api, wish: Callable[[], Awaitable[Wish]], *, anew: bool = False) -> list[dict[str, Any]]:
        """The answers to what was asked again, the last two of wishes that nothing died of. `anew`: with another key,
        for a verb with an outside call, whose own key waits for the lease of the dead."""
        answers, dead = [], True
        for at in itertools.count(1):
            for after in (False, True):
                path, body = await wish()
                key = ids.token()
                with self.reaper.armed(at, after=after):
                    await api.post(path, body, idempotency_key=key)
                dead = self.reaper.commits >= at
                sent = await api.post(path, body, idempotency_key=ids.token() if anew else key)
                assert sent.status_code in {200, 201}, await sent.get_data(as_text=True)
                answers.append(await answer(sent, sent.status_code))
                assert "Idempotency-Replayed" in sent.headers or dead or anew
            if not dead:
                assert at > 1, "nothing was committed"
                return answers
        raise AssertionError("unreachable")


async def test_whenever_the_process_dies_a_wallets_verb_is_done_once(
    api: Api,
    acting: TenantRef,
    reaper: Reaper,  # noqa: F811
) -> None:
    account = await bank.open_bank(approve_above="1.00")
    await bank.bonus(transferable=True, withdrawable=True)
    email = "ben@shop.example"
    mine, other = await bank.wallet("500.00"), await bank.wallet(of=await bank.person(Profile(email=email)))
    payee = ids.text("ben", await bank.beneficiary(mine.person_id))
    checker, path, deaths = Api(api.app, await make_key(acting)), f"/v1/wallets/{mine.public_id}", Deaths(reaper)
    spent: list[str] = []

    async def fixed(where: str, **more: Any) -> Wish:
        return where, ONE | more

    async def refund() -> Wish:
        made = await api.post(f"{path}/spends", ONE, idempotency_key=ids.token())
        spent.append((await answer(made, 201))["transaction"])
        return f"/v1/spends/{spent[-1]}/refunds", {}

    async def asked(amount: str) -> dict[str, Any]:
        body = {"amount": amount, "currency": "INR", "beneficiary": payee}
        return await answer(await api.post(f"{path}/withdrawals", body, idempotency_key=ids.token()), 201)

    async def approval() -> Wish:
        waiting = await approvals.get(ids.parse("apr", (await asked("1.01"))["approval"]))
        return f"/v1/approvals/{ids.text('apr', waiting.id)}/approve", {"payload_hash": waiting.payload_hash}

    async def cancellation() -> Wish:
        return f"/v1/payouts/{(await asked('1.00'))['id']}/cancel", {"reason": "no"}

    async def batch() -> Wish:
        await asked("1.00")
        return "/v1/payout-batches", {"provider_account": ids.text("pac", account), "currency": "INR"}

    granted = await deaths.of(api, lambda: fixed(f"{path}/grants", kind="bonus"))
    moved = await deaths.of(api, lambda: fixed(f"{path}/transfers", to_email=email))
    bought = await deaths.of(api, lambda: fixed(f"{path}/spends"))
    await deaths.of(api, refund)
    out = await deaths.of(api, lambda: fixed(f"{path}/withdrawals", beneficiary=payee))
    approved = await deaths.of(checker, approval)
    cancelled = await deaths.of(api, cancellation, anew=True)
    batches = await deaths.of(api, batch)

    now, then = await wallets.get(mine.id), await wallets.get(other.id)
    left = 500 + len(granted) - len(moved) - len(bought)
    held = len(out) + len(batches) + len(approved) * bank.inr("1.01").amount
    assert (now.posted.amount, now.held.amount, then.posted.amount) == (left, held, len(moved))
    assert {item["status"] for item in cancelled} == {"cancelled"}
    assert sum(item["payouts"] for item in batches) == len(out) + len(approved) + len(batches)
    assert (await verify(acting.id)).findings == []
    await assert_books_tie(acting)
