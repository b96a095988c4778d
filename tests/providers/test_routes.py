"""Provider accounts over HTTP: secrets go in and never come out, and no tenant meets another's."""

from __future__ import annotations

from typing import Any

import pytest

from core.kit import db
from core.kit.scope import TenantRef
from tests import http
from tests.http import Api, answer, problem

SECRET = "key-secret-of-the-vendor"
HOOK_SECRET = "whsec-first-0001"


def account(**changes: Any) -> dict[str, Any]:
    config = {"key_id": "rzp_test_abcd1234", "key_secret": SECRET, "webhook_secret": HOOK_SECRET}
    return {"kind": "payments", "provider": "razorpay", "label": "Main", "config": config, **changes}


async def test_an_account_is_created_without_showing_its_secrets(api: Api, tenant: TenantRef) -> None:
    made = await answer(await api.post("/v1/provider-accounts", account()), 201)
    shown = await answer(await api.get(f"/v1/provider-accounts/{made['id']}"))

    assert shown == made
    assert made["config"] == {"key_id": "rzp_test_abcd1234", "display_name": "Payment", "base_url": None}
    assert set(made["secrets"]) == {"key_secret", "webhook_secret"}
    assert made["secrets"]["key_secret"]["set"] is True
    assert made["secrets"]["key_secret"]["former_valid_until"] is None
    assert (made["status"], made["priority"], made["currencies"]) == ("enabled", 100, ["INR"])
    assert (made["version"], made["config_version"]) == (1, 1)
    assert made["webhook_url"].endswith(f"/webhooks/{tenant.short_id}/{made['id']}")
    assert SECRET not in str(made)
    assert HOOK_SECRET not in str(made)


async def test_no_secret_reaches_a_table_in_clear_or_the_audit(api: Api, tenant: TenantRef) -> None:
    made = await answer(await api.post("/v1/provider-accounts", account()), 201)
    await answer(await api.patch(f"/v1/provider-accounts/{made['id']}", {"config": {"key_secret": "another-secret"}}))

    async with db.transaction(tenant.id) as tx:
        stored = await tx.fetch(
            "SELECT row_to_json(a)::text AS t FROM provider_account a WHERE tenant_id = $1", tenant.id
        )
        audited = await tx.fetch(
            "SELECT action, row_to_json(a)::text AS t FROM audit_entry a WHERE tenant_id = $1 ORDER BY id", tenant.id
        )

    texts = "".join(row["t"] for row in [*stored, *audited])
    for secret in (SECRET, HOOK_SECRET, "another-secret"):
        assert secret not in texts
        assert secret.encode().hex() not in texts
    assert [row["action"] for row in audited if row["action"].startswith("provider_account")] == [
        "provider_account:create",
        "provider_account:change",
    ]


async def test_a_change_keeps_what_it_does_not_name(api: Api) -> None:
    made = await answer(await api.post("/v1/provider-accounts", account()), 201)
    path = f"/v1/provider-accounts/{made['id']}"

    renamed = await answer(await api.patch(path, {"label": "Second", "priority": 5}))
    named = await answer(await api.patch(path, {"config": {"display_name": "Tea shop"}}))
    reset = await answer(await api.patch(path, {"config": {"display_name": None}}))

    assert (renamed["label"], renamed["priority"], renamed["config_version"], renamed["version"]) == ("Second", 5, 1, 2)
    assert renamed["secrets"] == made["secrets"]
    assert (named["config"]["display_name"], named["config_version"]) == ("Tea shop", 2)
    assert named["secrets"] == made["secrets"]
    assert reset["config"] == made["config"]


