"""What README tells a newcomer to type is true."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path
from typing import Any

import pytest

from core import cli, settings
from tests import whole
from tests.whole import Whole

README = (settings.CHECKOUT / "README.md").read_text()
SIGNING_IN = (settings.CHECKOUT / "docs" / "identity.md").read_text()

pytestmark = whole.MARKS


def part(name: str, document: str = README) -> str:
    """What stands between a pair of markers."""
    found = re.search(rf"<!-- {name}:[^>]*-->\n(.*?)\n<!-- /{name} -->", document, re.DOTALL)
    assert found is not None, f"there is no part {name}"
    return found.group(1)


def tour(document: str = README) -> str:
    found = re.fullmatch(r"```sh\n(.*)\n```", part("tour", document), re.DOTALL)
    assert found is not None
    return found.group(1)


async def run(folder: Path, home: Path, document: str = README) -> list[dict[str, Any]]:
    """Type the tour's lines in a folder whose `.bahi` is this home; the JSON answers that it prints."""
    if not (link := folder / ".bahi").is_symlink():
        link.symlink_to(home)
    process = await asyncio.create_subprocess_exec(
        "sh", "-eu", "-c", tour(document),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        cwd=folder,
        env=settings.neutral_environment(),
    )  # fmt: skip
    output, errors = await process.communicate()
    assert (process.returncode, errors) == (0, b""), errors
    return [json.loads(line) for line in output.decode().splitlines()]


async def test_the_tour_does_what_it_says_and_may_be_repeated(here: Whole, tmp_path: Path) -> None:
    person, wallet, refund, history = await run(tmp_path, here.settings.home)
    again = await run(tmp_path, here.settings.home)

    assert person["external_id"] == "asha"
    assert wallet["posted"] == "500.00"
    assert refund["amount"] == {"amount": "100.00", "currency": "INR"}
    assert [(row["change"], row["balance"]) for row in history["items"]] == [
        ("-100.00", "400.00"),
        ("500.00", "500.00"),
    ]
    assert again[0]["id"] == person["id"]
    assert (again[1]["id"], again[1]["posted"]) == (wallet["id"], "400.00")
    assert again[2]["id"] == refund["id"]
    assert again[3] == history


async def test_a_first_user_signs_up_and_in(here: Whole, tmp_path: Path) -> None:
    confirmed, account, wallets = await run(tmp_path, here.settings.home, SIGNING_IN)

    assert confirmed["status"] == "signed_in"
    assert (account["id"], account["methods"]) == (confirmed["user"], ["pwd"])
    assert wallets["items"] == []


def test_the_tour_is_short() -> None:
    assert len(tour().splitlines()) == 10


def test_the_table_of_settings_is_the_generated_one() -> None:
    assert part("settings") == settings.table()


def test_the_commands_that_it_names_exist() -> None:

    assert set(re.findall(r"\./bahi ([a-z-]+)", README)) <= set(cli.names())


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(([^)#:]+)\)", README))))
def test_its_links_lead_somewhere(target: str) -> None:
    assert (settings.CHECKOUT / target).exists()
