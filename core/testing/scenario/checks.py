"""What must be true when a scenario is at rest, checked against the vendors' own books and against what we answered."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from core.kit import db, ids
from core.ledger import service as ledger
from core.ledger.verification import service as verification
from core.payments import service as payments
from core.payments.types import AttemptStatus, PaymentDetail, PaymentStatus, Refund, RefundStatus
from core.payouts.types import Payout
from core.testing.scenario import dispute_checks, link_checks, mandate_checks, payout_checks, settling_checks
from core.testing.scenario.settling import unsettled
from core.testing.scenario.shop import GatewayAccount, Shop
from core.testing.scenario.stage import World
from core.testing.scenario.vendors import VendorPayment
from core.wallets import service as wallets

FINAL = frozenset({PaymentStatus.SUCCEEDED, PaymentStatus.FAILED, PaymentStatus.EXPIRED, PaymentStatus.VOIDED})
CENT = Decimal(100)


@dataclass(frozen=True, slots=True)
class Books:
    """A tenant's money as we have it, read when all is still."""

    details: dict[str, PaymentDetail]
    refunds: dict[str, list[Refund]]
    """By payment."""
    references: Counter[str]
    """How often each reference of a ledger transaction stands in the books."""
    vendor: dict[str, list[VendorPayment]]
    """By provider account."""
    payouts: list[Payout]


_TALLY = """
    SELECT 'payments ' || status AS what, count(*) AS n FROM payment WHERE tenant_id = $1 GROUP BY 1
    UNION ALL SELECT 'refunds ' || status, count(*) FROM refund WHERE tenant_id = $1 GROUP BY 1
    UNION ALL SELECT 'settlements ' || state, count(*) FROM settlement WHERE tenant_id = $1 GROUP BY 1
    UNION ALL SELECT 'breaks ' || kind || ' ' || state, count(*) FROM reconciliation_break
    WHERE tenant_id = $1 GROUP BY 1
    UNION ALL SELECT 'disputes ' || status, count(*) FROM payment_dispute WHERE tenant_id = $1 GROUP BY 1
    UNION ALL SELECT 'payouts ' || status, count(*) FROM payout WHERE tenant_id = $1 GROUP BY 1
    UNION ALL SELECT 'mandates ' || status, count(*) FROM payment_mandate WHERE tenant_id = $1 GROUP BY 1
    UNION ALL SELECT 'charges ' || c.state || ' ' || p.status, count(*) FROM mandate_charge c
    LEFT JOIN payment p ON p.tenant_id = c.tenant_id AND p.id = c.payment_id WHERE c.tenant_id = $1 GROUP BY 1
    UNION ALL SELECT CASE WHEN hosted THEN 'hosted links' ELSE 'links' END, count(*) FROM payment_link
    WHERE tenant_id = $1 GROUP BY 1
"""


async def tally(world: World) -> Counter[str]:
    """How much of what was played, and what became of it."""
    found: Counter[str] = Counter()
    for shop in world.shops:
        found.update({row["what"]: row["n"] for row in await world.watch.fetch(_TALLY, shop.ref.id)})
    return found


async def check(world: World) -> list[str]:
    """Everything that is wrong, in words; empty when all is well."""
    wrong: list[str] = []
    for shop in world.shops:
        with world.acting(shop):
            books = await _read(shop)
            found = [
                *_payments(shop, books),
                *_refunds(books),
                *await _clearing(shop, books),
                *await settling_checks.check(shop, books.vendor, _contested_ids(books)),
                *await dispute_checks.check(shop, books.vendor),
                *await link_checks.check(shop, list(books.details.values())),
                *await mandate_checks.check(shop, list(books.details.values()), books.vendor),
                *await payout_checks.check(shop, books.payouts),
                *await _wallets(shop, books),
                *await _ledger(shop),
                *await _events(shop),
                *await _work(shop),
            ]
        wrong += [f"{shop.name}: {item}" for item in found]
    return wrong


