"""Thresholds are told once per crossing, under the account's lock."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.kit import clock, db, ids
from core.kit.errors import BahiError
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.accounts import service as accounts
from core.ledger.errors import AccountClosed, AccountNotFound
from core.ledger.monitors import service
from core.ledger.monitors.decide import Step, follow
from core.ledger.monitors.errors import InvalidMonitor, MonitorNotFound, TooManyMonitors
from core.ledger.monitors.types import Monitor, NewMonitor
from core.ledger.types import Account, Line, NewTransaction
from tests.http import Api, answer, problem
from tests.ledger_books.conftest import inr, opened, pay


async def told(monitor: Monitor) -> list[tuple[str, str, int]]:
    async with db.transaction() as tx:
        rows = await tx.fetch(
            "SELECT type, data, subject_version FROM event WHERE tenant_id = $1 AND subject = $2 ORDER BY id",
            tx.tenant, ids.text("mon", monitor.id),
        )  # fmt: skip
    return [(row["type"].partition(".")[2], row["data"]["amount"], row["subject_version"]) for row in rows]


def below(account: Account, threshold: str, rearm_at: str | None = None) -> NewMonitor:
    return NewMonitor(
        account.id, "balance", "below", Decimal(threshold), None if rearm_at is None else Decimal(rearm_at)
    )


async def test_a_crossing_is_told_once_and_again_after_rearming(bank: Account, anna: Account) -> None:
    await pay(bank, anna, "100.00")
    monitor = await service.create(below(anna, "50.00"))
    assert ((await ledger.get_account(anna.id)).monitored, monitor.state) == (True, "armed")

    for amount in ("40.00", "10.00", "10.00", "5.00"):
        await pay(anna, bank, amount)
    await pay(bank, anna, "15.00")
    await pay(anna, bank, "0.01")

    assert await told(monitor) == [("crossed", "40.00", 1), ("rearmed", "50.00", 2), ("crossed", "49.99", 3)]
    after = await service.get(monitor.id)
    assert (after.state, after.crossings, after.version) == ("crossed", 2, 3)


async def test_hysteresis_spares_the_flutter(bank: Account, anna: Account) -> None:
    await pay(bank, anna, "100.00")
    monitor = await service.create(below(anna, "50.00", "80.00"))

    await pay(anna, bank, "60.00")
    for _ in range(3):
        await pay(bank, anna, "20.00")
        await pay(anna, bank, "20.00")
    await pay(bank, anna, "40.00")

    assert await told(monitor) == [("crossed", "40.00", 1), ("rearmed", "80.00", 2)]


async def test_above_and_what_is_crossed_already(bank: Account, anna: Account) -> None:
    await pay(bank, anna, "100.00")
    monitor = await service.create(NewMonitor(anna.id, "available", "above", Decimal("99.99")))

    assert monitor.state == "crossed"
    assert await told(monitor) == [("crossed", "100.00", 1)]


async def test_a_refused_post_tells_nothing(bank: Account, anna: Account) -> None:
    await pay(bank, anna, "10.00")
    monitor = await service.create(below(anna, "5.00"))

    with pytest.raises(BahiError):
        await pay(anna, bank, "10.01")

    assert await told(monitor) == []


async def test_a_removed_monitor_is_silent(bank: Account, anna: Account) -> None:
    await pay(bank, anna, "10.00")
    monitor = await service.create(below(anna, "5.00"))
    other = await service.create(below(anna, "6.00"))

    await service.remove(monitor.id)
    assert (await ledger.get_account(anna.id)).monitored
    await service.remove(other.id)
    await service.remove(other.id)
    assert not (await ledger.get_account(anna.id)).monitored
    await pay(anna, bank, "10.00")

    assert await told(monitor) == await told(other) == []
    assert await service.list_monitors(ids.new(), 10) == []


async def test_what_makes_no_monitor_is_refused(bank: Account, anna: Account, acting: TenantRef) -> None:
    with pytest.raises(InvalidMonitor):
        await service.create(below(anna, "5.00", "4.99"))
    with pytest.raises(InvalidMonitor):
        await service.create(NewMonitor(anna.id, "balance", "above", Decimal(5), Decimal(6)))
    with pytest.raises(AccountNotFound):
        await service.create(NewMonitor(uuid4(), "balance", "above", Decimal(5)))
    with pytest.raises(MonitorNotFound):
        await service.remove(uuid4())
    assert not (await ledger.get_account(anna.id)).monitored
    for number in range(service.PER_ACCOUNT_MAX):
        await service.create(below(anna, f"{number}.00"))
    with pytest.raises(TooManyMonitors):
        await service.create(below(anna, "99.00"))
    gone = await opened("gone")
    await accounts.close(gone.id, reason="over")
    with pytest.raises(AccountClosed):
        await service.create(below(gone, "1.00"))


async def test_a_storm_tells_each_crossing_once(bank: Account, anna: Account) -> None:
    """However the posts interleave, crossings and re-armings take turns and versions have no gap."""
    await pay(bank, anna, "100.00")
    monitor = await service.create(below(anna, "95.00"))

    await asyncio.gather(
        *(pay(anna, bank, "10.00") for _ in range(10)), *(pay(bank, anna, "10.00") for _ in range(10)),
        return_exceptions=True,
    )  # fmt: skip

    news = await told(monitor)
    assert [version for _, _, version in news] == list(range(1, len(news) + 1))
    assert all(kind == ("crossed" if place % 2 == 0 else "rearmed") for place, (kind, _, _) in enumerate(news))
    after = await service.get(monitor.id)
    final = (await ledger.get_account(anna.id)).balance
    assert (after.state == "crossed") == (final < 95)
    assert after.version == len(news)


async def test_of_a_flood_each_monitor_tells_its_first_and_last(
    bank: Account, anna: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    await pay(bank, anna, "100.00")
    watching = [await service.create(below(anna, threshold)) for threshold in ("95.00", "99.00")]
    monkeypatch.setattr(service, "TOLD_MAX", 9)
    there, back = Line(anna.id, bank.id, inr("10.00")), Line(bank.id, anna.id, inr("10.00"))
    wishes = [NewTransaction(f"flutter {n}", "test", (back if n % 2 else there,)) for n in range(9)]

    await ledger.post_each(wishes)

    for monitor in watching:
        assert await told(monitor) == [("crossed", "90.00", 1), ("crossed", "90.00", 9)]
        after = await service.get(monitor.id)
        assert (after.state, after.crossings, after.version) == ("crossed", 5, 9)
    monkeypatch.undo()
    await pay(bank, anna, "10.00")
    assert [(await told(monitor))[-1] for monitor in watching] == [("rearmed", "100.00", 10)] * 2


amounts = st.lists(st.decimals(-1000, 1000, places=2), min_size=1, max_size=40)


@given(
    threshold=st.decimals(-500, 500, places=2),
    gap=st.decimals(0, 300, places=2),
    direction=st.sampled_from(["below", "above"]),
    path=amounts,
)
def test_every_path_alternates(threshold: Decimal, gap: Decimal, direction: str, path: list[Decimal]) -> None:
    account, sign = uuid4(), 1 if direction == "below" else -1
    now = clock.system_now()
    rearm_at = threshold + sign * gap
    monitor = Monitor(
        uuid4(), account, "INR", "balance", direction, threshold, rearm_at, "", "armed", 0, 0, "t", now, now
    )

    turns = follow([monitor], [Step(account, amount, Decimal(0)) for amount in path])

    state: Any = "armed"
    expected = []
    for amount in path:
        if state == "armed" and sign * amount < sign * threshold:
            state = "crossed"
            expected.append((state, amount))
        elif state == "crossed" and sign * amount >= sign * monitor.rearm_at:
            state = "armed"
            expected.append((state, amount))
    assert [(turn.monitor.state, turn.amount) for turn in turns] == expected


async def test_monitors_over_http(api: Api) -> None:
    account = await answer(
        await api.post("/v1/ledger/accounts", {"code": "till", "normal_side": "debit", "currency": "INR"}), 201
    )
    wish = {"account": account["id"], "measure": "balance", "direction": "above", "threshold": "5.00"}

    made = await answer(await api.post("/v1/ledger/monitors", wish), 201)
    assert (made["state"], made["rearm_at"]) == ("armed", "5.00")
    listed = await answer(await api.get(f"/v1/ledger/monitors?account={account['id']}"))
    assert [item["id"] for item in listed["items"]] == [made["id"]]
    await problem(await api.post("/v1/ledger/monitors", wish | {"threshold": "5"}), 400, "money.invalid_amount")
    await problem(await api.post("/v1/ledger/monitors", wish | {"rearm_at": "6.00"}), 400, "ledger.invalid_monitor")
    assert (await answer(await api.call("DELETE", f"/v1/ledger/monitors/{made['id']}")))["state"] == "removed"
