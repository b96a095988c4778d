"""What may happen next: each kind of step, and when it is possible.

A step draws from a random of its own, so that leaving another step out does not change it. It returns what it is, in
words, and a coroutine when it is something of ours that runs, interleaved with whatever else runs.
"""

from __future__ import annotations

import random
import re
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import urlencode, urlsplit

from core.events import relay
from core.kit import db, redis
from core.messaging.rules import service as message_rules
from core.testing.scenario.network import BASE, Letter
from core.testing.scenario.shop import Bought, Request, Shop, Try, visit
from core.testing.scenario.stage import World
from core.testing.scenario.vendors import Form, NotNow
from core.testing.vendor.sender import NotDelivered
from core.webhook_endpoints import service as webhook_endpoints

PATIENCE_SECONDS = 4_000.0
"""The longest that anything of ours may wait for a timer: a call that hangs is given up long before."""
AMOUNTS = (100, 4_999, 50_000, 120_050)
PAUSES = (1.37, 5.61, 20.43, 70.29, 400.53, 4_000.71, 30_000.17)
"""No whole seconds, as our delays are: what is due must not hang on the moments that a slow machine adds."""
_FORM = re.compile(r'<form method="(\w+)" action="([^"]*)">(.*?)</form>', re.DOTALL)
_FIELD = re.compile(r'<input type="hidden" name="([^"]*)" value="([^"]*)"')

Told = Callable[[str], None]
"""Notes what came of a step."""
Work = Callable[[Told], Coroutine[Any, Any, None]]


@dataclass(frozen=True, slots=True)
class Step:
    """A step that was drawn: what it is, and what runs, if anything of ours does."""

    text: str
    work: Work | None = None
    at_once: Callable[[], Awaitable[str]] | None = None
    """What happens around us instead, in one go; what came of it."""


Draw = Callable[[World, random.Random, int], Step | None]


def deposit(world: World, chance: random.Random, number: int) -> Step | None:
    """A payer wants to put money into a wallet."""
    shop = chance.choice(world.shops)
    wallet = chance.choice(shop.wallets)
    body: dict[str, Any] = {"amount": rupees(chance.choice(AMOUNTS)), "currency": "INR", "description": "Top-up"}
    if chance.random() < 0.7:
        body["provider_account"] = chance.choice(shop.gateways).id
    return ask(shop, f"/v1/wallets/{wallet}/deposits", body, number)


def hold(world: World, chance: random.Random, number: int) -> Step | None:
    """A payment that is authorised now and captured when the tenant says so."""
    shop = chance.choice(world.shops)
    able = [account for account in shop.gateways if account.can_hold]
    if not able:
        return None
    account = shop.owners[chance.choice(shop.wallets)]
    body = {"amount": rupees(chance.choice(AMOUNTS)), "currency": "INR", "capture": "manual", "credit_account": account}
    body["provider_account"] = chance.choice(able).id
    return ask(shop, "/v1/payments", body, number)


def pay(world: World, chance: random.Random, number: int) -> Step | None:
    """A payer opens our page, goes to the vendor's, and pays, or not."""
    shop, bought = _bought(world, chance, paid=False)
    if bought is None or not bought.path:
        return None
    luck = chance.random()

    async def work(told: Told) -> None:
        form = await read_form(shop, bought.path)
        if form is None:
            told("nothing to pay")
            return
        account = next((item for item in shop.gateways if f"/{item.provider}/" in form.action), None)
        assert account is not None, f"a form leads to {form.action}"
        outcomes = account.teller.OUTCOMES
        outcome = outcomes[0] if luck < 0.6 else outcomes[int(luck * 1000) % len(outcomes)]
        try:
            paid = await account.teller.pay(account.control, form, outcome)
        except NotNow:
            told("the vendor takes no payment now")
            return
        bought.paid |= outcome in {outcomes[0], "authorized"}
        shop.tries.append(Try(account, paid.payment_id))
        if paid.back is not None:
            shop.ways_back.append(paid.back)
        told(f"{outcome} at {account.provider}")

    return Step(f"{shop.name}: a payer pays {bought.id}", work)


def try_again(world: World, chance: random.Random, number: int) -> Step | None:
    """A payer presses "Try again" on our page."""
    shop, bought = _bought(world, chance)
    if bought is None or not bought.path:
        return None
    button = Form(f"{bought.path}/retry", "POST", {})
    return Step(f"{shop.name}: a payer tries {bought.id} again", browse(shop, button))


def come_back(world: World, chance: random.Random, number: int) -> Step | None:
    """A browser brings the vendor's form back to us, perhaps for the second time."""
    shops = [shop for shop in world.shops if shop.ways_back]
    if not shops:
        return None
    shop = chance.choice(shops)
    way = chance.choice(shop.ways_back)
    if chance.random() < 0.7:
        shop.ways_back.remove(way)
    return Step(f"{shop.name}: a browser comes back to {_short(urlsplit(way.action).path)}", browse(shop, way))


