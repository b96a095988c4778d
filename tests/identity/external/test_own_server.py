"""Our own OAuth server, of another tenant, as the provider: both sides over real HTTP, as strangers to each other."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
from quart import Quart

from core.auth.sessions import cookies
from core.auth.sessions import service as sessions
from core.identity.external import speaking
from core.identity.oauth import clients
from core.identity.oauth.types import NewClient, RegisteredClient
from core.identity.users import service as users
from core.identity.users.types import Identifier
from core.kit import db, ids, scope
from core.kit.scope import TenantRef
from tests.auth.sessions import as_platform
from tests.http import Api, answer
from tests.identity.conftest import PostBox
from tests.identity.external.conftest import CALLBACK
from tests.identity.oauth.test_openid_client import served  # noqa: F401 - the platform at a port of its own

ADDRESS = "asha@id.example"


async def known_at(tenant: TenantRef) -> tuple[RegisteredClient, str]:
    """A client of the tenant, and the cookie of a user who is signed in there."""
    with scope.use(as_platform(tenant)):
        user = await users.create(Identifier("email", ADDRESS), name="Asha Rao")
        made = await clients.register(NewClient("Shop", (CALLBACK,), ("authorization_code",), ("openid", "email")))
        async with db.transaction() as tx:
            opened = await sessions.open_cookie_session(
                tx, user.id, user.person_id, epoch=0, methods=frozenset({"pwd"}), client="page", device="browser"
            )
    return made, opened.cookie


async def test_a_tenant_signs_in_through_another(
    app: Quart,
    tenant: TenantRef,
    api: Api,
    make_tenant: Any,
    post: PostBox,
    served: str,  # noqa: F811 - the fixture
) -> None:
    speaking.configure(development=True)
    other = await make_tenant()
    client, cookie = await known_at(other)
    assert client.secret is not None
    body = {
        "label": "The other one",
        "issuer": f"{served}/t/{other.short_id}",
        "client_id": ids.text("cli", client.client.id),
        "client_secret": client.secret.value,
        "app_redirect_uris": [CALLBACK],
    }
    made = await answer(await api.post("/v1/external-providers", body), 201)
    base = f"/v1/auth/{tenant.short_id}"

    async def enter() -> dict[str, Any]:
        path = f"{base}/external-providers/{made['id']}"
        begun = await answer(await Api(app).post(f"{path}/begin", {"redirect_uri": CALLBACK}))
        headers = {"Cookie": f"{cookies.PLAIN_NAME}={cookie}", "Origin": served}
        async with httpx.AsyncClient(trust_env=False) as browser:
            response = await browser.post(begun["url"], headers=headers, data={"decision": "allow"})
        assert response.status_code == 303, response.text
        location = response.headers["Location"]
        assert location.startswith(f"{CALLBACK}?")
        answered = {name: values[0] for name, values in parse_qs(urlsplit(location).query).items()}
        assert answered["iss"] == body["issuer"]
        found: dict[str, Any] = await answer(
            await Api(app).post(f"{path}/complete", {"binding": begun["binding"], **answered})
        )
        return found

    first = await enter()
    assert first["status"] == "code_sent"
    code = {"ticket": first["ticket"], "code": await post.code(ADDRESS)}
    signed_up = await answer(await Api(app).post(f"{base}/sign-up/confirm", code))

    second = await enter()

    assert (second["status"], second["user"]) == ("signed_in", signed_up["user"])
