"""What the pretend vendor remembers. Amounts are integers in paise, times are Unix seconds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Merchant:
    """`id` is the client id of v2."""

    id: str
    client_secret: str
    private_salt: str
    api_key: str = ""
    auth_token: str = ""
    """v1.1's two headers."""
    username: str = "acme"
    name: str = "Test merchant"
    former_salt: str = ""
    webhook_url: str = ""
    """Of the account; a payment request may name another."""
    tells_failures: bool = False
    """Instamojo sends failures only where its support has enabled that."""
    retries: bool = False
    """As are retries: after 15, 30, 60 and 120 minutes."""
    retry_unit_seconds: float = 900.0
    token_seconds: int = 36_000
    refund_delay_seconds: int = 0
    """0: a refund is done at once; else it is pending for so long."""
    hold_refunds: bool = False
    fee_basis_points: int = 190
    extra_field: str = ""
    """A field that webhooks carry beyond the documented ones, as the vendor announces that there will be."""


@dataclass(slots=True)
class AccessToken:
    id: str
    merchant: str
    expires_at: float
    revoked: bool = False


@dataclass(slots=True)
class PaymentRequest:
    id: str
    merchant: str
    purpose: str
    amount: int
    created_at: float
    modified_at: float
    buyer_name: str = ""
    email: str = ""
    phone: str = ""
    redirect_url: str = ""
    webhook: str = ""
    send_email: bool = False
    send_sms: bool = False
    allow_repeated_payments: bool = True
    expires_at: float | None = None
    status: str = "Pending"
    is_enabled: bool = True


@dataclass(slots=True)
class Payment:
    id: str
    merchant: str
    request: str
    amount: int
    fees: int
    created_at: float
    status: str
    """Credit, Failed or Initiated."""
    buyer_name: str
    buyer_email: str
    buyer_phone: str
    instrument: str = "UPI"
    reason: str = ""
    message: str = ""
    payout: str = ""
    """The payout that it was settled in."""


@dataclass(slots=True)
class Refund:
    id: str
    merchant: str
    payment: str
    transaction_id: str
    type: str
    body: str
    amount: int
    total: int
    created_at: float
    status: str
    due_at: float | None = None
    payout: str = ""


@dataclass(slots=True)
class Payout:
    """What was paid to the merchant's bank at once."""

    id: str
    merchant: str
    paid_out_at: float
    sales: int
    fee: int
    tax: int
    refunded: int
    held: int
    paid: int
