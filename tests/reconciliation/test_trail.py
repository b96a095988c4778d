"""From a break, or from what is expected, the trail of money leads to what differs and to what corrected it."""

from __future__ import annotations

from uuid import UUID

from core.kit import ids
from core.reconciliation.cases import write_off
from core.reconciliation.matching import service as matching
from core.trace import service as trace
from tests.reconciliation.shop import Shop, today, travelled, unknown
from tests.reconciliation_breaks.desk import approve, only_break


async def test_the_trail_of_a_break(shop: Shop) -> None:
    shop.report.days[today()].append(unknown("10.00", "setl_1", today()))
    await shop.run()
    found = await only_break(shop)
    assert found.line_id is not None

    trail = await trace.follow(found.public_id)
    nodes = {node.id: node for node in trail.nodes}
    assert nodes[found.public_id].facts["reason"] == "unknown_here"
    assert {ids.text("sln", found.line_id)} < set(nodes)
    assert "a difference that is not settled: missing_here" in [gap.text for gap in trail.gaps]
    # And from the line to its break.
    assert found.public_id in {node.id for node in (await trace.follow(ids.text("sln", found.line_id))).nodes}

    await approve(await write_off.ask(found.id, "nobody claims it"))
    trail = await trace.follow(found.public_id)
    assert {edge.relation for edge in trail.edges if edge.source == found.public_id} >= {"of", "corrected by"}
    assert [gap for gap in trail.gaps if gap.node == found.public_id] == []


async def test_the_trail_of_what_never_comes(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    with travelled(days=20):
        await shop.run()
    found = await only_break(shop)

    trail = await trace.follow(found.public_id)
    assert {paid.public_id, found.public_id} < {node.id for node in trail.nodes}
    assert {"expects", "about"} <= {edge.relation for edge in trail.edges if edge.source == found.public_id}
    [expected] = await matching.list_expectations(shop.account_id, UUID(int=0), 5, only_open=True)
    trail = await trace.follow(ids.text("exp", expected["id"]))
    assert paid.public_id in {node.id for node in trail.nodes}
    assert "the outside has not shown it yet" in [gap.text for gap in trail.gaps]
