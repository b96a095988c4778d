"""A pytest plugin that writes down how each contract test ended and what it proves, for `bahi plugin check`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.payments.provider import Capability
from core.testing.payment_harness import PROOFS

OPTION = "--bahi-record"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(OPTION, type=Path, help="write the outcomes to this file")


def pytest_configure(config: pytest.Config) -> None:
    path = config.getoption(OPTION)
    if path is not None:
        config.pluginmanager.register(Recorder(path))


class Recorder:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._outcomes: dict[str, str] = {}
        self._suites: dict[str, Capability] = {}
        """Tests of a suite that is about one capability alone, and which."""

    def pytest_collection_modifyitems(self, items: list[Any]) -> None:
        for item in items:
            capability = getattr(item.cls, "capability", None)
            if capability is not None:
                self._suites[_name(item.nodeid)] = capability

    def pytest_runtest_logreport(self, report: Any) -> None:
        name = _name(report.nodeid)
        if report.failed:
            self._outcomes[name] = "failed"
        elif report.when == "call" or report.skipped:
            self._outcomes.setdefault(name, report.outcome)

    def pytest_sessionfinish(self) -> None:
        proofs = {name: sorted(self._asked(name)) for name in self._outcomes}
        self._path.write_text(json.dumps({"outcomes": self._outcomes, "proofs": proofs}))

    def _asked(self, name: str) -> set[Capability]:
        if name in self._suites:
            return {self._suites[name]}
        return PROOFS.get(name.partition("[")[0].rpartition("::")[2], set())


def _name(nodeid: str) -> str:
    """`TestSuite::test_one[with]`: what names a test in its file."""
    return nodeid.partition("::")[2]