async def test_a_replaced_secret_overlaps_until_revoked(api: Api) -> None:
    made = await answer(await api.post("/v1/provider-accounts", account()), 201)
    path = f"/v1/provider-accounts/{made['id']}"

    rotated = await answer(await api.patch(path, {"config": {"webhook_secret": "whsec-second-0002"}}))
    revoked = await answer(await api.patch(path, {"revoke_former_secrets": True}))

    assert rotated["secrets"]["webhook_secret"]["former_valid_until"] is not None
    assert rotated["secrets"]["key_secret"] == made["secrets"]["key_secret"]
    assert revoked["secrets"]["webhook_secret"]["former_valid_until"] is None
    assert revoked["secrets"]["webhook_secret"]["changed_at"] == rotated["secrets"]["webhook_secret"]["changed_at"]


async def test_too_many_rotations_are_refused_rather_than_forgotten(api: Api) -> None:
    made = await answer(await api.post("/v1/provider-accounts", account()), 201)
    path = f"/v1/provider-accounts/{made['id']}"
    for number in range(5):
        await answer(await api.patch(path, {"config": {"webhook_secret": f"whsec-number-{number}"}}))

    await problem(
        await api.patch(path, {"config": {"webhook_secret": "whsec-one-more"}}), 422, "provider.too_many_secrets"
    )

    assert (await answer(await api.get(path)))["config_version"] == 6
    await answer(await api.patch(path, {"config": {"webhook_secret": "whsec-one-more"}, "revoke_former_secrets": True}))


@pytest.mark.parametrize(
    ("config", "field"),
    [
        ({"key_id": "rzp_live_abcd1234"}, "config/key_id"),
        ({"key_id": "rzp_test_../../x"}, "config/key_id"),
        ({"key_secret": "short"}, "config/key_secret"),
        ({"key_secret": 12345678}, "config/key_secret"),
        ({"webhook_secret": "naïve-secret"}, "config/webhook_secret"),
        ({"surprise": 1}, "config/surprise"),
        ({"base_url": "https://evil.example"}, "config/base_url"),
        ({"base_url": "https://razorpay.com.evil.example"}, "config/base_url"),
        ({"base_url": "https://user:pw@api.razorpay.com"}, "config/base_url"),
        ({"base_url": "http://api.razorpay.com"}, "config/base_url"),
        ({"base_url": "http://169.254.169.254/latest"}, "config/base_url"),
        ({"base_url": "http://127.0.0.1:9"}, "config/base_url"),
    ],
)
async def test_bad_settings_are_refused_without_an_echo(api: Api, config: dict[str, Any], field: str) -> None:
    body = account()
    body["config"] |= config

    refused = await problem(await api.post("/v1/provider-accounts", body), 422, "provider.invalid_configuration")

    assert [item["field"] for item in refused["errors"]] == [field]
    assert SECRET not in str(refused)
    assert str(next(iter(config.values()))) not in str([item["message"] for item in refused["errors"]])
    assert (await answer(await api.get("/v1/provider-accounts")))["items"] == []


async def test_a_live_tenant_takes_no_test_key(app: Any, make_tenant: Any) -> None:
    live = await make_tenant("live")
    api = Api(app, await http.make_key(live))

    refused = await problem(await api.post("/v1/provider-accounts", account()), 422, "provider.invalid_configuration")

    assert [item["field"] for item in refused["errors"]] == ["config/key_id"]


async def test_unknown_providers_and_currencies_are_refused(api: Api) -> None:
    await problem(await api.post("/v1/provider-accounts", account(provider="nobody")), 422, "provider.unknown")
    await problem(await api.post("/v1/provider-accounts", account(kind="kyc")), 422, "provider.unknown")
    await problem(
        await api.post("/v1/provider-accounts", account(currencies=["INR", "XXX"])),
        422,
        "provider.unsupported_currency",
    )
    await problem(await api.post("/v1/provider-accounts", account(surprise=True)), 400, "request.validation")

    assert (await answer(await api.get("/v1/provider-accounts")))["items"] == []


