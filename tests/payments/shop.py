"""A tenant that takes payments through the fake gateway, and what its tests ask about."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from core.jobs import service as jobs
from core.jobs.registry import kinds
from core.kit import db, ids, scope
from core.kit.money import Money
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.types import Account, NewAccount
from core.payments import service as payments
from core.payments.provider import Truth
from core.payments.types import Attempt, NewPayment, Payment, PaymentDetail, attempt_ref
from core.providers import service as providers
from core.providers.types import NewProviderAccount
from core.testing import fake_gateway
from core.testing.fake_gateway import FakeGateway, Vendor

NEWEST = UUID(int=2**128 - 1)


def inr(text: str) -> Money:
    return Money.parse(text, "INR")


@dataclass
class Shop:
    """One tenant with one provider account and one customer's ledger account."""

    tenant: TenantRef
    account: Account
    provider_account_id: UUID

    @property
    def vendor(self) -> Vendor:
        return fake_gateway.vendor(ids.text("pac", self.provider_account_id))

    async def gateway(self) -> FakeGateway:
        found: FakeGateway = await providers.build(self.provider_account_id)
        return found

    def new(self, amount: str = "500.00", **more: Any) -> NewPayment:
        more.setdefault("provider_account_id", self.provider_account_id)
        return NewPayment(inr(amount), self.account.id, subject="wal_test", **more)

    async def pay(self, amount: str = "500.00", **more: Any) -> PaymentDetail:
        """A payment that the payer has paid and that we have learned of."""
        detail = await payments.create(self.new(amount, **more))
        self.vendor.pay(detail.current.reference)
        await self.resolve(detail.current)
        return await payments.get(detail.payment.id)

    async def truth(self, attempt: Attempt) -> Truth:
        """What the gateway would say, without the conversation being counted or failing."""
        payment = (await payments.get(attempt.payment_id)).payment
        gateway = await self.gateway()
        return gateway._truth(attempt_ref(payment, attempt))

    async def resolve(self, attempt: Attempt) -> None:
        await run_job("payments.resolve", attempt.reference)

    async def balance(self, code: str | None = None) -> str:
        account = await ledger.find_account(code) if code else await ledger.get_account(self.account.id)
        return "none" if account is None else f"{account.balance:.2f}"

    @property
    def clearing(self) -> str:
        return f"gateway:{ids.text('pac', self.provider_account_id)}:clearing:INR"

    @property
    def pending(self) -> str:
        return f"gateway:{ids.text('pac', self.provider_account_id)}:refunds:INR"

    async def credits(self, payment: Payment) -> int:
        """How often the payment was credited."""
        return int(await ledger.find_transaction(f"payment:{payment.public_id}:captured") is not None)


async def open_shop(tenant: TenantRef, provider: str = "fake") -> Shop:
    """The tenant must be in scope."""
    account = await ledger.open_account(
        NewAccount(f"customer/{ids.new()}", "credit", "INR", owner="wal_test", floor=Decimal(0))
    )
    made = await providers.create(NewProviderAccount("payments", provider, "Fake", {}, currencies=("INR", "USD")))
    return Shop(tenant, account, made.id)


async def open_job(kind: str, key: str) -> UUID | None:
    """The open job of this kind and key, or None."""
    async with db.transaction() as tx:
        found: UUID | None = await tx.value(
            "SELECT id FROM job WHERE tenant_id = $1 AND kind = $2 AND key = $3 AND status = 'open'",
            tx.tenant,
            kind,
            key,
        )
    return found


async def run_job(kind: str, key: str) -> bool:
    """Run an open job now, as the worker does, whenever it is due; False when there is none to run."""
    job_id = await open_job(kind, key)
    if job_id is None:
        return False
    async with db.transaction() as tx:
        await tx.execute(
            "UPDATE job_due SET due_at = clock_timestamp() WHERE tenant_id = $1 AND id = $2", tx.tenant, job_id
        )
    job = await jobs.claim(job_id)
    if job is None:
        return False
    with scope.system(scope.tenant(), kind):
        try:
            await kinds()[kind].run(job)
        except Exception as error:
            await jobs.fail(job, kinds()[kind], type(error).__name__)
            raise
        async with db.transaction() as tx:
            if await jobs.is_open(tx, job):
                await jobs.finish(tx, job)
    return True


async def events_of(payment: Payment) -> list[str]:
    """The payment's events by version, which must have no gap."""
    async with db.transaction() as tx:
        found = await tx.fetch(
            "SELECT type, subject_version FROM event WHERE tenant_id = $1 AND subject = $2 ORDER BY subject_version",
            tx.tenant,
            payment.public_id,
        )
    assert [row["subject_version"] for row in found] == list(range(1, len(found) + 1))
    assert payment.version == len(found)
    return [row["type"] for row in found]


async def count(table: str) -> int:
    async with db.transaction() as tx:
        return int(await tx.value(f"SELECT count(*) FROM {table} WHERE tenant_id = $1", tx.tenant))
