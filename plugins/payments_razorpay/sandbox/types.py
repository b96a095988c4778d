"""What the pretend vendor remembers. Amounts are integers in the currency's smallest unit, times are Unix seconds."""

from dataclasses import dataclass, field
from typing import Any

DAY = 86_400
CREATED_TIMEOUT_SECONDS = 600
"""A payment without an answer from the bank fails after 10 minutes (payments/payments.md)."""
UNCAPTURED_DAYS = 3
"""An authorized payment goes back to the payer 3 days after it was created (capture-settings.md)."""

MANDATE_METHODS = ("upi", "card", "emandate")

EVENTS = (
    "payment.authorized",
    "payment.captured",
    "payment.failed",
    "order.paid",
    "refund.created",
    "refund.processed",
    "refund.failed",
    "refund.speed_changed",
    "settlement.processed",
    "payment_link.paid",
    "payment_link.cancelled",
    "payment_link.expired",
    "token.confirmed",
    "token.rejected",
    "token.paused",
    "token.cancelled",
    "order.notification.delivered",
    "order.notification.failed",
    "subscription.authenticated",
    "subscription.activated",
    "subscription.charged",
    "subscription.pending",
    "subscription.halted",
    "subscription.paused",
    "subscription.resumed",
    "subscription.cancelled",
    "subscription.completed",
    "subscription.updated",  # never sent: plans of a running subscription are not changed here
    "payment.dispute.created",
    "payment.dispute.action_required",
    "payment.dispute.under_review",
    "payment.dispute.won",
    "payment.dispute.lost",
    "payment.dispute.closed",
    "payment.downtime.started",
    "payment.downtime.updated",
    "payment.downtime.resolved",
)


@dataclass(slots=True)
class Webhook:
    """An address of the merchant's that wants events."""

    id: str
    url: str
    secret: str | None
    events: list[str]
    """Active events; empty means all."""
    previous_secret: str | None = None
    enabled: bool = True
    failing_since: int | None = None
    """First failure after the last success; 24 hours later the vendor disables the webhook."""


@dataclass(slots=True)
class Merchant:
    id: str
    key_id: str
    key_secret: str
    name: str
    capture: str = "automatic"
    """Account default for orders that say nothing: automatic or manual."""
    fee_basis_points: int = 200
    tax_basis_points: int = 1800
    """GST on the fee, not on the amount."""
    refund_delay_seconds: int = 0
    """0: a refund is `processed` at once, the vendor's default; else it is `pending` for so long."""
    debits: str = "success"
    """What becomes of charges of mandates: success, failure, or pending until decided."""
    automatic_settlement: bool = False
    holidays: list[str] = field(default_factory=list)
    """ISO dates on which banks are closed, beside Saturdays and Sundays."""
    retry_base_seconds: float = 5.0
    webhooks: list[Webhook] = field(default_factory=list)

    def __post_init__(self) -> None:
        stored: list[Any] = list(self.webhooks)  # plain objects, where they come from the store
        self.webhooks = [Webhook(**item) if isinstance(item, dict) else item for item in stored]


@dataclass(slots=True, kw_only=True)
class Owned:
    """What belongs to one merchant; others are told that its id does not exist."""

    id: str
    merchant: str
    created_at: int


@dataclass(slots=True, kw_only=True)
class Order(Owned):
    amount: int
    currency: str
    receipt: str | None
    notes: dict[str, Any]
    capture: str
    automatic_expiry_minutes: int
    manual_expiry_minutes: int
    refund_speed: str
    amount_paid: int = 0
    status: str = "created"
    attempts: int = 0
    payments: list[str] = field(default_factory=list)
    method: str | None = None
    customer_id: str | None = None
    token: dict[str, Any] | None = None
    """The terms of the mandate that its payment registers."""
    notification: dict[str, Any] | None = None
    """The pre-debit notice of a charge."""
    link_id: str | None = None
    closed: bool = False
    """Its payment link takes no money any more."""
    subscription_id: str | None = None


@dataclass(slots=True, kw_only=True)
class Payment(Owned):
    order_id: str
    amount: int
    currency: str
    method: str
    status: str = "created"
    captured: bool = False
    amount_refunded: int = 0
    refund_status: str | None = None
    description: str | None = None
    card: dict[str, Any] | None = None
    bank: str | None = None
    wallet: str | None = None
    vpa: str | None = None
    email: str | None = None
    contact: str | None = None
    notes: dict[str, Any] = field(default_factory=dict)
    fee: int | None = None
    tax: int | None = None
    error: dict[str, str] | None = None
    acquirer_data: dict[str, str | None] = field(default_factory=dict)
    hold_capture: bool = False
    """Auto-capture is skipped for this one: "stuck in authorized"."""
    authorize_at: int | None = None
    """When a failed payment will turn out to be authorized after all."""
    refunds: list[str] = field(default_factory=list)
    customer_id: str | None = None
    token_id: str | None = None
    invoice_id: str | None = None
    recurring: bool = False
    """A charge of a mandate, which the bank may take days to answer."""


