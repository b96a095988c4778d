"""Fixed seeds of the scenario runner, and proof that its checks can fail."""

from __future__ import annotations

import pytest

from tests.simulate.conftest import Play

pytestmark = [pytest.mark.timeout(300), pytest.mark.xdist_group("simulate")]

CAUGHT = {
    "credits_twice": (2, "by ours"),
    "drops_a_refunds_posting": (35, "is still set aside"),
    "loses_an_event": (20, "made no message for the tenant's server"),
    "forgets_keys": (60, "to one key"),
    "refunds_anew": (35, "at the vendor"),
}
"""After so many steps, what the checks say of each way to break the platform."""


def test_a_seed_ends_with_all_books_in_agreement_and_plays_the_same_turns_again(play: Play) -> None:
    first, second = play(22, 40), play(22, 40)

    assert first["wrong"] == []
    assert len(first["trace"]) == 40
    assert (first["digest"], first["turns"]) == (second["digest"], second["turns"])


def test_a_broken_platform_is_noticed(play: Play) -> None:
    for spoiler, (steps, said) in CAUGHT.items():
        found = play(21, steps, spoiler=spoiler)

        assert any(said in item for item in found["wrong"]), (spoiler, found["wrong"])
