"""What may happen with payment links, ours and the vendor's own: made, opened, paid wherever they lie, cancelled."""

from __future__ import annotations

import random
import re
from typing import Any

from core.testing.scenario import steps
from core.testing.scenario.shop import GatewayAccount, Shop, Try, go
from core.testing.scenario.stage import World
from core.testing.scenario.steps import Step, Told
from core.testing.scenario.vendors import LinkTeller, NotNow

LIVES = (75, 1_800, 90_000, 604_800)
"""Seconds. A vendor takes no link of its own that lives less than a quarter of an hour."""
_PAYMENT = re.compile(r"<span>(pay_[0-9a-z]+)</span>")


def make(world: World, chance: random.Random, number: int) -> Step | None:
    """The tenant makes a link: for one use or many, hosted by us or by the vendor."""
    shop = chance.choice(world.shops)
    body: dict[str, Any] = {
        "amount": steps.rupees(chance.choice(steps.AMOUNTS)),
        "currency": "INR",
        "credit_account": shop.owners[chance.choice(shop.wallets)],
        "expires_in_seconds": chance.choice(LIVES),
        "use": "multiple" if chance.random() < 0.3 else "single",
    }
    hosts = [account for account in shop.gateways if account.links is not None]
    if hosts and chance.random() < 0.5:
        body |= {"hosted": True, "use": "single", "provider_account": chance.choice(hosts).id}
    return steps.ask(shop, "/v1/payment-links", body, number)


def start(world: World, chance: random.Random, number: int) -> Step | None:
    """A payer opens our page of a link and begins to pay; from there on it is a payment like any other."""
    found = [(shop, link) for shop in world.shops for link in shop.links]
    if not found:
        return None
    shop, link = chance.choice(found)

    async def work(told: Told) -> None:
        status, body, place = await go(shop.app, "POST", f"{link.path}/start")
        if place == link.path or status != 303:
            told(f"{status}: nothing to pay")
            return
        _, body, _ = await go(shop.app, "GET", place)
        named = _PAYMENT.search(body.decode())
        if named is not None:
            shop.meet(named.group(1), link.amount, place)
        told(f"{named.group(1) if named else 'a page without a payment'}")

    return Step(f"{shop.name}: a payer opens {link.id}", work)


def pay_at_vendor(world: World, chance: random.Random, number: int) -> Step | None:
    """A payer opens a link that the vendor made, and sent, whether or not we know that it did."""
    hosts = _hosts(world)
    if not hosts:
        return None
    luck = chance.random()

    async def at_once() -> str:
        able = [
            (shop, account, teller, link)
            for shop, account, teller in hosts
            for link in await teller.links(account.control, account.credentials)
            if link.state == "created"
        ]
        if not able:
            return "there is no link to pay"
        shop, account, teller, link = chance.choice(able)
        outcomes = account.teller.OUTCOMES
        outcome = outcomes[0] if luck < 0.6 else outcomes[int(luck * 1000) % len(outcomes)]
        try:
            paid = await teller.pay_link(account.control, link.id, outcome)
        except NotNow:
            return "the vendor takes no payment now"
        shop.tries.append(Try(account, paid.payment_id))
        if paid.back is not None:
            shop.ways_back.append(paid.back)
        return f"{outcome} at {link.id}"

    return Step("a payer opens the vendor's own link", at_once=at_once)


def cancel(world: World, chance: random.Random, number: int) -> Step | None:
    """The tenant cancels a link, however it stands."""
    found = [(shop, link) for shop in world.shops for link in shop.links]
    if not found:
        return None
    shop, link = chance.choice(found)
    return steps.ask(shop, f"/v1/payment-links/{link.id}/cancel", {}, number)


def _hosts(world: World) -> list[tuple[Shop, GatewayAccount, LinkTeller]]:
    accounts = [(shop, account) for shop in world.shops for account in shop.gateways]
    return [(shop, account, account.links) for shop, account in accounts if account.links is not None]
