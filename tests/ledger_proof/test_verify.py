"""Whoever owns the database can change anything; `verify` names what they changed."""

from __future__ import annotations

import asyncio
import json
from decimal import Decimal
from typing import Any

import pytest

from core.audit import service as audit
from core.kit import db
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.accounts import service as accounts
from core.ledger.seals import encoding, merkle
from core.ledger.seals import service as seals
from core.ledger.types import Account, Line, NewTransaction, Transaction
from core.ledger.verification import service as verification
from core.ledger.verification.types import Report
from core.settings import Settings
from tests import shell
from tests.ledger.conftest import Opener, inr, transfer
from tests.ledger_proof.conftest import Tamperer, drain
from tests.webserver import environment


class Books:
    """A sealed ledger: two accounts, a deposit, three transfers with metadata, a reversal, and an audit entry."""

    payer: Account
    payee: Account
    transfers: list[Transaction]
    reversal: Transaction


@pytest.fixture
async def books(acting: TenantRef, customer: Opener) -> Books:
    made = Books()
    made.payer, made.payee = await customer("100.00"), await customer()
    made.transfers = []
    for number in range(3):
        new = transfer(made.payer, made.payee, "5.00", f"order:{number}")
        made.transfers.append(
            await ledger.post(
                NewTransaction(new.reference, new.kind, new.lines, "an order", {"order": number, "rate": 0.1})
            )
        )
    made.reversal = await ledger.reverse(made.transfers[0].id, reference="undo", description="a mistake")
    async with db.transaction():
        await audit.record("test:act", "sub_1", after={"a": 1})
    await drain(acting)
    return made


async def found(tenant: TenantRef, **more: Any) -> set[str]:
    report = await verification.verify(tenant.id, **more)
    assert report.found == len(report.findings)
    return {finding.code for finding in report.findings}


async def verify(tenant: TenantRef) -> Report:
    return await verification.verify(tenant.id)


async def test_a_sound_ledger_is_clean(acting: TenantRef, books: Books, customer: Opener) -> None:
    await customer("7.00")  # not sealed yet

    report = await verify(acting)

    assert report.findings == []
    assert report.counts["transactions"] == 6
    assert report.counts["postings"] == 6
    assert report.counts["accounts"] == 4
    assert report.counts["unsealed"] == 2  # the deposit, and the account that it opened
    sealed = ("transactions", "audit_entries", "records")
    assert report.counts["leaves"] == sum(report.counts[what] for what in sealed) - report.counts["unsealed"]


async def test_a_new_tenant_is_clean(acting: TenantRef) -> None:
    assert await found(acting) == set()
    await drain(acting)
    assert await found(acting) == set()


