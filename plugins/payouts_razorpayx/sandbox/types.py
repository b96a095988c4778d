"""What the pretend vendor remembers. Amounts are integers in paise, times are Unix seconds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Merchant:
    """`id` is the key id."""

    id: str
    key_secret: str
    account_number: str
    name: str = "Test merchant"
    balance: int = 0
    webhook_url: str = ""
    webhook_secret: str = ""
    former_secret: str = ""
    fee: int = 500
    """Of a payout, without tax."""
    keeps_reversed_fees: bool = True
    process_seconds: float | None = None
    """None: a payout is moved by hand, as in the vendor's test mode; else it is processed after so long."""
    tells_utr_late: bool = False
    """`processed` comes without the UTR, and `payout.updated` brings it."""
    needs_approval: bool = False
    """The business's own approval workflow: payouts are `pending` first."""
    knows_every_account: bool = False
    """Every account is valid under the name that was given; else as `names` say."""
    names: dict[str, str | None] = field(default_factory=dict)
    """Account number or UPI address → whose it is; None: there is no such account."""
    retry_base_seconds: float = 60.0


@dataclass(slots=True)
class Contact:
    id: str
    merchant: str
    name: str
    type: str
    email: str | None
    contact: str | None
    reference_id: str | None
    notes: dict[str, str]
    created_at: int
    active: bool = True


@dataclass(slots=True)
class FundAccount:
    id: str
    merchant: str
    contact: str
    account_type: str
    details: dict[str, str]
    created_at: int
    active: bool = True


@dataclass(slots=True)
class Payout:
    id: str
    merchant: str
    fund_account: str
    amount: int
    mode: str
    purpose: str
    reference_id: str | None
    narration: str | None
    notes: dict[str, str]
    created_at: int
    status: str
    fees: int = 0
    tax: int = 0
    utr: str | None = None
    reason: str | None = None
    due_at: float | None = None
    """When it is processed by itself."""
    left: int = 0
    """How often its money left: the number that must never be two."""


@dataclass(slots=True)
class SavedKey:
    """An idempotency key with what was asked under it. `id` is merchant and key."""

    id: str
    body: dict[str, Any]
    payout: str


@dataclass(slots=True)
class Validation:
    id: str
    merchant: str
    fund_account: str
    reference_id: str | None
    created_at: int
    status: str = "created"
    account_status: str | None = None
    registered_name: str | None = None
    utr: str | None = None
    composite: bool = True


@dataclass(slots=True)
class Movement:
    """A line of the account's statement."""

    id: str
    merchant: str
    payout: str
    credit: int
    debit: int
    balance: int
    created_at: int