async def _read(shop: Shop) -> Books:
    async with db.transaction() as tx:
        rows = await tx.fetch("SELECT id FROM payment WHERE tenant_id = $1 ORDER BY id", tx.tenant)
        noted = await tx.fetch("SELECT reference FROM ledger_transaction WHERE tenant_id = $1", tx.tenant)
    details = {ids.text("pay", row["id"]): await payments.get(row["id"]) for row in rows}
    refunds = {key: await payments.list_refunds(item.payment.id) for key, item in details.items()}
    vendor = {
        account.id: await account.teller.payments(account.control, account.credentials) for account in shop.gateways
    }
    return Books(details, refunds, Counter(row["reference"] for row in noted), vendor, await payout_checks.read(shop))


# ---- each payment is what the vendor says ----


def _payments(shop: Shop, books: Books) -> list[str]:
    wrong: list[str] = []
    known = {bought.id for bought in shop.bought}
    if unknown := known - books.details.keys():
        wrong.append(f"answered and not there: {sorted(unknown)}")
    orders: dict[tuple[str, str], str] = {}
    for key, detail in books.details.items():
        wrong += [f"{key} {text}" for text in _payment(detail, books)]
        for attempt in detail.attempts:
            if attempt.provider_order_id is not None:
                orders[ids.text("pac", attempt.provider_account_id), attempt.provider_order_id] = key
    for account_id, tries in books.vendor.items():
        wrong += [
            f"the vendor captured {item.id} for an order that nobody here made"
            for item in tries
            if item.state == "captured" and (account_id, item.order_id) not in orders
        ]
    return wrong


def _payment(detail: PaymentDetail, books: Books) -> list[str]:
    payment = detail.payment
    captured = _captured_there(detail, books)
    wrong: list[str] = []
    if _is_contested(captured):
        return _contested(detail, captured, books)
    if payment.status not in FINAL:
        wrong.append(f"is {payment.status.value} at rest")
    if captured and payment.status is not PaymentStatus.SUCCEEDED:
        wrong.append(f"is {payment.status.value}, but the vendor captured {[item.id for item in captured]}")
    if not captured and payment.status is PaymentStatus.SUCCEEDED:
        wrong.append("succeeded, but the vendor captured nothing")
    if captured and payment.captured.amount * CENT not in {item.amount for item in captured}:
        wrong.append(f"has {payment.captured} captured, the vendor {[item.amount for item in captured]}")
    credited = books.references[f"payment:{payment.public_id}:captured"]
    if credited != (1 if captured else 0):
        wrong.append(f"was credited {credited} times")
    if payment.attention:
        wrong.append(f"asks for attention: {payment.attention}")
    theirs = {item.id for item in captured}
    ours = {item.provider_payment_id for item in detail.attempts if item.status is AttemptStatus.CAPTURED}
    if not ours <= theirs:
        wrong.append(f"believes {ours - theirs} captured, which the vendor does not")
    return wrong


def _captured_there(detail: PaymentDetail, books: Books) -> list[VendorPayment]:
    """What the vendors captured for the orders of this payment."""
    found = []
    for attempt in detail.attempts:
        account_id = ids.text("pac", attempt.provider_account_id)
        found += [
            item
            for item in books.vendor.get(account_id, ())
            if item.order_id == attempt.provider_order_id and item.state == "captured"
        ]
    return found


def _is_contested(captured: list[VendorPayment]) -> bool:
    """Two payments that a vendor captured for one and the same order are left to a human: docs/limits.md."""
    return any(count > 1 for count in Counter(item.order_id for item in captured).values())


def _contested_ids(books: Books) -> set[str]:
    """By the vendor's id, what was captured twice for one order."""
    found = [_captured_there(detail, books) for detail in books.details.values()]
    return {item.id for captured in found if _is_contested(captured) for item in captured}


def _contested(detail: PaymentDetail, captured: list[VendorPayment], books: Books) -> list[str]:
    """A human must be called, and at most one of them may have been credited."""
    payment = detail.payment
    credited = books.references[f"payment:{payment.public_id}:captured"]
    wrong = [] if payment.attention else ["was paid twice at the vendor, and nobody is told"]
    if credited != (1 if payment.status is PaymentStatus.SUCCEEDED else 0):
        wrong.append(f"is {payment.status.value} and was credited {credited} times")
    if credited and payment.captured.amount * CENT not in {item.amount for item in captured}:
        wrong.append(f"has {payment.captured} captured, the vendor {[item.amount for item in captured]}")
    return wrong


