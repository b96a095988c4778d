"""What browsers, and those who look around with one, get: rules for pages, and nothing that was not meant."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from quart import Quart

from core import app as application
from core.kit.scope import TenantRef
from core.settings import Settings
from tests.architecture import source
from tests.auth.test_session_routes import MINE, cookie_of, with_cookie
from tests.http import Api, acts, problem

PAGES = ("/docs", "/", "/v1/nothing")
SCRIPTS = sorted(path for path in (source.ROOT / "core").rglob("*.js") if "node_modules" not in path.parts)


async def test_https_is_demanded_of_browsers(settings: Settings) -> None:
    app = application.create_app(replace(settings, public_url="https://pay.example.in"))

    response = await Api(app).get("/docs")

    assert response.headers["Strict-Transport-Security"] == "max-age=63072000; includeSubDomains"


@pytest.mark.parametrize("path", PAGES)
async def test_every_page_is_framed_nowhere_and_has_no_base(app: Quart, path: str) -> None:
    policy = (await Api(app).get(path)).headers["Content-Security-Policy"]

    rules = {rule.split()[0]: rule.split()[1:] for rule in policy.split(";")}
    assert rules["frame-ancestors"] == ["'none'"]
    assert rules["base-uri"] == ["'none'"]
    assert rules.get("object-src", rules["default-src"]) == ["'none'"]


@pytest.mark.parametrize("header", ["X-Forwarded-For", "X-Real-IP", "Forwarded", "True-Client-IP", "CF-Connecting-IP"])
async def test_no_header_says_whose_address_it_is(api: Api, tenant: TenantRef, header: str) -> None:
    """Nor which host or scheme: what a proxy knows it tells by the connection, or the operator's server settings."""
    made_up = "for=203.0.113.9" if header == "Forwarded" else "203.0.113.9"

    changed = await api.patch("/v1/tenant", {"name": "Changed"}, headers={header: made_up, "X-Forwarded-Host": "evil"})

    assert changed.status_code == 200
    [act] = await acts(tenant, "tenant:configure")
    assert act["address"] not in {"", "203.0.113.9"}


async def test_the_api_never_redirects(api: Api) -> None:
    for path in ("/v1/tenant", "/v1/tenant/", "/v1//tenant", "//v1/tenant"):
        assert (await api.get(path)).status_code in {200, 404}


@pytest.mark.parametrize(
    "path",
    ["/.git/config", "/.git/", "/.env", "/pyproject.toml", "/static/", "/static/../app.py", "/core/", "/tenants/"],
)
async def test_nothing_of_the_source_is_served(app: Quart, path: str) -> None:
    assert (await Api(app).get(path)).status_code == 404


@pytest.mark.parametrize("path", ["/", "/v1/tenant", "/docs"])
async def test_trace_is_not_answered(app: Quart, path: str) -> None:
    response = await app.test_client().open(path, method="TRACE", headers={"Authorization": "Bearer secret-token"})

    assert response.status_code in {404, 405}
    assert b"secret-token" not in await response.get_data(as_text=False)


async def test_a_parameter_given_twice_is_refused(api: Api) -> None:
    await problem(await api.get("/v1/people?limit=1&limit=2"), 400, "request.validation")


async def test_signing_out_clears_what_the_browser_keeps(app: Quart, tenant: TenantRef) -> None:
    session = await cookie_of(tenant, "admin")

    out = await Api(app).post(f"{MINE}/sign-out", headers=with_cookie(session, Sec_Fetch_Site="same-origin"))

    assert out.headers["Clear-Site-Data"] == '"cache", "storage"'


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_script_of_ours_stores_anything(script: Path) -> None:
    text = script.read_text()
    assert not any(word in text for word in ("localStorage", "sessionStorage", "indexedDB", "document.cookie"))
