"""Fixed seeds of the scenario runner, and proof that its checks can fail."""

from __future__ import annotations

import pytest

from tests.simulate.conftest import Play

pytestmark = [pytest.mark.timeout(120), pytest.mark.xdist_group("simulate")]

CAUGHT = {
    "credits_twice": "by ours",
    "drops_a_refunds_posting": "is still set aside",
    "loses_an_event": "made no message for the tenant's server",
    "forgets_keys": "to one key",
    "refunds_anew": "at the vendor",
}
"""What the checks say of each way to break the platform."""


@pytest.mark.parametrize("seed", [21, 22])
def test_a_seed_ends_with_all_books_in_agreement(play: Play, seed: int) -> None:
    found = play(seed, 60)

    assert found["wrong"] == []
    assert len(found["trace"]) == 60
    assert found["turns"] > 2000


def test_a_seed_plays_the_same_turns_again(play: Play) -> None:
    first, second = play(23, 40), play(23, 40)

    assert first["wrong"] == []
    assert (first["digest"], first["turns"]) == (second["digest"], second["turns"])


@pytest.mark.parametrize("spoiler", CAUGHT)
def test_a_broken_platform_is_noticed(play: Play, spoiler: str) -> None:
    found = play(21, 60, spoiler=spoiler)

    assert any(CAUGHT[spoiler] in item for item in found["wrong"]), found["wrong"]
