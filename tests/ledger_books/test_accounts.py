"""Accounts by template, search by pattern and metadata, and what may change on an account."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from decimal import Decimal

import pytest

from core.kit import db, ids
from core.kit.errors import BahiError
from core.kit.money import InvalidAmount, Money
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.accounts import queries
from core.ledger.accounts import service as accounts
from core.ledger.accounts.errors import (
    FloorAboveAvailable,
    InvalidAccountMetadata,
    InvalidArguments,
    InvalidPattern,
    InvalidTemplate,
    PersonalData,
    TemplateNotFound,
)
from core.ledger.accounts.settings_section import SECTIONS
from core.ledger.accounts.types import AccountFilter, Template
from core.ledger.errors import AccountClosed, AccountInUse, InsufficientFunds
from core.ledger.holds import service as holds
from core.ledger.holds.types import NewHold
from core.ledger.limits import service as limits
from core.ledger.monitors import service as monitors
from core.ledger.monitors.types import NewMonitor
from core.ledger.types import Account, Line, NewAccount, NewTransaction
from core.tenancy.errors import InvalidDefinition
from tests.http import Api, acts, answer, problem
from tests.ledger_books.conftest import inr, opened, pay

WALLET = Template("wallet", "user:{id}:wallet:{currency}", "credit", Decimal(0), "basic", {"product": "wallet"})


async def found(**criteria: object) -> list[str]:
    wanted = AccountFilter(**criteria)  # type: ignore[arg-type]
    listed = [account.code for account in await accounts.list_accounts(wanted, "", 100)]
    assert await accounts.count_accounts(wanted) == len(listed)
    return listed


async def test_a_template_opens_the_account_that_its_arguments_name(acting: TenantRef) -> None:
    await accounts.put_template(WALLET)

    new = accounts.new_of(await accounts.get_template("wallet"), {"id": "42", "currency": "INR"}, metadata={"tier": 2})
    account = await ledger.open_account(new)
    again = await ledger.open_account(new)

    assert account.id == again.id
    assert (account.code, account.normal_side, account.floor) == ("user:42:wallet:INR", "credit", Decimal("0.00"))
    assert (account.metadata, account.limit_profile) == ({"product": "wallet", "tier": 2}, "basic")


@pytest.mark.parametrize(
    ("name", "arguments", "refusal"),
    [
        ("other", {"id": "42", "currency": "INR"}, TemplateNotFound),
        ("wallet", {"id": "42"}, InvalidArguments),
        ("wallet", {"currency": "INR"}, InvalidArguments),
        ("wallet", {"id": "42", "currency": "INR", "more": "1"}, InvalidArguments),
        ("wallet", {"id": "4:wallet:INR", "currency": "INR"}, InvalidArguments),
        ("wallet", {"id": "*", "currency": "INR"}, InvalidArguments),
        ("wallet", {"id": "", "currency": "INR"}, InvalidArguments),
        ("wallet", {"id": "42", "currency": "XXX"}, BahiError),
    ],
)
async def test_arguments_that_do_not_fit_open_nothing(
    acting: TenantRef, name: str, arguments: dict[str, str], refusal: type[BahiError]
) -> None:
    await accounts.put_template(WALLET)

    with pytest.raises(refusal):
        accounts.new_of(await accounts.get_template(name), arguments)

    assert await found() == []


@pytest.mark.parametrize(
    "template",
    [
        Template("Wallet", "user:{id}", "credit"),
        Template("wallet", "user:{id}:*", "credit"),
        Template("wallet", "user:{id}:{id}", "credit"),
        Template("wallet", "user {id}", "credit"),
        Template("wallet", "user:{ID}", "credit"),
        Template("wallet", "user:{id}", "left"),
    ],
)
async def test_a_template_that_could_name_no_account_is_refused(acting: TenantRef, template: Template) -> None:
    with pytest.raises(InvalidTemplate):
        await accounts.put_template(template)

    assert await accounts.list_templates() == []


async def test_patterns_find_whole_parts(acting: TenantRef) -> None:
    for code in (
        "gateway:pac1:clearing:INR",
        "gateway:pac2:clearing:INR",
        "gateway_clearing/pac1/INR",
        "user:1:wallet:INR",
        "user:1:wallet:USD:bonus",
        "user:2:savings:INR",
        "userx:1:wallet:INR",
    ):
        await opened(code)

    assert await found(pattern="user:*:wallet:INR") == ["user:1:wallet:INR"]
    assert await found(pattern="user:1:**") == ["user:1:wallet:INR", "user:1:wallet:USD:bonus"]
    assert await found(pattern="*:*:clearing:*") == ["gateway:pac1:clearing:INR", "gateway:pac2:clearing:INR"]
    assert await found(pattern="*/pac1/**") == [
        "gateway:pac1:clearing:INR",
        "gateway_clearing/pac1/INR",
    ]
    assert await found(pattern="user:2:savings:INR") == ["user:2:savings:INR"]
    assert await found(pattern="user:2:savings") == []
    assert await found(prefix="user:1") == ["user:1:wallet:INR", "user:1:wallet:USD:bonus"]
    assert await found(prefix="user") == [
        "user:1:wallet:INR", "user:1:wallet:USD:bonus", "user:2:savings:INR", "userx:1:wallet:INR",
    ]  # fmt: skip


@pytest.mark.parametrize("pattern", ["us*r:1", "**:user", "user:**:x", "user:1*", ":".join(["*"] * 21)])
async def test_a_pattern_that_cannot_be_read_is_refused(acting: TenantRef, pattern: str) -> None:
    with pytest.raises(InvalidPattern):
        await accounts.list_accounts(AccountFilter(pattern=pattern), "", 10)


async def test_filters_join(acting: TenantRef, bank: Account) -> None:
    one = await ledger.open_account(NewAccount("user:1", "credit", "INR", owner="wal_1", metadata={"tier": "gold"}))
    await ledger.open_account(NewAccount("user:2", "credit", "USD", metadata={"tier": "gold", "vip": True}))
    await accounts.freeze(one.id, reason="test")

    assert await found(metadata=(("tier", "gold"),)) == ["user:1", "user:2"]
    assert await found(metadata=(("tier", "gold"), ("vip", "true"))) == ["user:2"]
    assert await found(metadata=(("tier", "gold"),), currency="INR") == ["user:1"]
    assert await found(status="frozen") == ["user:1"]
    assert await found(owner="wal_1", normal_side="credit") == ["user:1"]
    assert await found(normal_side="debit") == ["bank/INR"]


async def test_what_accounts_have_together_is_the_sum_of_each(acting: TenantRef, bank: Account, anna: Account) -> None:
    bela, yen = await opened("user:bela:wallet:INR"), await opened("user:bela:wallet:JPY", currency="JPY")
    till = await opened("till:JPY", "debit", currency="JPY")
    await pay(bank, anna, "70.10")
    await pay(bank, bela, "29.95")
    await ledger.post(NewTransaction("yen", "transfer", (Line(till.id, yen.id, Money.parse("500", "JPY")),)))
    await accounts.set_metadata(bela.id, {"tier": "gold"})

    async def totals(**criteria: object) -> list[tuple[str, str, int, str]]:
        found = await accounts.total_accounts(AccountFilter(**criteria))  # type: ignore[arg-type]
        return [(item.currency, item.normal_side, item.accounts, f"{item.balance:f}") for item in found]

    inr_wallets, yen_wallets = ("INR", "credit", 2, "100.0500"), ("JPY", "credit", 1, "500.0000")
    assert await totals(pattern="user:*:wallet:*") == [inr_wallets, yen_wallets]
    assert await totals() == [
        inr_wallets,
        ("INR", "debit", 1, "100.0500"),
        yen_wallets,
        ("JPY", "debit", 1, "500.0000"),
    ]
    assert await totals(metadata=(("tier", "gold"),)) == [("INR", "credit", 1, "29.9500")]
    assert await totals(status="frozen") == []


async def test_metadata_is_replaced_with_what_it_is_found_by(anna: Account, acting: TenantRef) -> None:
    await accounts.set_metadata(anna.id, {"tier": "gold", "limit": 5})

    changed = await accounts.set_metadata(anna.id, {"tier": "silver"})

    assert changed.metadata == {"tier": "silver"}
    assert await found(metadata=(("tier", "gold"),)) == []
    assert await found(metadata=(("limit", "5"),)) == []
    assert await found(metadata=(("tier", "silver"),), pattern="user:*:wallet:*") == [anna.code]
    assert [entry["after"] for entry in await acts(acting, "ledger_account:set_metadata")][-1] == {
        "metadata": {"tier": "silver"}
    }


@pytest.mark.parametrize(
    ("metadata", "refusal"),
    [
        ({"mail": "anna@example.org"}, PersonalData),
        ({"note": "call +91 98200 12345"}, PersonalData),
        ({"deep": {"a": 1}}, InvalidAccountMetadata),
        ({"none": None}, InvalidAccountMetadata),
        ({"@1": "user"}, InvalidAccountMetadata),
        ({"long": "x" * 201}, InvalidAccountMetadata),
        ({f"k{n}": 1 for n in range(21)}, InvalidAccountMetadata),
    ],
)
async def test_metadata_takes_no_personal_data_and_no_essays(
    anna: Account, metadata: dict[str, object], refusal: type[BahiError]
) -> None:
    with pytest.raises(refusal):
        await accounts.set_metadata(anna.id, metadata)

    assert (await ledger.get_account(anna.id)).metadata == {}


async def test_a_floor_moves_never_above_what_stands(bank: Account, anna: Account, acting: TenantRef) -> None:
    await pay(bank, anna, "100.00")

    with pytest.raises(FloorAboveAvailable):
        await accounts.set_floor(anna.id, Decimal("100.01"), reason="too high")
    with pytest.raises(InvalidAmount):
        await accounts.set_floor(anna.id, Decimal(10) ** 21, reason="too big")
    assert (await ledger.get_account(anna.id)).floor == 0

    assert (await accounts.set_floor(anna.id, Decimal(-50), reason="overdraft")).floor == Decimal("-50.00")
    await pay(anna, bank, "150.00")
    with pytest.raises(InsufficientFunds):
        await pay(anna, bank, "0.01")
    assert (await accounts.set_floor(anna.id, None, reason="trusted")).floor is None
    await pay(anna, bank, "1000.00")
    entries = await acts(acting, "ledger_account:set_floor")
    assert [(e["before"], e["after"], e["reason"]) for e in entries] == [
        ({"floor": "0.00"}, {"floor": "-50.00"}, "overdraft"),
        ({"floor": "-50.00"}, {"floor": None}, "trusted"),
    ]


async def test_no_floor_change_and_no_payment_overdraw_together(bank: Account, anna: Account) -> None:
    await pay(bank, anna, "100.00")

    outcomes = await asyncio.gather(
        *(pay(anna, bank, "10.00") for _ in range(10)),
        *(accounts.set_floor(anna.id, Decimal(60), reason="race") for _ in range(3)),
        return_exceptions=True,
    )

    after = await ledger.get_account(anna.id)
    assert after.floor in {Decimal(0), Decimal(60)}
    assert after.available >= after.floor
    refused = [outcome for outcome in outcomes if isinstance(outcome, BaseException)]
    assert all(isinstance(outcome, InsufficientFunds | FloorAboveAvailable) for outcome in refused)


async def test_a_closed_account_refuses_everything(bank: Account, anna: Account, acting: TenantRef) -> None:
    paid = await pay(bank, anna, "5.00")
    with pytest.raises(AccountInUse):
        await accounts.close(anna.id, reason="leaves")
    assert (await ledger.get_account(anna.id)).status == "open"
    await pay(anna, bank, "5.00")
    waiting = await holds.create(NewHold("for anna", bank.id, inr("1.00"), anna.id))

    closed = await accounts.close(anna.id, reason="leaves")

    assert closed.status == "closed"
    assert (await accounts.close(anna.id, reason="again")).status == "closed"
    for refused in (
        pay(bank, anna, "1.00"),
        pay(anna, bank, "1.00"),
        ledger.reverse(paid.id, reference="undo"),
        holds.create(NewHold("of hers", anna.id, inr("1.00"))),
        holds.create(NewHold("for her", bank.id, inr("1.00"), anna.id)),
        holds.capture(waiting.id, reference="take"),
        limits.set_profile(anna.id, "basic"),
        monitors.create(NewMonitor(anna.id, "balance", "below", Decimal(1))),
        accounts.freeze(anna.id, reason="no"),
        accounts.release(anna.id, reason="no"),
        accounts.set_floor(anna.id, None, reason="no"),
        accounts.set_metadata(anna.id, {}),
    ):
        with pytest.raises(AccountClosed):
            await refused
    assert (await holds.get(waiting.id)).state == "open"
    assert [entry["reason"] for entry in await acts(acting, "ledger_account:set_status")] == ["leaves"]


async def test_state_changes_are_told_in_order(anna: Account, acting: TenantRef) -> None:
    await accounts.freeze(anna.id, reason="court order")
    await accounts.freeze(anna.id, reason="again")
    await accounts.release(anna.id, reason="lifted")
    await accounts.set_floor(anna.id, Decimal(-5), reason="overdraft")

    async with db.transaction() as tx:
        rows = await tx.fetch(
            """SELECT type, subject_version, data FROM event
               WHERE tenant_id = $1 AND type LIKE 'account.%' ORDER BY subject_version""",
            tx.tenant,
        )
    assert [(row["type"], row["subject_version"]) for row in rows] == [
        ("account.status_changed", 1), ("account.status_changed", 2), ("account.floor_changed", 3),
    ]  # fmt: skip
    assert (rows[0]["data"]["before"], rows[0]["data"]["after"]) == ("open", "frozen")
    assert (rows[2]["data"]["before"], rows[2]["data"]["after"]) == ("0.00", "-5.00")


async def test_a_chart_is_applied_from_the_tenants_file(acting: TenantRef) -> None:
    given = {
        "wallet": {"address": "user:{id}:wallet:{currency}", "normal_side": "credit", "floor": "0"},
        "bank": {"address": "bank:{currency}", "normal_side": "debit", "metadata": {"class": "asset"}},
    }
    chart = SECTIONS["chart"]

    assert [change.path for change in await chart.plan(given)] == ["chart.wallet", "chart.bank"]
    await chart.apply(given)
    await chart.apply(given)

    assert await chart.plan(given) == []
    assert [(t.name, t.floor, t.version) for t in await accounts.list_templates()] == [
        ("bank", None, 1), ("wallet", Decimal(0), 1),
    ]  # fmt: skip
    assert [change.path for change in await chart.plan({"wallet": {**given["wallet"], "floor": "-5.00"}})] == [
        "chart.wallet"
    ]


@pytest.mark.parametrize(
    "given",
    [
        [],
        {"wallet": "user"},
        {"wallet": {"address": "user:{id}"}},
        {"wallet": {"address": "user:{id}", "normal_side": "up"}},
        {"wallet": {"address": "user:{id}", "normal_side": "credit", "floor": 0}},
        {"wallet": {"address": "user:{id}", "normal_side": "credit", "floor": "1e3"}},
        {"wallet": {"address": "user:{id}", "normal_side": "credit", "color": "red"}},
    ],
)
async def test_a_chart_that_cannot_be_read_is_refused(acting: TenantRef, given: object) -> None:
    with pytest.raises(InvalidDefinition):
        await SECTIONS["chart"].apply(given)

    assert await accounts.list_templates() == []


async def test_accounts_over_http(api: Api) -> None:
    body = {
        "name": "wallet",
        "address": "user:{id}:wallet:{currency}",
        "normal_side": "credit",
        "floor": "0",
        "metadata": {"p": "w"},
    }
    await answer(await api.post("/v1/ledger/templates", body), 201)
    made = await answer(
        await api.post("/v1/ledger/templates/wallet/accounts", {"arguments": {"id": "7", "currency": "INR"}}), 201
    )
    path = f"/v1/ledger/accounts/{made['id']}"

    frozen = await answer(await api.post(f"{path}/freeze", {"reason": "suspicion"}))
    assert frozen["status"] == "frozen"
    assert (await answer(await api.post(f"{path}/release", {"reason": "cleared"})))["status"] == "open"
    floored = await answer(await api.call("PUT", f"{path}/floor", {"floor": "-5.00", "reason": "overdraft"}))
    assert floored["floor"] == "-5.00"
    await problem(
        await api.call("PUT", f"{path}/floor", {"floor": "5.00", "reason": "x"}), 422, "ledger.floor_above_available"
    )
    await answer(await api.call("PUT", f"{path}/metadata", {"metadata": {"tier": "gold"}}))
    page = await answer(await api.get("/v1/ledger/accounts?pattern=user:*:wallet:*&metadata=tier:gold"))
    assert [item["code"] for item in page["items"]] == ["user:7:wallet:INR"]
    count = await answer(await api.get("/v1/ledger/account-count?prefix=user"))
    assert count == {"count": 1, "more": False}
    total = await answer(await api.get("/v1/ledger/account-totals?pattern=user:*:wallet:*"))
    assert total["items"] == [{"currency": "INR", "normal_side": "credit", "accounts": 1, "balance": "0.00"}]
    await problem(await api.get("/v1/ledger/account-totals?pattern=us*r"), 400, "ledger.invalid_pattern")
    await problem(await api.get("/v1/ledger/accounts?pattern=us*r"), 400, "ledger.invalid_pattern")
    await problem(await api.get("/v1/ledger/accounts?metadata=tier"), 400, "ledger.invalid_pattern")
    assert (await answer(await api.post(f"{path}/close", {"reason": "leaves"})))["status"] == "closed"


async def test_search_reaches_its_indexes_as_the_runtime_role(acting: TenantRef, bank: Account) -> None:
    """Three thousand accounts: a sparse pattern, a prefix and a fact each touch a handful of pages."""
    async with db.transaction() as tx:
        await tx.execute(
            """INSERT INTO ledger_account (tenant_id, id, code, normal_side, currency)
               SELECT r.tenant_id, gen_random_uuid(), 'user:' || n || ':wallet:INR', 'credit', 'INR'
               FROM tenant_root r CROSS JOIN generate_series(1, 3000) n WHERE r.tenant_id = $1""",
            tx.tenant,
        )
        await tx.execute(
            """INSERT INTO ledger_account_term (tenant_id, account_id, key, value, code)
               SELECT a.tenant_id, a.id, k.key, CASE k.key WHEN '@1' THEN 'user'
                   WHEN '@2' THEN split_part(a.code, ':', 2) WHEN '@3' THEN 'wallet' WHEN '@4' THEN 'INR'
                   ELSE '4' END, a.code
               FROM ledger_account a CROSS JOIN unnest('{@,@1,@2,@3,@4}'::text[]) k(key)
               WHERE a.tenant_id = $1 AND a.code LIKE 'user:%'""",
            tx.tenant,
        )
    special = await opened("user:x:savings:INR")

    async with db.transaction() as tx:
        for criteria, terms in (
            (AccountFilter(pattern="user:*:savings:*"), 2),
            (AccountFilter(prefix="user:29"), 0),
            (AccountFilter(pattern="*:x:**"), 1),
        ):
            values, found_terms = accounts._criteria(criteria, "")
            assert len(found_terms) == terms
            plan = await tx.fetch(
                "EXPLAIN " + queries.with_terms(terms),
                tx.tenant, *values, 50, *accounts._flat(found_terms),
            )  # fmt: skip
            text = "\n".join(row[0] for row in plan)
            assert "Seq Scan" not in text, text
            assert "Index" in text
    assert await found(pattern="user:*:savings:*") == [special.code]


async def test_what_a_change_answers_is_the_whole_account_as_it_then_stands(bank: Account, acting: TenantRef) -> None:
    """Not its status alone: each value is in its own place, and none is like another."""
    new = NewAccount(
        "user:dev:wallet:INR", "credit", "INR", owner="dev", floor=Decimal(-7), metadata={"tier": 2}, limit_profile="x"
    )
    dev = await ledger.open_account(new)
    await pay(bank, dev, "5.00")
    await pay(bank, dev, "25.00")
    await holds.create(NewHold("order:1", dev.id, inr("4.00")))
    before = await ledger.get_account(dev.id)
    assert (before.balance, before.held, before.floor, before.version) == (30, 4, -7, 2)

    for change, expected in (
        (accounts.freeze(dev.id, reason="court order"), {"status": "frozen"}),
        (accounts.freeze(dev.id, reason="again"), {"status": "frozen"}),
        (accounts.release(dev.id, reason="lifted"), {}),
        (accounts.set_floor(dev.id, Decimal(-8), reason="overdraft"), {"floor": Decimal(-8)}),
        (accounts.set_metadata(dev.id, {"tier": 3}), {"floor": Decimal(-8), "metadata": {"tier": 3}}),
    ):
        answered = await change
        assert answered == replace(before, **expected)
        assert answered == await ledger.get_account(dev.id)


async def test_over_http_a_change_answers_what_a_read_does(api: Api, bank: Account, acting: TenantRef) -> None:
    new = NewAccount("user:eva:wallet:INR", "credit", "INR", owner="eva", floor=Decimal(-7))
    eva = await ledger.open_account(new)
    await pay(bank, eva, "30.00")
    hold = await holds.create(NewHold("order:2", eva.id, inr("4.00")))
    path = f"/v1/ledger/accounts/{ids.text('acc', eva.id)}"
    values = {"code": eva.code, "normal_side": "credit", "currency": "INR", "owner": "eva", "floor": "-7.00"}

    async def change(verb: str) -> dict[str, object]:
        changed: dict[str, object] = await answer(
            await api.post(f"{path}/{verb}", {"reason": "checked"}, idempotency_key=ids.token())
        )
        assert changed == await answer(await api.get(path))
        return {name: value for name, value in changed.items() if name not in {"id", "created_at", "metadata"}}

    standing = {**values, "balance": "30.00", "held": "4.00", "available": "26.00", "version": 1, "limit_profile": None}
    assert await change("freeze") == {**standing, "status": "frozen"}
    assert await change("release") == {**standing, "status": "open"}
    await holds.void(hold.id, reason="order cancelled")
    await pay(eva, bank, "30.00")
    empty = {**values, "balance": "0.00", "held": "0.00", "available": "0.00", "version": 2, "limit_profile": None}
    assert await change("close") == {**empty, "status": "closed"}
