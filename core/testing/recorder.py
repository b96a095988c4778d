"""A pytest plugin that writes down how each contract test ended and what it proves, for `bahi plugin check`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.testing.payment_harness import PROOFS

OPTION = "--bahi-record"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(OPTION, type=Path, help="write the outcomes to this file")


def pytest_configure(config: pytest.Config) -> None:
    path = config.getoption(OPTION)
    if path is not None:
        config.pluginmanager.register(_Recorder(path))


class _Recorder:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._outcomes: dict[str, str] = {}

    def pytest_runtest_logreport(self, report: Any) -> None:
        name = report.nodeid.rpartition("::")[2]
        if report.failed:
            self._outcomes[name] = "failed"
        elif report.when == "call" or report.skipped:
            self._outcomes.setdefault(name, report.outcome)

    def pytest_sessionfinish(self) -> None:
        proofs = {test: sorted(asked) for test, asked in PROOFS.items()}
        self._path.write_text(json.dumps({"outcomes": self._outcomes, "proofs": proofs}))
