"""Run the contract suite against an installed plugin package, and say what it showed."""

from __future__ import annotations

import importlib
import importlib.util
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from core.plugin_host import api

_TEST = """
import pytest
from core.testing.kit import contracts
from {package}.plugin import SPEC
from {package}.testing import harness as opened


@pytest.fixture
async def harness(tmp_path):
    async with opened(tmp_path) as found:
        yield found


for suite in contracts(SPEC):
    globals()["Test" + suite.__name__] = type("Test" + suite.__name__, (suite,), {{}})
"""
_INI = """
[pytest]
asyncio_mode = auto
asyncio_default_fixture_loop_scope = session
asyncio_default_test_loop_scope = session
filterwarnings = error
"""
SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("signature tampering", ("touched", "authentic", "another_merchant", "header_names")),
    ("idempotency", ("same_reference", "refunds_once", "captured_once", "takes_what_was_authorised_once", "releases")),
    ("unknown statuses", ("nobody_documented", "unknown_reference", "of_another_request")),
    ("amounts", ("amounts", "another_amount", "add_up")),
    ("secrets in logs", ("no_secret",)),
    ("faults", ("lost", "down", "without_an_answer", "late_authorisation", "pending")),
)
"""Heading → words in the names of the tests that belong there; a test belongs to the first that fits."""
OTHER = "everything else"


class PackageUnfit(Exception):
    """The package cannot be checked at all; the text says why."""


@dataclass
class Section:
    """One heading of the card."""

    name: str
    passed: int = 0
    failed: list[str] = field(default_factory=list)


@dataclass
class Card:
    """What a plugin claims, and what it has shown."""

    package: str
    provider: str
    claimed: dict[str, bool]
    """Capability → proven: a test asked for it and none that did failed."""
    sections: list[Section]
    imports: list[str]
    """Imports beyond the public API."""

    @property
    def is_good(self) -> bool:
        return all(self.claimed.values()) and not self.imports and not any(item.failed for item in self.sections)

    def as_json(self) -> str:
        return json.dumps({**asdict(self), "is_good": self.is_good}, indent=2)

    def lines(self) -> Iterator[str]:
        yield f"{self.package}: the provider {self.provider}"
        yield ""
        for name, proven in sorted(self.claimed.items()):
            yield f"  {'proven' if proven else 'NOT PROVEN':<12} {name}"
        yield ""
        for section in self.sections:
            mark = "ok" if not section.failed else "FAILED"
            yield f"  {mark:<12} {section.name}: {section.passed} passed, {len(section.failed)} failed"
            yield from (f"               {name}" for name in section.failed)
        yield f"  {'ok' if not self.imports else 'FAILED':<12} imports only the public API"
        yield from (f"               {text}" for text in self.imports)


def check(package: str) -> Card:
    """Run everything against a package that can be imported. Raises PackageUnfit."""
    try:
        plugin = importlib.import_module(f"{package}.plugin")
        found = importlib.util.find_spec(f"{package}.testing")
    except ImportError as error:
        raise PackageUnfit(f"{package} cannot be imported ({error}); install it beside Bahi first") from error
    spec = getattr(plugin, "SPEC", None)
    if spec is None or found is None:
        raise PackageUnfit(f"{package} needs a SPEC in plugin.py and a harness in testing.py")
    outcomes, proofs = _run(package)
    claimed = {
        str(item): _is_proven(outcomes, {test for test, asked in proofs.items() if item in asked})
        for item in spec.capabilities
    }
    return Card(package, spec.name, claimed, _sections(outcomes), api.complaints(_folder(plugin)))


def _run(package: str) -> tuple[dict[str, str], dict[str, list[str]]]:
    """How each test ended, and which capabilities each asks for; in a process of its own, as tests change much."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "test_plugin.py").write_text(_TEST.format(package=package))
        (folder / "pytest.ini").write_text(_INI)
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "core.testing.recorder"]
        command += ["-c", str(folder / "pytest.ini"), "--bahi-record", str(folder / "record.json")]
        # What pytest says goes to stderr, so that the card alone is on stdout.
        subprocess.run([*command, str(folder / "test_plugin.py")], check=False, stdout=sys.stderr)  # noqa: S603
        record = folder / "record.json"
        told = json.loads(record.read_text()) if record.exists() else {"outcomes": {}, "proofs": {}}
    if not told["outcomes"]:
        raise PackageUnfit(f"no test of {package} could run; what pytest said is above")
    return told["outcomes"], told["proofs"]


def _is_proven(outcomes: dict[str, str], tests: set[str]) -> bool:
    ended = [outcome for name, outcome in outcomes.items() if name in tests]
    return "passed" in ended and "failed" not in ended


def _sections(outcomes: dict[str, str]) -> list[Section]:
    found = {name: Section(name) for name, _ in SECTIONS} | {OTHER: Section(OTHER)}
    for test, outcome in sorted(outcomes.items()):
        heading = next((name for name, words in SECTIONS if any(word in test for word in words)), OTHER)
        if outcome == "passed":
            found[heading].passed += 1
        elif outcome == "failed":
            found[heading].failed.append(test)
    return list(found.values())


def _folder(plugin: Any) -> Path:
    return Path(plugin.__file__).resolve().parent