def deliver(world: World, chance: random.Random, number: int) -> Step | None:
    """Some webhook arrives, whichever was sent first."""
    if not world.network.bag:
        return None
    letter = chance.choice(world.network.bag)
    world.network.bag.remove(letter)
    return Step(f"a webhook arrives{_named(world, letter)}", hand_in(world, letter))


def double(world: World, chance: random.Random, number: int) -> Step | None:
    """A webhook arrives and will arrive again."""
    if not world.network.bag:
        return None
    letter = chance.choice(world.network.bag)
    return Step(f"a webhook arrives, not for the last time{_named(world, letter)}", hand_in(world, letter, copy=True))


def lose(world: World, chance: random.Random, number: int) -> Step | None:
    """A webhook is lost; the vendor may send it again some day."""
    if not world.network.bag:
        return None
    letter = chance.choice(world.network.bag)

    async def at_once() -> str:
        world.network.lose(letter)
        return ""

    return Step(f"a webhook is lost{_named(world, letter)}", at_once=at_once)


def forge(world: World, chance: random.Random, number: int) -> Step | None:
    """A stranger sends a webhook of their own making."""
    if not world.network.bag:
        return None
    letter = chance.choice(world.network.bag)
    digits = bytes.maketrans(b"123456789", b"918273645")
    forged = Letter(letter.url, dict(letter.headers), letter.body.translate(digits), letter.answer)
    return Step(f"a forged webhook arrives{_named(world, letter)}", hand_in(world, forged, copy=True))


def bank_decides(world: World, chance: random.Random, number: int) -> Step | None:
    """A bank answers late, perhaps otherwise than the vendor said first."""
    shops = [shop for shop in world.shops if shop.tries]
    if not shops:
        return None
    found = chance.choice(chance.choice(shops).tries)
    succeed = chance.random() < 0.6

    async def at_once() -> str:
        try:
            await found.account.teller.decide(found.account.control, found.payment_id, succeed=succeed)
        except NotNow:
            return "it had decided"
        return ""

    return Step(f"the bank says {'yes' if succeed else 'no'} to {found.payment_id}", at_once=at_once)


