"""Reports over HTTP."""

from __future__ import annotations

from typing import Any

import pytest

from core.kit.scope import TenantRef
from core.reconciliation.reports import kinds
from tests import http
from tests.http import Api, answer, problem
from tests.reconciliation.shop import Shop, open_shop, rows, today

BASE = "/v1/reconciliation/reports"


@pytest.fixture
async def shop(acting: TenantRef) -> Shop:
    return await open_shop()


async def test_the_reports_that_there_are(shop: Shop, api: Api) -> None:
    shop.settle("setl_1", await shop.pay("500.00"))
    await shop.pay("70.00")
    await shop.run()

    listed = (await answer(await api.get(BASE)))["items"]
    assert [item["name"] for item in listed] == list(kinds.KINDS)
    for item in listed:
        found = await answer(await api.get(f"{BASE}/{item['name']}"))
        assert (found["name"], found["from_on"] is not None) == (item["name"], item["windowed"])
        for row in found["rows"]:
            assert list(row) == [column["name"] for column in item["columns"]]


async def test_days(shop: Shop, api: Api) -> None:
    shop.settle("setl_1", await shop.pay("500.00"))
    await shop.run()
    day = today().isoformat()

    found = await answer(await api.get(f"{BASE}/gst-on-fees?from_on={day}&to_on={day}"))
    assert (found["from_on"], found["to_on"], [row["gst"] for row in found["rows"]]) == (day, day, ["1.80"])
    found = await answer(await api.get(f"{BASE}/gst-on-fees?to_on=2026-01-31"))
    assert (found["from_on"], found["to_on"], found["rows"]) == ("2026-01-01", "2026-01-31", [])
    wrong = f"{BASE}/gst-on-fees?from_on=2026-02-01&to_on=2026-01-31"
    await problem(await api.get(wrong), 422, "reconciliation.invalid_window")
    await problem(await api.get(f"{BASE}/tie-out?to_on={day}"), 422, "reconciliation.invalid_window")
    await problem(await api.get(f"{BASE}/gst-on-fees?from_on=yesterday"), 400, "request.validation")
    await problem(await api.get(f"{BASE}/profit"), 404, "request.not_found")


async def test_a_file_is_downloaded_and_audited(shop: Shop, api: Api) -> None:
    shop.settle("setl_1", await shop.pay("500.00"))
    await shop.run()

    found = await api.get(f"{BASE}/fee-audit/file")
    assert (found.status_code, found.content_type) == (200, "text/csv; charset=utf-8")
    assert found.headers["Content-Disposition"] == 'attachment; filename="fee-audit.csv"'
    text = (await found.get_data(as_text=True)).split("\r\n")
    assert text[0].startswith("account,name,currency,rules,above,")
    assert text[1:] == [f"{shop.pac},Till,INR,0,,,,1,500.00,10.00,,,,", ""]
    book = await api.get(f"{BASE}/fee-audit/file?format=xlsx")
    assert (book.status_code, (await book.get_data(as_text=False))[:2]) == (200, b"PK")

    entries = await rows("audit_entry", "action, subject, after")
    said = [(row["subject"], row["after"]) for row in entries if row["action"] == "reconciliation:report"]
    assert said == [("fee-audit", {"format": "csv"}), ("fee-audit", {"format": "xlsx"})]
    await problem(await api.get(f"{BASE}/fee-audit/file?format=pdf"), 400, "request.validation")
    await problem(await api.get(f"{BASE}/profit/file"), 404, "request.not_found")


async def test_permissions(shop: Shop, app: Any, tenant: TenantRef) -> None:
    reader = Api(app, await http.make_key(tenant, ["reconciliation:read"]))
    other = Api(app, await http.make_key(tenant, ["payments:read"]))
    assert (await answer(await reader.get(f"{BASE}/tie-out")))["rows"] == []
    for path in ("", "/tie-out", "/tie-out/file"):
        await problem(await other.get(BASE + path), 403, "auth.permission_denied")
        await problem(await Api(app).get(BASE + path), 401, "auth.unauthenticated")
