"""A period is signed off by two people once everything is explained, and stays as it was signed."""

from __future__ import annotations

import asyncio
import hashlib
import io
import json
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import openpyxl  # type: ignore[import-untyped]
import pytest

from core.approvals import service as approvals
from core.approvals.errors import SelfApproval
from core.kit import clock, db, ids, scope
from core.kit.errors import NotFound
from core.kit.scope import PermissionDenied, TenantRef
from core.ledger import service as ledger
from core.ledger.periods import service as closing
from core.ledger.seals import service as seals
from core.ledger.verification import service as verification
from core.reconciliation.cases import service as cases
from core.reconciliation.errors import InvalidWindow
from core.reconciliation.periods import service as periods
from core.reconciliation.periods.errors import (
    BooksNotSealed,
    FiguresChanged,
    NothingToSignOff,
    NotReadyToSignOff,
    NotSignedOff,
    ReopeningWaiting,
)
from core.reconciliation.periods.types import Draft, Format, State, Wish
from core.reconciliation.types import Window
from tests.http import acts
from tests.ledger_proof.conftest import Tamperer
from tests.reconciliation.shop import NEWEST, Shop, rows, today, travelled, unknown
from tests.reconciliation_breaks.desk import approve, only_break, second_person, told
from tests.reconciliation_periods.month import LATER, Month, ask, closing_later, live, sign, table, unmet


async def written() -> list[object]:
    """All that signing off could have changed."""
    return [
        await rows("reconciliation_sign_off", "*"),
        await rows("approval", "id, status"),
        await rows("audit_entry", "id"),
        await rows("ledger_period", "*", "tenant_id"),
        await rows("ledger_seal", "height", "height"),
        await rows("ledger_record", "id"),
    ]


def check_tables(draft: Draft, shop: Shop, month: Month) -> tuple[Any, Any]:
    """The tie-out's two rows, once everything that would be signed is seen to be right."""
    gateway, bank = table(draft, "tie-out")
    assert gateway == {
        "account": shop.pac, "name": "Till", "kind": "settlement", "currency": "INR", "opening": "0.00",
        "closing": "70.00", "outside": None, "outstanding": "0.00", "tied_since": "70.00", "not_known": None,
        "suspense": "0.00", "difference": "0.00",
    }  # fmt: skip
    assert bank == {
        "account": month.source.public_id, "name": "Current account", "kind": "bank", "currency": "INR",
        "opening": "0.00", "closing": "488.20", "outside": "488.20", "outstanding": "0.00", "tied_since": "0.00",
        "not_known": "0.00", "suspense": None, "difference": "0.00",
    }  # fmt: skip
    assert [row["net"] for row in table(draft, "settlement-calendar")] == ["488.20"]
    assert [row["gst"] for row in table(draft, "gst-on-fees")] == ["1.80"]
    return gateway, bank


async def sign_the_next_day(month: Month, before: UUID) -> None:
    """It is signed by itself, and begins where the one before ended."""
    next_day = month.day + timedelta(days=1)
    following = await sign(replace(month.wish, window=Window(next_day, next_day)))
    gateway, bank = json.loads(await periods.read_document(following.id))["tables"][0]["rows"]
    assert [gateway[name] for name in ("opening", "closing", "outstanding", "tied_since")] == [
        "70.00", "30.00", "30.00", "0.00",
    ]  # fmt: skip
    assert [bank[name] for name in ("opening", "closing", "outside")] == ["488.20", "556.55", "556.55"]
    assert [item.id for item in await periods.list_sign_offs(NEWEST, State.SIGNED, 5)] == [following.id, before]


