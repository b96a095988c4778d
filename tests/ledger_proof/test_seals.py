"""Sealing and proving, through the public service, HTTP, and the script that a customer runs."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from core.audit import service as audit
from core.kit import db, ids
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.seals import sealer
from core.ledger.seals import service as seals
from core.ledger.seals.errors import NotSealedYet, SealAfterHead, SealBroken, SealNotFound
from core.ledger.types import Transaction
from tests import http
from tests.http import Api
from tests.ledger.conftest import Opener, rows, transfer
from tests.ledger_proof.conftest import Tamperer, drain

SCRIPT = Path(__file__).parents[2] / "tools" / "check_proof.py"


def run_script(folder: Path, proof: Any, head: str) -> tuple[int, str]:
    """The script as a customer runs it: isolated, with nothing of ours on its path."""
    file = folder / "proof.json"
    file.write_text(proof if isinstance(proof, str) else json.dumps(proof))
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(SCRIPT), str(file), "--head", head],
        capture_output=True, text=True, timeout=30, check=False, cwd=folder,
    )  # fmt: skip
    assert done.stderr == ""
    return done.returncode, done.stdout


async def post_some(customer: Opener, count: int) -> list[Transaction]:
    source, target = await customer("100.00"), await customer()
    return [await ledger.post(transfer(source, target, "1.00")) for _ in range(count)]


async def get_proof(api: Api, transaction: Transaction, query: str = "") -> dict[str, Any]:
    path = f"/v1/ledger/transactions/{ids.text('txn', transaction.id)}/proof{query}"
    found: dict[str, Any] = await http.answer(await api.get(path))
    return found


async def get_head(api: Api) -> str:
    head = (await http.answer(await api.get("/v1/ledger/seals")))["head"]
    return f"{head['height']}:{head['hash']}"


async def test_a_proof_convinces_the_script(api: Api, acting: TenantRef, customer: Opener, tmp_path: Path) -> None:
    posted = await post_some(customer, 5)
    await drain(acting)
    head = await get_head(api)

    for transaction in posted:
        code, said = run_script(tmp_path, await get_proof(api, transaction), head)

        assert code == 0, said
        assert said.startswith(f"PROVEN: in block 1 of ledger {acting.id}")
        assert f'"reference": "{transaction.reference}"' in said


async def test_a_proof_over_many_blocks_leads_to_any_later_head(
    api: Api, acting: TenantRef, customer: Opener, tmp_path: Path
) -> None:
    posted, heads = [], []
    source, target = await customer("100.00"), await customer()
    for _ in range(21):
        posted.append(await ledger.post(transfer(source, target, "1.00")))
        await drain(acting)
        heads.append(await get_head(api))

    for number in (0, 6, 7, 15, 20):
        for height in {number + 1, 16, 21} - set(range(number + 1)):
            proof = await get_proof(api, posted[number], f"?height={height}")
            assert run_script(tmp_path, proof, heads[height - 1])[0] == 0
            assert len(proof["blocks"]) <= 9


async def test_the_script_refuses_everything_else(
    api: Api, acting: TenantRef, customer: Opener, tmp_path: Path
) -> None:
    first, second = (await post_some(customer, 2))[:2]
    await drain(acting)
    await post_some(customer, 1)
    await drain(acting)
    head = await get_head(api)
    good = await get_proof(api, first)
    other = await get_proof(api, second)
    assert run_script(tmp_path, good, head)[0] == 0

    def but(**changes: Any) -> dict[str, Any]:
        return {**good, **changes}

    forged_block = good["blocks"][1].replace('"count":', '"count":1')
    for bad in (
        but(leaf=good["leaf"].replace('"amount":"1.0000"', '"amount":"9.0000"')),
        but(leaf=good["leaf"] + " "),
        but(leaf=other["leaf"]),
        but(index=good["index"] + 1),
        but(index=-1),
        but(path=good["path"][:-1]),
        but(path=[*good["path"], good["path"][0]]),
        but(path=[]),
        but(path=good["path"][::-1]),
        but(blocks=good["blocks"][:1]),
        but(blocks=good["blocks"][1:]),
        but(blocks=good["blocks"][::-1]),
        but(blocks=[]),
        but(blocks=[good["blocks"][0], forged_block]),
        but(format="bahi.proof.v2"),
        {},
        [],
        "no JSON",
    ):
        code, said = run_script(tmp_path, bad, head)
        assert code == 1, bad
        assert said.startswith("NOT PROVEN")
    assert run_script(tmp_path, good, f"2:{'0' * 64}")[0] == 1
    assert run_script(tmp_path, good, head.replace("2:", "3:"))[0] == 1
    assert run_script(tmp_path, good, "2")[0] == 2


async def test_a_proof_of_another_ledger_is_refused(
    api: Api, acting: TenantRef, customer: Opener, tmp_path: Path, app: Any, make_tenant: Any
) -> None:
    posted = await post_some(customer, 1)
    await drain(acting)
    other = await make_tenant()
    await drain(other)
    their_head = await get_head(Api(app, await http.make_key(other)))

    assert run_script(tmp_path, await get_proof(api, posted[0]), their_head)[0] == 1


async def test_before_it_is_sealed_the_answer_is_clear(api: Api, acting: TenantRef, customer: Opener) -> None:
    [posted] = await post_some(customer, 1)
    public = ids.text("txn", posted.id)

    response = await api.get(f"/v1/ledger/transactions/{public}/proof")

    await http.problem(response, 409, "ledger.not_sealed_yet")
    assert response.headers["Retry-After"] == "2"
    unknown = await api.get(f"/v1/ledger/transactions/{ids.text('txn', ids.new())}/proof")
    await http.problem(unknown, 404, "request.not_found")
    await drain(acting)
    await http.problem(await api.get(f"/v1/ledger/transactions/{public}/proof?height=9"), 404, "ledger.seal_not_found")


async def test_a_head_before_the_block_cannot_prove_it(acting: TenantRef, customer: Opener) -> None:
    await post_some(customer, 1)
    await drain(acting)
    [later] = await post_some(customer, 1)
    with pytest.raises(NotSealedYet):
        await seals.prove_transaction(later.id)
    await drain(acting)

    with pytest.raises(SealAfterHead):
        await seals.prove_transaction(later.id, 1)
    with pytest.raises(SealNotFound):
        await seals.prove_transaction(later.id, 3)
    assert (await seals.prove_transaction(later.id, 2)).head == await seals.get_head()


async def test_audit_entries_are_under_the_seal(api: Api, acting: TenantRef, tmp_path: Path) -> None:
    async with db.transaction() as tx:
        await audit.record("test:act", "sub_1", before={"rate": 0.1}, after={"rate": 0.25}, reason="because")
        entry = await tx.value("SELECT id FROM audit_entry WHERE tenant_id = $1 AND action = 'test:act'", acting.id)
    path = f"/v1/ledger/audit-entries/{ids.text('aud', entry)}/proof"
    await http.problem(await api.get(path), 409, "ledger.not_sealed_yet")
    await drain(acting)

    code, said = run_script(tmp_path, await http.answer(await api.get(path)), await get_head(api))

    assert code == 0
    assert '"reason": "because"' in said
    assert await rows(acting, "audit_unsealed") == 0


async def test_blocks_are_bounded_and_listed(
    api: Api, acting: TenantRef, customer: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seals, "BLOCK_LEAVES_MAX", 3)
    await drain(acting)
    before = await seals.get_head()
    await post_some(customer, 6)  # and one that funds the account

    assert await drain(acting) == 10  # with the records of the three accounts that it opens

    found = await http.answer(await api.get("/v1/ledger/seals?limit=2"))
    assert [seal["leaf_count"] for seal in found["items"]] == [1, 3]
    assert found["head"] == {
        "height": before.height + 4,
        "hash": found["items"][0]["hash"],
        "leaves": before.leaves + 10,
    }
    rest = await http.answer(await api.get(f"/v1/ledger/seals?limit=200&cursor={found['next_cursor']}"))
    heights = [seal["height"] for seal in found["items"] + rest["items"]]
    assert heights == list(range(before.height + 4, 0, -1))


async def test_many_sealers_at_once_seal_everything_once(acting: TenantRef, customer: Opener) -> None:
    source, target = await customer("100.00"), await customer()

    async def seal_often() -> None:
        for _ in range(15):
            await seals.seal(acting.id)
            await asyncio.sleep(0.005)

    async def post_often() -> None:
        for _ in range(15):
            await ledger.post(transfer(source, target, "1.00"))

    await asyncio.gather(seal_often(), post_often(), seal_often(), post_often(), seal_often())
    await drain(acting)

    head = await seals.get_head()
    assert await rows(acting, "ledger_seal_leaf") == head.leaves
    assert await rows(acting, "ledger_transaction") == 31
    tables = ("ledger_transaction", "audit_entry", "ledger_record")
    assert sum([await rows(acting, table) for table in tables]) == head.leaves
    assert await rows(acting, "ledger_unsealed") == 0


async def test_who_commits_late_is_sealed_later(acting: TenantRef, customer: Opener) -> None:
    """Ids are not commit order: the transaction with the smallest id commits last."""
    early, other, target = await customer("10.00"), await customer("10.00"), await customer()
    sink = await customer()
    await drain(acting)
    held, go = asyncio.Event(), asyncio.Event()

    async def slow() -> Transaction:
        async with db.transaction() as tx:
            [posted] = await ledger.post_within(tx, transfer(early, target, "1.00"))
            held.set()
            await go.wait()
        return posted

    task = asyncio.create_task(slow())
    await held.wait()
    fast = await ledger.post(transfer(other, sink, "1.00"))
    assert await drain(acting) == 1
    go.set()
    late = await task
    assert late.id < fast.id

    assert await drain(acting) == 1

    assert (await seals.prove_transaction(late.id)).head == await seals.get_head()


async def test_the_finder_finds_who_waits(acting: TenantRef, customer: Opener) -> None:
    await post_some(customer, 1)
    assert acting.id in await sealer.waiting()

    await drain(acting)

    assert acting.id not in await sealer.waiting()


async def test_the_sealer_seals_nothing_over_a_hole(acting: TenantRef, customer: Opener, tamperer: Tamperer) -> None:
    await drain(acting)
    before = await seals.get_head()
    posted = await post_some(customer, 2)
    await tamperer.run("DELETE FROM ledger_posting WHERE tenant_id = $1 AND transaction_id = $2", posted[0].id)
    await tamperer.run("DELETE FROM ledger_transaction WHERE tenant_id = $1 AND id = $2", posted[0].id)

    with pytest.raises(SealBroken, match=str(posted[0].id)):
        await seals.seal(acting.id)

    assert await seals.get_head() == before
    assert await rows(acting, "ledger_unsealed") == 3


async def test_sealing_needs_no_privilege_to_change_what_is_sealed(acting: TenantRef) -> None:
    await drain(acting)
    for table in ("ledger_seal", "ledger_seal_leaf"):
        for verb in ("UPDATE", "DELETE"):
            async with db.transaction() as tx:
                assert not await tx.value("SELECT has_table_privilege(current_user, $1, $2)", table, verb)
