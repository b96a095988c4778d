"""No page of ours shows a value as markup or hands one to a script, and what the linter keeps out stays out."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from core.commands import check
from tests.architecture import source

FOLDERS = ("core", "plugins", "tenants")
TEMPLATES = sorted(path for folder in FOLDERS for path in (source.ROOT / folder).rglob("*.html"))
SCRIPTS = sorted((source.ROOT / "core").rglob("*.js"))  # a plugin's stand in for its vendor's, in its simulator
SIMULATOR = source.ROOT / "core/testing"
OURS = {"enrol.html": "{{ svg | safe }}"}
"""What is shown as it is: a picture that we make ourselves, of squares."""
WRITES_MARKUP = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function")
MERGES_OBJECTS = re.compile(r"Object\.assign|[{,]\s*\.\.\.[a-z]\w*\s*[,}]|__proto__|fromEntries|for \([^;)]* in ")
VIOLATIONS = {
    "S102": "exec(text)",
    "S301": "import pickle\npickle.loads(raw)",
    "S303": "from cryptography.hazmat.primitives import hashes\nhashes.MD5()",
    "S307": "eval(text)",
    "S311": "import random\nrandom.random()",
    "S324": "import hashlib\nhashlib.md5(raw)",
    "S602": "import subprocess\nsubprocess.run(text, shell=True)",
    "S605": "import os\nos.system(text)",
    "G004": "import logging\nlogging.info(f'{text}')",
}
"""By the linter's rule: what it must not let pass."""


def test_there_are_pages_and_scripts() -> None:
    assert len(TEMPLATES) > 30
    assert len(SCRIPTS) >= 2


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_shows_a_value_as_markup_or_in_a_script(template: Path) -> None:
    text = template.read_text().replace(OURS.get(template.name, "\0"), "")

    assert not re.search(r"\|\s*safe\b|autoescape\s+false|\bMarkup\b", text)
    assert not re.search(r"<[^>]*\son[a-z]+\s*=|javascript:", text)
    if not template.is_relative_to(SIMULATOR):  # a vendor's page sends its form by itself, as the vendor's own does
        assert set(re.findall(r"<script[^>]*>(.*?)</script>", text, re.DOTALL)) <= {""}
    assert "{{" not in "".join(re.findall(r"<script[^>]*>(.*?)</script>", text, re.DOTALL))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_script_writes_markup_or_merges_what_it_was_sent(script: Path) -> None:
    text = script.read_text()

    assert not WRITES_MARKUP.search(text)
    assert not MERGES_OBJECTS.search(text)
    assert "{{" not in text


def test_the_linter_notices_what_it_is_relied_on_for() -> None:
    assert check.CHECKS["lint"] == ("-m", "ruff", "check", ".")
    text = "\n".join(VIOLATIONS.values())

    command = [sys.executable, "-m", "ruff", "check", "--output-format", "concise", "--stdin-filename", "core/kit/x.py"]
    found = subprocess.run([*command, "-"], input=text, capture_output=True, text=True, check=False, cwd=source.ROOT)

    assert {rule for rule in VIOLATIONS if f" {rule} " in found.stdout} == VIOLATIONS.keys()
