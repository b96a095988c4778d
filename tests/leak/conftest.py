from __future__ import annotations

from typing import Any

import pytest

from core.kit import ids, scope
from core.kit.scope import Principal, Scope, TenantRef
from core.tenancy import service as tenancy
from core.tenancy.types import NewTenant


@pytest.fixture(scope="session")
def make_tenant_for_module() -> Any:
    """Make a tenant that outlives one test: filling one with something of everything takes its time."""

    async def make() -> TenantRef:
        with scope.use(Scope(None, Principal("platform", "tests", frozenset({"*"})), "req_tests")):
            return await tenancy.create(NewTenant(f"t-{ids.token(60)}", "Leak test", "sandbox"))

    return make
