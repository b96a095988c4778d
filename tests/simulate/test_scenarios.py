"""Fixed seeds of the scenario runner, and proof that its checks can fail."""

from __future__ import annotations

import pytest

from tests.simulate.conftest import Play
from tests.simulate.spoilers import SPOILERS

pytestmark = [pytest.mark.timeout(300), pytest.mark.xdist_group("simulate")]

DISPUTED = ("link_steps.make", "link_steps.pay_at_vendor", "dispute_steps.dispute")
CAUGHT = {
    "skips_a_credit": (1, "was credited 0 times", ()),
    "credits_twice": (1, "by ours", ()),
    "drops_a_refunds_posting": (3, "is still set aside", ("steps.refund",)),
    "loses_an_event": (10, "made no message for the tenant's server", ()),
    "forgets_keys": (12, "to one key", ("steps.transfer", "steps.repeat")),
    "refunds_twice": (3, "at the vendor", ("steps.refund",)),
    "pays_out_twice": (2, "which nobody here asked for", ("payout_steps.withdraw",)),
    "keeps_what_was_paid_out": (3, "by ours", ("payout_steps.withdraw",)),
    "keeps_a_hold": (8, "came in and stayed", ("payout_steps.withdraw", "payout_steps.call_back")),
    "leaves_a_settlement_in_clearing": (1, "is left (clearing)", ()),
    "loses_nothing_in_disputes": (30, "is still held back for disputes", DISPUTED),
    "uses_a_link_twice": (8, "is for one use and has", ("link_steps.make", "link_steps.start")),
    "never_ends_a_mandate": (1, "payments.follow_mandate", ()),
    "debits_under_another_name": (2, "which nobody here asked for", ("mandate_steps.charge",)),
}
"""After so many steps, what the checks say of each way to break the platform, and the kinds of step that show it."""
SEEDS = (21, 22, 23, 24)
"""Which of them reaches a mistake changes with the code: the first that does suffices."""
AT_ONCE = {"keeps_what_was_paid_out": 22, "loses_nothing_in_disputes": 24}
"""What to begin with, to be quick: the seed that reached it when this was written."""


def test_a_seed_ends_with_all_books_in_agreement_and_plays_the_same_turns_again(play: Play) -> None:
    first, second = play(22, 24), play(22, 24)

    assert first["wrong"] == []
    assert len(first["trace"]) == 24
    assert (first["digest"], first["turns"]) == (second["digest"], second["turns"])


def test_a_broken_platform_is_noticed(play: Play) -> None:
    assert CAUGHT.keys() == SPOILERS.keys()
    for spoiler, (steps, said, kinds) in CAUGHT.items():
        # The third gateway tells of disputes, the second debits.
        plan = {"tenants": 1, "gateways": 3 if "disputes" in spoiler else 2, "kinds": kinds}
        seeds = sorted(SEEDS, key=lambda seed: seed != AT_ONCE.get(spoiler))
        played = (play(seed, steps, spoiler=spoiler, **plan)["wrong"] for seed in seeds)

        assert any(said in item for wrong in played for item in wrong), spoiler


def test_the_shortest_way_to_a_failure_is_found(play: Play) -> None:
    found = play(21, 2, tenants=1, gateways=1, spoiler="credits_twice", shrink=True)

    assert found["wrong"] != []
    # The deposits that every scenario begins with suffice.
    assert found["trace"] == []
    assert found["command"] == "./bahi simulate --seed 21 --steps 2 --tenants 1 --gateways 1 --only 0"
