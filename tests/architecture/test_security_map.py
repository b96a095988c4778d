"""Documents name the tests behind their sentences: each must exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture import source

_NAMED = re.compile(r"`(tests/[a-z_0-9/]+\.py)::(test_[a-z0-9_]+)`")
DOCUMENTS = sorted(path for path in (source.ROOT / "docs").rglob("*.md") if _NAMED.search(path.read_text()))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_test_that_a_document_names_exists(document: Path) -> None:
    for path, name in _NAMED.findall(document.read_text()):
        file = source.ROOT / path
        assert file.is_file(), path
        assert re.search(rf"^(async )?def {name}\(", file.read_text(), re.MULTILINE), f"{path}::{name}"


def test_documents_do_name_tests() -> None:
    assert {"asvs.md", "webhooks.md", "pci.md"} <= {path.name for path in DOCUMENTS}
