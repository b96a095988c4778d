"""A wallet's statements as files: for its owner and the tenant's own people, and for nobody else."""

from __future__ import annotations

from typing import Any

import pytest

from core.kit import clock, ids
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.statements import service as statements
from core.wallets.pockets import service as pockets
from tests.http import Api, answer, problem
from tests.ledger.conftest import rows
from tests.payments.shop import run_job
from tests.wallets import bank


def span(form: str = "csv", **more: Any) -> dict[str, Any]:
    return {"format": form, "since": "2020-01-01T00:00:00Z", "until": clock.text(clock.now()), **more}


@pytest.mark.parametrize("form", ["csv", "ndjson", "pdf"])
async def test_a_wallets_statement_is_made_and_downloaded(api: Api, acting: TenantRef, form: str) -> None:
    mine = await bank.wallet("50.00")
    path = f"/v1/wallets/{mine.public_id}/statement-files"

    made = await answer(await api.post(path, span(form)), 202)
    await problem(await api.get(f"/v1/wallet-statements/{made['id']}/content"), 422, "ledger.statement_not_ready")
    assert await run_job(statements.JOB, str(ids.parse("stm", made["id"])))

    assert (await answer(await api.get(f"/v1/wallet-statements/{made['id']}")))["state"] == "done"
    response = await api.get(f"/v1/wallet-statements/{made['id']}/content")
    assert response.status_code == 200
    content = bytes(await response.get_data(as_text=False))
    assert content.startswith(b"%PDF-") if form == "pdf" else b"50.00" in content
    listed = await answer(await api.get(path))
    assert [item["id"] for item in listed["items"]] == [made["id"]]


async def test_a_pocket_has_statements_of_its_own(api: Api, acting: TenantRef) -> None:
    await bank.bonus()
    mine = await bank.wallet("50.00")
    await bank.grant(mine, "20.00")
    [pocket] = [ids.text("pkt", lot.id) for lot in await pockets.list_pockets(mine.id) if lot.id is not None]
    path = f"/v1/wallets/{mine.public_id}/statement-files"

    made = await answer(await api.post(path, span(pocket=pocket)), 202)

    assert made["lines_total"] == 1
    assert (await answer(await api.get(path)))["items"] == []
    assert [item["id"] for item in (await answer(await api.get(f"{path}?pocket={pocket}")))["items"]] == [made["id"]]


async def test_a_statement_of_no_wallets_is_not_found_here(api: Api, acting: TenantRef) -> None:
    mine = await bank.wallet("50.00")
    funds = await ledger.find_account("bank/INR")
    assert funds is not None
    body = {"account": ids.text("acc", funds.id), **span()}
    made = await answer(await api.post("/v1/ledger/statements", body), 202)
    before = await rows(acting, "ledger_statement")

    await problem(await api.get(f"/v1/wallet-statements/{made['id']}"), 404, "request.not_found")
    await problem(await api.get(f"/v1/wallet-statements/{made['id']}/content"), 404, "request.not_found")
    unknown = span(pocket=ids.text("pkt", ids.new()))
    path = f"/v1/wallets/{mine.public_id}/statement-files"
    await problem(await api.post(path, unknown), 404, "request.not_found")
    assert await rows(acting, "ledger_statement") == before
