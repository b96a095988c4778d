"""What an end user receives, looked at by value: everything that is the tenant's alone or somebody else's was given a
word, a name or an id that is known, and none of it is in any answer, page, file, event or error.

What each schema shows is tests/web/test_views.py; this also sees what no schema says.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import orjson
import pytest
from quart import Quart, Response

from core.approvals import service as approvals
from core.events import relay, views
from core.events import service as events
from core.identity.users import service as users
from core.kit import clock, db, ids, scope
from core.kit.errors import BahiError
from core.kit.scope import Principal, TenantRef
from core.payments.mandates import charges
from core.payments.mandates import service as mandates
from core.payments.mandates.provider import Frequency, MandateState
from core.payments.mandates.types import NewCharge, NewMandate
from core.payments.subscriptions import following
from core.people.types import Profile
from core.providers import registry
from core.realtime import registry as realtime
from core.testing import fake_collect, fake_subscriptions
from core.testing.fake_gateway import Fault
from core.wallets.moves import service as moves
from core.wallets.moves.types import NewTransfer
from core.wallets.withdrawals import service as withdrawals
from tests.end_users.conftest import Customer, Stranger
from tests.factories import World
from tests.http import Api, answer
from tests.identity.conftest import email
from tests.leak.test_own import changed, own_rules, state
from tests.leak.test_routes import _PART, collection, method_of, send
from tests.payments.shop import Shop, open_shop, run_job
from tests.payments_subscriptions.club import Club
from tests.wallets import bank
from tests.wallets.bank import inr

HUSH = "hush"
"""Stands in every note, reason, name, address and free fact of the tenant's, its staff's, vendors' and others'."""
NOTE = {"note": "hush: churns"}
_PUBLIC_ID = re.compile(r"\b([a-z]{2,4})_([0-9a-hjkmnp-tv-z]{26})\b")
_UUID = re.compile(r"(?<!fund:)\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b")
_EVERYBODYS = {"evt", "gpl", "grt", "hld", "ref", "req", "txn", "wmv"}
"""Kinds of ids that say nothing of anybody: of transactions, moves, grants, holds, refunds and plans that are told with
what is one's own. One's own of the others are found by the tables that know whose they are; any other is a leak."""
SINCE = "2020-01-01T00:00:00Z"


@dataclass
class Life:
    """A customer to whom everything has happened, and what they have received."""

    app: Quart
    customer: Customer
    own: dict[str, str] = field(default_factory=dict)
    """Ids by the word that stands before them in a path."""
    vendors: set[str] = field(default_factory=set)
    """The vendors' own ids and words."""
    received: list[tuple[str, str]] = field(default_factory=list)
    """Where from, and what."""

    async def take(self, where: str, response: Response, *statuses: int) -> str:
        text = (await response.get_data(as_text=False)).decode(errors="replace")
        assert not statuses or response.status_code in statuses, (where, response.status_code, text)
        headers = "\n".join(f"{name}: {value}" for name, value in response.headers)
        self.received.append((where, f"{headers}\n{text}"))
        return text

    async def post(self, path: str, body: Any, status: int) -> Any:
        response = await self.customer.api.post(path, body, idempotency_key=ids.token())
        return orjson.loads(await self.take(f"POST {path}", response, status))

    async def look(self, path: str) -> None:
        await self.take(f"GET {path}", await self.customer.api.get(path), 200)


@pytest.fixture
async def life(app: Quart, shop: Shop, customer: Customer, stranger: Stranger, api: Api) -> Life:
    registry.add("payments", fake_collect.FAKE_COLLECT)
    registry.add("payments", fake_subscriptions.FAKE_SUBSCRIPTIONS)
    found = Life(app, customer)
    found.own |= {"wallets": customer.wallet.public_id, "beneficiaries": customer.payee}
    await pays(found, shop, api)
    await is_paid(found, stranger, api)
    await withdraws(found, api)
    await agrees(found)
    await subscribes(found)
    for form in ("ndjson", "csv", "pdf"):  # made by staff, read by the customer
        path = f"/v1/wallets/{customer.wallet.public_id}/statement-files"
        made = await answer(
            await api.post(path, {"format": form, "since": SINCE, "until": clock.text(clock.now())}), 202
        )
        await run_job("ledger.statement", str(ids.parse("stm", made["id"])))
        found.own["wallet-statements"] = made["id"]
        await found.look(f"/v1/wallet-statements/{made['id']}/content")
    return found


