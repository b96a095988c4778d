"""`./bahi demo`, as a newcomer types it."""

from __future__ import annotations

import asyncio
import json
import os
import re
import sys
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from core import settings
from core.demo.shop import india_date
from tests import whole
from tests.whole import Whole

pytestmark = whole.MARKS

STEPS = [
    "tenant",
    "wallet",
    "realtime",
    "deposit",
    "faults",
    "pay",
    "inbox",
    "balance",
    "events",
    "webhook",
    "refund",
    "travel",
    "settlement",
    "reconciliation",
    "books",
]


async def demo(home: Path, *arguments: str) -> tuple[int, str, str]:
    """(exit code, output, errors) of one run of the command."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "core.cli", "demo", *arguments,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        cwd=settings.CHECKOUT,
        env=settings.neutral_environment(BAHI_HOME=str(home)),
    )  # fmt: skip
    output, errors = await process.communicate()
    assert process.returncode is not None
    return process.returncode, output.decode(), errors.decode()


def steps(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


async def test_a_temporary_platform_plays_everything_and_is_gone(tmp_path: Path) -> None:
    code, output, errors = await demo(tmp_path, "--json")

    played = steps(output)
    assert (code, errors) == (0, ""), output
    assert [step["step"] for step in played] == STEPS
    assert [step["number"] for step in played] == list(range(1, len(STEPS) + 1))
    assert all(step["ok"] for step in played)
    facts = {step["step"]: step["facts"] for step in played}
    assert re.fullmatch(r"pay_[0-9a-z]{26}, pending", facts["deposit"]["payment"])
    assert facts["balance"]["balance"] == "500.00 INR, version 1"
    assert facts["balance"]["posting"].endswith(f"payment:{facts['deposit']['payment'][:30]}:captured")
    assert facts["events"]["data"] == "balance 500.00, change 500.00 INR"
    assert sorted(line.partition(" → ")[2] for line in facts["inbox"]["sent"].split("\n")) == [
        "200", "200 duplicate", "200 late", "200 reordered", "400 forged",
    ]  # fmt: skip
    assert len(facts["inbox"]["stored once"].split("\n")) == 3
    assert facts["refund"]["balance"] == "400.00 INR at once"
    # 2 % fee and 18 % GST on it, of 500.00; 100.00 went back.
    assert facts["settlement"]["to the bank"] == "388.20 INR"
    assert facts["books"] == {
        "clearing": "0.00 INR",
        "fees": "10.00 INR",
        "GST on fees": "1.80 INR",
        "bank": "388.20 INR",
        "trial balance": "debit 400.00 = credit 400.00 INR",
    }
    # Nothing ran in the home that was given.
    assert set(os.listdir(tmp_path)) <= {"master.key"}  # noqa: PTH208


async def test_a_running_platform_is_played_at_twice(here: Whole) -> None:
    await settle_what_others_left(here)
    before = await fees(here)

    first = await demo(here.settings.home)
    second = await demo(here.settings.home, "--json")

    assert first[0] == 0, first[1]
    assert f"Playing at {here.url}." in first[1]
    assert "\x1b[" not in first[1]
    assert "All 15 steps in" in first[1]
    assert second[0] == 0, second[1]
    assert await fees(here) - before == Decimal("20.00")


async def settle_what_others_left(here: Whole) -> None:
    """Have the gateway pay out, and the books tie, all that other tests paid in."""
    await here.shop.line_up_clocks()
    before, after = await here.shop.travel_to_settlement()
    await here.shop.settle()
    await here.shop.reconcile(before.date() - timedelta(days=10), india_date(after))


async def fees(here: Whole) -> Decimal:
    """What the gateway has charged so far, by the books."""
    found = await here.shop.admin.get("/v1/ledger/accounts", prefix=here.shop.codes()["fees"])
    return sum((Decimal(item["balance"]) for item in found["items"]), Decimal(0))


async def test_a_step_that_fails_is_named_with_the_problem(here: Whole) -> None:
    account = f"/v1/provider-accounts/{here.record.provider_account}"
    await here.shop.admin.post(f"{account}/disable", {"reason": "a test"})
    try:
        disabled = await demo(here.settings.home, "--json")
        told = await demo(here.settings.home)
    finally:
        await here.shop.admin.post(f"{account}/enable", {"reason": "a test"})

    last = steps(disabled[1])[-1]
    assert disabled[0] == told[0] == 1
    assert (last["step"], last["ok"]) == ("tenant", False)
    assert last["failure"] == "the gateway account: expected 'enabled', found 'disabled'"
    assert told[1].endswith("Step 1 (tenant) failed.\n")


async def test_an_address_where_nothing_is_fails_the_first_step(here: Whole) -> None:
    code, output, _ = await demo(here.settings.home, "--json", "--url", "http://127.0.0.1:9")

    assert code == 1
    assert [(step["step"], step["ok"]) for step in steps(output)] == [("tenant", False)]


async def test_a_wrong_argument_is_told_and_nothing_starts(tmp_path: Path) -> None:
    code, output, errors = await demo(tmp_path, "--nonsense")

    assert (code, output) == (2, "")
    assert "--nonsense" in errors