CHANGES = {
    "amount": (
        "UPDATE ledger_posting SET amount = 6 WHERE tenant_id = $1 AND transaction_id = $2",
        {"transaction.changed", "account.running_balance"},
    ),
    "amount and balances": (
        "UPDATE ledger_posting SET debit_balance = debit_balance + 1 WHERE tenant_id = $1 AND transaction_id = $2",
        {"transaction.changed", "account.running_balance"},
    ),
    "account": (
        (
            "UPDATE ledger_posting p SET credit_account_id = (SELECT debit_account_id FROM ledger_posting d WHERE"
            " d.tenant_id = $1 AND d.credit_account_id = p.debit_account_id LIMIT 1), credit_version = 99"
            " WHERE tenant_id = $1 AND transaction_id = $2"
        ),
        {"transaction.changed", "account.gap", "account.version", "account.balance"},
    ),
    "currency": (
        "UPDATE ledger_posting SET currency = 'USD' WHERE tenant_id = $1 AND transaction_id = $2",
        {"transaction.changed", "posting.currency"},
    ),
    "version": (
        "UPDATE ledger_posting SET credit_version = 50 WHERE tenant_id = $1 AND transaction_id = $2",
        {"transaction.changed", "account.gap", "account.version"},
    ),
    "time of a posting": (
        (
            "UPDATE ledger_posting SET effective_at = effective_at - interval '1 day'"
            " WHERE tenant_id = $1 AND transaction_id = $2"
        ),
        {"posting.time"},
    ),
    "time": (
        (
            "WITH p AS (UPDATE ledger_posting SET recorded_at = recorded_at - interval '1 day' WHERE tenant_id = $1"
            " AND transaction_id = $2) UPDATE ledger_transaction SET recorded_at = recorded_at - interval '1 day'"
            " WHERE tenant_id = $1 AND id = $2"
        ),
        {"transaction.changed", "account.order"},
    ),
    "metadata": (
        (
            "UPDATE ledger_transaction SET metadata = metadata || '{\"rate\": 0.10000000000000000001}'"
            " WHERE tenant_id = $1 AND id = $2"
        ),
        {"transaction.changed"},
    ),
    "metadata removed": (
        "UPDATE ledger_transaction SET metadata = metadata - 'rate' WHERE tenant_id = $1 AND id = $2",
        {"transaction.changed"},
    ),
    "reference": (
        "UPDATE ledger_transaction SET reference = 'mine' WHERE tenant_id = $1 AND id = $2",
        {"transaction.changed"},
    ),
    "kind": ("UPDATE ledger_transaction SET kind = 'gift' WHERE tenant_id = $1 AND id = $2", {"transaction.changed"}),
    "description": (
        "UPDATE ledger_transaction SET description = '' WHERE tenant_id = $1 AND id = $2",
        {"transaction.changed"},
    ),
    "actor": (
        "UPDATE ledger_transaction SET actor = 'key_other' WHERE tenant_id = $1 AND id = $2",
        {"transaction.changed"},
    ),
    "posting deleted": (
        "DELETE FROM ledger_posting WHERE tenant_id = $1 AND transaction_id = $2",
        {"transaction.lines", "transaction.changed", "account.gap"},
    ),
    "transaction deleted": (
        "DELETE FROM ledger_transaction WHERE tenant_id = $1 AND id = $2",
        {"transaction.missing", "posting.extra", "metadata.search"},
    ),
    "both deleted": (
        (
            "WITH p AS (DELETE FROM ledger_posting WHERE tenant_id = $1 AND transaction_id = $2)"
            " DELETE FROM ledger_transaction WHERE tenant_id = $1 AND id = $2"
        ),
        {"transaction.missing", "account.gap", "metadata.search"},
    ),
    "leaf follows": (
        "UPDATE ledger_seal_leaf SET hash = decode(repeat('00', 32), 'hex') WHERE tenant_id = $1 AND item_id = $2",
        {"transaction.changed", "block.leaves"},
    ),
    "leaf deleted": (
        "DELETE FROM ledger_seal_leaf WHERE tenant_id = $1 AND item_id = $2",
        {"transaction.extra", "block.leaves"},
    ),
}


@pytest.mark.parametrize("change", CHANGES)
async def test_a_change_of_one_transaction_is_named(
    acting: TenantRef, books: Books, tamperer: Tamperer, change: str
) -> None:
    sql, codes = CHANGES[change]
    victim = books.transfers[1]

    await tamperer.run(sql, victim.id)

    report = await verify(acting)
    assert (
        codes
        <= {finding.code for finding in report.findings}
        <= codes | {"account.running_balance", "account.last_recorded"}
    ), report
    named = " ".join(f"{finding.subject} {finding.detail}" for finding in report.findings)
    assert any(str(item) in named for item in (victim.id, victim.postings[0].id))


async def test_an_inserted_transaction_that_fits_everything_is_named(
    acting: TenantRef, books: Books, tamperer: Tamperer
) -> None:
    posted = await ledger.post(transfer(books.payer, books.payee, "1.00"))
    await tamperer.run("DELETE FROM ledger_unsealed WHERE tenant_id = $1")

    assert await found(acting) == {"transaction.extra"}
    assert (await verify(acting)).findings[0].subject == str(posted.id)


async def test_an_inserted_posting_is_named(acting: TenantRef, books: Books, tamperer: Tamperer) -> None:
    await tamperer.run(
        """
        INSERT INTO ledger_posting SELECT tenant_id, gen_random_uuid(), transaction_id, 2, debit_account_id,
            credit_account_id, amount, currency, debit_balance, credit_balance, 100, 100, NULL, effective_at,
            recorded_at FROM ledger_posting WHERE tenant_id = $1 AND transaction_id = $2
        """,
        books.transfers[2].id,
    )

    assert {"transaction.changed", "account.gap"} <= await found(acting)


