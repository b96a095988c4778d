"""What the pretend vendor remembers. Amounts are integers in the currency's smallest unit, times are Unix seconds."""

from dataclasses import dataclass, field
from typing import Any

DAY = 86_400
CREATED_TIMEOUT_SECONDS = 600
"""A payment without an answer from the bank fails after 10 minutes (payments/payments.md)."""
UNCAPTURED_DAYS = 3
"""An authorized payment goes back to the payer 3 days after it was created (capture-settings.md)."""

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