async def test_a_period_is_signed_off(shop: Shop, acting: TenantRef) -> None:
    month = await live(shop)
    with travelled(days=LATER):
        draft = await periods.preview(replace(month.wish, close_books=False))
        assert unmet(draft) == [("books_closed", None)]
        assert [(item.code, item.account) for item in draft.conditions][:3] == [
            ("days_over", None), ("runs_cover_the_days", shop.pac), ("runs_ended_well", shop.pac),
        ]  # fmt: skip
        gateway, bank = check_tables(draft, shop, month)

        before = await written()
        with pytest.raises(NotReadyToSignOff) as refused:
            await periods.ask(replace(month.wish, close_books=False), "complete")
        assert refused.value.extensions["conditions"] == [
            {"code": "books_closed", "account": None, "detail": "the books are not closed at all"}
        ]
        assert await written() == before

        asked, wish = await ask(month.wish)
        assert (asked.state, asked.sha256, wish.payload["figures"]) == (State.ASKED, None, draft.agreed)
        with pytest.raises(NotSignedOff):
            await periods.read_document(asked.id)
        with pytest.raises(SelfApproval):
            await approvals.approve(wish.id, payload_hash=wish.payload_hash)
        assert (await closing.get()).closed_before is None
        await approve(wish)

        signed = await periods.get(asked.id)
        assert (signed.state, signed.prepared_by, signed.signed_by) == (State.SIGNED, asked.prepared_by, "key_checker")
        end = (await closing.get()).closed_before
        assert end is not None
        assert end.astimezone(clock.zone(acting.zone)).date() == month.day + timedelta(days=1)
        text = await periods.read_document(signed.id)
        assert hashlib.sha256(text.encode()).hexdigest() == signed.sha256
        content = json.loads(text)
        assert content["head"]["height"] == signed.head_height
        assert content["closed_before"] == clock.text(end)
        assert content["tables"][0]["rows"] == [gateway, bank]
        # The head covers all that was posted before it, and it is the chain's.
        head = await seals.get_head()
        assert (head.height, head.hash) == (signed.head_height, signed.head_hash)
        [event] = await told("reconciliation.period.signed_off")
        assert (event["sha256"], event["head"]) == (signed.sha256, f"{head.height}:{head.hash}")
        [entry] = await acts(acting, "reconciliation_period:sign_off")
        assert (entry["actor"], entry["after"]["sha256"], entry["reason"]) == ("key_checker", signed.sha256, "complete")

        # Nothing moves by itself, and the same days are not signed twice, whole or in part.
        assert await periods.find_changes(signed.id) == []
        for again in (month.wish, replace(month.wish, account_id=shop.account_id), closing_later(month, 1)):
            assert ("not_signed_off_before", None) in unmet(await periods.preview(again))
        with pytest.raises(NotReadyToSignOff):
            await ask(month.wish)
        report = await verification.verify(acting.id, heads=[(head.height, head.hash)])
        assert (report.is_clean, report.counts["signed periods"]) == (True, 1), report.findings
        await sign_the_next_day(month, signed.id)


async def test_files_of_a_signed_period(shop: Shop, acting: TenantRef) -> None:
    month = await live(shop, broken=True)
    await cases.explain((await only_break(shop)).id, '=HYPERLINK("http://evil.example") \U0001f600 \u0939')
    with travelled(days=LATER):
        signed = await sign(month.wish, "=1+1")
    [event] = await told("reconciliation.period.signed_off")
    assert event["carried_forward"] == 1

    assert await periods.download(signed.id, Format.JSON) == (await periods.read_document(signed.id)).encode()
    text = (await periods.download(signed.id, Format.CSV)).decode()
    assert signed.sha256 is not None
    assert signed.sha256 in text
    assert "because,'=1+1\r\n" in text
    assert '"\'=HYPERLINK(""http://evil.example"")' in text
    book = openpyxl.load_workbook(io.BytesIO(await periods.download(signed.id, Format.XLSX)))
    assert book.sheetnames == [
        "sign-off", "tie-out", "settlement-calendar", "gst-on-fees", "carried-forward", "written-off",
    ]  # fmt: skip
    names, gateway, _ = book["tie-out"].iter_rows(values_only=True)
    assert dict(zip(names, gateway, strict=True))["closing"] == Decimal(70)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    document = await periods.download(signed.id, Format.PDF)
    assert document.startswith(b"%PDF-")
    assert document == await periods.download(signed.id, Format.PDF)
    assert [entry["after"]["format"] for entry in await acts(acting, "reconciliation_period:download")] == [
        "json", "csv", "xlsx", "pdf", "pdf",
    ]  # fmt: skip