async def pays(life: Life, shop: Shop, api: Api) -> None:
    """Pays in: once well, once in vain, once where the gateway takes nobody; gets a refund that staff gave a reason."""
    path, money = f"/v1/wallets/{life.customer.wallet.public_id}/deposits", {"amount": "50.00", "currency": "INR"}
    changed = await api.patch(f"/v1/wallets/{life.customer.wallet.public_id}", {"metadata": NOTE})
    await answer(changed)
    paid, failed = await life.post(path, money, 201), await life.post(path, money, 201)
    for wish in (paid, failed):
        attempts = (await answer(await api.get(f"/v1/payments/{wish['id']}")))["attempts"]
        reference = attempts[0]["id"]
        if wish is paid:
            shop.vendor.pay(reference)
        else:
            shop.vendor.fail(reference, "FRAUD_BLOCK")
        await run_job("payments.resolve", reference)
        life.vendors |= {attempts[0]["provider_order_id"], shop.vendor.order(reference).payments[0].id}
    shop.vendor.fail_next("create_checkout", Fault.REJECTED)
    assert set(await life.post(path, money, 502)) == {"type", "title", "status", "code", "payment", "request_id"}
    life.vendors |= {"FAKE_REFUSED", "the fake gateway refuses", "FRAUD_BLOCK"}
    wish = {"amount": "5.00", "currency": "INR", "reason": HUSH, "metadata": NOTE}
    await answer(await api.post(f"/v1/payments/{paid['id']}/refunds", wish, idempotency_key="r"), 201)
    for payment in (paid, failed):
        page = payment["checkout_url"].partition("/pay/")[2]
        for more in ("", "/status", "/receipt", "/receipt.pdf"):
            await life.take(f"/pay{more}", await life.app.test_client().get(f"/pay/{page}{more}"))


async def is_paid(life: Life, stranger: Stranger, api: Api) -> None:
    """Gets money of somebody with a name, and of the tenant; sends some."""
    named = await bank.wallet("20.00", of=await bank.person(Profile(name="Hush Rao", email="hush@other.example")))
    new = NewTransfer(named.id, inr("5.00"), life.customer.wallet.id, None, None, "thanks", NOTE)
    await moves.transfer(new)
    await bank.grant(life.customer.wallet, "5.00")
    path, money = f"/v1/wallets/{life.customer.wallet.public_id}/transfers", {"amount": "1.00", "currency": "INR"}
    await life.post(path, {**money, "to_email": "hush@other.example", "metadata": NOTE}, 201)
    await answer(await api.post(f"/v1/wallets/{stranger.wallet.public_id}/freeze", {"reason": HUSH}))
    await life.post(path, {**money, "to_wallet": stranger.wallet.public_id}, 422)
    await life.post(path, {**money, "amount": "9999.00", "to_wallet": stranger.wallet.public_id}, 422)


async def withdraws(life: Life, api: Api) -> None:
    """Takes money out: staff turn one down with a reason, call one off, and the bank refuses one in its own words."""
    payee = ids.parse("ben", life.customer.payee)
    clerk = await users.create(email(f"hush-{ids.token(40)}@staff.example"))
    await answer(await api.post("/v1/payout-rules", {"currency": "INR", "approve_above": "15.00", "least": "1.00"}))
    waits = await withdrawals.withdraw(life.customer.wallet.id, inr("20.00"), payee, metadata=NOTE)
    assert waits.approval_id is not None
    as_clerk = Principal("user", clerk.public_id, frozenset({"*"}))
    with scope.use(scope.Scope(scope.tenant(), as_clerk, "req_tests")):
        await approvals.reject(waits.approval_id, reason=HUSH)
    off = await withdrawals.withdraw(life.customer.wallet.id, inr("10.00"), payee, metadata=NOTE)
    called = await api.post(f"/v1/payouts/{off.public_id}/cancel", {"reason": HUSH}, idempotency_key="off")
    await answer(called)
    fails = await withdrawals.withdraw(life.customer.wallet.id, inr("10.00"), payee, metadata=NOTE)
    life.own["payouts"] = fails.public_id
    async with db.transaction() as tx:
        await tx.execute(
            "UPDATE payout SET error_code = 'hush', error_text = 'hush', attention = 'hush' WHERE tenant_id = $1",
            tx.tenant,
        )


