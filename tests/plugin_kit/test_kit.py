"""An integrator's day: make a plugin, have its tests pass as generated, install it, read its report card."""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from core import cli
from core.payments.provider import Capability
from core.plugin_host import api, scaffold
from core.plugin_host.report_card import Card, Section
from core.plugin_host.scaffold import ScaffoldRefused
from core.settings import CHECKOUT
from core.testing.disputes import DisputeContract
from core.testing.downtimes import DowntimeContract
from core.testing.kit import PaymentKit, contracts
from core.testing.recorder import Recorder
from plugins.payments_payu.plugin import SPEC as PAYU
from tests.plugin_kit import outsider

SAMPLE = CHECKOUT / "examples" / "payments_acme"
LIST = "from core.plugin_host import manager; print([x.providers for x in manager.describe(manager.load())])"


@pytest.mark.xdist_group("plugin_kit")
@pytest.mark.timeout(300)
def test_a_generated_package_works_as_it_is(tmp_path: Path) -> None:
    made = scaffold.make("payments", "zeta", tmp_path)
    site = tmp_path / "site"

    outsider.install(made, site)
    shutil.rmtree(made / "payments_zeta")  # only what is installed may be used

    said = outsider.run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"], made, site)
    assert " passed" in said
    assert "failed" not in said
    assert "payments/zeta" in outsider.run([sys.executable, "-c", LIST], tmp_path, site)
    check = [sys.executable, "-m", "core.cli", "plugin", "check", "payments_zeta", "--json"]
    card = json.loads(outsider.run(check, tmp_path, site))
    assert card["is_good"] is True
    assert card["provider"] == "zeta"
    assert card["claimed"]
    assert all(card["claimed"].values())
    assert {item["name"] for item in card["sections"] if item["passed"]} >= {
        "signature tampering",
        "idempotency",
        "unknown statuses",
        "amounts",
        "secrets in logs",
        "faults",
    }


@pytest.mark.xdist_group("plugin_kit")
@pytest.mark.timeout(300)
def test_the_card_of_a_bad_plugin_says_what_is_wrong(tmp_path: Path) -> None:
    made = scaffold.make("payments", "omega", tmp_path)
    provider = made / "payments_omega" / "provider.py"
    text = provider.read_text()
    # It believes any signature, takes an unknown state for success, and reaches into the platform.
    text = text.replace("    given, fits = signature.encode", "    return True\n    given, fits = signature.encode")
    provider.write_text(text.replace("from core.kit import outbound", "from core.kit import db, outbound"))
    mapping = made / "payments_omega" / "mapping.py"
    mapping.write_text(mapping.read_text().replace("AttemptState.UNKNOWN)", "AttemptState.CAPTURED)"))
    command = [sys.executable, "-m", "core.cli", "plugin", "check", "payments_omega", "--json"]

    with pytest.raises(AssertionError) as failed:
        outsider.run(command, tmp_path, made)

    told = str(failed.value)
    assert '"is_good": false' in told
    for name in ("a_webhook_that_was_touched_is_invalid", "a_state_that_nobody_documented_is_unknown"):
        assert name in told
    assert "payments_omega/provider.py" in told
    assert "core.kit.db" in told


def test_the_sample_uses_only_the_public_api() -> None:
    assert api.complaints(SAMPLE) == []


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("from core.kit import db", "core.kit.db"),
        ("import core.ledger.service", "core.ledger.service"),
        ("from core.payments import service as payments", "core.payments.service"),
        ("from plugins.payments_razorpay import mapping", "plugins.payments_razorpay.mapping"),
        ("from core.providers.service import create", "core.providers.service.create"),
    ],
)
def test_an_import_beyond_the_public_api_is_named(tmp_path: Path, line: str, named: str) -> None:
    package = tmp_path / "acme"
    package.mkdir()
    (package / "a.py").write_text(f"from core.kit import money, outbound\nfrom core.kit.money import Money\n{line}\n")

    assert api.complaints(package) == [f"acme/a.py:3: {named}"]


@pytest.mark.parametrize("name", ["", "a", "Acme", "a_b", "1a", "class", "a" * 32, "../x", "a/b"])
def test_a_wrong_name_makes_nothing(tmp_path: Path, name: str) -> None:
    with pytest.raises(ScaffoldRefused):
        scaffold.make("payments", name, tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "payments_zeta").mkdir()

    with pytest.raises(ScaffoldRefused, match="exists"):
        scaffold.make("payments", "zeta", tmp_path)
    with pytest.raises(ScaffoldRefused, match="no sample of kind telex"):
        scaffold.make("telex", "zeta", tmp_path)


def test_nothing_of_the_sample_is_left_in_a_generated_package(tmp_path: Path) -> None:
    made = scaffold.make("payments", "zeta", tmp_path)

    for path in made.rglob("*"):
        assert "acme" not in path.name.lower()
        if path.is_file():
            assert "acme" not in path.read_text().lower(), path


def test_a_card_is_bad_when_a_claim_is_not_proven() -> None:
    good = Card("p", "p", {"void": True}, [Section("faults", 3)], [])

    assert good.is_good
    assert not Card("p", "p", {"void": False}, [Section("faults", 3)], []).is_good
    assert not Card("p", "p", {"void": True}, [Section("faults", 2, ["test_x"])], []).is_good
    assert not Card("p", "p", {"void": True}, [], ["p/a.py:1: core.kit.db"]).is_good
    assert "  NOT PROVEN   void" in list(Card("p", "p", {"void": False}, [], []).lines())


def test_each_claim_is_proven_by_the_suite_that_is_about_it(tmp_path: Path) -> None:
    spec = replace(PAYU, capabilities=frozenset({Capability.DISPUTES, Capability.DOWNTIMES, Capability.VOID}))
    recorder = Recorder(tmp_path / "record.json")
    disputes, downtimes = (f"test_plugin.py::Test{suite}::test_down[a::b]" for suite in ("Disputes", "Downtimes"))

    assert contracts(spec) == [PaymentKit, DisputeContract, DowntimeContract]
    recorder.pytest_collection_modifyitems(
        [
            SimpleNamespace(nodeid=disputes, cls=DisputeContract),
            SimpleNamespace(nodeid=downtimes, cls=DowntimeContract),
            SimpleNamespace(nodeid="test_plugin.py::test_alone", cls=None),
        ]
    )
    for nodeid, outcome in ((disputes, "passed"), (downtimes, "failed"), ("test_plugin.py::test_alone", "passed")):
        failed = outcome == "failed"
        report = SimpleNamespace(nodeid=nodeid, outcome=outcome, failed=failed, skipped=False, when="call")
        recorder.pytest_runtest_logreport(report)
    recorder.pytest_sessionfinish()

    assert json.loads((tmp_path / "record.json").read_text()) == {
        "outcomes": {
            "TestDisputes::test_down[a::b]": "passed",
            "TestDowntimes::test_down[a::b]": "failed",
            "test_alone": "passed",
        },
        "proofs": {
            "TestDisputes::test_down[a::b]": ["disputes"],
            "TestDowntimes::test_down[a::b]": ["downtimes"],
            "test_alone": [],
        },
    }


def test_what_cannot_be_checked_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["plugin", "check", "no_such_package"]) == 1
    assert "cannot be imported" in capsys.readouterr().out
    assert cli.main(["plugin", "check", "core.payments"]) == 1
    assert cli.main(["plugin"]) == cli.USAGE
    assert cli.main(["plugin", "new", "payments"]) == cli.USAGE