async def test_two_postings_that_change_places_are_named(acting: TenantRef, books: Books, tamperer: Tamperer) -> None:
    one, two = books.transfers[1].postings[0].id, books.transfers[2].postings[0].id
    move = "UPDATE ledger_posting SET transaction_id = $3, line = $4 WHERE tenant_id = $1 AND id = $2"
    await tamperer.run(move, one, books.transfers[2].id, 2)
    await tamperer.run(move, two, books.transfers[1].id, 1)
    await tamperer.run(move, one, books.transfers[2].id, 1)

    report = await verify(acting)

    changed = {finding.subject for finding in report.findings if finding.code == "transaction.changed"}
    assert changed == {str(books.transfers[1].id), str(books.transfers[2].id)}


async def test_two_leaves_that_change_places_are_named(acting: TenantRef, books: Books, tamperer: Tamperer) -> None:
    one, two = books.transfers[1].id, books.transfers[2].id
    move = "UPDATE ledger_seal_leaf SET position = $3 WHERE tenant_id = $1 AND item_id = $2"
    async with db.transaction() as tx:
        places = [(await tx.get_row(seals.queries.FIND_LEAF, acting.id, item))["position"] for item in (one, two)]
    await tamperer.run(move, one, 1000)
    await tamperer.run(move, two, places[0])
    await tamperer.run(move, one, places[1])

    assert await found(acting) == {"block.leaves"}


ACCOUNTS = {
    "balance": ("UPDATE ledger_account SET balance = balance + 1 WHERE tenant_id = $1 AND id = $2",
                {"account.balance", "currency.unbalanced"}),
    "version": ("UPDATE ledger_account SET version = version + 1 WHERE tenant_id = $1 AND id = $2",
                {"account.version"}),
    "held": ("UPDATE ledger_account SET held = 1 WHERE tenant_id = $1 AND id = $2", {"account.held"}),
    "code": ("UPDATE ledger_account SET code = 'mine' WHERE tenant_id = $1 AND id = $2",
             {"transaction.changed", "account.changed", "account.search"}),
    "side": ("UPDATE ledger_account SET normal_side = 'debit' WHERE tenant_id = $1 AND id = $2",
             {"transaction.changed", "account.running_balance", "currency.unbalanced", "account.changed"}),
    "floor": ("UPDATE ledger_account SET floor = -1000 WHERE tenant_id = $1 AND id = $2", {"account.changed"}),
    "frozen": ("UPDATE ledger_account SET status = 'frozen' WHERE tenant_id = $1 AND id = $2", {"account.changed"}),
    "deleted": ("DELETE FROM ledger_account WHERE tenant_id = $1 AND id = $2",
                {"transaction.changed", "posting.currency", "currency.unbalanced", "account.missing",
                 "account.search"}),
}  # fmt: skip


@pytest.mark.parametrize("change", ACCOUNTS)
async def test_a_change_of_an_account_is_named(
    acting: TenantRef, books: Books, tamperer: Tamperer, change: str
) -> None:
    sql, codes = ACCOUNTS[change]

    await tamperer.run(sql, books.payee.id)

    assert await found(acting) == codes


async def test_a_hold_that_the_account_does_not_count_is_named(
    acting: TenantRef, books: Books, tamperer: Tamperer
) -> None:
    await tamperer.run(
        """INSERT INTO ledger_hold (tenant_id, id, reference, account_id, amount, currency, actor, created_at)
           VALUES ($1, gen_random_uuid(), 'h', $2, 3, 'INR', 'x', clock_timestamp())""",
        books.payer.id,
    )

    assert await found(acting) == {"account.held", "hold.extra"}


async def test_a_reversal_beyond_its_original_is_named(acting: TenantRef, books: Books, tamperer: Tamperer) -> None:
    again = await ledger.post(NewTransaction("twice", "reversal", (Line(books.payee.id, books.payer.id, inr("5.00")),)))
    await tamperer.run(
        "UPDATE ledger_posting SET reverses_id = $3 WHERE tenant_id = $1 AND transaction_id = $2",
        again.id,
        books.transfers[0].postings[0].id,
    )
    await tamperer.run(
        "UPDATE ledger_transaction SET reverses_id = $3 WHERE tenant_id = $1 AND id = $2",
        again.id,
        books.transfers[0].id,
    )

    assert await found(acting) == {"reversal.too_much"}