async def test_what_keeps_a_period_from_being_signed(shop: Shop) -> None:
    with pytest.raises(NothingToSignOff):
        await periods.preview(Wish(Window(today(), today())))
    waiting = await shop.pay("40.00")
    # Money that a gateway owes counts, also when nobody ever reconciled it.
    with travelled(days=LATER):
        draft = await periods.preview(Wish(Window(today() - timedelta(days=LATER), today() - timedelta(days=LATER))))
        codes = ["runs_cover_the_days", "runs_ended_well", "books_tie"]
        assert unmet(draft) == [*((code, shop.pac) for code in codes), ("books_closed", None)]
        assert [row["difference"] for row in table(draft, "tie-out")] == ["40.00"]

    month = await live(shop, broken=True)
    found = await only_break(shop)
    assert ("days_over", None) in unmet(await periods.preview(month.wish))
    with travelled(days=LATER):
        assert unmet(await periods.preview(month.wish)) == [("breaks_explained", shop.pac)]
        # What is about a later day keeps no earlier one.
        shop.report.days[today()].append(unknown("9.00", "setl_3", today()))
        await shop.run()
        assert unmet(await periods.preview(month.wish)) == [("breaks_explained", shop.pac)]
        await cases.explain(found.id, "another shop's")
        assert unmet(await periods.preview(month.wish)) == []
        only_bank = await periods.preview(replace(month.wish, account_id=month.source.id))
        assert [row["account"] for row in table(only_bank, "tie-out")] == [month.source.public_id]
        assert table(only_bank, "carried-forward") == []

        # Days that a run has not read since they ended, or a statement does not reach, are not covered.
        days = unmet(await periods.preview(closing_later(month, LATER - 1)))
        assert ("runs_cover_the_days", month.source.public_id) in days
        async with db.transaction() as tx:
            await tx.execute(
                "UPDATE reconciliation_run SET state = 'running', finished_at = NULL WHERE tenant_id = $1"
                " AND id = (SELECT id FROM reconciliation_run WHERE tenant_id = $1 AND provider_account_id = $2"
                " ORDER BY id DESC LIMIT 1)",
                tx.tenant,
                shop.account_id,
            )
        assert unmet(await periods.preview(month.wish)) == [("runs_ended_well", shop.pac)]
    assert waiting.amount.amount == 40
    for wish, error in (
        (replace(month.wish, window=Window(month.day, month.day - timedelta(days=1))), InvalidWindow),
        (replace(month.wish, window=Window(month.day - timedelta(days=366), month.day)), InvalidWindow),
        (replace(month.wish, account_id=ids.new()), NotFound),
    ):
        with pytest.raises(error):
            await periods.preview(wish)


async def test_other_figures_than_those_asked_about_are_not_signed(shop: Shop) -> None:
    month = await live(shop, broken=True)
    await cases.explain((await only_break(shop)).id, "another shop's")
    with travelled(days=LATER):
        _, wish = await ask(month.wish)
        await cases.explain((await only_break(shop)).id, "nobody knows")
        before = await written()
        with pytest.raises(FiguresChanged):
            await approve(wish)
        assert await written() == before
        with second_person():
            await approvals.reject(wish.id, reason="ask again")
        [row] = await rows("reconciliation_sign_off", "state, document")
        assert row == {"state": "rejected", "document": None}

        # What moves on by itself is no change: the rest of the day's money may come while somebody thinks.
        asked, wish = await ask(month.wish)
        await shop.pay("11.00")
        await shop.run()
        await approve(wish)
        assert (await periods.get(asked.id)).state is State.SIGNED

        # Of two that were asked for at once, one is signed.
        next_day = replace(month.wish, window=Window(month.day + timedelta(days=1), month.day + timedelta(days=1)))
        wishes = [(await ask(next_day))[1] for _ in range(2)]
        ended = await asyncio.gather(*(approve(wish) for wish in wishes), return_exceptions=True)
        assert sorted(type(item).__name__ for item in ended) == ["NoneType", "NotReadyToSignOff"]


async def test_closing_the_books_asks_for_its_own_right(shop: Shop) -> None:
    month = await live(shop)
    who = scope.get()
    clerk = replace(
        who, principal=replace(who.principal, permissions=frozenset({"reconciliation:sign_off", "approvals:decide"}))
    )
    with travelled(days=LATER):
        later = scope.tenant()
        with scope.use(replace(clerk, tenant=later)), pytest.raises(PermissionDenied):
            await ask(month.wish)
        _, wish = await ask(month.wish)
        second = replace(clerk, tenant=later, principal=replace(clerk.principal, id="key_checker"))
        with scope.use(second), pytest.raises(PermissionDenied):
            await approvals.approve(wish.id, payload_hash=wish.payload_hash)
        assert (await closing.get()).closed_before is None
        await approve(wish)
        # The books are closed through these days already: nothing is asked for now.
        with scope.use(replace(clerk, tenant=later)):
            [found] = await periods.list_sign_offs(NEWEST, State.SIGNED, 1)
            reopening = await periods.ask_reopening(found.id, "once more")
        await approve(reopening)
        with scope.use(replace(clerk, tenant=later)):
            _, wish = await ask(month.wish)
        with scope.use(second):
            await approvals.approve(wish.id, payload_hash=wish.payload_hash)


