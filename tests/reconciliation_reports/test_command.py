"""`./bahi reconcile` as an operator types it: what it says, and its exit code."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from core.commands import reconcile
from core.kit import ids
from core.kit.scope import TenantRef
from core.settings import Settings
from tests import shell
from tests.reconciliation.shop import Shop, open_shop, rows, today, unknown, work_off
from tests.reconciliation_sources import bank
from tests.webserver import environment


@pytest.fixture
async def shop(acting: TenantRef) -> Shop:
    return await open_shop()


async def bahi(settings: Settings, *arguments: str) -> tuple[int, str, str]:
    return await shell.bahi_beside("reconcile", *arguments, environment=environment(settings))


async def test_status_and_breaks(shop: Shop, acting: TenantRef, settings: Settings) -> None:
    of = ("--tenant", acting.slug)
    assert await bahi(settings, "status", *of) == (0, "nothing is reconciled yet\n", "")
    shop.settle("setl_1", await shop.pay("500.00"))
    await shop.run()
    assert await bahi(settings, "status", *of) == (
        0,
        f"{shop.pac} INR ties         Till: 0 breaks, difference 0.00\n",
        "",
    )
    assert await bahi(settings, "breaks", *of) == (0, "no open breaks\n", "")

    shop.report.days[today()].append(unknown("10.00", "setl_1", today()))
    await shop.run()

    code, out, _ = await bahi(settings, "status", *of, "--json")
    assert (code, [row["tied_out"] for row in json.loads(out)]) == (1, [False])
    code, out, _ = await bahi(settings, "breaks", *of, "--kind", "missing_here", "--account", shop.pac)
    assert (code, out.count("missing_here"), "is 9.76 INR" in out) == (1, 1, True)
    code, out, _ = await bahi(settings, "breaks", *of, "--json", "--limit", "5")
    assert (code, [row["actual"] for row in json.loads(out)]) == (1, ["9.76"])
    assert (await bahi(settings, "breaks", *of, "--kind", "fee"))[0] == 0


def test_nobody_steers_the_terminal() -> None:
    assert reconcile._shown("Till \x1b[2J\r\u202eend") == "Till ?[2J??end"


async def test_a_run_is_followed_to_its_end(shop: Shop, acting: TenantRef, settings: Settings) -> None:
    source = await bank.open_source()
    ask = ("run", source.public_id, "--tenant", acting.slug)
    code, out, _ = await bahi(settings, *ask, "--wait", "0")
    assert (code, out.splitlines()[0].endswith(": queued")) == (3, True), "the run goes on"
    await work_off()

    following = asyncio.create_task(bahi(settings, *ask, "--json"))
    async with asyncio.timeout(60):
        while len(await rows("reconciliation_run", "id")) < 2:  # noqa: ASYNC110 - it is another process that asks
            await asyncio.sleep(0.1)
    await work_off()
    code, out, err = await following

    found: dict[str, Any] = json.loads(out)
    assert (code, found["state"], found["source"], found["days"]) == (0, "done", source.public_id, 4)
    assert f"{found['id']}: queued, " in err
    actors = {row["actor"] for row in await rows("reconciliation_run", "actor")}
    assert actors == {"platform:shell"}


async def test_reports(shop: Shop, acting: TenantRef, settings: Settings, tmp_path: Path) -> None:
    shop.settle("setl_1", await shop.pay("500.00"))
    await shop.run()
    of = ("--tenant", acting.slug)

    code, out, err = await bahi(settings, "report", "gst-on-fees", *of)
    assert (code, err, out.splitlines()[1].split(",")[-9:-3]) == (
        0,
        "",
        ["10.00", "1.80", "1.80", "0.00", "0.00", "1.80"],
    )
    code, out, _ = await bahi(settings, "report", "gst-on-fees", *of, "--format", "json")
    assert (code, json.loads(out)["rows"][0]["igst"]) == (0, "1.80")
    file = tmp_path / "gst.xlsx"
    into = ("report", "gst-on-fees", *of, "--format", "xlsx", "--output", str(file))
    assert await bahi(settings, *into) == (0, "", f"wrote {file} (1 rows)\n")
    before = file.read_bytes()
    code, _, err = await bahi(settings, *into)
    assert (code, err, file.read_bytes()) == (1, f"bahi: {file}: File exists\n", before)


async def test_wrong_calls(acting: TenantRef, settings: Settings) -> None:
    of = ("--tenant", acting.slug)
    wrong: tuple[tuple[str, ...], ...] = (
        (),
        ("status",),
        ("breaks", *of, "--kind", "nonsense"),
        ("breaks", *of, "--limit", "0"),
        ("run", *of),
        ("report", "tie-out", *of, "--from", "yesterday"),
        ("report", "tie-out", *of, "--format", "xlsx"),
    )
    for arguments in wrong:
        assert (await bahi(settings, *arguments))[0] == 2, arguments
    refused: tuple[tuple[str, ...], ...] = (
        ("status", "--tenant", "nobody-has-this"),
        ("report", "profit", *of),
        ("run", ids.text("pac", ids.new()), *of),
        ("run", "nonsense", *of),
        ("report", "tie-out", *of, "--to", today().isoformat()),
    )
    for arguments in refused:
        code, out, err = await bahi(settings, *arguments)
        assert (code, out, err.startswith("bahi: "), "Traceback" in err) == (1, "", True, False), arguments
    assert await rows("reconciliation_run", "id") == []
