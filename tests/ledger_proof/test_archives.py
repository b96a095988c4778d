"""A ledger goes out as a file and comes back into an empty tenant, or not at all."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from core.jobs import service as jobs
from core.jobs.registry import kinds
from core.kit import db, ids, scope
from core.kit.scope import Principal, Scope, TenantRef
from core.ledger import service as ledger
from core.ledger.archives import queries, reader, service, writer
from core.ledger.archives.errors import (
    ArchiveDamaged,
    ArchiveForeign,
    ArchiveNotProven,
    ArchiveUnreadable,
    LedgerNotEmpty,
    LedgerUnsettled,
)
from core.ledger.archives.types import Manifest
from core.ledger.chart import service as chart
from core.ledger.holds import service as holds
from core.ledger.holds.types import NewHold
from core.ledger.seals import service as seals
from core.ledger.seals.types import Head
from core.ledger.types import Line, NewAccount, NewTransaction
from core.ledger.verification import service as verification
from core.settings import Settings
from core.wallets.ledger_accounts import SALES
from tests import http, shell
from tests.background import eventually, working
from tests.http import Api
from tests.ledger.conftest import Opener, inr, rows, transfer
from tests.ledger_proof.conftest import Tamperer
from tests.payments.shop import open_job
from tests.webserver import environment

TABLES = (
    "ledger_account",
    "ledger_transaction",
    "ledger_posting",
    "ledger_hold",
    "ledger_metadata",
    "ledger_record",
    "ledger_chart",
)


class Made:
    """An archive of a ledger with everything in it."""

    path: Path
    manifest: Manifest
    source: TenantRef


@pytest.fixture
async def made(acting: TenantRef, customer: Opener, tmp_path: Path) -> Made:
    payer, payee = await customer("100.00"), await customer()
    lines = (Line(payer.id, payee.id, inr("5.00")), Line(payer.id, payee.id, inr("2.50")))
    metadata = {"order": "o-1", "rate": 0.1, "deep": {"a": [1, None, "ü"]}}
    order = await ledger.post(NewTransaction("order", "order", lines, "an order", metadata))
    await ledger.reverse(order.id, reference="undo", description="a mistake")
    await holds.create(NewHold("hold", payer.id, inr("7.00"), payee.id))
    captured = await holds.create(NewHold("captured", payer.id, inr("3.00"), payee.id))
    await holds.capture(captured.id, reference="capture")
    await ledger.freeze_account(payee.id, reason="a test")
    await chart.open_for(SALES, currency="INR")
    found = Made()
    found.source, found.path = acting, tmp_path / "ledger.zip"
    found.manifest = await writer.write(acting.id, acting.slug, found.path)
    return found


@pytest.fixture
async def empty(make_tenant: Callable[..., Any]) -> TenantRef:
    ref: TenantRef = await make_tenant()
    return ref


async def take_in(tenant: TenantRef, path: Path, head: Head) -> Manifest:
    with scope.use(Scope(tenant, Principal("platform", "platform:shell", frozenset({"*"})))):
        return await service.take_in(path, head)


async def contents(tenant: TenantRef) -> dict[str, list[Any]]:
    async with db.transaction(tenant.id) as tx:
        return {
            table: [
                row["line"]
                for row in await tx.fetch(
                    f"SELECT (to_jsonb(t) - 'tenant_id')::text AS line FROM {table} t WHERE tenant_id = $1 ORDER BY 1",
                    tenant.id,
                )
            ]
            for table in TABLES
        }


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


async def assert_nothing(tenant: TenantRef) -> None:
    for table in (*TABLES, "ledger_unsealed", "ledger_seal"):
        assert await rows(tenant, table) == 0, table


async def test_a_ledger_comes_back_as_it_was_and_verifies(acting: TenantRef, made: Made, empty: TenantRef) -> None:
    await take_in(empty, made.path, made.manifest.head)

    assert await contents(empty) == await contents(acting)
    while await seals.seal(empty.id):
        pass
    report = await verification.verify(empty.id)
    assert report.findings == []
    assert report.counts["transactions"] == 4
    [entry] = await http.acts(empty, "ledger:import")
    assert (entry["subject"], entry["after"]["head"]["hash"]) == (str(acting.id), made.manifest.head.hash)


async def test_the_ledger_goes_on_after_its_import(acting: TenantRef, made: Made, empty: TenantRef) -> None:
    await take_in(empty, made.path, made.manifest.head)
    with scope.use(Scope(empty, Principal("api_key", "key_tests", frozenset({"*"})), "req_tests")):
        bank = await ledger.find_account("bank/INR")
        assert bank is not None
        fresh = await ledger.open_account(NewAccount("customer/fresh", "credit", "INR"))
        await ledger.post(transfer(bank, fresh, "1.00"))
        [hold] = await holds.list_holds(UUID(int=0), 10, state="open")
        # The payee is frozen in the archive too.
        await holds.capture(hold.id, reference="capture here", credit_account_id=fresh.id)

        # The platform's own accounts are found under the chart that came with them.
        chart.forget_cache()
        sales = await ledger.find_account("wallets:sales:INR")
        assert sales is not None
        assert await chart.open_for(SALES, currency="INR") == sales.id

    assert (await verification.verify(empty.id)).findings == []


async def test_an_import_needs_an_empty_ledger(acting: TenantRef, made: Made) -> None:
    before = await contents(acting)

    with pytest.raises(LedgerNotEmpty):
        await take_in(acting, made.path, made.manifest.head)

    assert await contents(acting) == before


async def test_an_empty_ledger_makes_an_archive_too(acting: TenantRef, empty: TenantRef, tmp_path: Path) -> None:
    manifest = await writer.write(acting.id, acting.slug, tmp_path / "a.zip")

    await take_in(empty, tmp_path / "a.zip", manifest.head)

    assert manifest.members["transactions.ndjson"].lines == 0


@pytest.mark.parametrize("which", ["hash", "height", "other"])
async def test_an_archive_with_another_head_is_refused(made: Made, empty: TenantRef, which: str) -> None:
    head = made.manifest.head
    wrong = {
        "hash": Head(head.height, "0" * 64, 0),
        "height": Head(head.height + 1, head.hash, 0),
        "other": Head(0, "", 0),
    }[which]

    with pytest.raises(ArchiveForeign):
        await take_in(empty, made.path, wrong)

    await assert_nothing(empty)


def rewrite(path: Path, name: str, change: Callable[[bytes], bytes], *, with_manifest: bool) -> None:
    """Change a member; with its hash in the manifest, as whoever forges an archive would."""
    with zipfile.ZipFile(path) as archive:
        members = {info.filename: archive.read(info) for info in archive.infolist()}
    changed = change(members[name])
    assert changed != members[name]
    members[name] = changed
    if with_manifest:
        manifest = json.loads(members["manifest.json"])
        manifest["members"][name] = {
            "sha256": hashlib.sha256(changed).hexdigest(), "bytes": len(changed), "lines": changed.count(b"\n"),
        }  # fmt: skip
        members["manifest.json"] = json.dumps(manifest).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, body in members.items():
            archive.writestr(each, body)


def _lines(body: bytes, change: Callable[[list[bytes]], list[bytes]]) -> bytes:
    return b"".join(change(body.splitlines(keepends=True)))


FORGERIES: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "amount": ("transactions.ndjson", lambda body: body.replace(b'"amount":"5.0000"', b'"amount":"6.0000"', 1)),
    "metadata": ("transactions.ndjson", lambda body: body.replace(b'"o-1"', b'"o-2"', 1)),
    "transaction gone": ("transactions.ndjson", lambda body: _lines(body, lambda lines: lines[:-1])),
    "transaction twice": ("transactions.ndjson", lambda body: _lines(body, lambda lines: [*lines, lines[-1]])),
    "order": ("transactions.ndjson", lambda body: _lines(body, lambda lines: lines[::-1])),
    "no JSON": ("transactions.ndjson", lambda body: b"x" + body),
    "leaf": ("leaves.ndjson", lambda body: _lines(body, lambda lines: lines[1:])),
    "leaf no JSON": ("leaves.ndjson", lambda body: b"{}\n" + body),
    "seal": ("seals.ndjson", lambda body: body.replace(b'"count":', b'"count":1', 1)),
    "seal gone": ("seals.ndjson", lambda body: b""),
    "seal no JSON": ("seals.ndjson", lambda body: b"[]\n"),
    "balance": ("accounts.ndjson", lambda body: body.replace(b'"balance": 1', b'"balance": 2')),
    "code": ("accounts.ndjson", lambda body: body.replace(b"bank/INR", b"mine/INR")),
    "side": ("accounts.ndjson", lambda body: body.replace(b'"debit"', b'"credit"')),
    "account gone": ("accounts.ndjson", lambda body: _lines(body, lambda lines: lines[1:])),
    "account twice": ("accounts.ndjson", lambda body: _lines(body, lambda lines: [*lines, lines[0]])),
    "floor": ("accounts.ndjson", lambda body: body.replace(b'"floor": 0.0000', b'"floor": 9999')),
    "no floor": ("accounts.ndjson", lambda body: body.replace(b'"floor": 0.0000', b'"floor": null', 1)),
    "thawed": ("accounts.ndjson", lambda body: body.replace(b'"frozen"', b'"open"')),
    "mine": ("accounts.ndjson", lambda body: body.replace(b'"owner": null', b'"owner": "wal_x"', 1)),
    "record": ("records.ndjson", lambda body: body.replace(b"frozen", b"opened")),
    "record gone": ("records.ndjson", lambda body: _lines(body, lambda lines: lines[:-1])),
    "record no JSON": ("records.ndjson", lambda body: b"x" + body),
    "chart": ("records.ndjson", lambda body: body.replace(b"wallet_sales", b"revenue")),
    "hold": ("holds.ndjson", lambda body: body.replace(b'"amount": 7.0000', b'"amount": 8.0000')),
    "hold gone": ("holds.ndjson", lambda body: b""),
}


@pytest.mark.parametrize("forgery", FORGERIES)
async def test_a_forged_archive_is_refused_whole(made: Made, empty: TenantRef, forgery: str) -> None:
    name, change = FORGERIES[forgery]
    rewrite(made.path, name, change, with_manifest=True)

    with pytest.raises(ArchiveNotProven):
        await take_in(empty, made.path, made.manifest.head)

    await assert_nothing(empty)
    assert await http.acts(empty, "ledger:import") == []


@pytest.mark.parametrize("name", [f"{name}.ndjson" for name in ("accounts", "transactions", "records", "seals")])
async def test_a_damaged_archive_is_refused_whole(made: Made, empty: TenantRef, name: str) -> None:
    rewrite(made.path, name, lambda body: body[:-1], with_manifest=False)

    with pytest.raises(ArchiveDamaged):
        await take_in(empty, made.path, made.manifest.head)

    await assert_nothing(empty)


async def test_every_cut_is_refused(made: Made, empty: TenantRef, tmp_path: Path) -> None:
    whole = made.path.read_bytes()
    cut = tmp_path / "cut.zip"
    for size in (0, 1, 100, len(whole) // 2, len(whole) - 1):
        cut.write_bytes(whole[:size])
        with pytest.raises((ArchiveUnreadable, ArchiveDamaged)):
            await take_in(empty, cut, made.manifest.head)
    broken = bytearray(whole)
    broken[200] ^= 0xFF
    cut.write_bytes(broken)
    with pytest.raises((ArchiveUnreadable, ArchiveDamaged)):
        await take_in(empty, cut, made.manifest.head)

    await assert_nothing(empty)


def add(path: Path, name: str, body: bytes = b"x") -> None:
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, body)


@pytest.mark.parametrize("name", ["../../evil", "/etc/evil", "accounts.ndjson/..", "extra"])
async def test_names_that_are_not_ours_are_refused(made: Made, empty: TenantRef, name: str) -> None:
    add(made.path, name)

    with pytest.raises(ArchiveUnreadable, match="other files"):
        await take_in(empty, made.path, made.manifest.head)

    await assert_nothing(empty)


async def test_bombs_are_refused_before_they_are_unpacked(made: Made, empty: TenantRef, tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("accounts", "transactions", "holds", "records", "seals", "leaves"):
            archive.writestr(f"{name}.ndjson", b"\n" * 8_000_000)
        archive.writestr("manifest.json", "{}")
    with pytest.raises(ArchiveUnreadable, match="far more"):
        await take_in(empty, bomb, made.manifest.head)

    rewrite(made.path, "accounts.ndjson", lambda _: b"9" * (reader.LINE_BYTES_MAX + 1), with_manifest=True)
    with pytest.raises((ArchiveUnreadable, ArchiveDamaged)):
        await take_in(empty, made.path, made.manifest.head)


@pytest.mark.parametrize(
    "manifest", [b"", b"[]", b"{}", b'{"format": "bahi.ledger.v1"}', b'{"format": "bahi.ledger.v2"}']
)
async def test_a_manifest_that_is_none_is_refused(made: Made, empty: TenantRef, manifest: bytes) -> None:
    rewrite(made.path, "manifest.json", lambda _: manifest, with_manifest=False)

    with pytest.raises(ArchiveUnreadable):
        await take_in(empty, made.path, made.manifest.head)


async def test_a_ledger_that_was_changed_makes_no_archive(
    made: Made, acting: TenantRef, tamperer: Tamperer, tmp_path: Path
) -> None:
    await tamperer.run("UPDATE ledger_transaction SET kind = 'gift' WHERE tenant_id = $1 AND reference = 'order'")

    with pytest.raises(ArchiveNotProven):
        await writer.write(acting.id, acting.slug, tmp_path / "b.zip")

    assert names_in(tmp_path) == ["ledger.zip"]


async def test_a_ledger_that_never_rests_says_so(
    acting: TenantRef, customer: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await customer("1.00")
    monkeypatch.setattr(writer, "ATTEMPTS", 0)

    with pytest.raises(LedgerUnsettled):
        await writer.write(acting.id, acting.slug, tmp_path / "b.zip")

    assert names_in(tmp_path) == []


async def test_every_column_travels(acting: TenantRef) -> None:
    async with db.transaction() as tx:
        for table, columns in (("ledger_account", queries.ACCOUNT_COLUMNS), ("ledger_hold", queries.HOLD_COLUMNS)):
            found = await tx.fetch(
                "SELECT attname::text FROM pg_attribute WHERE attrelid = $1::text::regclass AND attnum > 0"
                " AND NOT attisdropped",
                table,
            )
            assert {row["attname"] for row in found} == {"tenant_id", *columns.split(", ")}


async def test_a_job_makes_the_archive_as_a_file(
    api: Api, acting: TenantRef, made: Made, empty: TenantRef, settings: Settings, tmp_path: Path
) -> None:
    asked = await http.answer(await api.post("/v1/ledger/archives"), 202)
    assert (asked["state"], asked["file"]) == ("queued", None)

    async def done() -> Any:
        found = await http.answer(await api.get(f"/v1/ledger/archives/{asked['id']}"))
        return found if found["state"] != "queued" else None

    async with working(settings):
        archive = await eventually(done, 20)

    assert archive["state"] == "done"
    response = await api.get(f"/v1/files/{archive['file']}/content")
    assert response.content_type == "application/zip"
    path = tmp_path / "downloaded.zip"
    path.write_bytes(await response.get_data(as_text=False))
    manifest = await take_in(empty, path, Head(archive["head_height"], archive["head_hash"], 0))
    assert manifest.tenant == acting.slug
    [listed] = (await http.answer(await api.get("/v1/ledger/archives")))["items"]
    assert listed == archive


async def test_an_archive_that_cannot_be_made_says_so(api: Api, acting: TenantRef) -> None:
    asked = await http.answer(await api.post("/v1/ledger/archives"), 202)
    job_id = await open_job(service.JOB, str(ids.parse("arc", asked["id"])))
    assert job_id is not None
    job = await jobs.claim(job_id)
    assert job is not None

    await jobs.fail(job, replace(kinds()[service.JOB], attempts_max=1), "timed out")

    found = await http.answer(await api.get(f"/v1/ledger/archives/{asked['id']}"))
    assert (found["state"], found["error"], found["file"]) == ("failed", "timed out", None)
    assert await rows(acting, "event") == 1


async def run_command(settings: Settings, *arguments: str) -> tuple[int, str, str]:
    return await shell.bahi_beside("ledger", *arguments, environment=environment(settings))


async def test_the_commands_export_and_import(
    made: Made, acting: TenantRef, empty: TenantRef, settings: Settings, tmp_path: Path
) -> None:
    file = str(tmp_path / "c.zip")
    code, out, err = await run_command(settings, "export", acting.slug, file)
    assert (code, err) == (0, "")
    head = out.splitlines()[1].removeprefix("head ")

    assert (await run_command(settings, "export", acting.slug, file))[0] == 1
    assert (await run_command(settings, "import", empty.slug, file))[0] == 2
    code, _, err = await run_command(settings, "import", empty.slug, file, "--head", f"1:{'0' * 64}")
    assert (code, "ledger.archive_foreign" in err) == (1, True)
    await assert_nothing(empty)
    code, out, _ = await run_command(settings, "import", empty.slug, file, "--head", head)
    assert (code, "took in 4 transactions" in out) == (0, True)
    assert await contents(empty) == await contents(acting)
