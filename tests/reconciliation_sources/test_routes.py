"""Sources, imports and statements over HTTP: upload, look, import, read, and be refused."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest

from core.kit import ids
from core.kit.scope import TenantRef
from core.reconciliation import service as reconciliation
from core.reconciliation.imports import routes
from core.reconciliation.imports import service as imports
from tests.http import Api, acts, answer, make_key, problem
from tests.reconciliation.shop import rows, work_off
from tests.reconciliation_sources import bank
from tests.reconciliation_sources.files import MT940

BASE = "/v1/reconciliation"
SOURCE: dict[str, Any] = {
    "name": "Current account",
    "kind": "bank",
    "format": "csv",
    "currency": "INR",
    "mapping": {"columns": bank.COLUMNS, "dates": "%d/%m/%Y", "signs": "columns"},
}
FILE = bank.csv("18/11/2026,NEFT CR RAZORPAY,1568176960vxp0rj,,488.20,", "18/11/2026,=cmd(),,x,,")

pytestmark = pytest.mark.usefixtures("acting")


async def upload(api: Api, source: str, content: bytes, name: str = "november.csv", **more: Any) -> Any:
    path = f"{BASE}/report-imports?source={source}&name={quote(name)}"
    return await api.post(path, raw=content, headers={"Content-Type": "text/csv", **more})


async def test_a_statement_from_upload_to_lines(api: Api, tenant: TenantRef) -> None:
    source = await answer(await api.post(f"{BASE}/sources", SOURCE, idempotency_key="one"), 201)
    assert await answer(await api.post(f"{BASE}/sources", SOURCE, idempotency_key="one"), 201) == source
    assert (source["kind"], source["provider_account"], source["version"]) == ("bank", None, 1)

    made = await answer(await upload(api, source["id"], FILE), 201)
    assert (made["state"], made["name"], made["size_bytes"]) == ("uploaded", "november.csv", len(FILE))
    assert await answer(await upload(api, source["id"], FILE, "again.csv"), 201) == made
    place = f"{BASE}/report-imports/{made['id']}"
    content = await api.get(f"/v1/files/{made['file']}/content")
    assert await content.get_data() == FILE
    assert content.headers["Content-Disposition"].startswith("attachment")

    seen = await answer(await api.post(f"{place}/preview", {}))
    assert seen["columns"] == list(bank.HEADER.split(","))
    assert seen["suggested"]["reference"] == "UTR"
    assert [line["amount"] for line in seen["lines"]] == ["488.20"]
    assert seen["flaws"] == [{"row": 3, "field": "debit", "reason": "not_an_amount", "value": "x"}]
    assert (seen["complete"], seen["encoding"], seen["problem"]) == (True, "utf-8", None)
    tried = await answer(await api.post(f"{place}/preview", {"mapping": {**SOURCE["mapping"], "dates": "%m/%d/%Y"}}))
    assert [flaw["reason"] for flaw in tried["flaws"]] == ["not_a_date", "not_an_amount"]
    lost = {**SOURCE["mapping"], "columns": {**bank.COLUMNS, "description": "Remarks"}}
    assert (await answer(await api.post(f"{place}/preview", {"mapping": lost})))["problem"] == "column_missing"
    assert await rows("statement_line", "id") == []

    started = await answer(await api.post(f"{place}/start", {}), 202)
    assert started["state"] == "queued"
    await problem(await api.post(f"{place}/start", {}), 409, "reconciliation.import_busy")
    await work_off(imports.IMPORT)
    held = await answer(await api.get(place))
    assert (held["state"], held["lines_read"], held["lines_quarantined"]) == ("quarantined", 1, 1)
    assert (await answer(await api.get(f"{place}/quarantine")))["items"] == seen["flaws"]
    await answer(await api.post(f"{place}/start", {"without_quarantined": True}), 202)
    await work_off(imports.IMPORT, reconciliation.RUN)

    done = await answer(await api.get(place))
    assert (done["state"], done["lines_new"]) == ("completed", 1)
    run = await answer(await api.get(f"{BASE}/runs/{done['run']}"))
    assert (run["state"], run["source"], run["provider_account"], run["trigger"]) == (
        "done",
        source["id"],
        None,
        "import",
    )
    [line] = (await answer(await api.get(f"{BASE}/statement-lines?source={source['id']}")))["items"]
    assert (line["amount"], line["reference"], line["report_import"]) == ("488.20", "1568176960vxp0rj", made["id"])
    assert await answer(await api.get(f"{BASE}/statement-lines/{line['id']}")) == line
    assert (await answer(await api.get(f"{BASE}/report-imports?source={source['id']}")))["items"] == [done]
    asked = await answer(
        await api.post(f"{BASE}/sources/{source['id']}/runs", {"from_on": "2026-11-01", "to_on": "2026-11-28"}), 202
    )
    assert (asked["source"], asked["state"]) == (source["id"], "queued")
    summary = await answer(await api.get(f"{BASE}/sources/{source['id']}/summary"))
    assert (summary["ledger"], summary["open_lines"], summary["open_lines_amount"]) == ("0.00", 1, "488.20")
    for action in ("source_create", "upload", "import"):
        assert await acts(tenant, f"reconciliation:{action}") != []


async def test_a_source_changes_at_the_version_that_was_read(api: Api) -> None:
    source = await answer(await api.post(f"{BASE}/sources", SOURCE), 201)
    change = {"version": 1, "name": "Everyday", "format": "mt940", "quiet_days": 1, "account_number": "50200012345678"}
    path = f"{BASE}/sources/{source['id']}"

    changed = await answer(await api.put(path, change))

    assert (changed["version"], changed["format"], changed["mapping"], changed["quiet_days"]) == (2, "mt940", None, 1)
    await problem(await api.put(path, change), 409, "reconciliation.source_changed")
    await problem(await api.put(path, {**change, "version": 2, "format": "csv"}), 422, "reconciliation.invalid_mapping")
    assert await answer(await api.get(path)) == changed
    await problem(await api.post(f"{BASE}/sources", SOURCE), 409, "reconciliation.source_exists")
    made = await answer(await upload(api, source["id"], MT940.encode(), "a.sta"), 201)
    seen = await answer(await api.post(f"{BASE}/report-imports/{made['id']}/preview", {}))
    assert (seen["columns"], len(seen["lines"]), seen["lines"][-1]["closing"]) == ([], 4, "587988.20")


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"mapping": None}, 422, "reconciliation.invalid_mapping"),
        ({"mapping": {"columns": {"booked_on": "Date", "amount": "A"}}}, 422, "reconciliation.invalid_mapping"),
        ({"mapping": {"columns": {"booked_on": "D", "fee": "F"}}}, 422, "reconciliation.invalid_mapping"),
        ({"mapping": {**SOURCE["mapping"], "dates": "%H"}}, 400, "request.validation"),
        ({"mapping": {**SOURCE["mapping"], "encoding": "utf-7"}}, 400, "request.validation"),
        ({"currency": "XXX"}, 400, "money.unknown_currency"),
        ({"zone": "Mars/Olympus"}, 422, "reconciliation.invalid_source"),
        ({"kind": "payout"}, 422, "reconciliation.invalid_source"),
        ({"ledger_account": ids.text("acc", ids.new())}, 404, "request.not_found"),
        ({"provider_account": ids.text("pac", ids.new())}, 404, "request.not_found"),
        ({"surprise": 1}, 400, "request.validation"),
    ],
)
async def test_sources_that_are_refused_write_nothing(api: Api, change: Any, status: int, code: str) -> None:
    await problem(await api.post(f"{BASE}/sources", {**SOURCE, **change}), status, code)
    assert await rows("reconciliation_source", "id") == []


async def test_uploads_that_are_refused_keep_nothing(api: Api) -> None:
    source = await answer(await api.post(f"{BASE}/sources", SOURCE), 201)

    await problem(await upload(api, source["id"], b""), 422, "files.empty")
    await problem(await upload(api, ids.text("src", ids.new()), FILE), 404, "request.not_found")
    await problem(await upload(api, source["id"], FILE, "../a"), 400, "request.validation")
    # What says that it is a gigabyte is refused before a byte of it is read.
    gigabyte = {"Content-Length": str(1024**3)}
    await problem(await upload(api, source["id"], b"x", **gigabyte), 413, "request.body_too_large")

    assert routes.BODY_BYTES_MAX == 100 * 1024 * 1024
    assert await rows("reconciliation_import", "id") == await rows("file", "id") == []


async def test_presets_and_permissions(app: Any, api: Api, tenant: TenantRef) -> None:
    source = await answer(await api.post(f"{BASE}/sources", SOURCE), 201)
    reader = Api(app, await make_key(tenant, ["reconciliation:read"]))

    presets = (await answer(await reader.get(f"{BASE}/source-presets")))["items"]

    assert "razorpay_recon_csv" in {preset["name"] for preset in presets}
    for refused in (
        await reader.post(f"{BASE}/sources", SOURCE),
        await upload(reader, source["id"], FILE),
        await reader.post(f"{BASE}/sources/{source['id']}/runs", {"from_on": "2026-11-01", "to_on": "2026-11-02"}),
    ):
        await problem(refused, 403, "auth.permission_denied")
    assert await rows("reconciliation_import", "id") == await rows("reconciliation_run", "id") == []
