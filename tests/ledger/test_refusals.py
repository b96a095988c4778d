"""Every error code of the ledger and the wallets is raised here, by what a client sends, and then nothing is written.

A new code without a case fails. What needs a world of its own (a forged archive, a lock that is held) names its test.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from quart import Response

from core.kit import clock, db, discovery, ids, scope
from core.kit.errors import BahiError
from core.kit.idempotency import Answer, Claim
from core.kit.money import Money
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.batches import service as batches
from core.ledger.holds import service as holds
from core.ledger.periods import service as periods
from core.ledger.seals import service as seals
from core.ledger.types import Account, Line, NewAccount, NewTransaction
from core.wallets.types import Wallet
from tests.http import Api, answer
from tests.ledger.conftest import written
from tests.wallets import bank as purse

NEW = "01jd5qcrkb0s5kz2sv6v2k9ebn"
"""The end of an id that nobody has."""
ELSEWHERE = {
    "ledger.archive_unreadable": "ledger_proof/test_archives.py::test_every_cut_is_refused",
    "ledger.archive_damaged": "ledger_proof/test_archives.py::test_a_damaged_archive_is_refused_whole",
    "ledger.archive_foreign": "ledger_proof/test_archives.py::test_an_archive_with_another_head_is_refused",
    "ledger.archive_not_proven": "ledger_proof/test_archives.py::test_a_forged_archive_is_refused_whole",
    "ledger.not_empty": "ledger_proof/test_archives.py::test_an_import_needs_an_empty_ledger",
    "ledger.unsettled": "ledger_proof/test_archives.py::test_a_ledger_that_never_rests_says_so",
    "ledger.balance_overflow": "ledger/test_engine.py::test_what_the_books_cannot_hold_is_refused",
    "ledger.busy": "ledger/test_engine.py::test_a_lock_timeout_is_busy_and_never_insufficient_funds",
    "ledger.import_stalled": "ledger/test_batches.py::test_a_sender_that_falls_silent_is_not_waited_for",
    "ledger.statement_mismatch": "ledger_books/test_statement_files.py::test_a_mismatch_releases_nothing",
    "ledger.statement_too_long": "ledger_books/test_time.py::test_a_long_statement_is_no_answer_but_a_file",
    "ledger.too_many_monitors": "ledger_books/test_monitors.py::test_what_makes_no_monitor_is_refused",
    "wallets.search_not_ready": "wallets/test_history.py::test_a_wallet_with_too_much_to_take_in_is_ready_later",
    "wallets.too_many_pockets": "wallets/test_pockets.py::test_a_wallet_has_only_so_many_pockets_with_money",
}
UNSEEN = {"idempotency"}
"""Tables in which a request leaves its trace whatever becomes of it: under its key, the refusal that it got."""


@dataclass
class World:
    """A tenant whose books hold what a client may stumble over."""

    api: Api
    ids: dict[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        return self.ids[name]

    async def post(self, path: str, body: dict[str, Any]) -> Response:
        return await self.api.post(path, body, idempotency_key=ids.token())

    async def put(self, path: str, body: dict[str, Any]) -> Response:
        return await self.api.put(path, body)

    async def move(self, source: str, target: str, amount: str, currency: str = "INR", **more: Any) -> Response:
        """Post a transaction between two accounts."""
        return await self.post("/v1/ledger/transactions", self.wish(source, target, amount, currency) | more)

    def wish(self, source: str, target: str, amount: str, currency: str = "INR") -> dict[str, Any]:
        money = {"amount": amount, "currency": currency}
        line = {"debit": self[source], "credit": self[target], "amount": money}
        return {"reference": ids.token(), "lines": [line]}

    async def hold(self, **more: Any) -> Response:
        body = {"reference": ids.token(), "account": self["anna"], "amount": inr("1.00"), "credit": self["ben"]}
        return await self.post("/v1/ledger/holds", body | more)

    async def capture(self, hold: str, amount: str) -> Response:
        return await self.post(f"/v1/ledger/holds/{hold}/capture", {"reference": ids.token(), "amount": inr(amount)})

    async def exchange(self, **more: Any) -> Response:
        body = {
            "reference": ids.token(), "sold": inr("10.00"), "bought": {"amount": "0.12", "currency": "USD"},
            "rate": "0.02", "source": self["anna"], "target": self["dollars"], "liquidity_sold": self["ben"],
            "liquidity_bought": self["till"],
        }  # fmt: skip
        return await self.post("/v1/ledger/exchanges", body | more)

    async def grant(self, kind: str, **more: Any) -> Response:
        body = {"amount": "1.00", "currency": "INR", "kind": kind}
        return await self.post(f"/v1/wallets/{self['wallet']}/grants", body | more)

    async def transfer(self, **more: Any) -> Response:
        body = {"amount": "1.00", "currency": "INR"}
        return await self.post(f"/v1/wallets/{self['wallet']}/transfers", body | more)

    async def take_in(self, name: str, raw: bytes) -> Response:
        headers = {"Content-Type": "application/x-ndjson"}
        return await self.api.post(f"/v1/ledger/imports?name={name}", raw=raw, headers=headers)


def inr(amount: str) -> dict[str, str]:
    return {"amount": amount, "currency": "INR"}


REASON = {"reason": "a test"}
RULE = {"profile": "tiny", "currency": "INR", "direction": "out", "measure": "amount", "span": "day", "most": "0.50"}
LONG_AGO, BEFORE_THAT = "2019-01-01T00:00:00Z", "2018-01-01T00:00:00Z"
SPAN = {"since": LONG_AGO, "until": "2020-01-01T00:00:00Z"}

CLAIM = Claim.of(actor="tests", route="POST /x", key="x", body=b"")

Case = Callable[[World], Awaitable[Any]]
CASES: dict[str, Case] = {
    "ledger.account_not_found": lambda w: w.api.get(f"/v1/ledger/accounts/acc_{NEW}"),
    "ledger.account_mismatch": lambda w: w.post(
        "/v1/ledger/accounts", {"code": "anna", "normal_side": "debit", "currency": "INR"}
    ),
    "ledger.account_in_use": lambda w: w.post(f"/v1/ledger/accounts/{w['anna']}/close", REASON),
    "ledger.account_closed": lambda w: w.move("anna", "closed", "1.00"),
    "ledger.account_frozen": lambda w: w.move("anna", "frozen", "1.00"),
    "ledger.floor_above_available": lambda w: w.put(
        f"/v1/ledger/accounts/{w['ben']}/floor", {"floor": "1000.00", **REASON}
    ),
    "ledger.invalid_account_metadata": lambda w: w.put(
        f"/v1/ledger/accounts/{w['ben']}/metadata", {"metadata": {"@": "x"}}
    ),
    "ledger.personal_data": lambda w: w.put(
        f"/v1/ledger/accounts/{w['ben']}/metadata", {"metadata": {"of": "asha@shop.example"}}
    ),
    "ledger.invalid_pattern": lambda w: w.api.get("/v1/ledger/accounts?pattern=user:a*"),
    "ledger.invalid_filter": lambda w: w.api.get("/v1/ledger/transactions?metadata=[]"),
    "ledger.invalid_template": lambda w: w.post(
        "/v1/ledger/templates", {"name": "twice", "address": "x:{id}:{id}", "normal_side": "credit"}
    ),
    "ledger.template_not_found": lambda w: w.api.get("/v1/ledger/templates/nope"),
    "ledger.invalid_arguments": lambda w: w.post(
        "/v1/ledger/templates/user_wallet/accounts", {"arguments": {"id": "a:b", "currency": "INR"}}
    ),
    "ledger.insufficient_funds": lambda w: w.move("anna", "ben", "100.01"),
    "ledger.currency_mismatch": lambda w: w.move("anna", "dollars", "1.00"),
    "ledger.invalid_transaction": lambda w: w.move("anna", "anna", "1.00"),
    "ledger.reference_taken": lambda w: w.move("anna", "ben", "1.00", reference="sealed"),
    "ledger.metadata_too_large": lambda w: w.move("anna", "ben", "1.00", metadata={"x": "y" * 9_000}),
    "ledger.condition_failed": lambda w: w.move(
        "anna",
        "ben",
        "1.00",
        conditions=[{"account": w["ben"], "field": "balance", "operator": "gt", "value": "1000"}],
    ),
    "ledger.limit_exceeded": lambda w: w.move("limited", "ben", "0.51"),
    "ledger.period_closed": lambda w: w.move("anna", "ben", "1.00", effective_at=BEFORE_THAT),
    "ledger.rate_mismatch": lambda w: w.exchange(),
    "ledger.already_reversed": lambda w: w.post(
        f"/v1/ledger/transactions/{w['undone']}/reversals", {"reference": ids.token(), "description": "again"}
    ),
    "ledger.reversal_too_large": lambda w: w.post(
        f"/v1/ledger/transactions/{w['sealed']}/reversals",
        {"reference": ids.token(), "description": "more", "amount": inr("1.01")},
    ),
    "ledger.batch_size": lambda w: batches.post_batch([], CLAIM, lambda _: Answer(200, b""), atomic=True),
    "ledger.batch_refused": lambda w: w.post(
        "/v1/ledger/transactions/batch", {"mode": "atomic", "items": [w.wish("anna", "ben", "100.01")]}
    ),
    "ledger.import_not_found": lambda w: w.api.get(f"/v1/ledger/imports/imp_{NEW}"),
    "ledger.import_exists": lambda w: w.take_in("seen", b"{}\n"),
    "ledger.import_empty": lambda w: w.take_in("empty", b""),
    "ledger.import_too_large": lambda w: w.take_in("long", b"x" * 70_000),
    "ledger.hold_not_found": lambda w: w.api.get(f"/v1/ledger/holds/hld_{NEW}"),
    "ledger.invalid_hold": lambda w: w.hold(credit=w["anna"]),
    "ledger.hold_reference_taken": lambda w: w.hold(reference="held"),
    "ledger.hold_final": lambda w: w.capture(w["void"], "1.00"),
    "ledger.hold_expired": lambda w: w.capture(w["expired"], "1.00"),
    "ledger.hold_too_small": lambda w: w.capture(w["held"], "5.01"),
    "ledger.limit_rule_not_found": lambda w: w.post(f"/v1/ledger/limit-rules/lim_{NEW}/end", REASON),
    "ledger.invalid_limit_rule": lambda w: w.post("/v1/ledger/limit-rules", RULE | {"span": "always"}),
    "ledger.monitor_not_found": lambda w: w.api.delete(f"/v1/ledger/monitors/mon_{NEW}"),
    "ledger.invalid_monitor": lambda w: w.post(
        "/v1/ledger/monitors",
        {"account": w["ben"], "measure": "balance", "direction": "below", "threshold": "2.00", "rearm_at": "1.00"},
    ),
    "ledger.closing_backwards": lambda w: w.post(
        "/v1/ledger/period/closings", {"closed_before": BEFORE_THAT, **REASON}
    ),
    "ledger.closing_too_recent": lambda w: w.post(
        "/v1/ledger/period/closings", {"closed_before": "2099-01-01T00:00:00Z", **REASON}
    ),
    "ledger.archive_not_found": lambda w: w.api.get(f"/v1/ledger/archives/arc_{NEW}"),
    "ledger.not_sealed_yet": lambda w: w.api.get(f"/v1/ledger/transactions/{w['fresh']}/proof"),
    "ledger.seal_not_found": lambda w: w.api.get(f"/v1/ledger/transactions/{w['sealed']}/proof?height=99"),
    "ledger.seal_after_head": lambda w: w.api.get(f"/v1/ledger/transactions/{w['undone']}/proof?height=1"),
    "ledger.invalid_span": lambda w: w.post(
        "/v1/ledger/statements",
        {"account": w["anna"], "format": "csv", "since": SPAN["until"], "until": SPAN["since"]},
    ),
    "ledger.statement_not_found": lambda w: w.api.get(f"/v1/ledger/statements/stm_{NEW}"),
    "ledger.statement_not_ready": lambda w: w.api.get(f"/v1/ledger/statements/{w['statement']}/content"),
    "wallets.same_wallet": lambda w: w.transfer(to_wallet=w["wallet"]),
    "wallets.currency_mismatch": lambda w: w.transfer(to_wallet=w["other"], currency="USD"),
    "wallets.recipient_unavailable": lambda w: w.transfer(to_email="nobody@shop.example"),
    "wallets.not_empty": lambda w: w.post(f"/v1/wallets/{w['wallet']}/close", REASON),
    "wallets.version_mismatch": lambda w: w.api.patch(
        f"/v1/wallets/{w['wallet']}", {"name": "other", "row_version": 99}, idempotency_key=ids.token()
    ),
    "wallets.not_a_spend": lambda w: w.post(f"/v1/spends/{w['sealed']}/refunds", {}),
    "wallets.refund_exceeds_spend": lambda w: w.post(f"/v1/spends/{w['spend']}/refunds", inr("2.01")),
    "wallets.pocket_kind_unknown": lambda w: w.grant("nope"),
    "wallets.pocket_kind_taken": lambda w: w.post(
        "/v1/pocket-kinds", {"name": "bonus", "spend_order": 5, "withdrawable": False, "transferable": False}
    ),
    "wallets.cash_not_granted": lambda w: w.grant("cash"),
    "wallets.expiry_passed": lambda w: w.grant("bonus", expires_at=LONG_AGO),
}


async def accounts_of(w: World) -> None:
    opened: dict[str, Account] = {}
    for code, side, currency, floor in (
        ("till", "debit", "USD", None), ("cash", "debit", "INR", None), ("limited", "credit", "INR", None),
        ("anna", "credit", "INR", Decimal(0)), ("ben", "credit", "INR", Decimal(0)),
        ("frozen", "credit", "INR", Decimal(0)), ("closed", "credit", "INR", Decimal(0)),
        ("dollars", "credit", "USD", Decimal(0)),
    ):  # fmt: skip
        opened[code] = await ledger.open_account(NewAccount(code, side, currency, floor=floor))
        w.ids[code] = ids.text("acc", opened[code].id)
    line = Line(opened["cash"].id, opened["anna"].id, Money.parse("100.00", "INR"))
    await ledger.post(NewTransaction("funds", "deposit", (line,)))
    await ledger.freeze_account(opened["frozen"].id, reason="a test")
    await ledger.close_account(opened["closed"].id, reason="a test")
    await answer(await w.post("/v1/ledger/limit-rules", RULE), 201)
    await answer(await w.post(f"/v1/ledger/accounts/{w['limited']}/limit-profile", {"profile": "tiny", **REASON}))


async def books_of(w: World, tenant: TenantRef) -> None:
    w.ids["sealed"] = (await answer(await w.move("anna", "ben", "1.00", reference="sealed"), 201))["id"]
    while await seals.seal(tenant.id):
        pass
    w.ids["undone"] = (await answer(await w.move("anna", "ben", "1.00"), 201))["id"]
    body = {"reference": "undo", "description": "a test"}
    await answer(await w.post(f"/v1/ledger/transactions/{w['undone']}/reversals", body), 201)
    for name, more in (
        ("held", {"amount": inr("5.00")}),
        ("void", {}),
        ("expired", {"expires_at": clock.text(clock.now() + timedelta(hours=1))}),
    ):
        w.ids[name] = (await answer(await w.hold(reference=name, **more), 201))["id"]
    await answer(await w.post(f"/v1/ledger/holds/{w['void']}/void", REASON))
    await answer(await w.take_in("seen", b"{}\n"), 202)
    wish = {"account": w["anna"], "format": "csv", **SPAN}
    w.ids["statement"] = (await answer(await w.post("/v1/ledger/statements", wish), 202))["id"]
    async with db.transaction() as tx:
        await periods.close_within(tx, datetime.fromisoformat(LONG_AGO), reason="a test")
    while await seals.seal(tenant.id):
        pass
    w.ids["fresh"] = (await answer(await w.move("anna", "ben", "1.00"), 201))["id"]
    await answer(await w.post("/v1/tenant/clock", {"seconds": 7200}))
    with scope.use(replace(scope.get(), tenant=replace(tenant, clock_offset_seconds=7200))):
        await holds.expire(ids.parse("hld", w["expired"]))


async def wallets_of(w: World) -> None:
    made: list[Wallet] = [await purse.wallet("10.00"), await purse.wallet()]
    w.ids |= {"wallet": made[0].public_id, "other": made[1].public_id}
    await purse.bonus()
    spent = await answer(await w.post(f"/v1/wallets/{w['wallet']}/spends", inr("2.00")), 201)
    w.ids["spend"] = spent["transaction"]


async def outcome(case: Awaitable[Any]) -> str:
    """The code of a refusal, or what came instead."""
    try:
        response = await case
    except BahiError as refusal:
        return refusal.code
    body = await response.get_json()
    return str(body.get("code", f"{response.status_code} {body}"))


def declared() -> list[type[BahiError]]:
    """Every refusal that the ledger and the wallets declare."""
    return [
        found
        for module in discovery.modules("errors")
        if module.__name__.split(".")[1] in {"ledger", "wallets"}
        for found in vars(module).values()
        if isinstance(found, type) and issubclass(found, BahiError) and found.__module__ == module.__name__
    ]


async def test_every_refusal_has_its_code_and_writes_nothing(api: Api, acting: TenantRef) -> None:
    world = World(api)
    await accounts_of(world)
    await books_of(world, acting)
    await wallets_of(world)
    before = await written(acting, but=UNSEEN)

    wrong: dict[str, str] = {}
    for code, case in CASES.items():
        found, after = await outcome(case(world)), await written(acting, but=UNSEEN)
        changed = [name for name, said in after.items() if said != before[name]]
        if found != code or changed:
            wrong[code] = f"{found}, changed: {changed}"
        before = after

    assert wrong == {}


def test_no_code_is_without_its_case() -> None:
    assert {error.code for error in declared()} == CASES.keys() | ELSEWHERE.keys()
    assert CASES.keys() & ELSEWHERE.keys() == set()


def test_the_tests_elsewhere_are_there_and_are_about_the_code() -> None:
    names = {error.code: error.__name__ for error in declared()}
    for code, place in ELSEWHERE.items():
        path, _, function = place.partition("::")
        text = (Path(__file__).parents[1] / path).read_text()
        body = re.search(rf"^async def {function}\(.*?(?=^(?:async )?def |^@|\Z)", text, re.MULTILINE | re.DOTALL)
        assert body is not None, place
        assert re.search(rf"\b{names[code]}\b|\"{re.escape(code)}\"", body[0]), f"{place} does not speak of {code}"
