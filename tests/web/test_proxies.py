"""Whose request it is, with the operator's own proxies between."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from quart import Quart

from core import app as application
from core.kit.scope import TenantRef
from core.settings import Settings
from core.web import proxies
from tests.http import make_key

PROXIES = ["10.0.0.0/8", "127.0.0.1", "2001:db8:1::/48"]


@pytest.mark.parametrize(
    ("peer", "forwarded", "client"),
    [
        ("198.51.100.7", [], "198.51.100.7"),
        ("198.51.100.7", ["203.0.113.9"], "198.51.100.7"),  # nobody's proxy: it may say what it likes
        ("127.0.0.1", [], "127.0.0.1"),
        ("127.0.0.1", ["203.0.113.9"], "203.0.113.9"),
        ("::ffff:10.1.2.3", ["203.0.113.9"], "203.0.113.9"),
        ("10.0.0.1", ["192.0.2.1, 203.0.113.9"], "203.0.113.9"),  # the first one was made up
        ("10.0.0.1", ["192.0.2.1", "203.0.113.9,10.0.0.2"], "203.0.113.9"),
        ("10.0.0.1", ["10.0.0.9, 10.0.0.2"], "10.0.0.9"),  # somebody within
        ("10.0.0.1", ["203.0.113.9, unknown"], "10.0.0.1"),
        ("10.0.0.1", ["203.0.113.9, "], "10.0.0.1"),
        ("10.0.0.1", ["<script>"], "10.0.0.1"),
        ("10.0.0.1", ["203.0.113.9:443"], "203.0.113.9"),
        ("2001:db8:1::1", ["[2001:db8:2::7]:443"], "2001:db8:2::7"),
        ("10.0.0.1", ["::ffff:203.0.113.9"], "203.0.113.9"),
    ],
)
async def test_the_client_is_the_nearest_who_is_no_proxy(peer: str, forwarded: list[str], client: str) -> None:
    seen: list[Any] = []

    async def app(scope: Any, _receive: Any, _send: Any) -> None:
        seen.append(scope["client"])

    headers = [(b"host", b"bahi.test"), *((b"x-forwarded-for", value.encode()) for value in forwarded)]
    await proxies.behind(app, PROXIES)({"type": "http", "client": (peer, 9), "headers": headers}, None, None)

    assert seen == [(client, 9)]


async def test_what_has_no_client_is_passed_on() -> None:
    seen: list[Any] = []

    async def app(scope: Any, _receive: Any, _send: Any) -> None:
        seen.append(scope)

    for scope in ({"type": "lifespan"}, {"type": "http", "client": None, "headers": []}):
        await proxies.behind(app, PROXIES)(scope, None, None)

    assert seen == [{"type": "lifespan"}, {"type": "http", "client": None, "headers": []}]


async def test_a_keys_networks_are_its_clients(settings: Settings, app: Quart, tenant: TenantRef) -> None:
    behind = application.create_app(replace(settings, trusted_proxies=("192.0.2.0/24",)))
    key = await make_key(tenant, networks=["203.0.113.0/24"])

    async def ask(whom: Quart, forwarded: str) -> int:
        headers = {"Authorization": f"Bearer {key}", "X-Forwarded-For": forwarded}
        client = {"client": ("192.0.2.1", 9)}
        return (await whom.test_client().get("/v1/tenant", headers=headers, scope_base=client)).status_code

    assert await ask(behind, "203.0.113.5") == 200
    assert await ask(behind, "203.0.113.5, 198.51.100.9") == 403
    assert await ask(app, "203.0.113.5") == 403  # which trusts nobody