async def agrees(life: Life) -> None:
    """Agrees to a mandate, which the tenant charges."""
    shop = await open_shop(scope.tenant(), "fake_collect")
    new = NewMandate(
        shop.provider_account_id, "upi", inr("900.00"), shop.account.id, Frequency.AS_PRESENTED,
        datetime(clock.now().year + 2, 1, 1, tzinfo=UTC).date(), person_id=life.customer.person_id, metadata=NOTE,
    )  # fmt: skip
    made = await mandates.create(new)
    desk = fake_collect.desk(ids.text("pac", shop.provider_account_id))
    desk.set_mandate(made.mandate.provider_order_id or "", MandateState.ACTIVE)
    await mandates.look(made.mandate)
    await charges.create(NewCharge(made.mandate.id, inr("100.00"), "GYM-1"))
    life.own["mandates"] = made.mandate.public_id
    life.vendors.add(made.mandate.provider_order_id or "")
    await life.take("/mandate", await life.app.test_client().get(made.url.partition("8000")[2] or made.url), 200)


async def subscribes(life: Life) -> None:
    """Subscribes to a plan, and is billed what nobody expected."""
    shop = await open_shop(scope.tenant(), "fake_subscriptions")
    club = Club(shop, fake_subscriptions.runner(ids.text("pac", shop.provider_account_id)))
    member = await club.active(person_id=life.customer.person_id, metadata=NOTE)
    club.runner.bill(club.at(member).id, amount=inr("1.00"))
    await following.look(member)
    life.own["gateway-subscriptions"] = member.public_id  # the gateway's id of it is in its page's address
    async with db.transaction() as tx:
        rows = await tx.fetch("SELECT * FROM gateway_subscription_charge WHERE tenant_id = $1", tx.tenant)
    life.vendors |= {row[name] for row in rows for name in ("provider_charge_id", "provider_order_id")}


async def test_no_answer_page_file_or_event_holds_what_is_not_theirs(life: Life, tenant: TenantRef) -> None:
    before = await state(World(life.app, tenant, life.customer.api))
    await read_everything(life)
    assert changed(before, await state(World(life.app, tenant, life.customer.api))) == set()
    await follow_everything(life, tenant)
    await try_everything(life)

    theirs = await their_ids(life)
    assert len(life.received) > 75
    assert len(life.vendors) > 8
    leaks = [
        (where, found)
        for where, text in life.received
        for found in [*words(text, life.vendors), *strangers(text, theirs)]
    ]
    assert sorted(set(leaks)) == [], "\n".join(map(str, sorted(set(leaks))))


async def read_everything(life: Life) -> None:
    """Every GET for end users, with one's own ids, and each list a page at a time."""
    for rule in own_rules(life.app):
        words = {collection(rule, name) for name in rule.arguments}
        if method_of(rule) == "GET" and words <= life.own.keys() and not rule.rule.endswith("/content"):
            path = _PART.sub(lambda _: life.own[next(iter(words))], rule.rule)  # noqa: B023 - used at once
            query = f"?since={SINCE}&until={clock.text(clock.now())}" if path.endswith("/statement") else ""
            await life.look(path + query)
        else:
            assert method_of(rule) != "GET" or rule.rule.endswith("/content"), f"{rule.rule}: nothing of one's own"
    for path in ("/v1/payouts", f"/v1/wallets/{life.own['wallets']}/history", "/v1/mandates"):
        page = await life.customer.api.get(f"{path}?limit=1")
        cursor = (await answer(page)).get("next_cursor")
        if cursor:
            await life.look(f"{path}?limit=1&cursor={cursor}")


async def follow_everything(life: Life, tenant: TenantRef) -> None:
    """Every subject of the tenant's stream that the customer may follow, as their socket is told of it."""
    async with db.transaction(tenant.id) as tx:
        rows = await tx.fetch("SELECT DISTINCT subject FROM event WHERE tenant_id = $1", tx.tenant)
    user = await users.find(email(life.customer.browser.address))
    assert user is not None
    principal = Principal("user", user.public_id, frozenset({"*"}), life.customer.person_id)
    followed = set()
    for row in rows:
        try:
            with scope.use(scope.Scope(tenant, principal, "req_tests")):
                await realtime.authorize([row["subject"]])
        except BahiError:
            continue
        followed.add(row["subject"])
    assert {subject.partition("_")[0] for subject in followed} >= {"wal", "pay", "pyo"}
    told = 0
    async for event in placed(tenant):
        seen = views.for_end_user(event) if event.subject in followed else None
        if seen is not None:
            life.received.append((f"event {seen.type}", events.encode(seen, tenant.short_id).decode()))
            told += 1
    assert told > 15


