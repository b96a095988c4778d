"""Fixed seeds of the scenario runner, and proof that its checks can fail."""

from __future__ import annotations

import pytest

from tests.simulate.conftest import Play

pytestmark = [pytest.mark.timeout(300), pytest.mark.xdist_group("simulate")]

CAUGHT = {
    "credits_twice": (2, "by ours"),
    "drops_a_refunds_posting": (30, "is still set aside"),
    "loses_an_event": (10, "made no message for the tenant's server"),
    "forgets_keys": (40, "to one key"),
    "refunds_twice": (30, "at the vendor"),
    "pays_out_twice": (30, "which nobody here asked for"),
    "keeps_what_was_paid_out": (30, "by ours"),
    "leaves_a_settlement_in_clearing": (2, "is left (clearing)"),
    "loses_nothing_in_disputes": (30, "is still held back for disputes"),
}
"""After so many steps, what the checks say of each way to break the platform."""
SEEDS = (21, 22, 23, 24)
"""Which of them reaches a mistake changes with the code: the first that does suffices."""


def test_a_seed_ends_with_all_books_in_agreement_and_plays_the_same_turns_again(play: Play) -> None:
    first, second = play(22, 40), play(22, 40)

    assert first["wrong"] == []
    assert len(first["trace"]) == 40
    assert (first["digest"], first["turns"]) == (second["digest"], second["turns"])


def test_a_broken_platform_is_noticed(play: Play) -> None:
    for spoiler, (steps, said) in CAUGHT.items():
        plan = {"tenants": 1, "gateways": 3 if "disputes" in spoiler else 2}  # the third tells of disputes
        played = (play(seed, steps, spoiler=spoiler, **plan)["wrong"] for seed in SEEDS)

        assert any(said in item for wrong in played for item in wrong), spoiler


def test_the_shortest_way_to_a_failure_is_found(play: Play) -> None:
    found = play(21, 2, tenants=1, gateways=1, spoiler="credits_twice", shrink=True)

    assert found["wrong"] != []
    # The deposits that every scenario begins with suffice.
    assert found["trace"] == []
    assert found["command"] == "./bahi simulate --seed 21 --steps 2 --tenants 1 --gateways 1 --only 0"