async def test_a_reversal_of_something_else_is_named(acting: TenantRef, books: Books, tamperer: Tamperer) -> None:
    await tamperer.run(
        "UPDATE ledger_posting SET reverses_id = $3 WHERE tenant_id = $1 AND transaction_id = $2",
        books.reversal.id,
        books.transfers[1].postings[0].id,
    )

    assert await found(acting) == {"transaction.changed", "reversal.wrong"}


async def test_what_a_changed_row_was_recorded_as_is_told(acting: TenantRef, books: Books, tamperer: Tamperer) -> None:
    await tamperer.run("UPDATE ledger_account SET floor = -1000 WHERE tenant_id = $1 AND id = $2", books.payee.id)

    [finding] = (await verify(acting)).findings
    assert finding.subject == str(books.payee.id)
    assert finding.detail == "floor was recorded as 0.0 and is -1000.0"


async def test_a_record_that_is_cut_off_with_its_change_is_named(
    acting: TenantRef, books: Books, tamperer: Tamperer
) -> None:
    await accounts.set_floor(books.payee.id, Decimal(-5), reason="tests")
    await drain(acting)

    await tamperer.run(
        "UPDATE ledger_account SET floor = 0, state_version = 0 WHERE tenant_id = $1 AND id = $2", books.payee.id
    )
    await tamperer.run(
        "DELETE FROM ledger_record WHERE tenant_id = $1 AND subject_id = $2 AND number = 2", books.payee.id
    )

    assert await found(acting) == {"record.missing"}


async def test_a_change_of_the_audit_log_is_named(acting: TenantRef, books: Books, tamperer: Tamperer) -> None:
    await tamperer.run("UPDATE audit_entry SET actor = 'key_other' WHERE tenant_id = $1 AND action = 'test:act'")
    assert await found(acting) == {"audit.changed"}

    await tamperer.run("DELETE FROM audit_entry WHERE tenant_id = $1 AND action = 'test:act'")
    assert await found(acting) == {"audit.missing"}


async def test_a_word_of_the_search_table_that_no_transaction_says_is_named(
    acting: TenantRef, books: Books, tamperer: Tamperer
) -> None:
    await tamperer.run(
        "INSERT INTO ledger_metadata (tenant_id, key, value, transaction_id) VALUES ($1, 'order', '99', $2)",
        books.transfers[1].id,
    )

    assert await found(acting) == {"metadata.search"}


async def test_a_tail_cut_off_is_named(acting: TenantRef, books: Books, tamperer: Tamperer) -> None:
    await ledger.post(transfer(books.payer, books.payee, "1.00"))
    await drain(acting)
    top = (await seals.get_head()).height
    last = (await seals.list_seals(top + 1, 1))[0]

    await tamperer.run("DELETE FROM ledger_seal WHERE tenant_id = $1 AND height = $2", top)
    assert await found(acting) == {"leaf.extra", "chain.head"}

    await tamperer.run("DELETE FROM ledger_seal_leaf WHERE tenant_id = $1 AND position >= $2", last.first_position)
    assert await found(acting) == {"transaction.extra", "chain.head"}


async def test_blocks_removed_relinked_or_rewritten_are_named(
    acting: TenantRef, books: Books, tamperer: Tamperer
) -> None:
    for _ in range(4):
        await ledger.post(transfer(books.payer, books.payee, "1.00"))
        await drain(acting)

    await tamperer.run(
        "UPDATE ledger_seal SET header = replace(header, 'sealed_at', 'sealed') WHERE tenant_id = $1 AND height = 2"
    )
    assert await found(acting) == {"block.changed"}

    await tamperer.run("DELETE FROM ledger_seal WHERE tenant_id = $1 AND height = 2")
    assert "block.missing" in await found(acting)