# ---- refunds ----


def _refunds(books: Books) -> list[str]:
    wrong: list[str] = []
    for key, found in books.refunds.items():
        detail = books.details[key]
        open_ones = [
            item.public_id for item in found if item.status not in {RefundStatus.SUCCEEDED, RefundStatus.FAILED}
        ]
        if open_ones:
            wrong.append(f"{key} has refunds that are not final: {open_ones}")
        done = [item for item in found if item.status is RefundStatus.SUCCEEDED]
        at_vendor = [item for item in done if item.destination_account_id is None]
        there = [back for item in _captured_there(detail, books) for back in item.refunds if back.state == "done"]
        ours, theirs = (
            sorted(int(item.amount.amount * CENT) for item in at_vendor),
            sorted(item.amount for item in there),
        )
        if ours != theirs:
            wrong.append(f"{key} was refunded {ours} here and {theirs} at the vendor")
        own = sum((item.amount.amount for item in done if item.excess_id is None), Decimal(0))
        if own > detail.payment.captured.amount:
            wrong.append(f"{key} was refunded {own} of {detail.payment.captured}")
        if own != detail.payment.refunded.amount:
            wrong.append(f"{key} says that {detail.payment.refunded} were refunded, its refunds say {own}")
    return wrong


# ---- the books ----


async def _clearing(shop: Shop, books: Books) -> list[str]:
    """What each vendor owes us is what it took and has neither given back nor settled."""
    wrong: list[str] = []
    for account in shop.gateways:
        theirs = _owed(account, books)
        found = await ledger.find_account(f"gateway:{account.id}:clearing:INR")
        ours = int(found.balance * CENT) if found else 0
        if ours != theirs:
            wrong.append(f"{account.provider} owes {theirs} by its own books and {ours} by ours")
        for name in ("refunds", "excess"):
            rest = await ledger.find_account(f"gateway:{account.id}:{name}:INR")
            if rest is not None and rest.balance != 0:
                wrong.append(f"{rest.balance} of {account.provider} is still set aside ({name})")
    return wrong


def _owed(account: GatewayAccount, books: Books) -> int:
    per_order: dict[str, list[VendorPayment]] = defaultdict(list)
    for item in books.vendor[account.id]:
        if item.state == "captured":
            per_order[item.order_id].append(item)
    owed = 0
    for tries in per_order.values():
        # Only the first of one order is booked; the others are what attention was asked for.
        booked = {
            attempt.provider_payment_id
            for detail in books.details.values()
            for attempt in detail.attempts
            if attempt.status is AttemptStatus.CAPTURED
        }
        for item in tries:
            if len(tries) == 1 or item.id in booked:
                owed += unsettled(item)
    return owed


async def _wallets(shop: Shop, books: Books) -> list[str]:
    """Each wallet holds what came in, less what left, by the answers that its tenant got."""
    expected: dict[str, Decimal] = dict.fromkeys(shop.wallets, Decimal(0))
    accounts = {account: wallet for wallet, account in shop.owners.items()}
    for key, detail in books.details.items():
        wallet = accounts[ids.text("acc", detail.payment.credit_account_id)]
        expected[wallet] += detail.payment.captured.amount - detail.payment.refunded.amount
        for back in books.refunds[key]:
            if back.status is RefundStatus.SUCCEEDED and back.destination_account_id is not None:
                expected[accounts[ids.text("acc", back.destination_account_id)]] += back.amount.amount
    for payout in books.payouts:
        expected[payout.subject] -= payout_checks.left_for_good(payout)
    for request in shop.requests:
        if request.status == 201 and request.path.endswith("/transfers"):
            expected[request.path.split("/")[3]] -= Decimal(request.body["amount"])
            expected[request.body["to_wallet"]] += Decimal(request.body["amount"])
        if request.status == 201 and request.path.endswith("/spends"):
            expected[request.path.split("/")[3]] -= Decimal(request.body["amount"])
    wrong: list[str] = []
    for wallet, amount in expected.items():
        found = await wallets.get(ids.parse("wal", wallet))
        if found.posted.amount != amount or found.held.amount != 0:
            wrong.append(f"{wallet} holds {found.posted} (held {found.held}), but {amount} came in and stayed")
    return wrong


