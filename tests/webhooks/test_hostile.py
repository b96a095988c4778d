"""Webhooks from somebody who wants to break the inbox, and from a plugin that fails at them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from core.kit import scope
from core.kit.scope import Principal, Scope
from core.providers import service as providers
from core.providers.types import NewProviderAccount, WebhookNotice
from plugins.payments_razorpay.provider import Razorpay
from tests.http import Api, answer, problem
from tests.webhooks.conftest import Vendor, event

DEEP = b'{"event":' + b"[" * 50_000 + b"]" * 50_000 + b"}"
HOSTILE = [
    DEEP,
    b"[" * 900 + b"]" * 900,
    b'{"event":"payment.captured","event":"refund.processed","payload":{},"payload":[]}',
    b'{"event":"payment.captured","payload":{"payment":{"entity":{"id":"pay_\\ud800","order_id":"\\u0000"}}}}',
    b'{"event":"payment.captured","payload":{"payment":{"entity":{"id":"pay_1","order_id":["x"]}}}}',
    b'{"event":7,"payload":1e999,"created_at":1e308}',
    b'{"event":"payment.captured","created_at":99999999999999999999,"payload":null}',
    b'{"a":' + b"9" * 100_000 + b"}",
    b"\xff\xfe\x00\x01" * 1000,
    b"",
    b"null",
    b'"' + b"4" * 500_000 + b'"',
]
"""Deep, doubled, unstorable, of other types, endless, no text at all."""


@pytest.mark.parametrize("signed", [True, False])
async def test_no_content_breaks_the_inbox_or_who_looks_into_it(vendor: Vendor, api: Api, signed: bool) -> None:
    for number, body in enumerate(HOSTILE):
        if signed:
            assert (await answer(await vendor.send(body, event_id=f"evt{number}")))["status"] == "accepted"
        else:
            await problem(await vendor.send(body, signature="0" * 64), 400, "webhook.invalid")

    kind = "webhook-deliveries" if signed else "webhook-rejections"
    found = (await answer(await api.get(f"/v1/{kind}?limit=50")))["items"]
    assert len(found) == len(HOSTILE)
    for item in found:
        await answer(await api.get(f"/v1/{kind}/{item['id']}"))
    if signed:
        await vendor.work()
        assert {row["last_error"] for row in await vendor.deliveries()} <= {None, "NotOursYet"}


async def test_a_body_beyond_the_limit_is_refused_before_it_is_read(vendor: Vendor) -> None:
    await problem(await vendor.send(b"x" * 10_000_000), 413, "request.body_too_large")
    assert (await vendor.count("webhook_delivery"), await vendor.count("webhook_rejection")) == (0, 0)


async def test_a_webhook_is_good_for_its_own_tenant_and_account_only(vendor: Vendor, make_vendor: Any) -> None:
    """Also when one vendor account is used by two tenants: the address says whose it is."""
    other: Vendor = await make_vendor()
    config = {"key_id": "rzp_test_abcd9999", "key_secret": "key-secret-2", "webhook_secret": "another-secret-of-tests"}
    with scope.use(Scope(vendor.tenant, Principal("api_key", "key_tests", frozenset({"*"})), "req_tests")):
        made = await providers.create(NewProviderAccount("payments", "razorpay", "Two", config))
    second = replace(vendor, account_id=made.id)
    body = event()

    await problem(await vendor.send(body, path=second.path), 400, "webhook.invalid")
    mixed = f"/webhooks/{other.tenant.short_id}/{vendor.account}"
    await problem(await vendor.send(body, path=mixed), 404, "request.not_found")
    assert (await answer(await vendor.send(body)))["status"] == "accepted"
    assert (await answer(await other.send(body)))["status"] == "accepted"

    assert [row["account_id"] for row in await vendor.deliveries()] == [vendor.account_id]
    assert [row["account_id"] for row in await other.deliveries()] == [other.account_id]


@pytest.mark.parametrize(
    "rubbish",
    [
        KeyError("a secret that no log may hold"),
        RecursionError(),
        None,
        "payment.captured",
        WebhookNotice("", "payment.captured", "attempt"),
        WebhookNotice("key", "payment.captured", "attempt", provider_order_id=7),  # type: ignore[arg-type]
        WebhookNotice("key", "payment.captured", "attempt", details=({"a": object()},)),
    ],
)
async def test_a_webhook_that_the_plugin_fails_at_is_kept_and_taken_in_later(
    vendor: Vendor, api: Api, monkeypatch: pytest.MonkeyPatch, rubbish: object
) -> None:
    def verify_webhook(*_args: object) -> object:
        if isinstance(rubbish, Exception):
            raise rubbish
        return rubbish

    with monkeypatch.context() as patched:
        patched.setattr(Razorpay, "verify_webhook", verify_webhook)
        await problem(await vendor.send(event()), 503, "provider.plugin_failed")
        assert (await vendor.count("webhook_rejection"), await vendor.deliveries()) == (1, [])
        again = await answer(await api.post("/v1/webhook-rejections/verify", {"provider_account": vendor.account}))
        assert again == {"accepted": 0, "duplicate": 0, "invalid": 1, "shortened": 0}

    verdicts = await answer(await api.post("/v1/webhook-rejections/verify", {"provider_account": vendor.account}))

    assert verdicts["accepted"] == 1
    assert len(await vendor.deliveries()) == 1
