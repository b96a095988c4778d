"""The page at / shows credentials and acts without any, so it answers nobody but this machine's own browser."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from typing import Any

import pytest
from quart import Quart

from core import app as application
from core.demo import record as records
from core.demo.record import Record
from core.embedded import places
from core.settings import Settings
from tests import http

LOCAL = {"scope_base": {"client": ("127.0.0.1", 50_000)}}
HOST = "127.0.0.1:8000"
PAGES = ["/dev/state", "/dev/receiver"]
ACTS = ["/dev/tickets", "/dev/deposits", "/dev/refunds", "/dev/settlements"]
RECORD = Record(
    public_url=f"http://{HOST}",
    tenant="abcdefghjk",
    slug="demo",
    platform_key="bahi_platform_admin_secret",
    admin_key="bahi_sandbox_abcdefghjk_admin",
    app_key="bahi_sandbox_abcdefghjk_app",
    sandbox="razorpay",
    provider_account="pac_00000000000000000000000000",
    merchant="rzp_test_<b>",
    wallet="wal_00000000000000000000000000",
    receiver_secret="whsec_c2VjcmV0",
    is_complete=True,
)


@pytest.fixture
def seeded(settings: Settings, tmp_path: Path) -> Settings:
    own = dataclasses.replace(settings, home=tmp_path, port=places.free_port(), public_url=f"http://{HOST}")
    records.write(own.home, RECORD)
    return own


@pytest.fixture
def page(seeded: Settings) -> Quart:
    return application.create_app(seeded)


async def get(app: Quart, path: str, **more: Any) -> Any:
    headers = {"Host": HOST, **more.pop("headers", {})}
    return await app.test_client().open(path, method="GET", headers=headers, **{**LOCAL, **more})


async def post(app: Quart, path: str, **more: Any) -> Any:
    headers = {"Host": HOST, **more.pop("headers", {})}
    return await app.test_client().open(path, method="POST", headers=headers, **{**LOCAL, **more})


async def test_development_shows_the_demo_tenant(page: Quart) -> None:
    answer = await get(page, "/")
    body = await answer.get_data(as_text=True)

    assert answer.status_code == 200
    for shown in (RECORD.app_key, RECORD.admin_key, RECORD.platform_key, RECORD.wallet, RECORD.provider_account):
        assert shown in body
    assert RECORD.receiver_secret not in body
    assert "rzp_test_&lt;b&gt;" in body


async def test_the_page_runs_and_loads_only_its_own_files(page: Quart) -> None:
    answer = await get(page, "/")
    body = await answer.get_data(as_text=True)

    assert answer.headers["Content-Security-Policy"] == (
        f"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self' ws://{HOST}; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    assert answer.headers["Cache-Control"] == "no-store"
    assert not re.search(r"<script(?! src=\"/static/)|<style| style=| on[a-z]+=|javascript:", body)
    for path in re.findall(r'(?:src|href)="(/static/[^"]+)"', body):
        assert (await get(page, path)).status_code == 200, path


@pytest.mark.parametrize(
    "more",
    [
        {"headers": {"Host": "evil.example"}},
        {"headers": {"Host": "evil.example:8000"}},
        {"scope_base": {"client": ("192.0.2.7", 4711)}},
    ],
    ids=["rebound name", "rebound name and port", "another machine"],
)
async def test_a_stranger_sees_the_neutral_page_and_nothing_else(page: Quart, more: dict[str, Any]) -> None:
    answer = await get(page, "/", **more)
    body = await answer.get_data(as_text=True)

    assert answer.status_code == 200
    assert "There is nothing to see at this address." in body
    assert "bahi_" not in body
    for path in PAGES:
        await http.problem(await get(page, path, **more), 404, "request.not_found")
    for path in ACTS:
        await http.problem(await post(page, path, **more), 404, "request.not_found")


@pytest.mark.parametrize("path", ACTS)
@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": f"http://{HOST}"},
    ],
    ids=["other site", "other port", "opaque", "cross-site", "same-site"],
)
async def test_no_other_site_can_press_a_button(page: Quart, path: str, headers: dict[str, str]) -> None:
    await http.problem(await post(page, path, headers=headers), 404, "request.not_found")


async def test_production_has_neither_page_nor_buttons(seeded: Settings) -> None:
    production = application.create_app(dataclasses.replace(seeded, environment="production"))

    answer = await get(production, "/")
    body = await answer.get_data(as_text=True)

    assert answer.status_code == 200
    assert "There is nothing to see at this address." in body
    assert "bahi_" not in body
    for path in PAGES:
        await http.problem(await get(production, path), 404, "request.not_found")
    for path in [*ACTS, "/dev/receiver"]:
        await http.problem(await post(production, path), 404, "request.not_found")


async def test_before_the_seed_there_is_the_neutral_page(settings: Settings, tmp_path: Path) -> None:
    empty = application.create_app(dataclasses.replace(settings, home=tmp_path, public_url=f"http://{HOST}"))

    assert "There is nothing to see at this address." in await (await get(empty, "/")).get_data(as_text=True)
    problem = await http.problem(await post(empty, "/dev/deposits"), 503, "request.unavailable")
    assert problem["detail"] == "there is no demo tenant yet: ./bahi seed makes it"


async def test_what_the_platform_refuses_is_told_on(page: Quart) -> None:
    """The record's keys are of a tenant that does not exist, and no server listens at the settings' port."""
    answer = await post(page, "/dev/refunds", headers={"Accept": "application/json"})

    problem = await http.problem(answer, 422, "request.refused")
    assert problem["detail"].startswith(f"GET /v1/wallets/{RECORD.wallet}/deposits")
