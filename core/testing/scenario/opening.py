"""The day begins well, so that there is money to refund, transfer and spend from the first step on."""

from __future__ import annotations

from urllib.parse import urlsplit

from core.testing.scenario import mandate_steps, steps
from core.testing.scenario.shop import GatewayAccount, Request, Shop
from core.testing.scenario.stage import World

AMOUNTS = (200_000, 75_050)


async def first_deposits(world: World) -> None:
    """Each wallet gets a deposit, through the gateways in turn; the vendors' webhooks about it are still under way."""
    for shop in world.shops:
        for place, wallet in enumerate(shop.wallets):
            account = shop.gateways[place % len(shop.gateways)]
            await deposit(shop, wallet, account, AMOUNTS[place % len(AMOUNTS)], f"opening-{place}")


async def first_mandates(world: World) -> None:
    """Each tenant may charge one payer, where a gateway of its debits any."""
    for shop in world.shops:
        known = next(mandate_steps.debiting(shop), None)
        if known is None:
            continue
        account, _ = known
        body = mandate_steps.wish(world, shop, account, shop.wallets[0], "upi", "1000.00", "as_presented")
        request = Request("/v1/mandates", body, "opening-mandate")
        shop.requests.append(request)
        await shop.send(request)
        await mandate_steps.agree_to(shop, shop.mandates[-1], account.teller.OUTCOMES[0])
        await steps.browse(shop, shop.ways_back.pop())(lambda _: None)


async def deposit(shop: Shop, wallet: str, account: GatewayAccount, amount: int, key: str) -> None:
    """Money comes in, and whatever can go well does."""
    body = {"amount": steps.rupees(amount), "currency": "INR", "provider_account": account.id}
    request = Request(f"/v1/wallets/{wallet}/deposits", body, key)
    shop.requests.append(request)
    await shop.send(request)
    bought = shop.bought[-1]
    form = await steps.read_form(shop, bought.path)
    assert form is not None, "a new deposit can be paid"
    paid = await account.teller.pay(account.control, form, account.teller.OUTCOMES[0])
    bought.paid = True
    assert paid.back is not None, "a payer who has paid is sent back"
    assert urlsplit(paid.back.action).path.startswith("/pay/"), paid.back.action
    await steps.browse(shop, paid.back)(lambda _: None)
