"""What the pretend vendor remembers. Amounts are integers in paise, times are Unix seconds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

DAY = 86_400
EVENTS = ("successful", "failed", "pending", "refund", "dispute", "mandate")
"""What a merchant may ask to be told; `pending` is the flag `callback_on_failure` that PayU's support sets."""


@dataclass(slots=True)
class Merchant:
    """`id` is the merchant key."""

    id: str
    salt: str
    mid: str
    name: str = "Test merchant"
    former_salt: str | None = None
    webhook_urls: list[str] = field(default_factory=list)
    events: list[str] = field(default_factory=lambda: ["successful", "failed", "mandate"])
    fee_basis_points: int = 200
    tax_basis_points: int = 1800
    """GST on the fee, not on the amount."""
    refund_delay_seconds: int = 0
    """0: a refund is done at the very moment it is queued; else it stays queued for so long."""
    capture_delay_seconds: int = 0
    retry_base_seconds: float = 5.0
    is_split_hash: bool = False
    """The reverse hash covers `splitInfo`, which is a setting of the account at PayU."""


@dataclass(slots=True)
class Transaction:
    """One try of a payer; `id` is the mihpayid. A txnid may have several, of which the last one counts."""

    id: str
    merchant: str
    txnid: str
    form: dict[str, str]
    """What the merchant's page posted."""
    amount: int
    created_at: int
    status: str = "pending"
    unmapped: str = "initiated"
    mode: str = ""
    bankcode: str = ""
    card_no: str = ""
    vpa: str = ""
    error: str = ""
    error_message: str = ""
    field9: str = ""
    bank_ref: str = ""
    payment_source: str = "payu"
    additional_charges: int = 0
    amount_refunded: int = 0
    late_at: int | None = None
    """When a dropped try will turn out to be paid after all."""
    utr: str | None = None
    settled_at: int | None = None

    @property
    def is_paid(self) -> bool:
        return self.status == "success"


@dataclass(slots=True)
class Action:
    """A capture, refund or cancellation; `id` is the request id."""

    id: str
    merchant: str
    transaction: str
    action: str
    amount: int
    token: str
    created_at: int
    due_at: int
    status: str = "queued"
    bank_ref: str = ""
    bank_arn: str | None = None
    refund_mode: str = "-"
    will_fail: bool = False
    callback_url: str = ""


@dataclass(slots=True)
class Line:
    """One movement of the merchant's balance; `id` is the request id of what moved it."""

    id: str
    merchant: str
    action: str
    transaction: str
    amount: int
    fee: int
    tax: int
    net: int
    """Signed."""
    created_at: int
    due_at: int
    settlement: str | None = None
    copies: int = 1
    """How often the report shows it: 0 and 2 are mistakes that a test asks for."""
    amended: dict[str, Any] = field(default_factory=dict)
    """Columns that the report shows wrongly, because a test asks for it."""


@dataclass(slots=True)
class Settlement:
    """`id` is the UTR."""

    id: str
    merchant: str
    amount: int
    settled_at: int


@dataclass(slots=True)
class Mandate:
    """`id` is the mihpayid of the payer's consent."""

    id: str
    merchant: str
    method: str
    amount_max: int
    cycle: str
    starts_on: str
    ends_on: str
    created_at: int
    status: str = "active"
    next_charge: str = "captured"
    """How the next charges end: captured, pending or failed."""


@dataclass(slots=True)
class Notice:
    """A pre-debit notice; `id` is the mandate's and the request id together."""

    id: str
    mandate: str
    request_id: str
    invoice_id: str
    amount: int
    debit_on: str
    status: str = "Unpaid"
