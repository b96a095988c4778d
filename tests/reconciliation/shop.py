"""A tenant with one provider account whose settlement report a test writes line by line."""

from __future__ import annotations

import contextlib
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from uuid import UUID

from core.jobs import service as jobs
from core.jobs.registry import kinds
from core.kit import clock, db, ids, scope
from core.kit.money import Money, quantum
from core.ledger import service as ledger
from core.ledger.types import CREDIT, NewAccount
from core.payments import resolve
from core.payments import service as payments
from core.payments.disputes.provider import DisputeTruth
from core.payments.provider import (
    Capability,
    PaymentProviderSpec,
    ProviderContext,
    ProviderRejected,
    SettlementLine,
)
from core.payments.types import NewPayment, NewRefund
from core.providers import registry
from core.providers import service as providers
from core.providers.types import NewProviderAccount
from core.reconciliation import service as reconciliation
from core.reconciliation.types import Break, Run, Window
from core.testing.fake_gateway import FakeConfig, FakeGateway, Vendor, vendor


@dataclass
class Report:
    """What the vendor's report says, and how asking for it goes wrong."""

    days: dict[date, list[SettlementLine]] = field(default_factory=lambda: defaultdict(list))
    totals: dict[str, Money] = field(default_factory=dict)
    failures: list[BaseException] = field(default_factory=list)
    """Each is raised by one reading of a day, after `fail_after` lines of it."""
    fail_after: int = 0
    total_failures: list[BaseException] = field(default_factory=list)
    """Each is raised by one question for a settlement's total."""
    disputes: dict[str, DisputeTruth] = field(default_factory=dict)
    asked: list[date] = field(default_factory=list)
    meanwhile: Callable[[], Awaitable[None]] | None = None
    """Awaited once, before the first line of the next reading."""


_reports: dict[str, Report] = defaultdict(Report)


class ScriptedGateway(FakeGateway):
    """The fake gateway with a report that the test writes."""

    def __init__(self, config: FakeConfig, context: ProviderContext) -> None:
        super().__init__(config, context)
        self.report = _reports[context.account_id]

    async def settlement_lines(self, day: date) -> AsyncIterator[SettlementLine]:
        assert db.find() is None, "no network inside a database transaction"
        self.report.asked.append(day)
        if self.report.meanwhile is not None:
            meanwhile, self.report.meanwhile = self.report.meanwhile, None
            await meanwhile()
        failure = self.report.failures.pop(0) if self.report.failures else None
        for number, line in enumerate(list(self.report.days[day])):
            if failure is not None and number >= self.report.fail_after:
                raise failure
            yield line
        if failure is not None:
            raise failure

    async def fetch_dispute(self, provider_dispute_id: str) -> DisputeTruth:
        if provider_dispute_id not in self.report.disputes:
            raise ProviderRejected("no such dispute")
        return self.report.disputes[provider_dispute_id]

    async def settlement_total(self, settlement_id: str, currency: str) -> Money | None:
        assert db.find() is None, "no network inside a database transaction"
        if self.report.total_failures:
            raise self.report.total_failures.pop(0)
        return self.report.totals.get(settlement_id)


def spec(name: str, *capabilities: Capability) -> PaymentProviderSpec:
    return PaymentProviderSpec(
        name=name,
        label="Scripted gateway",
        config_model=FakeConfig,
        capabilities=frozenset(capabilities),
        currencies=("INR", "USD", "JPY"),
        build=ScriptedGateway,
    )


SCRIPTED, UNREPORTED = spec("scripted", *Capability), spec("unreported", Capability.PARTIAL_REFUND)


@dataclass(frozen=True)
class Paid:
    """A payment of ours, as both sides know it."""

    id: UUID
    public_id: str
    provider_id: str
    order_id: str
    amount: Money


@dataclass(frozen=True)
class Returned:
    """A refund of ours, as both sides know it."""

    public_id: str
    provider_id: str
    of: Paid
    amount: Money


