"""Reading the stream: through the service and over HTTP."""

from __future__ import annotations

from typing import Any

import pytest

from core.events import relay
from core.events import service as events
from core.events.errors import EventNotFound
from core.events.registry import catalogue
from core.kit import ids, scope
from core.kit.scope import TenantRef
from tests import http


async def test_events_are_read_after_a_position(acting: TenantRef, emit: Any) -> None:
    for number in range(1, 8):
        await emit(f"pay_{number % 2}", number, number)
    assert (await events.list_after(0, 10)).events == []
    await relay.place(acting.id)

    first = await events.list_after(0, 3)
    rest = await events.list_after(first.position, 10)
    end = await events.list_after(rest.position, 10)

    assert [item.position for item in first.events] == [1, 2, 3]
    assert (first.position, first.top) == (3, 7)
    assert [item.position for item in rest.events] == [4, 5, 6, 7]
    assert (rest.position, end.events, end.position) == (7, [], 7)


async def test_filters_pass_over_what_they_do_not_want(
    acting: TenantRef, emit: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(events, "SCAN_MAX", 4)
    for number in range(1, 10):
        await emit("pay_rare" if number == 9 else "pay_many", number)
    await relay.place(acting.id)

    looked, found = 0, []
    steps = []
    for _ in range(4):
        part = await events.list_after(looked, 10, subjects=["pay_rare"])
        found += [item.position for item in part.events]
        looked = part.position
        steps.append(looked)

    assert steps == [4, 8, 9, 9]
    assert found == [9]
    assert (await events.list_after(0, 10, types=["nothing.happened"])).events == []
    both = await events.list_after(4, 10, subjects=["pay_many"], types=["webhook_endpoint.disabled"])
    assert [item.position for item in both.events] == [5, 6, 7, 8]


async def test_the_envelope_is_complete_and_its_bytes_never_change(acting: TenantRef, emit: Any) -> None:
    event_id = await emit("pay_1", 3, 7)
    with pytest.raises(EventNotFound):
        await events.get(event_id)
    await relay.place(acting.id)

    found = await events.get(event_id)
    envelope = events.envelope(found, acting.short_id)

    assert envelope == {
        "id": ids.text("evt", event_id),
        "type": "webhook_endpoint.disabled",
        "version": 1,
        "tenant": acting.short_id,
        "subject": "pay_1",
        "subject_version": 3,
        "position": 1,
        "occurred_at": envelope["occurred_at"],
        "data": {"endpoint": "whe_7", "reason": "gone", "failing_since": "2026-11-21T06:30:00.000000Z"},
    }
    again = (await events.list_after(0, 1)).events[0]
    assert events.encode(found, acting.short_id) == events.encode(again, acting.short_id)


async def test_another_tenants_event_is_not_found(acting: TenantRef, make_tenant: Any, emit: Any) -> None:
    event_id = await emit("pay_1", 1)
    await relay.place(acting.id)

    with scope.system(await make_tenant(), "tests"):
        with pytest.raises(EventNotFound):
            await events.get(event_id)
        assert (await events.list_after(0, 10)).events == []


def test_the_catalogue_has_valid_examples() -> None:
    found = catalogue()

    assert found["webhook_endpoint.disabled"].example["reason"] == "failing"
    assert list(found) == sorted(found)


async def test_events_over_http(api: http.Api, tenant: TenantRef, emit: Any) -> None:
    with scope.system(tenant, "tests"):
        for number in range(1, 4):
            event_id = await emit(f"pay_{number}", 1, number)
        await relay.place(tenant.id)

    page = await http.answer(await api.get("/v1/events?after=1&limit=1"))
    assert [item["position"] for item in page["items"]] == [2]
    assert (page["position"], page["top"]) == (2, 3)

    one = await http.answer(await api.get(f"/v1/events/{ids.text('evt', event_id)}"))
    assert one["subject"] == "pay_3"
    query = "subject=pay_2&types=webhook_endpoint.disabled,other.type"
    filtered = await http.answer(await api.get(f"/v1/events?{query}"))
    assert [item["position"] for item in filtered["items"]] == [2]
    for path in ("/v1/events/evt_nonsense", f"/v1/events/{ids.text('evt', ids.new())}"):
        await http.problem(await api.get(path), 404, "request.not_found")
    for query in ("after=-1", "after=x", "limit=0", "limit=201", "unknown=1", "after=1&after=2"):
        await http.problem(await api.get(f"/v1/events?{query}"), 400, "request.validation")


async def test_the_types_over_http(api: http.Api) -> None:
    found = await http.answer(await api.get("/v1/event-types"))

    kinds = {item["type"]: item for item in found["items"]}
    assert kinds["webhook_endpoint.disabled"]["example"]["reason"] == "failing"
    assert kinds["webhook_endpoint.disabled"]["json_schema"]["required"] == ["endpoint", "reason", "failing_since"]


async def test_events_need_their_permission(app: Any, tenant: TenantRef) -> None:
    weak = http.Api(app, await http.make_key(tenant, ["jobs:read"]))

    for path in ("/v1/events", "/v1/event-types", f"/v1/events/{ids.text('evt', ids.new())}"):
        await http.problem(await weak.get(path), 403, "auth.permission_denied")
