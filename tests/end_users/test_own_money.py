"""What an end user, signed in as a person is, sees and moves: their own, and nothing of anybody else's."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from core.auth.roles.types import BUILT_IN, Role
from core.events import relay
from core.events import service as events
from core.events.types import Event
from core.kit import clock, db, ids
from core.kit.scope import TenantRef
from core.ledger.limits import service as limits
from core.ledger.limits.types import NewLimitRule
from core.payments.events import PaymentFailed, PaymentNeedsAttention, PaymentRerouted, PaymentSucceeded
from core.web.access import OWN, PERMISSION, REALM
from tests.end_users.conftest import Customer, Stranger, deposited
from tests.http import Api, answer, make_key, problem
from tests.payments.shop import Shop
from tests.realtime.conftest import Client, Server, closed, hear, say
from tests.wallets import bank

# One server serves them all.
pytestmark = pytest.mark.xdist_group("realtime")


async def test_sees_their_own_wallet_and_no_other(customer: Customer, stranger: Stranger) -> None:
    api, wallet = customer.api, customer.wallet.public_id
    listed = await answer(await api.get("/v1/wallets"))
    assert [(item["id"], item["available"]) for item in listed["items"]] == [(wallet, "500.00")]
    assert (await answer(await api.get(f"/v1/wallets/{wallet}")))["person"] == ids.text("per", customer.person_id)
    assert (await answer(await api.get(f"/v1/wallets?person_id={stranger.person}")))["items"] == []

    history = await answer(await api.get(f"/v1/wallets/{wallet}/history"))
    assert [(item["change"], item["balance"]) for item in history["items"]] == [("500.00", "500.00")]
    pockets = await answer(await api.get(f"/v1/wallets/{wallet}/pockets"))
    assert [item["kind"] for item in pockets["items"]] == ["cash"]
    span = f"since=2020-01-01T00:00:00Z&until={clock.text(clock.now())}"
    [part] = (await answer(await api.get(f"/v1/wallets/{wallet}/statement?{span}")))["parts"]
    assert [line["change"] for line in part["statement"]["lines"]] == ["500.00"]


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/history",
        "/pockets",
        "/deposits",
        "/withdrawals",
        "/statement-files",
        "/statement?since=2020-01-01T00:00:00Z&until=2021-01-01T00:00:00Z",
    ],
)
async def test_a_strangers_wallet_is_not_found(customer: Customer, stranger: Stranger, path: str) -> None:
    await problem(await customer.api.get(f"/v1/wallets/{stranger.wallet.public_id}{path}"), 404, "request.not_found")


async def test_a_strangers_things_are_not_found_and_not_moved(customer: Customer, stranger: Stranger) -> None:
    api, theirs = customer.api, f"/v1/wallets/{stranger.wallet.public_id}"
    money = {"amount": "1.00", "currency": "INR"}
    for method, path, body in (
        ("GET", f"/v1/beneficiaries/{stranger.beneficiary}", None),
        ("DELETE", f"/v1/beneficiaries/{stranger.beneficiary}", None),
        ("GET", f"/v1/payouts/{stranger.payout.public_id}", None),
        ("POST", f"/v1/payouts/{stranger.payout.public_id}/cancel", {"reason": "no"}),
        ("POST", f"{theirs}/transfers", {**money, "to_wallet": customer.wallet.public_id}),
        ("POST", f"{theirs}/spends", money),
        ("POST", f"{theirs}/deposits", money),
        (
            "POST",
            "/v1/beneficiaries",
            {"person_id": stranger.person, "name": "Asha Rao", "to": {"vpa": "asha@okhdfcbank"}},
        ),
    ):
        key = ids.token() if method == "POST" and path != "/v1/beneficiaries" else None
        await problem(await api.call(method, path, body, idempotency_key=key), 404, "request.not_found")
    for path in ("/v1/beneficiaries", "/v1/payouts"):
        found = [item["id"] for item in (await answer(await api.get(path)))["items"]]
        assert found == ([customer.payee] if path == "/v1/beneficiaries" else [])

    assert await bank.available(stranger.wallet.id) == "485.00"
    assert await bank.available(customer.wallet.id) == "500.00"


async def test_downloads_their_own_statement_and_no_strangers(customer: Customer, stranger: Stranger, api: Api) -> None:
    span = {"format": "csv", "since": "2020-01-01T00:00:00Z", "until": "2021-01-01T00:00:00Z"}
    own = await answer(await customer.api.post(f"/v1/wallets/{customer.wallet.public_id}/statement-files", span), 202)
    other = await answer(await api.post(f"/v1/wallets/{stranger.wallet.public_id}/statement-files", span), 202)

    assert (await answer(await customer.api.get(f"/v1/wallet-statements/{own['id']}")))["state"] == "queued"
    for path in ("", "/content"):
        foreign = await customer.api.get(f"/v1/wallet-statements/{other['id']}{path}")
        await problem(foreign, 404, "request.not_found")


async def test_pays_in_pays_others_and_pays_the_tenant(customer: Customer, stranger: Stranger, api: Api) -> None:
    own = f"/v1/wallets/{customer.wallet.public_id}"
    money = {"amount": "10.00", "currency": "INR"}
    payment = await deposited(customer.api, customer.wallet)
    assert [item["id"] for item in (await answer(await customer.api.get(f"{own}/deposits")))["items"]] == [payment]

    wish = {**money, "to_wallet": stranger.wallet.public_id}
    await answer(await customer.api.post(f"{own}/transfers", wish, idempotency_key="t"), 201)
    await answer(await customer.api.post(f"{own}/spends", money, idempotency_key="s"), 201)
    # Which of the tenant's accounts is credited is the tenant's to say.
    account = (await answer(await api.post("/v1/ledger/accounts", ACCOUNT), 201))["id"]
    wish = {**money, "credit_account": account}
    await problem(await customer.api.post(f"{own}/spends", wish, idempotency_key="a"), 404, "request.not_found")

    assert await bank.shown(customer.wallet.id) == {"cash": "480.00"}


async def test_nothing_is_learnt_of_a_recipient_by_what_they_may_not_take(
    customer: Customer, stranger: Stranger, api: Api
) -> None:
    """Neither what they have, by what is left of their limit, nor that staff froze their wallet."""
    await limits.add_rule(NewLimitRule("basic", "INR", "in", "balance", "always", Decimal("520.00")))
    await limits.set_profile(stranger.wallet.account_id, "basic")
    path = f"/v1/wallets/{customer.wallet.public_id}/transfers"
    wish = {"amount": "100.00", "currency": "INR", "to_wallet": stranger.wallet.public_id}

    async def refused(by: Api, code: str) -> Any:
        return await problem(await by.post(path, wish, idempotency_key=ids.token()), 422, code)

    told = await refused(customer.api, "wallets.recipient_unavailable")
    assert set(told) == {"type", "title", "status", "code", "request_id"}
    assert (await refused(api, "ledger.limit_exceeded"))["left"] == "20.00"
    await answer(await api.post(f"/v1/wallets/{stranger.wallet.public_id}/freeze", {"reason": "theft"}))
    frozen = await refused(customer.api, "wallets.recipient_unavailable")
    assert {**frozen, "request_id": told["request_id"]} == told
    await refused(api, "ledger.account_frozen")

    assert await bank.available(customer.wallet.id) == "500.00"


async def test_a_search_tells_nothing_of_hidden_words(customer: Customer, stranger: Stranger, api: Api) -> None:
    for word in ("churns", "stays", "churns"):
        wish = {"amount": "1.00", "currency": "INR", "description": "thanks a lot", "metadata": {"note": word}}
        wish["to_wallet"] = customer.wallet.public_id
        path = f"/v1/wallets/{stranger.wallet.public_id}/transfers"
        await answer(await api.post(path, wish, idempotency_key=ids.token()), 201)
    path = f"/v1/wallets/{customer.wallet.public_id}/history?limit=1&words="

    async def found(by: Api, words: str) -> list[str]:
        texts, cursor = [], ""
        while True:
            page = await answer(await by.get(f"{path}{words}{cursor}"))
            texts += [item["description"] for item in page["items"]]
            if page["next_cursor"] is None:
                return texts
            assert page["items"] != [], "a page that is empty and goes on tells that there is something"
            cursor = f"&cursor={page['next_cursor']}"

    for words, own, tenants in (("churns", 0, 2), ("thanks", 3, 3), ("thanks%20churns", 0, 2), ("lot%20thanks", 3, 3)):
        assert await found(customer.api, words) == ["thanks a lot"] * own
        assert await found(api, words) == ["thanks a lot"] * tenants


async def test_sees_nothing_of_which_gateway_and_why(customer: Customer, api: Api) -> None:
    own, key = f"/v1/wallets/{customer.wallet.public_id}", ids.token()
    money = {"amount": "50.00", "currency": "INR"}

    begun = await customer.api.post(f"{own}/deposits", money, idempotency_key=key)
    again = await customer.api.post(f"{own}/deposits", money, idempotency_key=key)
    theirs = await answer(begun, 201)
    tenants = await answer(await api.get(f"/v1/payments/{theirs['id']}"))

    assert (theirs["attempts"], theirs["excess"], theirs["attention"]) == ([], [], [])
    assert await answer(again, 201) == theirs
    assert tenants["attempts"][0]["provider_account"].startswith("pac_")
    assert {**tenants, "attempts": [], "credit_account": ""} == theirs


ACCOUNT = {"code": "sales/other", "normal_side": "credit", "currency": "INR"}


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/v1/wallets", {"person_id": "per_1", "currency": "INR"}),
        ("PATCH", "/v1/wallets/{wallet}", {"name": "x"}),
        ("POST", "/v1/wallets/{wallet}/freeze", {"reason": "x"}),
        ("POST", "/v1/wallets/{wallet}/release", {"reason": "x"}),
        ("POST", "/v1/wallets/{wallet}/close", {"reason": "x"}),
        ("POST", "/v1/wallets/{wallet}/grants", {"kind": "bonus", "amount": "1.00", "currency": "INR"}),
        ("GET", "/v1/payments", None),
        ("GET", "/v1/payments/pay_1", None),
        ("GET", "/v1/ledger/accounts", None),
        ("GET", "/v1/people", None),
        ("GET", "/v1/payout-batches", None),
        ("GET", "/v1/payout-rules", None),
        ("GET", "/v1/events", None),
        ("GET", "/v1/users", None),
        ("GET", "/v1/audit", None),
    ],
)
@pytest.mark.parametrize("holds", [None, "*"])
async def test_what_the_tenant_runs_is_closed_whatever_they_hold(
    customer: Customer, method: str, path: str, body: Any, holds: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if holds is not None:
        monkeypatch.setitem(BUILT_IN, "user", Role("user", "An end user who may do everything", (holds,), True))
    path = path.format(wallet=customer.wallet.public_id)

    response = await customer.api.call(method, path, body, idempotency_key=ids.token() if method == "POST" else None)

    await problem(response, 403, "auth.permission_denied")


def test_the_role_user_holds_exactly_what_routes_for_end_users_need(app: Any) -> None:
    needed = {
        getattr(view, PERMISSION)
        for view in app.view_functions.values()
        if getattr(view, OWN, False) and getattr(view, REALM) == "tenant"
    }
    assert set(BUILT_IN["user"].permissions) == needed


async def test_a_payout_is_seen_and_cancelled_by_its_owner(customer: Customer) -> None:
    body = customer.withdrawal()
    await customer.consent(body)
    payout = await answer(await customer.api.post(customer.withdrawals, body, idempotency_key="w"), 201)
    assert await bank.available(customer.wallet.id) == "400.00"
    for path in ("/v1/payouts", customer.withdrawals):
        assert [item["id"] for item in (await answer(await customer.api.get(path)))["items"]] == [payout["id"]]

    path = f"/v1/payouts/{payout['id']}/cancel"
    cancelled = await answer(await customer.api.post(path, {"reason": "changed my mind"}, idempotency_key="c"))

    assert cancelled["status"] == "cancelled"
    assert await bank.available(customer.wallet.id) == "500.00"


async def test_follows_their_own_subjects(customer: Customer, server: Server) -> None:
    payment = await deposited(customer.api, customer.wallet)
    body = customer.withdrawal()
    await customer.consent(body)
    payout = await answer(await customer.api.post(customer.withdrawals, body, idempotency_key="w"), 201)
    await bank.grant(customer.wallet, "5.00")
    pockets = await answer(await customer.api.get(f"/v1/wallets/{customer.wallet.public_id}/pockets"))
    subjects = [customer.wallet.public_id, pockets["items"][1]["id"], payout["id"], payment]

    async with Client(server, customer.token).connected() as socket:
        await say(socket, type="subscribe", id="mine", subjects=subjects)
        assert (await hear(socket))["type"] == "subscribed"


async def test_is_told_of_their_payment_and_not_of_the_tenants_gateways(
    customer: Customer, server: Server, tenant: TenantRef
) -> None:
    payment = await deposited(customer.api, customer.wallet)
    told: list[type[Event]] = [PaymentRerouted, PaymentFailed, PaymentNeedsAttention, PaymentSucceeded]
    wish = {"type": "subscribe", "id": "s", "subjects": [payment], "types": [kind.type for kind in told]}
    heard: dict[str, list[Any]] = {}
    await tell(tenant, payment, told, 10)

    async with (
        Client(server, customer.token).connected() as own,
        Client(server, await make_key(tenant)).connected() as tenants,
    ):
        for name, socket in (("own", own), ("tenant", tenants)):
            await say(socket, **wish, after=0)
            assert (await hear(socket))["type"] == "subscribed"
            heard[name] = [(await hear(socket))["event"] for _ in range(2 if name == "own" else 4)]
        await tell(tenant, payment, told, 20)  # and live
        heard["own"] += [(await hear(own))["event"] for _ in range(2)]
        heard["tenant"] += [(await hear(tenants))["event"] for _ in range(4)]

    assert [item["data"] for item in heard["tenant"]] == [kind.example for kind in told] * 2
    failed, succeeded = (dict(kind.example) for kind in (PaymentFailed, PaymentSucceeded))
    for name in ("error_code", "failure"):
        del failed[name]
    del succeeded["attempt"]
    assert [item["data"] for item in heard["own"]] == [failed, succeeded] * 2
    assert [item["position"] for item in heard["own"]] == [heard["tenant"][place]["position"] for place in (1, 3, 5, 7)]


async def tell(tenant: TenantRef, subject: str, kinds: list[type[Event]], version: int) -> None:
    """Emit an example of each kind, and place them as the relay does."""
    async with db.transaction(tenant.id) as tx:
        for step, kind in enumerate(kinds):
            await events.emit(tx, kind.model_validate(kind.example), subject=subject, subject_version=version + step)
    await relay.place(tenant.id, announce=lambda _grown: None)


async def test_chooses_neither_the_gateway_nor_the_capture(customer: Customer, shop: Shop) -> None:
    own, money = f"/v1/wallets/{customer.wallet.public_id}/deposits", {"amount": "50.00", "currency": "INR"}

    for wish in ({"capture": "manual"}, {"provider_account": ids.text("pac", ids.new())}):
        refused = await customer.api.post(own, {**money, **wish}, idempotency_key=ids.token())
        await problem(refused, 403, "auth.permission_denied")

    assert (await answer(await customer.api.get(own)))["items"] == []


@pytest.mark.parametrize("what", ["wallet", "pocket", "payout", "payment", "unknown", "ledger", "everything"])
async def test_follows_nothing_else(customer: Customer, stranger: Stranger, server: Server, what: str) -> None:
    wish = {
        "wallet": {"subjects": [customer.wallet.public_id, stranger.wallet.public_id]},
        "pocket": {"subjects": [stranger.pocket]},
        "payout": {"subjects": [stranger.payout.public_id]},
        "payment": {"subjects": [stranger.payment]},
        "unknown": {"subjects": [ids.text("wal", ids.new())]},
        "ledger": {"subjects": [ids.text("acc", customer.wallet.account_id)]},
        "everything": {},
    }[what]
    async with Client(server, customer.token).connected() as socket:
        await say(socket, type="subscribe", id="theirs", **wish)
        assert (await hear(socket))["code"] == 3507
        assert await closed(socket) == 3507