@dataclass
class Shop:
    """What a test does with the tenant in scope."""

    account_id: UUID
    customer: UUID

    @property
    def pac(self) -> str:
        return ids.text("pac", self.account_id)

    @property
    def vendor(self) -> Vendor:
        return vendor(self.pac)

    @property
    def report(self) -> Report:
        return _reports[self.pac]

    async def ask(self, amount: str = "500.00", currency: str = "INR") -> tuple[UUID, str]:
        """Ask to be paid; (the payment, its attempt's reference)."""
        detail = await payments.create(
            NewPayment(Money.parse(amount, currency), self.customer, provider_account_id=self.account_id)
        )
        return detail.payment.id, detail.current.reference

    async def pay(self, amount: str = "500.00") -> Paid:
        """A payment, captured at the vendor and here."""
        payment_id, reference = await self.ask(amount)
        paid = self.vendor.pay(reference)
        detail = await payments.get(payment_id)
        await resolve.look(detail.payment, detail.current)
        order = self.vendor.order(reference)
        return Paid(payment_id, detail.payment.public_id, paid.id, order.id, detail.payment.amount)

    async def refund(self, paid: Paid, amount: str | None = None) -> Returned:
        """A refund that the vendor made at once."""
        wanted = Money.parse(amount, paid.amount.currency) if amount else None
        refund = await payments.refund(NewRefund(paid.id, wanted))
        assert refund.provider_refund_id is not None
        return Returned(refund.public_id, refund.provider_refund_id, paid, refund.amount)

    def settle(self, settlement: str, *items: Paid | Returned, on: date | None = None) -> list[SettlementLine]:
        """The vendor reports these in one settlement, at a fee of 2 % and 18 % tax on it; the lines."""
        day = on or today()
        lines = [line(item, settlement, day) for item in items]
        self.report.days[day] += lines
        return lines

    def restate(self, old: SettlementLine, new: SettlementLine | None) -> None:
        """The vendor reports a line otherwise from now on, or not at all."""
        for lines in self.report.days.values():
            if old in lines:
                at = lines.index(old)
                lines[at : at + 1] = [new] if new else []
                return
        raise AssertionError("this line was never reported")

    async def run(self, first: date | None = None, last: date | None = None) -> Run:
        """Ask for a run, do it, and read it."""
        asked = await reconciliation.request_run(self.account_id, Window(first or today(), last or today()))
        await work_off()
        return await reconciliation.get_run(asked.id)

    async def balances(self) -> dict[str, str]:
        """By the words of the code that are nobody's id: every system account that is not at zero,
        but for refunds' memoranda."""
        found = {}
        for row in await ledger.trial_balance():
            account = await ledger.get_account(row.account_id)
            if account.id != self.customer and not row.code.startswith("refundable:"):
                words = [word for word in row.code.split(":")[:-1] if word != self.pac]
                found["_".join(words)] = f"{account.balance:.2f}"
        return found

    async def clearing(self) -> str:
        account = await ledger.find_account(f"gateway:{self.pac}:clearing:INR")
        return f"{account.balance:.2f}" if account else "0.00"

    async def open_breaks(self) -> list[tuple[str, str]]:
        """(kind, reason) of each, sorted."""
        return sorted((item.kind.value, item.details["reason"]) for item in await self.breaks("open"))

    async def breaks(self, state: str | None = None) -> list[Break]:
        return await reconciliation.list_breaks(NEWEST, self.account_id, None, state, 200)

    async def tied_out(self) -> bool:
        return (await reconciliation.summarise())[0].tied_out


NEWEST = UUID(int=2**128 - 1)


def today() -> date:
    """On the clock and in the zone of the tenant in scope."""
    return clock.now().astimezone(clock.zone(scope.tenant().zone)).date()


