"""No tenant's pages stand under another tenant's name."""

from __future__ import annotations

from typing import Any

from quart import Quart

from core.kit import db, ids
from core.kit.scope import TenantRef
from tests.auth.sessions import sign_in
from tests.http import Api


async def test_a_host_serves_its_own_tenant_however_its_name_is_written(
    app: Quart, tenant: TenantRef, make_tenant: Any
) -> None:
    other = await make_tenant()
    name = f"{ids.token(40)}.example"
    async with db.platform() as tx:
        await tx.execute("INSERT INTO directory.host (host, tenant_id) VALUES ($1, $2)", name, other.id)
    token = (await sign_in(tenant, "admin")).access_token
    own = (await sign_in(other, "admin")).access_token

    for host in (name, f"{name}.", name.upper(), f"{name}:443", f"{name}.:443"):
        for path in (
            f"/auth/{tenant.short_id}/sign-in",
            f"/t/{tenant.short_id}/oauth/authorize?client_id=x",
            f"/t/{tenant.short_id}/oauth/end-session",
            f"/v1/auth/{tenant.short_id}/external-providers",
            "/v1/tenant",
        ):
            assert (await Api(app, token).get(path, headers={"Host": host})).status_code == 404, (host, path)
        for path in (f"/auth/{other.short_id}/sign-in", f"/t/{other.short_id}/oauth/end-session", "/v1/tenant"):
            assert (await Api(app, own).get(path, headers={"Host": host})).status_code == 200, (host, path)