def refund(world: World, chance: random.Random, number: int) -> Step | None:
    """The tenant gives back a part, all, or more than there is."""
    shop, bought = _bought(world, chance, paid=True)
    if bought is None:
        return None
    part = chance.choice((bought.amount, bought.amount // 2, bought.amount // 3 + 1, bought.amount + 100))
    body: dict[str, Any] = {"amount": rupees(max(part, 1)), "currency": "INR"} if chance.random() < 0.9 else {}
    if body and chance.random() < 0.15:
        body["credit_account"] = shop.owners[chance.choice(shop.wallets)]
    return ask(shop, f"/v1/payments/{bought.id}/refunds", body, number)


def capture(world: World, chance: random.Random, number: int) -> Step | None:
    """The tenant captures, or releases, what was authorised."""
    held = [(shop, bought) for shop in world.shops for bought in shop.bought if bought.manual]
    if not held:
        return None
    shop, bought = chance.choice(held)
    verb = "capture" if chance.random() < 0.7 else "void"
    return ask(shop, f"/v1/payments/{bought.id}/{verb}", {}, number)


def transfer(world: World, chance: random.Random, number: int) -> Step | None:
    """Money goes from one wallet to another."""
    shop, bought = _bought(world, chance)
    if bought is None:
        return None
    source, target = chance.sample(shop.wallets, 2)
    body = {"amount": rupees(chance.choice(AMOUNTS)), "currency": "INR", "to_wallet": target}
    return ask(shop, f"/v1/wallets/{source}/transfers", body, number)


def spend(world: World, chance: random.Random, number: int) -> Step | None:
    """A wallet pays the tenant."""
    shop, bought = _bought(world, chance)
    if bought is None:
        return None
    body = {"amount": rupees(chance.choice(AMOUNTS)), "currency": "INR"}
    return ask(shop, f"/v1/wallets/{chance.choice(shop.wallets)}/spends", body, number)


def repeat(world: World, chance: random.Random, number: int) -> Step | None:
    """The tenant's app sends a request again: mostly one that was not answered, at times one that was."""
    known = [(shop, request) for shop in world.shops for request in shop.requests]
    pending = [item for item in known if not item[1].is_answered]
    chosen = pending if pending and chance.random() < 0.8 else known
    if not chosen:
        return None
    shop, request = chance.choice(chosen)
    return Step(f"{shop.name}: again POST {request.path} ({request.key})", sending(shop, request))


def work_off(world: World, chance: random.Random, number: int) -> Step | None:
    """The worker takes some jobs that are due."""
    if not world.due:
        return None
    chosen = chance.sample(world.due, min(chance.randint(1, 3), len(world.due)))

    async def at_once() -> str:
        await world.take(chosen)
        return ""

    return Step(f"the worker takes {len(chosen)} of {len(world.due)} due jobs", at_once=at_once)


def place(world: World, chance: random.Random, number: int) -> Step | None:
    """The relay places a tenant's new events."""
    if not world.unplaced:
        return None
    shop = chance.choice(world.unplaced)
    return Step(f"{shop.name}: events are placed", placing(shop))


def time_passes(world: World, chance: random.Random, number: int) -> Step | None:
    """Time passes for everybody, also for who is in the middle of something."""
    seconds = PAUSES[min(int(chance.expovariate(0.5)), len(PAUSES) - 1)]

    async def at_once() -> str:
        await world.conductor.pass_time(seconds)
        return ""

    return Step(f"{seconds} seconds pass", at_once=at_once)


def flush(world: World, chance: random.Random, number: int) -> Step | None:
    """Redis forgets everything."""

    async def at_once() -> str:
        await redis.client().flushdb()
        return ""

    return Step("Redis forgets everything", at_once=at_once)


def kill(world: World, chance: random.Random, number: int) -> Step | None:
    """Our process is killed, between whatever two statements it stands, and started again."""

    async def at_once() -> str:
        died = await world.conductor.kill()
        world.start_worker()
        return f"{died} tasks died"

    return Step("our process is killed", at_once=at_once)


def calm(world: World, chance: random.Random, number: int) -> Step | None:
    """Everybody finishes what they are at, and the worker what is due."""

    async def at_once() -> str:
        await world.conductor.run_dry(PATIENCE_SECONDS)
        await world.look()
        await world.take(world.due)
        await world.conductor.run_dry(PATIENCE_SECONDS)
        return ""

    return Step("a quiet moment", at_once=at_once)


# ---- what several steps, and the end, do ----


def sending(shop: Shop, request: Request) -> Work:
    async def work(told: Told) -> None:
        told(await shop.send(request))

    return work


def placing(shop: Shop) -> Work:
    async def work(told: Told) -> None:
        try:
            count = await relay.place(shop.ref.id, [webhook_endpoints.placed, message_rules.placed])
        except (db.Busy, db.DatabaseUnavailable) as error:  # as the relay does: another time
            told(error.code)
        else:
            told(f"{count} events")

    return work


def hand_in(world: World, letter: Letter, *, copy: bool = False) -> Work:
    """Bring a webhook to us. Only the vendor's own delivery learns the answer."""

    async def work(told: Told) -> None:
        parts = urlsplit(letter.url)
        target = f"{parts.path}?{parts.query}" if parts.query else parts.path
        status = 0
        try:
            status, _ = await visit(world.app, "POST", target, letter.headers, letter.body)
            told(str(status))
        finally:
            if not copy and not letter.answer.done():
                if status:
                    letter.answer.set_result(status)
                else:
                    letter.answer.set_exception(NotDelivered("simulated: no answer"))
                    letter.answer.exception()

    return work


async def read_form(shop: Shop, path: str) -> Form | None:
    """The form on our page that leads to the vendor."""
    _, page = await visit(shop.app, "GET", path)
    found = _FORM.search(page.decode())
    if found is None or not unescape(found.group(2)).startswith("http"):
        return None
    fields = {unescape(name): unescape(value) for name, value in _FIELD.findall(found.group(3))}
    return Form(unescape(found.group(2)), found.group(1).upper(), fields)


def rupees(minor: int) -> str:
    return f"{minor // 100}.{minor % 100:02d}"


def ask(shop: Shop, path: str, body: dict[str, Any], number: int) -> Step:
    """A POST of the tenant's app."""
    request = Request(path, body, f"step-{number}")
    shop.requests.append(request)
    return Step(f"{shop.name}: POST {path} {body}", sending(shop, request))


def browse(shop: Shop, form: Form) -> Work:
    async def work(told: Told) -> None:
        parts = urlsplit(form.action)
        data = urlencode(dict(form.fields))
        headers = {"Content-Type": "application/x-www-form-urlencoded"} if form.method == "POST" else {}
        query = "&".join(item for item in (parts.query, data if form.method == "GET" else "") if item)
        path = f"{parts.path}?{query}" if query else parts.path
        status, _ = await visit(shop.app, form.method, path, headers, data.encode() if form.method == "POST" else None)
        told(str(status))

    return work


def _bought(world: World, chance: random.Random, paid: bool | None = None) -> tuple[Shop, Bought | None]:
    """Some payment, mostly one of which the payer was told that it is paid, or not, where that is asked for."""
    known = [(shop, bought) for shop in world.shops for bought in shop.bought]
    wanted = [item for item in known if paid is None or item[1].paid is paid]
    if not known or (paid is not None and not wanted and chance.random() < 0.9):
        return world.shops[0], None
    return chance.choice(wanted if wanted and chance.random() < 0.9 else known)


def _named(world: World, letter: Letter) -> str:
    found = next((shop.name for shop in world.shops if f"/{shop.ref.short_id}/" in letter.url), "")
    return f" for {found}"


def _short(path: str) -> str:
    return path.removeprefix(BASE)[:40]