async def _rewrite(tamperer: Tamperer, tenant: TenantRef, victim: Transaction) -> None:
    """Change a transaction, then every leaf, block and head above it, as an owner who knows this code would."""
    await tamperer.run("UPDATE ledger_transaction SET description = 'x' WHERE tenant_id = $1 AND id = $2", victim.id)
    async with db.transaction() as tx:
        rows = await tx.fetch(seals.queries.LIST_TRANSACTIONS, tenant.id, [victim.id])
        lines = await tx.fetch(seals.queries.LIST_POSTINGS, tenant.id, [victim.id])
    leaf = merkle.leaf(encoding.transaction(rows[0], lines))
    await tamperer.run("UPDATE ledger_seal_leaf SET hash = $3 WHERE tenant_id = $1 AND item_id = $2", victim.id, leaf)
    hashes: dict[int, bytes] = {}
    for block in reversed(await seals.list_seals(1000, 1000)):
        async with db.transaction() as tx:
            end = block.first_position + block.leaf_count
            own = await tx.fetch(seals.queries.LIST_LEAF_HASHES, tenant.id, block.first_position, end)
        header = encoding.block(
            tenant.id, block.height, first=block.first_position, count=block.leaf_count,
            root=merkle.root([row["hash"] for row in own]),
            links=[hashes[height] for height in merkle.links(block.height)], at=block.sealed_at,
        )  # fmt: skip
        hashes[block.height] = merkle.block(header)
        await tamperer.run(
            "UPDATE ledger_seal SET header = $3, hash = $4 WHERE tenant_id = $1 AND height = $2",
            block.height, header, hashes[block.height],
        )  # fmt: skip
    await tamperer.run("UPDATE ledger_seal_chain SET hash = $2 WHERE tenant_id = $1", hashes[max(hashes)])


async def test_a_chain_rewritten_whole_is_shown_by_a_head_noted_before_and_by_nothing_else(
    acting: TenantRef, books: Books, tamperer: Tamperer
) -> None:
    await ledger.post(transfer(books.payer, books.payee, "1.00"))
    await drain(acting)
    noted = await seals.get_head()
    assert await found(acting, heads=[(noted.height, noted.hash)]) == set()

    await _rewrite(tamperer, acting, books.transfers[1])

    assert await found(acting) == set()
    assert await found(acting, heads=[(noted.height, noted.hash)]) == {"head.unknown"}
    assert await found(acting, heads=[(noted.height + 1, noted.hash)]) == {"head.unknown"}


async def test_one_tenants_findings_are_not_anothers(
    acting: TenantRef, books: Books, tamperer: Tamperer, make_tenant: Any
) -> None:
    other = await make_tenant()
    await tamperer.run(
        "UPDATE ledger_account SET balance = balance + 1 WHERE tenant_id = $1 AND id = $2", books.payer.id
    )

    assert await found(other) == set()


async def test_ten_thousand_findings_are_counted_and_a_thousand_named() -> None:
    report = Report()

    for number in range(10_000):
        report.add("account.gap", number, "x")

    assert (report.found, len(report.findings), report.is_clean) == (10_000, 1000, False)


async def run_command(settings: Settings, *arguments: str) -> tuple[int, str, str]:
    return await shell.bahi_beside("verify", *arguments, environment=environment(settings))


async def test_the_command_reports_and_its_exit_code_tells(
    acting: TenantRef, books: Books, tamperer: Tamperer, settings: Settings
) -> None:
    head = await seals.get_head()
    code, out, _ = await run_command(settings, acting.slug, "--head", f"{head.height}:{head.hash}")
    assert (code, out.startswith(f"{acting.slug}: clean (")) == (0, True)

    await tamperer.run("UPDATE ledger_account SET held = 1 WHERE tenant_id = $1 AND id = $2", books.payer.id)

    code, out, _ = await run_command(settings, acting.slug, "--json")
    told = json.loads(out)
    assert (code, told["tenant"], told["clean"], told["found"]) == (1, acting.slug, False, 1)
    assert told["findings"][0]["code"] == "account.held"
    code, out, _ = await run_command(settings, acting.slug)
    assert code == 1
    assert "account.held" in out
    assert (await run_command(settings, "no-such-tenant"))[0] == 1
    assert (await run_command(settings, "--head", "1:zz", acting.slug))[0] == 2
    assert (await run_command(settings, "--head", f"1:{'0' * 64}"))[0] == 2


async def test_verify_beside_load_sees_one_snapshot(acting: TenantRef, books: Books) -> None:
    async def load() -> None:
        for _ in range(40):
            await ledger.post(transfer(books.payer, books.payee, "0.10"))
            await seals.seal(acting.id)

    task = asyncio.create_task(load())
    while not task.done():
        assert await found(acting) == set()
    await task
    assert (await ledger.get_account(books.payee.id)).balance == Decimal("14.0000")
