"""A sandbox tenant with a Razorpay account, and a vendor that signs as Razorpay documents it."""

from __future__ import annotations

import hashlib
import hmac
import itertools
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import orjson
import pytest
from quart import Quart, Response

from core.jobs import service as jobs
from core.jobs.registry import kinds
from core.kit import db, ids, scope
from core.kit.scope import Principal, Scope, TenantRef
from core.providers import service as providers
from core.providers.types import NewProviderAccount
from tests.http import Api

SECRET = "whsec-of-the-tests"
_numbers = itertools.count(1)


@dataclass(frozen=True)
class Vendor:
    """Razorpay, as far as one account's webhooks go."""

    api: Api
    tenant: TenantRef
    account_id: UUID
    secret: str = SECRET

    @property
    def account(self) -> str:
        return ids.text("pac", self.account_id)

    @property
    def path(self) -> str:
        return f"/webhooks/{self.tenant.short_id}/{self.account}"

    def signed_with(self, secret: str) -> Vendor:
        return replace(self, secret=secret)

    def sign(self, body: bytes) -> str:
        return hmac.new(self.secret.encode(), body, hashlib.sha256).hexdigest()

    async def send(
        self, body: bytes, *, event_id: str | None = None, signature: str | None = None, path: str | None = None
    ) -> Response:
        given = self.sign(body) if signature is None else signature
        headers = {"X-Razorpay-Signature": given, "Content-Type": "application/json"}
        if event_id is not None:
            headers["x-razorpay-event-id"] = event_id
        return await self.api.post(path or self.path, raw=body, headers=headers)

    async def deliveries(self) -> list[dict[str, Any]]:
        """Every stored delivery of the tenant, oldest first."""
        async with db.transaction(self.tenant.id) as tx:
            rows = await tx.fetch(
                "SELECT d.id, d.dedupe_key, d.event_type, d.subject, d.hints, d.conflict, d.status, d.last_error,"
                " d.account_id"
                " FROM webhook_delivery d JOIN webhook_payload p ON p.tenant_id = d.tenant_id AND p.id = d.id"
                " WHERE d.tenant_id = $1 ORDER BY d.id",
                self.tenant.id,
            )
        return [dict(row) for row in rows]

    async def count(self, table: str) -> int:
        async with db.transaction(self.tenant.id) as tx:
            return int(await tx.value(f"SELECT count(*) FROM {table} WHERE tenant_id = $1", self.tenant.id))

    async def count_jobs(self, kind: str) -> int:
        async with db.transaction(self.tenant.id) as tx:
            return int(
                await tx.value("SELECT count(*) FROM job WHERE tenant_id = $1 AND kind = $2", self.tenant.id, kind)
            )

    async def work(self, kind: str = "webhooks.process") -> list[str]:
        """Run every due job of a kind once, as the worker would; what came of each."""
        outcomes = []
        with scope.system(self.tenant, "tests"):
            async with db.transaction() as tx:
                due = await tx.fetch(
                    "SELECT j.id FROM job j JOIN job_due d ON d.tenant_id = j.tenant_id AND d.id = j.id"
                    " WHERE j.tenant_id = $1 AND j.kind = $2 AND d.due_at <= clock_timestamp() ORDER BY j.id",
                    tx.tenant,
                    kind,
                )
            for row in due:
                job = await jobs.claim(row["id"])
                assert job is not None
                try:
                    await kinds()[kind].run(job)
                except Exception as error:
                    outcomes.append(await jobs.fail(job, kinds()[kind], type(error).__name__))
                else:
                    async with db.transaction() as tx:
                        if await jobs.is_open(tx, job):
                            await jobs.finish(tx, job)
                    outcomes.append("done")
        return outcomes

    async def hasten(self) -> None:
        async with db.transaction(self.tenant.id) as tx:
            await tx.execute("UPDATE job_due SET due_at = clock_timestamp() WHERE tenant_id = $1", self.tenant.id)


def event(name: str = "payment.captured", **payment: Any) -> bytes:
    """A payload in the vendor's documented envelope."""
    number = next(_numbers)
    entity = {
        "id": f"pay_T{number:013}",
        "entity": "payment",
        "amount": 50000,
        "currency": "INR",
        "status": "captured",
        "order_id": f"order_T{number:013}",
        "captured": True,
        **payment,
    }
    return orjson.dumps(
        {
            "entity": "event",
            "account_id": "acc_T0000000000001",
            "event": name,
            "contains": ["payment"],
            "payload": {"payment": {"entity": entity}},
            "created_at": 1760000000,
        }
    )


@pytest.fixture
async def make_vendor(app: Quart, make_tenant: Any) -> Any:
    async def make(ref: TenantRef | None = None) -> Vendor:
        ref = ref or await make_tenant()
        config = {"key_id": "rzp_test_abcd1234", "key_secret": "key-secret-1", "webhook_secret": SECRET}
        with scope.use(Scope(ref, Principal("api_key", "key_tests", frozenset({"*"})), "req_tests")):
            account = await providers.create(NewProviderAccount("payments", "razorpay", "Tests", config))
        return Vendor(Api(app), ref, account.id)

    return make


@pytest.fixture
async def vendor(make_vendor: Any, tenant: TenantRef) -> Vendor:
    made: Vendor = await make_vendor(tenant)
    return made