async def test_another_tenants_account_is_as_unknown_as_none(app: Any, api: Api, make_tenant: Any) -> None:
    made = await answer(await api.post("/v1/provider-accounts", account()), 201)
    other = Api(app, await http.make_key(await make_tenant()))

    for path in (f"/v1/provider-accounts/{made['id']}", "/v1/provider-accounts/pac_00000000000000000000000000"):
        await problem(await other.get(path), 404, "request.not_found")
        await problem(await other.patch(path, {"label": "Mine"}), 404, "request.not_found")
        await problem(await other.post(f"{path}/disable", {"reason": "x"}), 404, "request.not_found")

    assert (await answer(await other.get("/v1/provider-accounts")))["items"] == []
    assert await answer(await api.get(f"/v1/provider-accounts/{made['id']}")) == made


async def test_disable_and_enable_are_audited_once(api: Api, tenant: TenantRef) -> None:
    made = await answer(await api.post("/v1/provider-accounts", account()), 201)
    path = f"/v1/provider-accounts/{made['id']}"

    disabled = await answer(await api.post(f"{path}/disable", {"reason": "Contract ended"}))
    again = await answer(await api.post(f"{path}/disable", {"reason": "Contract ended"}))
    enabled = await answer(await api.post(f"{path}/enable", {"reason": "Renewed"}))

    assert (disabled["status"], again, enabled["status"]) == ("disabled", disabled, "enabled")
    async with db.transaction(tenant.id) as tx:
        rows = await tx.fetch(
            "SELECT reason FROM audit_entry WHERE tenant_id = $1 AND action = $2 ORDER BY id",
            tenant.id,
            "provider_account:set_status",
        )
    assert [row["reason"] for row in rows] == ["Contract ended", "Renewed"]


async def test_a_key_without_the_permission_is_refused(app: Any, tenant: TenantRef) -> None:
    reader = Api(app, await http.make_key(tenant, ["provider_accounts:read"]))

    await answer(await reader.get("/v1/provider-accounts"))
    await problem(await reader.post("/v1/provider-accounts", account()), 403, "auth.permission_denied")
    await problem(await Api(app).get("/v1/providers"), 401, "auth.unauthenticated")


async def test_lists_go_on_from_their_cursor(api: Api) -> None:
    made = [
        (await answer(await api.post("/v1/provider-accounts", account(label=f"Number {number}")), 201))["id"]
        for number in range(3)
    ]

    first = await answer(await api.get("/v1/provider-accounts?limit=2&kind=payments"))
    rest = await answer(await api.get(f"/v1/provider-accounts?limit=2&kind=payments&cursor={first['next_cursor']}"))

    assert [item["id"] for item in first["items"] + rest["items"]] == made[::-1]
    assert rest["next_cursor"] is None
    assert (await answer(await api.get("/v1/provider-accounts?kind=kyc")))["items"] == []
    await problem(
        await api.get(f"/v1/provider-accounts?kind=kyc&cursor={first['next_cursor']}"),
        400,
        "pagination.invalid_cursor",
    )


async def test_installed_providers_describe_their_settings(api: Api) -> None:
    offered = (await answer(await api.get("/v1/providers")))["items"]

    razorpay = next(item for item in offered if (item["kind"], item["name"]) == ("payments", "razorpay"))
    assert razorpay["capabilities"] == [
        "connection_test", "disputes", "downtimes", "hosted_links", "instant_refund", "mandates", "manual_capture",
        "method_choice", "partial_refund", "refund_idempotency", "settlement_lines", "settlement_totals",
        "subscriptions",
    ]  # fmt: skip
    assert razorpay["currencies"][0] == "INR"
    settings = razorpay["config_schema"]["properties"]
    assert {name for name, field in settings.items() if field.get("writeOnly")} == {"key_secret", "webhook_secret"}
    assert set(razorpay["config_schema"]["required"]) == {"key_id", "key_secret", "webhook_secret"}


async def test_the_same_key_creates_one_account(api: Api) -> None:
    first = await answer(await api.post("/v1/provider-accounts", account(), idempotency_key="once"), 201)
    second = await answer(await api.post("/v1/provider-accounts", account(), idempotency_key="once"), 201)

    assert first == second
    assert len((await answer(await api.get("/v1/provider-accounts")))["items"]) == 1
