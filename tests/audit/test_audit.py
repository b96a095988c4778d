"""The audit log over HTTP: complete, append-only, filtered, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote

import asyncpg
import orjson
import pytest
from quart import Quart

from core.audit import export
from core.audit import service as audit
from core.kit import clock, db, scope
from core.kit.scope import Principal, Scope, TenantRef
from tests.http import Api, answer, make_key, problem

PATH = "/v1/audit"


async def record(tenant: TenantRef, *entries: tuple[str, str, str], **more: Any) -> None:
    for actor, action, subject in entries:
        with scope.use(Scope(tenant, Principal("api_key", actor), "req_1", "192.0.2.7")):
            async with db.transaction():
                await audit.record(action, subject, **more)


async def test_an_entry_says_who_what_when_and_where_from(api: Api, tenant: TenantRef) -> None:
    await record(tenant, ("key_a", "thing:change", "thi_1"), before={"x": 1}, after={"x": 2}, reason="asked to")

    [entry] = (await answer(await api.get(f"{PATH}?action=thing:change")))["items"]

    assert entry.pop("id").startswith("aud_")
    assert abs(datetime.fromisoformat(entry.pop("recorded_at")) - datetime.now(UTC)) < timedelta(seconds=10)
    assert entry == {
        "actor": "key_a",
        "action": "thing:change",
        "subject": "thi_1",
        "before": {"x": 1},
        "after": {"x": 2},
        "reason": "asked to",
        "address": "192.0.2.7",
        "request_id": "req_1",
    }


async def test_entries_are_filtered_and_paged(api: Api, tenant: TenantRef) -> None:
    await record(tenant, ("key_a", "t:x", "s1"), ("key_b", "t:x", "s2"), ("key_a", "t:y", "s1"), ("key_a", "t:x", "s2"))

    async def found(query: str) -> list[tuple[str, str, str]]:
        items = (await answer(await api.get(f"{PATH}?{query}")))["items"]
        return [(item["actor"], item["action"], item["subject"]) for item in items if item["action"].startswith("t:")]

    assert await found("actor=key_b") == [("key_b", "t:x", "s2")]
    assert await found("action=t:x") == [("key_a", "t:x", "s2"), ("key_b", "t:x", "s2"), ("key_a", "t:x", "s1")]
    assert await found("subject=s1") == [("key_a", "t:y", "s1"), ("key_a", "t:x", "s1")]
    assert await found("actor=key_a&action=t:x&subject=s2") == [("key_a", "t:x", "s2")]
    assert await found("actor=nobody") == []
    soon = quote(clock.text(clock.system_now() + timedelta(minutes=1)))
    assert len(await found(f"until={soon}")) == 4
    assert await found(f"since={soon}") == []

    first = await answer(await api.get(f"{PATH}?action=t:x&limit=2"))
    second = await answer(await api.get(f"{PATH}?action=t:x&limit=2&cursor={first['next_cursor']}"))
    assert [item["subject"] for item in first["items"] + second["items"]] == ["s2", "s2", "s1"]
    await problem(await api.get(f"{PATH}?action=t:y&cursor={first['next_cursor']}"), 400, "pagination.invalid_cursor")


@pytest.mark.parametrize(
    "query", ["since=yesterday", "since=2026-01-01T00:00:00", "limit=0", "limit=201", "who=x", "actor=a&actor=b"]
)
async def test_a_bad_question_is_refused(api: Api, query: str) -> None:
    await problem(await api.get(f"{PATH}?{query}"), 400, "request.validation")


async def test_a_spreadsheet_runs_nothing(api: Api, tenant: TenantRef) -> None:
    texts = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", 'say "hi", now', "plain\nline"]
    await record(tenant, *[("key_a", "t:x", text) for text in texts], reason="=HYPERLINK(A1)")

    response = await api.get(f"{PATH}/export?action=t:x")
    rows = list(csv.reader(io.StringIO((await response.get_data(as_text=True)), newline="")))

    assert (response.status_code, response.mimetype) == (200, "text/csv")
    assert response.headers["Content-Disposition"] == 'attachment; filename="audit.csv"'
    assert tuple(rows[0]) == export.COLUMNS
    subjects = [row[rows[0].index("subject")] for row in rows[1:]][::-1]
    assert subjects == ["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\t=1", "'＝1", 'say "hi", now', "plain\nline"]
    assert {row[rows[0].index("reason")] for row in rows[1:]} == {"'=HYPERLINK(A1)"}
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row)


async def test_an_export_is_complete_beyond_a_page(
    api: Api, tenant: TenantRef, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export, "PAGE", 3)
    await record(tenant, *[("key_a", "t:x", f"s{n}") for n in range(10)])

    response = await api.get(f"{PATH}/export?action=t:x&format=ndjson")
    entries = [orjson.loads(line) for line in (await response.get_data()).splitlines()]

    assert response.mimetype == "application/x-ndjson"
    assert [entry["subject"] for entry in entries] == [f"s{n}" for n in reversed(range(10))]
    listed = await answer(await api.get(f"{PATH}?action=t:x"))
    assert entries == listed["items"]
    [noted] = (await answer(await api.get(f"{PATH}?action=audit:export")))["items"]
    assert noted["after"] == {"action": "t:x", "format": "ndjson"}


async def test_nobody_rewrites_history(tenant: TenantRef) -> None:
    await record(tenant, ("key_a", "t:x", "s1"))

    for statement in ("UPDATE audit_entry SET actor = 'x'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            async with db.transaction(tenant.id) as tx:
                await tx.execute(statement)


async def test_another_tenants_acts_are_not_there(app: Quart, tenant: TenantRef, make_tenant: Any) -> None:
    await record(tenant, ("key_a", "t:x", "s1"))
    other = Api(app, await make_key(await make_tenant()))

    assert (await answer(await other.get(f"{PATH}?action=t:x")))["items"] == []
    exported = await other.get(f"{PATH}/export?action=t:x&format=ndjson")
    assert await exported.get_data() == b""


async def test_each_permission_is_asked_for(app: Quart, tenant: TenantRef) -> None:
    reader = Api(app, await make_key(tenant, ["audit:read"]))
    nobody = Api(app, await make_key(tenant, ["tenant:read"]))

    await answer(await reader.get(PATH))
    await problem(await reader.get(f"{PATH}/export"), 403, "auth.permission_denied")
    await problem(await nobody.get(PATH), 403, "auth.permission_denied")
