"""The map of the OWASP ASVS names requirements that exist, and leaves none of them out."""

from __future__ import annotations

import re
from pathlib import Path

from tests.architecture import source

MAP = source.ROOT / "docs/security/asvs.md"
LEVELS = Path(__file__).parent / "data/asvs_5_0_0_levels_1_and_2.txt"
SHOWN = ("`tests/", "`docs/", "there are none", "there is no", "not met", "not applicable")
_ID = re.compile(r"\b\d+\.\d+\.\d+\b")


def known() -> set[str]:
    lines = LEVELS.read_text().splitlines()
    return {line.split()[0] for line in lines if not line.startswith("#")}


def mapped() -> list[str]:
    """The ids in the first column of every row, in order."""
    rows = [line for line in MAP.read_text().splitlines() if line.startswith("| ") and _ID.match(line[2:])]
    return [found for row in rows for found in _ID.findall(row.split("|")[1])]


def test_the_list_of_requirements_is_the_published_one() -> None:
    counts = [line.split()[1] for line in LEVELS.read_text().splitlines() if not line.startswith("#")]

    assert (counts.count("1"), counts.count("2"), len(known())) == (70, 183, 253)


def test_every_requirement_has_one_row() -> None:
    found = [item for item in mapped() if item in known()]

    assert sorted(found) == sorted(known())


def test_every_row_says_what_shows_it_or_why_not() -> None:
    for line in MAP.read_text().splitlines():
        if line.startswith("| ") and _ID.match(line[2:]):
            answer = line.split("|")[3]
            assert any(
                word in answer
                for word in ("`tests/", "`docs/", "there are none", "there is no", "not met", "not applicable")
            ), line