def line(item: Paid | Returned, settlement: str, day: date, *, fee: str | None = None) -> SettlementLine:
    """A line as a vendor writes it. `fee` excludes its tax; a refund costs nothing unless told."""
    currency, is_refund = item.amount.currency, isinstance(item, Returned)
    step = quantum(currency)
    plain = Decimal(0) if is_refund else (item.amount.amount / 50).quantize(step, ROUND_HALF_UP)
    cost = Money(Decimal(fee) if fee is not None else plain, currency)
    tax = Money((cost.amount * Decimal("0.18")).quantize(step, ROUND_HALF_UP), currency)
    gross = -item.amount if is_refund else item.amount
    paid = item.of if isinstance(item, Returned) else item
    kind = "refund" if is_refund else "payment"
    at = datetime.combine(
        day, time(0, 1), clock.zone("Asia/Kolkata")
    )  # past at any hour of the day on which a test runs
    return SettlementLine(
        line_key=f"{kind}/{item.provider_id}",
        kind=kind,
        amount=item.amount,
        fee=cost,
        tax=tax,
        net=gross - cost - tax,
        provider_payment_id=paid.provider_id,
        provider_refund_id=item.provider_id if is_refund else None,
        provider_order_id=paid.order_id,
        settlement_id=settlement,
        utr=f"UTR{settlement}",
        settled_at=at,
        created_at=at,
        raw={"entity_id": item.provider_id, "amount": item.amount.to_minor(), "notes": {"name": "Asha"}},
    )


def unknown(amount: str, settlement: str, day: date, *, kind: str = "payment") -> SettlementLine:
    """A line about something that was never ours."""
    name = f"fpay_{ids.token(60)}"
    stranger = Paid(ids.new(), "", name, f"ford_{ids.token(60)}", Money.parse(amount, "INR"))
    return replace(line(stranger, settlement, day), kind=kind, line_key=f"{kind}/{name}")


async def open_shop(provider: str = "scripted") -> Shop:
    """A shop of the tenant in scope."""
    for item in (SCRIPTED, UNREPORTED):
        registry.add("payments", item)
    account = await providers.create(
        NewProviderAccount("payments", provider, "Till", {}, currencies=("INR", "USD", "JPY"))
    )
    customer = await ledger.open_account(NewAccount(f"customer/{ids.new()}", CREDIT, "INR", floor=Decimal(0)))
    return Shop(account.id, customer.id)


async def due_jobs(names: tuple[str, ...]) -> list[UUID]:
    async with db.transaction() as tx:
        rows = await tx.fetch(
            "SELECT j.id FROM job j JOIN job_due d ON d.tenant_id = j.tenant_id AND d.id = j.id "
            "WHERE j.tenant_id = $1 AND j.kind = ANY($2) AND d.due_at <= clock_timestamp() ORDER BY j.id",
            tx.tenant,
            list(names),
        )
    return [row["id"] for row in rows]


async def work_off(*names: str) -> None:
    """Run the due jobs of these kinds, as a worker would, until none is due. What a handler raises comes out here,
    and leaves its job leased, as a worker that died would."""
    wanted = names or (reconciliation.RUN, reconciliation.SCHEDULE)
    while due := await due_jobs(wanted):
        for job_id in due:
            job = await jobs.claim(job_id)
            if job is None:
                continue
            with scope.system(scope.tenant(), job.kind):
                await kinds()[job.kind].run(job)
                async with db.transaction() as tx:
                    await jobs.finish_many(tx, [job])


async def hasten() -> None:
    """Let every job be due now: a lease ran out, or a delay."""
    async with db.transaction() as tx:
        await tx.execute("UPDATE job_due SET due_at = clock_timestamp() WHERE tenant_id = $1", tx.tenant)


@contextlib.contextmanager
def travelled(days: float) -> Iterator[None]:
    """Act on a later clock of the sandbox tenant inside the block."""
    ref = replace(scope.tenant(), clock_offset_seconds=int(timedelta(days=days).total_seconds()))
    with scope.use(replace(scope.get(), tenant=ref)):
        yield


async def rows(table: str, columns: str, order: str = "id") -> list[dict[str, Any]]:
    """A table of the tenant in scope, in full."""
    async with db.transaction() as tx:
        found = await tx.fetch(f"SELECT {columns} FROM {table} WHERE tenant_id = $1 ORDER BY {order}", tx.tenant)
    return [dict(row) for row in found]
