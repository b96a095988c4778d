"""Every place outside of the API that takes a form: a page of somebody else's can send none of those that a browser's
cookies open, and what it can send has nothing to do with them."""

from __future__ import annotations

from quart import Quart

from core.kit import ids
from core.kit.scope import TenantRef

FOREIGN = {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"}
WITHOUT_COOKIES = {
    "/t/<tenant>/oauth/token": "a client proves itself",
    "/t/<tenant>/oauth/introspect": "a client proves itself",
    "/t/<tenant>/oauth/revoke": "a client proves itself",
    "/t/<tenant>/oauth/userinfo": "an access token opens it",
    "/t/<tenant>/oauth/end-session": "an app leads there by design; whoever is signed in is asked first",
    "/messages/unsubscribe/<tenant>/<token>": "the token is the recipient's",
    "/pay/<tenant>/<token>/start": "the token is the payer's",
    "/pay/<tenant>/<token>/retry": "the token is the payer's",
    "/pay/<tenant>/<token>/return": "the gateway's page sends it, and its signature counts",
    "/mandate/<tenant>/<token>/return": "the gateway's page sends it, and its signature counts",
    "/webhooks/<tenant>/<account_id>": "its signature counts",
    "/sandbox/<name>/": "a simulator, which has no cookies of ours",
    "/sandbox/<name>/<path:path>": "a simulator, which has no cookies of ours",
    "/dev/tickets": "development only",
    "/dev/deposits": "development only",
    "/dev/refunds": "development only",
    "/dev/settlements": "development only",
    "/dev/receiver": "development only",
}
"""What is not refused for its origin, and why nobody's cookie is abused by it."""


async def test_no_page_takes_a_form_of_a_foreign_page(app: Quart, tenant: TenantRef) -> None:
    client = app.test_client()
    client.set_cookie("localhost", "bahi_session", f"bahi_session_{tenant.short_id}_{ids.token(200)}")
    refused, others = set(), set()
    for rule in app.url_map.iter_rules():
        if "POST" not in (rule.methods or set()) or rule.rule.startswith("/v1/"):
            continue
        path = rule.rule
        for name in rule.arguments:
            value = tenant.short_id if name == "tenant" else ids.token(40)
            path = path.replace(f"<{name}>", value).replace(f"<path:{name}>", value)
        response = await client.post(path, form={"code": "1", "decision": "allow"}, headers=FOREIGN)
        assert "Set-Cookie" not in response.headers, rule.rule
        (refused if response.status_code == 403 else others).add(rule.rule)

    assert len(refused) > 25
    assert others == WITHOUT_COOKIES.keys()
