"""The endpoint over HTTP."""

from __future__ import annotations

from typing import Any

import pytest

from core.events import relay
from core.events import service as events
from core.kit import db, ids, scope
from core.kit.scope import TenantRef
from core.webhook_endpoints import service as endpoints
from tests import http
from tests.events.conftest import an_event
from tests.webhook_endpoints.conftest import Receiver

PATH = "/v1/webhook-endpoint"


async def put(api: http.Api, **body: Any) -> Any:
    return await api.call("PUT", PATH, body)


async def test_its_whole_life(api: http.Api, receiver: Receiver) -> None:
    await http.problem(await api.get(PATH), 404, "webhook_endpoints.not_found")
    await http.problem(await api.post(f"{PATH}/rotate-secret"), 404, "webhook_endpoints.not_found")

    made = await http.answer(await put(api, url=receiver.url, event_types=["balance.changed", "balance.changed"]))
    assert made["secret"].startswith("whsec_")
    assert (made["status"], made["event_types"], made["url"]) == ("enabled", ["balance.changed"], receiver.url)
    again = await http.answer(await put(api, url=receiver.url + "2"))
    assert (again["id"], again["secret"], again["event_types"]) == (made["id"], None, None)
    read = await http.answer(await api.get(PATH))
    assert "secret" not in read
    assert read["url"] == receiver.url + "2"
    rotated = await http.answer(await api.post(f"{PATH}/rotate-secret"))
    assert rotated["secret"].startswith("whsec_")
    assert rotated["secret"] != made["secret"]
    await http.answer(await api.delete(PATH))
    await http.problem(await api.get(PATH), 404, "webhook_endpoints.not_found")

    fresh = await http.answer(await put(api, url=receiver.url))
    assert fresh["id"] != made["id"]
    assert fresh["secret"] not in {made["secret"], rotated["secret"], None}


async def test_no_secret_rests_in_the_open(api: http.Api, receiver: Receiver, tenant: TenantRef) -> None:
    made = await http.answer(await put(api, url=receiver.url))
    with scope.system(tenant, "tests"):
        async with db.transaction() as tx:
            sealed = await tx.value("SELECT secrets FROM webhook_endpoint WHERE tenant_id = $1", tx.tenant)
            audit = await tx.value("SELECT string_agg(a::text, '') FROM audit_entry a WHERE tenant_id = $1", tx.tenant)
            kept = await tx.value("SELECT count(*) FROM idempotency WHERE tenant_id = $1", tx.tenant)

    secret = made["secret"].removeprefix("whsec_")
    assert secret.encode() not in sealed
    assert secret not in audit
    assert kept == 0


@pytest.mark.parametrize(
    "url",
    ["http://10.0.0.1/", "http://169.254.169.254/latest/meta-data/", "ftp://127.0.0.1/", "http://0.0.0.0/", "nonsense"],
)
async def test_a_refused_address_changes_nothing(api: http.Api, receiver: Receiver, url: str) -> None:
    await http.problem(await put(api, url=url), 422, "outbound.address_refused")
    await http.problem(await api.get(PATH), 404, "webhook_endpoints.not_found")


async def test_production_takes_no_loopback(api: http.Api, receiver: Receiver) -> None:
    endpoints.configure(development=False)
    for url in (receiver.url, "https://127.0.0.1/", "https://localhost/"):
        await http.problem(await put(api, url=url), 422, "outbound.address_refused")


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"url": 1},
        {"url": ""},
        {"url": "https://a.example/", "more": 1},
        {"url": "https://a.example/", "enabled": "yes"},
    ],
)
async def test_bad_bodies(api: http.Api, receiver: Receiver, body: dict[str, Any]) -> None:
    await http.problem(await api.call("PUT", PATH, body), 400, "request.validation")


async def test_unknown_types_are_refused(api: http.Api, receiver: Receiver) -> None:
    answer = await put(api, url=receiver.url, event_types=["nothing.happened"])
    await http.problem(answer, 422, "webhook_endpoints.unknown_event_type")


async def test_messages_and_resend(
    api: http.Api, receiver: Receiver, tenant: TenantRef, make_tenant: Any, app: Any
) -> None:
    await http.answer(await put(api, url=receiver.url))
    with scope.system(tenant, "tests"):
        for number in range(3):
            async with db.transaction() as tx:
                await events.emit(tx, an_event(number), subject=f"pay_{number}", subject_version=1)
        await relay.place(tenant.id, [endpoints.placed])

    first = await http.answer(await api.get(f"{PATH}/messages?limit=2"))
    second = await http.answer(await api.get(f"{PATH}/messages?limit=2&cursor={first['next_cursor']}"))
    found = first["items"] + second["items"]
    assert [item["subject"] for item in found] == ["pay_2", "pay_1", "pay_0"]
    assert second["next_cursor"] is None
    assert {item["status"] for item in found} == {"pending"}
    assert (await http.answer(await api.get(f"{PATH}/messages?status=failed")))["items"] == []
    one = await http.answer(await api.get(f"{PATH}/messages/{found[0]['id']}"))
    assert one["tries"] == []

    sent = await http.answer(await api.post(f"{PATH}/messages/{found[0]['id']}/resend"))
    assert sent["status"] == "pending"
    for bad in (ids.text("whm", ids.new()), "whm_x", "evt_x"):
        await http.problem(await api.get(f"{PATH}/messages/{bad}"), 404, "request.not_found")
        await http.problem(await api.post(f"{PATH}/messages/{bad}/resend"), 404, "request.not_found")
    other = http.Api(app, await http.make_key(await make_tenant()))
    await http.problem(await other.get(f"{PATH}/messages/{found[0]['id']}"), 404, "request.not_found")
    await http.problem(await other.post(f"{PATH}/messages/{found[0]['id']}/resend"), 404, "request.not_found")

    await http.answer(await put(api, url=receiver.url, enabled=False))
    await http.problem(await api.post(f"{PATH}/messages/{found[0]['id']}/resend"), 422, "webhook_endpoints.disabled")


async def test_permissions(app: Any, tenant: TenantRef, receiver: Receiver) -> None:
    reader = http.Api(app, await http.make_key(tenant, ["webhook_endpoints:read"]))
    writer = http.Api(app, await http.make_key(tenant, ["webhook_endpoints:write"]))

    await http.answer(await put(writer, url=receiver.url))
    await http.answer(await reader.get(PATH))
    for answer in (
        await put(reader, url=receiver.url), await reader.delete(PATH), await reader.post(f"{PATH}/rotate-secret"),
        await writer.get(PATH), await writer.get(f"{PATH}/messages"),
    ):  # fmt: skip
        await http.problem(answer, 403, "auth.permission_denied")