@dataclass(slots=True, kw_only=True)
class Refund(Owned):
    payment_id: str
    amount: int
    currency: str
    speed_requested: str
    notes: dict[str, Any] = field(default_factory=dict)
    receipt: str | None = None
    status: str = "pending"
    speed_processed: str | None = None
    arn: str | None = None
    due_at: int = 0
    """When a pending refund is decided."""
    will_fail: bool = False
    from_balance: bool = True
    """False for the automatic refund of an uncaptured payment, whose money never reached the merchant."""


@dataclass(slots=True, kw_only=True)
class Settlement(Owned):
    amount: int
    utr: str
    status: str = "processed"


@dataclass(slots=True, kw_only=True)
class Line(Owned):
    """One movement of the merchant's balance; `entity_id` is unique."""

    type: str
    debit: int
    credit: int
    amount: int
    fee: int
    tax: int
    currency: str
    due_at: int
    description: str | None = None
    payment_id: str | None = None
    dispute_id: str | None = None
    settlement_id: str | None = None
    settled_at: int | None = None
    copies: int = 1
    """How often the report shows it: 0 and 2 are mistakes that a test asks for."""
    amended: dict[str, Any] = field(default_factory=dict)
    """Columns that the report shows wrongly, because a test asks for it."""


@dataclass(slots=True, kw_only=True)
class CheckoutSession(Owned):
    order_id: str
    callback_url: str
    cancel_url: str
    name: str = ""
    method: str | None = None
    """The only method that the page displays."""
    description: str | None = None
    email: str | None = None
    contact: str | None = None
    notes: dict[str, Any] = field(default_factory=dict)
    payment_id: str | None = None


@dataclass(slots=True)
class SavedRefund:
    """The saved answer of an `X-Refund-Idempotency` key."""

    id: str
    fingerprint: str
    answer: dict[str, Any]


@dataclass(slots=True, kw_only=True)
class PaymentLink(Owned):
    amount: int
    currency: str
    order_id: str
    expire_by: int
    """When it ends unpaid; the vendor shows 0 where the merchant said nothing, and then means six months."""
    says_expiry: bool
    reference_id: str = ""
    description: str = ""
    customer: dict[str, str] = field(default_factory=dict)
    notify: dict[str, bool] = field(default_factory=dict)
    callback_url: str = ""
    upi_link: bool = False
    reminder_enable: bool = False
    notes: dict[str, Any] = field(default_factory=dict)
    status: str = "created"
    amount_paid: int = 0
    payment_id: str | None = None
    cancelled_at: int = 0
    expired_at: int = 0
    updated_at: int = 0


@dataclass(slots=True, kw_only=True)
class Customer(Owned):
    name: str | None
    email: str | None
    contact: str | None
    notes: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Token(Owned):
    """A payer's consent to be debited."""

    customer_id: str
    method: str
    max_amount: int
    expired_at: int
    status: str
    """initiated, confirmed, rejected, paused or cancelled."""
    instrument: dict[str, Any]
    failure_reason: str | None = None
    used_at: int | None = None
    deleted: bool = False


@dataclass(slots=True, kw_only=True)
class Document(Owned):
    purpose: str
    name: str
    mime_type: str
    content: str
    """base64."""
    size: int


@dataclass(slots=True, kw_only=True)
class Dispute(Owned):
    payment_id: str
    amount: int
    currency: str
    reason_code: str
    reason_description: str
    respond_by: int
    phase: str
    status: str = "open"
    amount_deducted: int = 0
    evidence: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Downtime(Owned):
    """Told to one merchant here, so that one test's weather is not another's."""

    method: str
    instrument: dict[str, str]
    severity: str
    begin: int
    end: int | None
    scheduled: bool
    status: str
    updated_at: int


@dataclass(slots=True, kw_only=True)
class Plan(Owned):
    period: str
    interval: int
    item: dict[str, Any]
    notes: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Subscription(Owned):
    plan_id: str
    total_count: int
    quantity: int
    start_at: int | None
    """When the first cycle is charged; None: as soon as the payer agrees."""
    expire_by: int
    """Until when the payer may agree."""
    customer_notify: bool
    addons: list[dict[str, Any]] = field(default_factory=list)
    """Charged once, with the first cycle."""
    notes: dict[str, Any] = field(default_factory=dict)
    status: str = "created"
    token_id: str | None = None
    customer_id: str | None = None
    paid_count: int = 0
    billed_count: int = 0
    """Cycles with an invoice, paid or not."""
    auth_attempts: int = 0
    retries: int = 0
    retry_at: int | None = None
    charge_at: int | None = None
    current_start: int | None = None
    current_end: int | None = None
    ended_at: int | None = None
    ends_with_cycle: bool = False


@dataclass(slots=True, kw_only=True)
class Invoice(Owned):
    """What a subscription bills for one cycle."""

    subscription_id: str
    order_id: str
    amount: int
    currency: str
    lines: list[dict[str, Any]]
    billing_start: int
    billing_end: int
    payment_id: str | None = None
    paid_at: int | None = None
