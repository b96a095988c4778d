"""The review gate covers every money path, in each of the places that name them."""

from __future__ import annotations

import os
import re
import subprocess
from typing import Any

import pytest
import yaml

from tests.architecture.source import ROOT

MONEY = ("ledger", "wallets", "payments", "webhooks", "realtime")


def owners(path: str) -> list[str]:
    """The teams of a path: the last line that matches counts."""
    found: list[str] = []
    for line in (ROOT / "CODEOWNERS").read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        pattern, *teams = line.split()
        expression = re.escape(pattern).replace(r"\*", "[^/]*")
        if pattern == "*" or re.match(expression, "/" + path):
            found = teams
    return found


@pytest.mark.parametrize("module", MONEY)
def test_each_money_path_has_its_own_team(module: str) -> None:
    assert owners(f"core/{module}/service.py") == [f"@bahi/{module}"]


def test_every_owned_path_exists_or_is_planned() -> None:
    planned = {"/core/reconciliation/", "/tests/wallets/", "/tests/realtime/"}
    for line in (ROOT / "CODEOWNERS").read_text().splitlines():
        if line.startswith("/") and (pattern := line.split()[0]) not in planned:
            assert list(ROOT.glob(pattern.strip("/"))), pattern


def workflow() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / ".github/workflows/checks.yml").read_text())
    return found


def test_the_hosted_checks_are_the_checks_of_any_machine() -> None:
    steps = workflow()["jobs"]["checks"]["steps"]

    assert [step["run"] for step in steps if "run" in step] == [".ci/run"]
    assert os.access(ROOT / ".ci/run", os.X_OK)


@pytest.mark.parametrize(
    ("path", "is_money"),
    [
        *[(f"core/{module}/queries.py", True) for module in MONEY],
        ("plugins/payments_razorpay/mapping.py", True),
        ("core/kit/money.py", True),
        ("migrations/models/3_20261121000300_ledger.py", True),
        ("core/people/service.py", False),
        ("docs/ledger.md", False),
        ("tests/core/ledger/x.py", False),
    ],
)
def test_the_reviewing_job_knows_the_money_paths(path: str, is_money: bool) -> None:
    script = workflow()["jobs"]["approving-review"]["steps"][0]["run"]
    expression = re.search(r"grep -E '([^']+)'", script)
    assert expression is not None

    matched = subprocess.run(["grep", "-E", expression.group(1)], input=path, text=True, check=False).returncode == 0

    assert matched == is_money


def test_the_checklist_names_every_money_path() -> None:
    template = (ROOT / ".github/pull_request_template.md").read_text()

    assert all(f"`core/{module}`" in template for module in MONEY)
    assert template.count("- [ ] ") >= 10