async def test_a_period_is_reopened_by_two_people(shop: Shop, acting: TenantRef) -> None:
    month = await live(shop)
    with travelled(days=LATER):
        signed = await sign(month.wish)
        text, closed = await periods.read_document(signed.id), (await closing.get()).closed_before
        wish = await periods.ask_reopening(signed.id, "the gateway restated it")
        with pytest.raises(ReopeningWaiting):
            await periods.ask_reopening(signed.id, "again")
        with pytest.raises(SelfApproval):
            await approvals.approve(wish.id, payload_hash=wish.payload_hash)
        assert (await periods.get(signed.id)).state is State.SIGNED
        await approve(wish)

        found = await periods.get(signed.id)
        assert (found.state, found.reopened_by, found.reopening_reason) == (
            State.REOPENED, "key_checker", "the gateway restated it",
        )  # fmt: skip
        # What was signed is kept, and the books stay closed: a correction is dated later.
        assert await periods.read_document(signed.id) == text
        assert (await closing.get()).closed_before == closed
        [event] = await told("reconciliation.period.reopened")
        assert (event["sha256"], event["reason"]) == (signed.sha256, "the gateway restated it")
        assert len(await acts(acting, "reconciliation_period:reopen")) == 1
        with pytest.raises(NotSignedOff):
            await periods.ask_reopening(signed.id, "again")
        again = await sign(month.wish)
        assert again.id != signed.id
        report = await verification.verify(acting.id)
        assert (report.is_clean, report.counts["signed periods"]) == (True, 2), report.findings


async def test_what_comes_late_is_booked_after_the_signed_period(shop: Shop) -> None:
    month = await live(shop)
    forgotten = await shop.pay("20.00")
    await shop.run()
    with travelled(days=LATER):
        signed = await sign(month.wish)
        text = await periods.read_document(signed.id)
        closed = (await closing.get()).closed_before
        assert closed is not None

        # The vendor says only now that it settled on the signed day: the run goes on, and the booking is of today.
        shop.settle("setl_late", forgotten, on=month.day)
        run = await shop.run(month.day, today())
        assert (run.state, run.settlements_booked) == ("done", 1)
        booked = await ledger.find_transaction(f"settlement:{shop.pac}:setl_late")
        assert booked is not None
        assert booked.effective_at >= closed

        # The document stands; what would be said otherwise now is told.
        assert await periods.read_document(signed.id) == text
        changes = await periods.find_changes(signed.id)
        found = {item["table"]: item["now"] for item in changes if item["now"]}
        assert set(found) == {"settlement-calendar", "gst-on-fees"}
        assert (found["settlement-calendar"]["net"], found["gst-on-fees"]["gst"]) == ("507.73", "1.87")


async def test_whoever_changes_a_signed_period_is_named(shop: Shop, acting: TenantRef, tamperer: Tamperer) -> None:
    month = await live(shop)
    with travelled(days=LATER):
        signed = await sign(month.wish)

    async def findings() -> set[str]:
        return {item.code for item in (await verification.verify(acting.id)).findings}

    async def changed(column: str, value: str) -> set[str]:
        [old] = await rows("reconciliation_sign_off", column)
        await tamperer.run(f"UPDATE reconciliation_sign_off SET {column} = {value} WHERE tenant_id = $1")
        found = await findings()
        await tamperer.run(f"UPDATE reconciliation_sign_off SET {column} = $2 WHERE tenant_id = $1", old[column])
        return found

    assert await findings() == set()
    assert await changed("document", "replace(document, '70.00', '71.00')") == {"sign_off.document"}
    assert await changed("sha256", "repeat('0', 64)") == {"sign_off.document", "sign_off.changed"}
    assert await changed("head_hash", "repeat('0', 64)") == {"sign_off.head", "sign_off.changed"}
    for column, value in (("signed_by", "'key_other'"), ("reason", "'x'"), ("to_on", "to_on + 1")):
        assert await changed(column, value) == {"sign_off.changed"}, column
    await tamperer.run("DELETE FROM reconciliation_sign_off WHERE tenant_id = $1")
    assert await findings() == {"sign_off.missing"}
    assert signed.state is State.SIGNED


async def test_books_that_somebody_changed_are_not_signed(shop: Shop, tamperer: Tamperer) -> None:
    month = await live(shop)
    with travelled(days=LATER):
        _, wish = await ask(month.wish)
        await tamperer.run("DELETE FROM ledger_record WHERE tenant_id = $1 AND kind = 'account'")
        before = await written()
        with pytest.raises(BooksNotSealed):
            await approve(wish)
        assert await written() == before
