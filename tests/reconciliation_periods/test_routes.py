"""Signed-off periods over HTTP and in the shell."""

from __future__ import annotations

import hashlib
import json
from datetime import timedelta
from pathlib import Path

import pytest

from core.commands import reconcile
from core.kit import ids
from core.kit.scope import TenantRef
from core.reconciliation.periods import service as periods
from tests.http import Api, answer, make_key, problem
from tests.reconciliation.shop import Shop, rows, today, travelled, unknown

BASE = "/v1/reconciliation/sign-offs"


async def test_a_period_over_http(shop: Shop, api: Api, acting: TenantRef) -> None:
    day = today() - timedelta(days=2)
    days = f"from_on={day}&to_on={day}&close_books=true"
    await shop.run(day, today())
    preview = await answer(await api.get(f"/v1/reconciliation/sign-off-preview?{days}"))
    assert (preview["ready"], [item["met"] for item in preview["conditions"]]) == (True, [True] * 6)
    whole = await answer(await api.get("/v1/reconciliation/sign-off-preview?to_on=2026-02-28"))
    assert ([item["code"] for item in whole["conditions"] if not item["met"]]) == [
        "runs_cover_the_days",
        "books_closed",
    ]
    wish = {"from_on": f"{day}", "to_on": f"{day}", "reason": "complete"}

    unready = await problem(
        await api.post(BASE, wish, idempotency_key=ids.token(80)), 422, "reconciliation.not_ready_to_sign_off"
    )
    assert [item["code"] for item in unready["conditions"]] == ["books_closed"]
    reader = Api(api.app, await make_key(acting, ("reconciliation:read",)))
    await problem(await reader.post(BASE, wish, idempotency_key=ids.token(80)), 403, "auth.permission_denied")
    for wrong in ({"account": "wal_01jd5qcrkb0s5kz2sv6v2k9ebp"}, {"account": ids.text("pac", ids.new())}):
        sent = await api.post(BASE, wish | wrong, idempotency_key=ids.token(80))
        await problem(sent, 404, "request.not_found")
    assert await rows("reconciliation_sign_off", "id") == []

    key = ids.token(80)
    asked = await answer(await api.post(BASE, wish | {"close_books": True}, idempotency_key=key), 202)
    assert await answer(await api.post(BASE, wish | {"close_books": True}, idempotency_key=key), 202) == asked
    name = asked["sign_off"]
    await problem(await api.get(f"{BASE}/{name}/file"), 409, "reconciliation.not_signed_off")
    second = Api(api.app, await make_key(acting))
    agree = {"payload_hash": asked["payload_hash"]}
    await answer(await second.post(f"/v1/approvals/{asked['approval']}/approve", agree, idempotency_key=ids.token(80)))

    found = await answer(await reader.get(f"{BASE}/{name}"))
    assert (found["state"], found["from_on"], found["account"]) == ("signed", f"{day}", None)
    listed = await answer(await reader.get(f"{BASE}?state=signed&limit=1"))
    assert (listed["items"], listed["next_cursor"]) == ([found], None)
    file = await reader.get(f"{BASE}/{name}/file?format=json")
    assert file.content_type == "application/json"
    assert file.headers["Content-Disposition"] == f'attachment; filename="{name}.json"'
    assert hashlib.sha256(await file.get_data(as_text=False)).hexdigest() == found["sha256"]
    assert await answer(await reader.get(f"{BASE}/{name}/changes")) == {"items": []}

    reason = {"reason": "once more"}
    asked = await answer(await api.post(f"{BASE}/{name}/reopening", reason, idempotency_key=ids.token(80)), 202)
    waits = await api.post(f"{BASE}/{name}/reopening", reason, idempotency_key=ids.token(80))
    await problem(waits, 409, "reconciliation.reopening_waiting")
    agree = {"payload_hash": asked["payload_hash"]}
    await answer(await second.post(f"/v1/approvals/{asked['approval']}/approve", agree, idempotency_key=ids.token(80)))
    assert (await answer(await reader.get(f"{BASE}/{name}")))["state"] == "reopened"


async def bahi(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """A verb of `./bahi reconcile` on the connection of the test."""
    given = reconcile._parser().parse_args([*arguments, "--tenant", "shop"])
    capsys.readouterr()  # what others have said before
    code = await reconcile.VERBS[given.verb](given)
    return code, capsys.readouterr().out


async def test_in_the_shell(
    shop: Shop, acting: TenantRef, api: Api, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    day = today() - timedelta(days=2)
    days = ("--from", f"{day}", "--to", f"{day}")
    assert await bahi(capsys, "periods") == (0, "no period was signed off yet\n")
    await shop.run(day, today())
    code, out = await bahi(capsys, "sign-off", *days)
    assert (code, out.splitlines()[-2].split()) == (
        1, ["books_closed", "all", "NOT", "MET:", "the", "books", "are", "not", "closed", "at", "all"],
    )  # fmt: skip
    assert (await bahi(capsys, "sign-off", *days, "--close-books", "--account", shop.pac))[0] == 0
    code, out = await bahi(capsys, "sign-off", *days, "--close-books", "--reason", "complete", "--json")
    asked = json.loads(out)
    second = Api(api.app, await make_key(acting))
    agree = {"payload_hash": asked["payload_hash"]}
    await answer(await second.post(f"/v1/approvals/{asked['approval']}/approve", agree, idempotency_key=ids.token(80)))

    code, out = await bahi(capsys, "periods")
    assert (code, out.split()[:4]) == (0, [asked["sign_off"], f"{day}", "to", f"{day}"])
    assert await bahi(capsys, "period", asked["sign_off"]) == (0, "stands as it was signed\n")
    file = tmp_path / "signed.json"
    assert (await bahi(capsys, "period", asked["sign_off"], "--format", "json", "--output", str(file)))[0] == 0
    assert file.read_text() == await periods.read_document(ids.parse("sgn", asked["sign_off"]))

    shop.report.days[day].append(unknown("9.00", "setl_late", day))
    with travelled(days=1):
        await shop.run(day, today())
        code, out = await bahi(capsys, "period", asked["sign_off"])
    assert (code, out.count("gst-on-fees: signed None, now")) == (1, 1)