async def placed(tenant: TenantRef) -> AsyncIterator[Any]:
    await relay.place(tenant.id, announce=lambda _grown: None)
    part = await events.list_after(0, 1000)
    for event in part.events:
        yield event


async def try_everything(life: Life) -> None:
    """Every other act for end users with a body of examples: most are refused, and a refusal tells nothing either."""
    own = {value.partition("_")[0]: value for value in life.own.values()}
    for rule in own_rules(life.app):
        words = {collection(rule, name) for name in rule.arguments}
        is_harmless = not rule.rule.startswith("/v1/account")
        if method_of(rule) != "GET" and is_harmless and words <= life.own.keys():
            path = _PART.sub(lambda _: life.own[next(iter(words))], rule.rule)  # noqa: B023 - used at once
            where = f"{method_of(rule)} {rule.rule}"
            await life.take(where, await send(life.app, life.customer.api, rule, path, own))


_WALLETS = "SELECT id FROM wallet WHERE tenant_id = $1 AND person_id = $2"
_ACCOUNTS = (
    "SELECT account_id AS id FROM wallet WHERE tenant_id = $1 AND person_id = $2 UNION "
    f"SELECT account_id FROM pocket WHERE tenant_id = $1 AND wallet_id IN ({_WALLETS})"
)
_STATEMENTS = f"FROM ledger_statement WHERE tenant_id = $1 AND account_id IN ({_ACCOUNTS})"
_MANDATES = "SELECT id FROM payment_mandate WHERE tenant_id = $1 AND person_id = $2"
_SUBSCRIPTIONS = "SELECT id FROM gateway_subscription WHERE tenant_id = $1 AND person_id = $2"
_DEBITS = f"FROM mandate_charge WHERE tenant_id = $1 AND mandate_id IN ({_MANDATES})"
_BILLED = f"FROM gateway_subscription_charge WHERE tenant_id = $1 AND subscription_id IN ({_SUBSCRIPTIONS})"
_USERS = "SELECT id FROM user_account WHERE tenant_id = $1 AND person_id = $2"
OWN_IDS = (
    ("acc", _ACCOUNTS), ("wal", _WALLETS), ("usr", _USERS), ("mdt", _MANDATES), ("gsb", _SUBSCRIPTIONS),
    ("pkt", f"SELECT id FROM pocket WHERE tenant_id = $1 AND wallet_id IN ({_WALLETS})"),
    ("stm", f"SELECT id {_STATEMENTS}"), ("fil", f"SELECT file_id AS id {_STATEMENTS} AND file_id IS NOT NULL"),
    ("chg", f"SELECT id {_DEBITS}"), ("pay", f"SELECT payment_id AS id {_DEBITS} AND payment_id IS NOT NULL"),
    ("gsc", f"SELECT id {_BILLED}"), ("pay", f"SELECT payment_id AS id {_BILLED} AND payment_id IS NOT NULL"),
    ("pyo", "SELECT id FROM payout WHERE tenant_id = $1 AND person_id = $2"),
    ("ben", "SELECT id FROM payout_beneficiary WHERE tenant_id = $1 AND person_id = $2"),
    ("ses", f"SELECT id FROM auth_session WHERE tenant_id = $1 AND user_id IN ({_USERS})"),
    ("fac", f"SELECT id FROM user_factor WHERE tenant_id = $1 AND user_id IN ({_USERS})"),
)  # fmt: skip
"""What is a person's own: by prefix, where its ids stand."""
_DEPOSITS = "SELECT id FROM payment WHERE tenant_id = $1 AND subject = $2"


async def their_ids(life: Life) -> set[str]:
    """The public ids of what is the customer's own."""
    theirs = {ids.text("per", life.customer.person_id)}
    async with db.transaction() as tx:
        for prefix, sql in OWN_IDS:
            rows = await tx.fetch(sql, tx.tenant, life.customer.person_id)
            theirs |= {ids.text(prefix, row["id"]) for row in rows}
        rows = await tx.fetch(_DEPOSITS, tx.tenant, life.customer.wallet.public_id)
    return theirs | {ids.text("pay", row["id"]) for row in rows}


def words(text: str, vendors: set[str]) -> list[str]:
    """The words that nobody may read."""
    return [word for word in (HUSH, *vendors) if word.casefold() in text.casefold()]


def strangers(text: str, theirs: set[str]) -> list[str]:
    """Ids of what is somebody else's."""
    named = (match.group(0) for match in _PUBLIC_ID.finditer(text) if match.group(1) not in _EVERYBODYS)
    return sorted({found for found in named if found not in theirs} | set(_UUID.findall(text)))