async def _ledger(shop: Shop) -> list[str]:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for line in await ledger.trial_balance():
        sums[line.currency] += line.debit - line.credit
    wrong = [f"the books are off by {off} {currency}" for currency, off in sums.items() if off != 0]
    report = await verification.verify(shop.ref.id)
    return wrong + [f"verify: {item.code} {item.subject} {item.detail}" for item in report.findings]


# ---- events and work ----


async def _events(shop: Shop) -> list[str]:
    async with db.transaction() as tx:
        rows = await tx.fetch(
            """
            SELECT p.position, e.id, e.subject, e.subject_version AS version, m.status IS NOT NULL AS wanted
            FROM event e
            LEFT JOIN event_position p ON p.tenant_id = e.tenant_id AND p.event_id = e.id
            LEFT JOIN webhook_message m ON m.tenant_id = e.tenant_id AND m.event_id = e.id
            WHERE e.tenant_id = $1 ORDER BY p.position
            """,
            tx.tenant,
        )
    wrong: list[str] = []
    if [row["position"] for row in rows] != list(range(1, len(rows) + 1)):
        wrong.append("the stream has gaps, or events are not in it")
    versions: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        versions[row["subject"]].append(row["version"])
    wrong += [f"{name}'s events are out of order: {told}" for name, told in versions.items() if told != sorted(told)]
    wrong += [
        f"{name}'s events have gaps: {told}"
        for name, told in versions.items()
        if name.startswith(("pay_", "ref_", "lnk_", "mdt_")) and told != list(range(1, len(told) + 1))
    ]
    after = [row for row in rows if row["position"] is None or row["position"] > shop.first_position]
    wanted = [(ids.text("evt", row["id"]), row["subject"], row["version"]) for row in after if row["wanted"]]
    if len(wanted) < len(after):
        wrong.append(f"{len(after) - len(wanted)} events made no message for the tenant's server")
    return wrong + _arrivals(shop, wanted)


def _arrivals(shop: Shop, wanted: list[tuple[str, str, int]]) -> list[str]:
    """Every event was taken by the tenant's server, and per subject none before the one before it."""
    taken = {item.id for item in shop.server.got if item.acknowledged}
    wrong = [f"{event} ({subject} {version}) never arrived" for event, subject, version in wanted if event not in taken]
    counts = Counter(event for event, _, _ in wanted)
    wrong += [f"{event} made {count} messages" for event, count in counts.items() if count > 1]
    before: dict[str, str] = {}
    previous: dict[str, str | None] = {}
    for event, subject, _ in wanted:
        previous[event] = before.get(subject)
        before[subject] = event
    arrived: set[str] = set()
    for item in shop.server.got:
        earlier = previous.get(item.id)
        if item.id not in previous:
            wrong.append(f"{item.id} arrived and does not exist")
        elif earlier is not None and earlier not in arrived:
            wrong.append(f"{item.subject} {item.version} arrived before the one before it was taken")
        if item.acknowledged:
            arrived.add(item.id)
    return wrong


async def _work(shop: Shop) -> list[str]:
    async with db.transaction() as tx:
        rows: list[Any] = await tx.fetch(
            """
            SELECT 'job ' || kind || ' ' || key || ': ' || coalesce(last_error, '') AS what FROM job
            WHERE tenant_id = $1 AND status = 'dead'
            UNION ALL SELECT 'webhook ' || event_type || ': ' || coalesce(last_error, '') FROM webhook_delivery
            WHERE tenant_id = $1 AND status NOT IN ('processed', 'ignored')
            """,
            tx.tenant,
        )
    return [f"given up: {row['what']}" for row in rows]
