"""docs/security/asvs.md names tests: each must exist."""

from __future__ import annotations

import re

from tests.architecture import source

_NAMED = re.compile(r"`(tests/[a-z_/]+\.py)::(test_[a-z0-9_]+)`")


def test_every_test_that_the_security_map_names_exists() -> None:
    named = _NAMED.findall((source.ROOT / "docs" / "security" / "asvs.md").read_text())

    assert len(named) > 30
    for path, name in named:
        assert re.search(rf"^(async )?def {name}\(", (source.ROOT / path).read_text(), re.MULTILINE), f"{path}::{name}"
