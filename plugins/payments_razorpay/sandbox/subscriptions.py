"""Plans, subscriptions and their invoices: `/v1/plans…`, `/v1/subscriptions…`, `/v1/invoices…`.

The vendor charges a subscription by itself, cycle by cycle: a charge that fails is tried on the three days after, and
then the subscription is halted. While it is halted invoices are made and not charged.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, datetime, timedelta
from typing import Any

from quart import Blueprint, g, request

from plugins.payments_razorpay.sandbox import orders, payments, render, validation, webhooks
from plugins.payments_razorpay.sandbox.errors import VendorError, required
from plugins.payments_razorpay.sandbox.http import Answer, operation, own, page, read_object, vendor
from plugins.payments_razorpay.sandbox.types import (
    DAY,
    Customer,
    Invoice,
    Order,
    Payment,
    Plan,
    Subscription,
    Token,
)
from plugins.payments_razorpay.sandbox.vendor import Vendor, new_id

blueprint = Blueprint("subscriptions", __name__)
RETRIES = 3
"""A failed charge is tried again on T+1, T+2 and T+3 (subscriptions/payment-retries)."""
AUTHENTICATION_AMOUNT = 500
"""What the payer pays to agree to a later start, and gets back. The documentation names no figure."""
_PERIODS = ("daily", "weekly", "monthly", "quarterly", "yearly")
_MONTHS = {"monthly": 1, "quarterly": 3, "yearly": 12}
_ENDED = ("cancelled", "completed", "expired")
_LIFE_SECONDS = 10 * 365 * DAY
_FIELDS = frozenset(
    {
        "plan_id",
        "total_count",
        "quantity",
        "start_at",
        "expire_by",
        "customer_notify",
        "addons",
        "notes",
        "notify_info",
    }
)


# ---- consent ----
def registration(vendor: Vendor, subscription: Subscription, payer: dict[str, str | None]) -> Order:
    """The order of the payment with which a payer agrees: the first cycle, or a token amount before a later start."""
    if subscription.status != "created":
        raise VendorError(f"The subscription is {subscription.status}.")
    merchant, plan = vendor.merchants[subscription.merchant], vendor.table(Plan)[subscription.plan_id]
    customer = Customer(
        id=new_id("cust"),
        merchant=merchant.id,
        created_at=vendor.clock.now(),
        name=payer.get("name"),
        email=payer.get("email"),
        contact=payer.get("contact"),
    )
    vendor.add(customer)
    starts_now = subscription.start_at is None
    amount = _first_amount(plan, subscription) if starts_now else AUTHENTICATION_AMOUNT
    order = _order(vendor, subscription, plan, amount, capture=starts_now)
    order.customer_id = subscription.customer_id = customer.id
    order.token = {"max_amount": max(amount, 1_500_000), "expire_at": vendor.clock.now() + _LIFE_SECONDS}
    vendor.save(order)
    vendor.save(subscription)
    return order


def follow(vendor: Vendor, payment: Payment, at: int) -> None:
    """A payment was authorised, was captured or failed: move its subscription on."""
    order = vendor.orders[payment.order_id]
    subscription = vendor.table(Subscription).get(order.subscription_id or "")
    if subscription is None or subscription.status in _ENDED:
        return
    if subscription.token_id is None:
        _agreed(vendor, subscription, payment, at)
    elif payment.status == "captured":
        _charged(vendor, subscription, payment, at)
    elif payment.status == "failed":
        _not_charged(vendor, subscription, at)


def _agreed(vendor: Vendor, subscription: Subscription, payment: Payment, at: int) -> None:
    if payment.status == "failed":
        subscription.auth_attempts += 1
        vendor.save(subscription)
        return
    if payment.token_id is None or (subscription.start_at is None and payment.status != "captured"):
        return
    subscription.token_id = payment.token_id
    subscription.charge_at = subscription.start_at or at
    _move(vendor, subscription, "authenticated", at)
    if subscription.start_at is None:
        invoice = _bill(vendor, subscription, vendor.orders[payment.order_id])
        payment.invoice_id = invoice.id
        _charged(vendor, subscription, payment, at)
    else:
        watch(vendor, subscription)


# ---- cycles ----
def watch(vendor: Vendor, subscription: Subscription) -> None:
    """Set the timers that a subscription in this state has; called again for each after a restart."""
    if subscription.status == "created":
        vendor.at(subscription.expire_by, lambda due: _expire(vendor, subscription, int(due)))
    elif subscription.status == "pending" and subscription.retry_at is not None:
        vendor.at(subscription.retry_at, lambda due: _retry(vendor, subscription, int(due)))
    elif subscription.status in ("authenticated", "active", "halted") and subscription.charge_at is not None:
        vendor.at(subscription.charge_at, lambda due: _cycle(vendor, subscription, int(due)))


def _cycle(vendor: Vendor, subscription: Subscription, due: int) -> None:
    if subscription.status not in ("authenticated", "active", "halted") or subscription.charge_at != due:
        return
    if subscription.ends_with_cycle:
        _end(vendor, subscription, "cancelled", due)
        return
    if subscription.billed_count >= subscription.total_count:
        _end(vendor, subscription, "completed", due)
        return
    plan = vendor.table(Plan)[subscription.plan_id]
    first = subscription.billed_count == 0
    amount = _first_amount(plan, subscription) if first else plan.item["amount"] * subscription.quantity
    order = _order(vendor, subscription, plan, amount, capture=True)
    _bill(vendor, subscription, order)
    if subscription.status != "halted":
        _charge(vendor, subscription, order, due)
    watch(vendor, subscription)


def _retry(vendor: Vendor, subscription: Subscription, due: int) -> None:
    if subscription.status == "pending" and subscription.retry_at == due:
        subscription.retry_at = None
        _charge(vendor, subscription, _last_order(vendor, subscription), due)


def _charge(vendor: Vendor, subscription: Subscription, order: Order, at: int) -> None:
    token, debits = vendor.table(Token)[subscription.token_id or ""], vendor.merchants[order.merchant].debits
    fields: dict[str, Any] = {"customer_id": token.customer_id, "token_id": token.id, "recurring": True}
    fields |= {name: token.instrument[name] for name in ("bank", "card") if name in token.instrument}
    fields["description"] = "Recurring Payment via Subscription"
    payment = payments.open_payment(vendor, order, token.method, fields)
    payment.invoice_id = next(item.id for item in _invoices(vendor, subscription) if item.order_id == order.id)
    vendor.save(payment)
    if token.status != "confirmed" or debits == "failure":
        payments.fail(vendor, payment, "insufficient_funds", at)
    elif debits == "success":
        payments.authorize(vendor, payment, at)


def _charged(vendor: Vendor, subscription: Subscription, payment: Payment, at: int) -> None:
    invoice = vendor.table(Invoice)[payment.invoice_id or ""]
    invoice.payment_id, invoice.paid_at = payment.id, at
    vendor.save(invoice)
    subscription.paid_count += 1
    subscription.retries, subscription.retry_at = 0, None
    if subscription.status != "active":
        _move(vendor, subscription, "active", at, event="activated")
    _tell(vendor, subscription, "charged", at, payment)
    if subscription.paid_count >= subscription.total_count:
        _end(vendor, subscription, "completed", at)
    else:
        vendor.save(subscription)
        watch(vendor, subscription)


def _not_charged(vendor: Vendor, subscription: Subscription, at: int) -> None:
    subscription.retries += 1
    if subscription.retries > RETRIES:
        _move(vendor, subscription, "halted", at)
    else:
        subscription.retry_at = at + DAY
        if subscription.status != "pending":
            _move(vendor, subscription, "pending", at)
    vendor.save(subscription)
    watch(vendor, subscription)


def _expire(vendor: Vendor, subscription: Subscription, due: int) -> None:
    if subscription.status == "created":
        subscription.status, subscription.ended_at = "expired", due
        vendor.save(subscription)


def _end(vendor: Vendor, subscription: Subscription, status: str, at: int) -> None:
    subscription.ended_at, subscription.charge_at, subscription.retry_at = at, None, None
    _move(vendor, subscription, status, at)


def _move(vendor: Vendor, subscription: Subscription, status: str, at: int, *, event: str = "") -> None:
    subscription.status = status
    vendor.save(subscription)
    _tell(vendor, subscription, event or status, at)


def _tell(vendor: Vendor, subscription: Subscription, event: str, at: int, payment: Payment | None = None) -> None:
    shapes = {"subscription": shape(vendor, subscription)}
    if payment is not None:
        shapes["payment"] = render.payment(payment, expand_card=True)
    webhooks.emit(vendor, vendor.merchants[subscription.merchant], f"subscription.{event}", shapes, at)


# ---- what a cycle bills ----
def _order(vendor: Vendor, subscription: Subscription, plan: Plan, amount: int, *, capture: bool) -> Order:
    mode = "automatic" if capture else "manual"
    terms = {"amount": amount, "currency": plan.item["currency"], "payment": {"capture": mode}}
    order = orders.create_order(vendor, vendor.merchants[subscription.merchant], terms)
    order.subscription_id = subscription.id
    vendor.save(order)
    return order


def _bill(vendor: Vendor, subscription: Subscription, order: Order) -> Invoice:
    """Make the invoice of the cycle that begins now, and put the subscription into that cycle."""
    plan = vendor.table(Plan)[subscription.plan_id]
    begins = subscription.charge_at or order.created_at
    lines = [
        {"name": plan.item["name"], "amount": plan.item["amount"], "quantity": subscription.quantity, "type": "plan"}
    ]
    if subscription.billed_count == 0:
        lines += [{**addon, "type": "addon"} for addon in subscription.addons]
    subscription.current_start, subscription.current_end = begins, after(plan, begins)
    subscription.charge_at = subscription.current_end
    subscription.billed_count += 1
    vendor.save(subscription)
    invoice = Invoice(
        id=new_id("inv"),
        merchant=subscription.merchant,
        created_at=vendor.clock.now(),
        subscription_id=subscription.id,
        order_id=order.id,
        amount=order.amount,
        currency=order.currency,
        lines=lines,
        billing_start=begins,
        billing_end=subscription.current_end,
    )
    vendor.add(invoice)
    return invoice


def _first_amount(plan: Plan, subscription: Subscription) -> int:
    extra: int = sum(addon["amount"] * addon["quantity"] for addon in subscription.addons)
    return int(plan.item["amount"]) * subscription.quantity + extra


def _invoices(vendor: Vendor, subscription: Subscription) -> list[Invoice]:
    ids = vendor.of_merchant[Invoice, subscription.merchant]
    found = [vendor.table(Invoice)[item] for item in ids]
    return [item for item in found if item.subscription_id == subscription.id]


def _last_order(vendor: Vendor, subscription: Subscription) -> Order:
    return vendor.orders[_invoices(vendor, subscription)[-1].order_id]


def after(plan: Plan, begins: int) -> int:
    """When a cycle that begins then ends; the 31st becomes the last day of a shorter month."""
    start = datetime.fromtimestamp(begins, UTC)
    if plan.period in ("daily", "weekly"):
        return int((start + timedelta(days=plan.interval * (7 if plan.period == "weekly" else 1))).timestamp())
    years, month = divmod(start.month - 1 + plan.interval * _MONTHS[plan.period], 12)
    year = start.year + years
    day = min(start.day, monthrange(year, month + 1)[1])
    return int(start.replace(year=year, month=month + 1, day=day).timestamp())


def shape(vendor: Vendor, subscription: Subscription) -> Answer:
    return render.subscription(subscription, vendor.context.public_url)


def signature(payment_id: str, subscription_id: str, key_secret: str) -> str:
    """What the way back from a payer's consent is signed with: the other way round than an order's."""
    return webhooks.sign(f"{payment_id}|{subscription_id}".encode(), key_secret)


# ---- endpoints ----
@blueprint.post("/v1/plans")
@operation("plans.create")
async def create_plan() -> Answer:
    body, now = await read_object(), vendor().clock.now()
    validation.known_fields(body, frozenset({"period", "interval", "item", "notes"}))
    period = validation.choice(body.get("period"), "period", _PERIODS)
    interval = validation.whole(body.get("interval"), "interval", 7 if period == "daily" else 1, 400)
    plan = Plan(
        id=new_id("plan"),
        merchant=g.merchant.id,
        created_at=now,
        period=period,
        interval=interval,
        item=_item(body.get("item"), frozenset({"name", "amount", "currency", "description"})),
        notes=validation.notes(body.get("notes")),
    )
    vendor().add(plan)
    return render.plan(plan)


@blueprint.get("/v1/plans")
@operation("plans.list")
async def list_plans() -> Answer:
    return page(Plan, render.plan)


@blueprint.get("/v1/plans/<plan_id>")
@operation("plans.fetch")
async def fetch_plan(plan_id: str) -> Answer:
    return render.plan(own(Plan, plan_id, "plan"))


@blueprint.post("/v1/subscriptions")
@operation("subscriptions.create")
async def create_subscription() -> Answer:
    body, state, now = await read_object(), vendor(), vendor().clock.now()
    validation.known_fields(body, _FIELDS)
    if body.get("plan_id") is None:
        raise required("plan_id")
    plan = own(Plan, str(body["plan_id"]), "plan")
    start_at = body.get("start_at")
    if start_at is not None:
        validation.whole(start_at, "start_at", now + 1, now + _LIFE_SECONDS)
    subscription = Subscription(
        id=new_id("sub"),
        merchant=g.merchant.id,
        created_at=now,
        plan_id=plan.id,
        total_count=validation.whole(body.get("total_count"), "total_count", 1, 1200),
        quantity=validation.whole(body.get("quantity", 1), "quantity", 1, 1_000_000),
        start_at=start_at,
        expire_by=validation.whole(
            body.get("expire_by", start_at or now + 30 * DAY), "expire_by", now, now + _LIFE_SECONDS
        ),
        customer_notify=validation.flag(body.get("customer_notify", True), "customer_notify"),
        addons=_addons(body.get("addons"), plan),
        notes=validation.notes(body.get("notes")),
    )
    state.add(subscription)
    watch(state, subscription)
    return shape(state, subscription)


def _item(value: Any, names: frozenset[str]) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise required("item")
    validation.known_fields(value, names)
    currency = validation.currency(value)
    name = validation.text(value, "name", 255)
    if name is None:
        raise required("name")
    return {
        "name": name,
        "amount": validation.amount(value.get("amount"), currency),
        "currency": currency,
        "description": validation.text(value, "description", 2048),
    }


def _addons(value: Any, plan: Plan) -> list[dict[str, Any]]:
    given = value or []
    if not isinstance(given, list) or not all(isinstance(item, dict) for item in given):
        raise VendorError("The addons must be an array.", field="addons")
    found = []
    for addon in given:
        validation.known_fields(addon, frozenset({"item", "quantity"}))
        item = _item(addon.get("item"), frozenset({"name", "amount", "currency", "description"}))
        if item["currency"] != plan.item["currency"]:
            raise VendorError("The currency of an addon must be the plan's.", field="currency")
        quantity = validation.whole(addon.get("quantity", 1), "quantity", 1, 1000)
        found.append({"name": item["name"], "amount": item["amount"], "quantity": quantity})
    return found


@blueprint.get("/v1/subscriptions")
@operation("subscriptions.list")
async def list_subscriptions() -> Answer:
    wanted = request.args.get("plan_id")
    return page(Subscription, lambda item: shape(vendor(), item), keep=lambda item: wanted in (None, item.plan_id))


@blueprint.get("/v1/subscriptions/<subscription_id>")
@operation("subscriptions.fetch")
async def fetch_subscription(subscription_id: str) -> Answer:
    return shape(vendor(), own(Subscription, subscription_id, "sub"))


@blueprint.post("/v1/subscriptions/<subscription_id>/cancel")
@operation("subscriptions.cancel")
async def cancel_subscription(subscription_id: str) -> Answer:
    subscription, body = own(Subscription, subscription_id, "sub"), await read_object()
    validation.known_fields(body, frozenset({"cancel_at_cycle_end"}))
    if subscription.status in _ENDED:
        text = f"Subscription is not cancellable in {subscription.status} status."
        raise VendorError(text, field="status")
    if validation.flag(body.get("cancel_at_cycle_end", False), "cancel_at_cycle_end"):
        if subscription.status != "active":
            raise VendorError("Subscription cannot be cancelled since no billing cycle is going on")
        subscription.ends_with_cycle = True
        vendor().save(subscription)
    else:
        _end(vendor(), subscription, "cancelled", vendor().clock.now())
    return shape(vendor(), subscription)


@blueprint.post("/v1/subscriptions/<subscription_id>/pause")
@operation("subscriptions.pause")
async def pause_subscription(subscription_id: str) -> Answer:
    """Pause an active one; one that is only authenticated is cancelled, as documented."""
    subscription, body, now = own(Subscription, subscription_id, "sub"), await read_object(), vendor().clock.now()
    validation.choice(body.get("pause_at", "now"), "pause_at", ("now",))
    if subscription.status == "authenticated":
        _end(vendor(), subscription, "cancelled", now)
    elif subscription.status == "active":
        _move(vendor(), subscription, "paused", now)
    else:
        raise VendorError(f"Subscription cannot be paused in {subscription.status} status.", field="status")
    return shape(vendor(), subscription)


@blueprint.post("/v1/subscriptions/<subscription_id>/resume")
@operation("subscriptions.resume")
async def resume_subscription(subscription_id: str) -> Answer:
    """Go on with a paused one; cycles that passed meanwhile are not charged."""
    subscription, body, now = own(Subscription, subscription_id, "sub"), await read_object(), vendor().clock.now()
    validation.choice(body.get("resume_at", "now"), "resume_at", ("now",))
    if subscription.status != "paused":
        raise VendorError(f"Subscription cannot be resumed in {subscription.status} status.", field="status")
    plan = vendor().table(Plan)[subscription.plan_id]
    while subscription.charge_at is not None and subscription.charge_at <= now:
        subscription.charge_at = after(plan, subscription.charge_at)
    _move(vendor(), subscription, "active", now, event="resumed")
    watch(vendor(), subscription)
    return shape(vendor(), subscription)


@blueprint.get("/v1/invoices")
@operation("invoices.list")
async def list_invoices() -> Answer:
    wanted = request.args.get("subscription_id")
    return page(Invoice, _invoice_shape, keep=lambda item: wanted in (None, item.subscription_id))


@blueprint.get("/v1/invoices/<invoice_id>")
@operation("invoices.fetch")
async def fetch_invoice(invoice_id: str) -> Answer:
    return _invoice_shape(own(Invoice, invoice_id, "inv"))


def _invoice_shape(invoice: Invoice) -> Answer:
    subscription = vendor().table(Subscription)[invoice.subscription_id]
    return render.invoice(invoice, vendor().table(Customer).get(subscription.customer_id or ""))
