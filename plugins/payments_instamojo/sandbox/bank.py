"""The vendor's state and what changes it. Every change is made without awaiting, so requests never interleave."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import TypeVar
from urllib.parse import urlencode, urlsplit

from core.testing.sandbox import SandboxContext
from core.testing.vendor import courier
from core.testing.vendor.courier import Signer
from core.testing.vendor.sender import NotLoopback, loopback_url
from core.testing.vendor.world import World
from plugins.payments_instamojo.sandbox.types import AccessToken, Merchant, Payment, PaymentRequest, Payout, Refund

AMOUNT_MIN, AMOUNT_MAX = 9_00, 200_000_00
PURPOSE_MAX = 30
REFUND_TYPES = frozenset({"RFD", "TNR", "QFL", "QNR", "EWN", "TAN", "PTH"})
INSTRUMENTS = {
    "CARD": "Domestic Regular Debit Card (Visa/Mastercard)",
    "NETBANKING": "Domestic Netbanking Regular",
    "UPI": "UPI",
    "WALLET": "Wallet",
    "EMI": "EMI Payment",
}
OUTCOMES = {"success": "Credit", "failure": "Failed", "pending": "Initiated"}
_KINDS = {
    "merchant": Merchant,
    "token": AccessToken,
    "request": PaymentRequest,
    "payment": Payment,
    "refund": Refund,
    "payout": Payout,
}


E = TypeVar("E", PaymentRequest, Payment, Refund)


class Invalid(Exception):
    """Fields that the vendor does not take, each with what it says of it."""

    def __init__(self, **fields: str) -> None:
        super().__init__(", ".join(fields))
        self.fields = {name: [text] for name, text in fields.items()}


class NotFound(Exception):
    """The merchant has nothing of this id."""


class Bank(World):
    """Instamojo."""

    def __init__(self, context: SandboxContext) -> None:
        super().__init__(context, "instamojo", _KINDS)

    def open(self) -> None:
        super().open()
        for refund in self.table(Refund).values():
            self._watch(refund)

    # ---- who asks ----
    def grant(self, client_id: str, client_secret: str) -> AccessToken | None:
        merchant = self.table(Merchant).get(client_id)
        if merchant is None or not hmac.compare_digest(merchant.client_secret.encode(), client_secret.encode()):
            return None
        token = AccessToken(secrets.token_urlsafe(24), merchant.id, self.clock.precise() + merchant.token_seconds)
        self.add(token)
        self.log("token", merchant.id)
        return token

    def merchant_of_token(self, text: str) -> Merchant | None:
        token = self.table(AccessToken).get(text)
        if token is None or token.revoked or token.expires_at <= self.clock.precise():
            return None
        return self.table(Merchant)[token.merchant]

    def merchant_of_key(self, api_key: str, auth_token: str) -> Merchant | None:
        for merchant in self.table(Merchant).values():
            if merchant.api_key and (merchant.api_key, merchant.auth_token) == (api_key, auth_token):
                return merchant
        return None

    def revoke_tokens(self, merchant: Merchant) -> None:
        for token in self.table(AccessToken).values():
            if token.merchant == merchant.id:
                token.revoked = True
                self.save(token)

    # ---- payment requests ----
    def make_request(self, merchant: Merchant, form: Mapping[str, str]) -> PaymentRequest:
        """Raises Invalid. There is no idempotency key: the same form makes another request."""
        send_email, send_sms = _flag(form, "send_email"), _flag(form, "send_sms")
        purpose, amount = form.get("purpose", ""), _amount(form.get("amount", ""), "amount")
        if not 1 <= len(purpose) <= PURPOSE_MAX:
            raise Invalid(purpose="Ensure this field has 1 to 30 characters.")
        if not AMOUNT_MIN <= amount <= AMOUNT_MAX:
            raise Invalid(amount="Amount must be between 9 and 200000.")
        if (send_email and not form.get("email")) or (send_sms and not form.get("phone")):
            raise Invalid(non_field_errors="Nobody to send this to.")
        for name in ("redirect_url", "webhook"):
            if form.get(name) and urlsplit(form[name]).scheme not in ("http", "https"):
                raise Invalid(**{name: "Enter a valid URL."})
        if form.get("webhook"):
            try:
                loopback_url(form["webhook"])
            except NotLoopback as error:
                raise Invalid(webhook="This simulator calls loopback only.") from error
        now = self.clock.precise()
        made = PaymentRequest(
            id=secrets.token_hex(16),
            merchant=merchant.id,
            purpose=purpose,
            amount=amount,
            created_at=now,
            modified_at=now,
            buyer_name=_short(form, "buyer_name", 100),
            email=_short(form, "email", 75),
            phone=_phone(form.get("phone", "")),
            redirect_url=form.get("redirect_url", ""),
            webhook=form.get("webhook", ""),
            send_email=send_email,
            send_sms=send_sms,
            allow_repeated_payments=_flag(form, "allow_repeated_payments", otherwise=True),
            expires_at=_expiry(form.get("expires_at", ""), now),
        )
        self.add(made)
        return made

    def request(self, merchant: Merchant, request_id: str) -> PaymentRequest:
        return _mine(merchant, self.table(PaymentRequest).get(request_id))

    def requests(self, merchant: Merchant) -> list[PaymentRequest]:
        """Newest first."""
        return [item for item in reversed(self.table(PaymentRequest).values()) if item.merchant == merchant.id]

    def is_open(self, request: PaymentRequest) -> bool:
        """Whether the page takes a payment."""
        once = request.status == "Completed" and not request.allow_repeated_payments
        late = request.expires_at is not None and request.expires_at <= self.clock.precise()
        return request.is_enabled and not once and not late

    # ---- payments ----
    def payment(self, merchant: Merchant, payment_id: str) -> Payment:
        return _mine(merchant, self.table(Payment).get(payment_id))

    def payments(self, merchant: Merchant) -> list[Payment]:
        return [item for item in reversed(self.table(Payment).values()) if item.merchant == merchant.id]

    def payments_of(self, request: PaymentRequest) -> list[Payment]:
        """Oldest first."""
        return [item for item in self.table(Payment).values() if item.request == request.id]

    def pay(self, request: PaymentRequest, outcome: str, instrument: str = "UPI", amount: int | None = None) -> Payment:
        """A payer tries. Raises Invalid when the page takes no more. `amount` plays a vendor that errs."""
        if not self.is_open(request):
            raise Invalid(non_field_errors="This payment request takes no payment.")
        merchant = self.table(Merchant)[request.merchant]
        charged = request.amount if amount is None else amount
        made = Payment(
            id=f"MOJO{secrets.token_hex(4)}N{secrets.randbelow(90_000_000) + 10_000_000}",
            merchant=request.merchant,
            request=request.id,
            amount=charged,
            fees=charged * merchant.fee_basis_points // 10_000,
            created_at=self.clock.precise(),
            status="Initiated",
            buyer_name=request.buyer_name or "John Doe",
            buyer_email=request.email or "john@doe.com",
            buyer_phone=request.phone or "+919900000000",
            instrument=instrument,
        )
        self.add(made)
        if outcome != "pending":
            self.decide(made, outcome)
        return made

    def decide(self, payment: Payment, outcome: str) -> None:
        """Let the bank decide a try: also a failed one that it says yes to after all. Raises Invalid."""
        if payment.status == "Credit":
            raise Invalid(non_field_errors="This payment is paid.")
        payment.status = OUTCOMES[outcome]
        failed = payment.status == "Failed"
        payment.reason = "AUTHENTICATION_FAILED" if failed else ""
        payment.message = "The bank refused the payment." if failed else ""
        request = self.table(PaymentRequest)[payment.request]
        if payment.status == "Credit":
            request.status = "Completed"
        request.modified_at = self.clock.precise()
        self.save(payment)
        self.save(request)
        self._tell(payment, request)

    def way_back(self, payment: Payment) -> str:
        """Where the payer's browser goes. Nothing signs it."""
        request = self.table(PaymentRequest)[payment.request]
        told = {"payment_id": payment.id, "payment_status": payment.status, "payment_request_id": request.id}
        mark = "&" if "?" in request.redirect_url else "?"
        return f"{request.redirect_url}{mark}{urlencode(told)}" if request.redirect_url else ""

    # ---- refunds ----
    def make_refund(self, merchant: Merchant, payment_id: str, form: Mapping[str, str]) -> Refund:
        """Raises Invalid, NotFound. A transaction id serves once, and is needed from a payment's second refund on."""
        payment = self.payment(merchant, payment_id)
        earlier = [item for item in self.table(Refund).values() if item.payment == payment.id]
        key = form.get("transaction_id", "")
        if key and not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", key):
            raise Invalid(transaction_id="Enter a valid transaction id.")
        if key and any(item.transaction_id == key for item in self.table(Refund).values()):
            raise Invalid(transaction_id="A case with this transaction id exists.")
        if earlier and not key:
            raise Invalid(transaction_id="This field is required.")
        if form.get("type") not in REFUND_TYPES:
            raise Invalid(type="Select a valid choice.")
        if not form.get("body"):
            raise Invalid(body="This field is required.")
        amount = _amount(form["refund_amount"], "refund_amount") if form.get("refund_amount") else payment.amount
        left = payment.amount - sum(item.amount for item in earlier if item.status != "Failed")
        if payment.status != "Credit" or not 0 < amount <= left:
            raise Invalid(refund_amount="More than what is left of the payment.")
        waits = merchant.hold_refunds or merchant.refund_delay_seconds > 0
        now = self.clock.precise()
        made = Refund(
            id=f"R{secrets.token_hex(5).upper()}",
            merchant=merchant.id,
            payment=payment.id,
            transaction_id=key,
            type=form["type"],
            body=form["body"],
            amount=amount,
            total=payment.amount,
            created_at=now,
            status="Pending" if waits else "Refunded",
            due_at=now + merchant.refund_delay_seconds if waits and not merchant.hold_refunds else None,
        )
        self.add(made)
        self._watch(made)
        return made

    def refund(self, merchant: Merchant, refund_id: str) -> Refund:
        return _mine(merchant, self.table(Refund).get(refund_id))

    def refunds(self, merchant: Merchant) -> list[Refund]:
        return [item for item in reversed(self.table(Refund).values()) if item.merchant == merchant.id]

    def decide_refund(self, refund: Refund, *, succeed: bool) -> None:
        refund.status, refund.due_at = ("Refunded" if succeed else "Failed"), None
        self.save(refund)

    def _watch(self, refund: Refund) -> None:
        if refund.status == "Pending" and refund.due_at is not None:
            self.at(refund.due_at, lambda _: self._end(refund))

    def _end(self, refund: Refund) -> None:
        if refund.status == "Pending":
            self.decide_refund(refund, succeed=True)

    # ---- webhooks ----
    def _tell(self, payment: Payment, request: PaymentRequest) -> None:
        merchant = self.table(Merchant)[payment.merchant]
        if payment.status == "Initiated" or (payment.status == "Failed" and not merchant.tells_failures):
            return
        form = {
            "payment_id": payment.id,
            "status": payment.status,
            "shorturl": f"https://imjo.in/{request.id[:5]}",
            "longurl": f"{self.context.public_url}/@{merchant.username}/{request.id}",
            "purpose": request.purpose,
            "amount": rupees(payment.amount),
            "fees": rupees(payment.fees),
            "currency": "INR",
            "buyer": payment.buyer_email,
            "buyer_name": payment.buyer_name,
            "buyer_phone": payment.buyer_phone,
            "payment_request_id": request.id,
        }
        if merchant.extra_field:
            form[merchant.extra_field] = "1"

        def make(signer: Signer) -> courier.Made:
            salt = {Signer.CURRENT: merchant.private_salt, Signer.FORMER: merchant.former_salt}.get(signer, "forger")
            told = {**form, "status": "Credit"} if signer is Signer.FORGER else form
            body = urlencode({**told, "mac": sign(told, salt)})
            return {"Content-Type": "application/x-www-form-urlencoded"}, body

        url = request.webhook or merchant.webhook_url
        courier.emit(self, merchant.id, payment.status, [url] if url else [], make)


def sign(form: Mapping[str, str], salt: str) -> str:
    """The MAC: values in the order of their names, joined by bars."""
    message = "|".join(value for _, value in sorted(form.items(), key=lambda item: item[0].lower()))
    return hmac.new(salt.encode(), message.encode(), hashlib.sha1).hexdigest()


def rupees(paise: int) -> str:
    return f"{Decimal(paise) / 100:.2f}"


def _mine(merchant: Merchant, found: E | None) -> E:
    if found is None or found.merchant != merchant.id:
        raise NotFound
    return found


def _amount(text: str, name: str) -> int:
    try:
        paise = Decimal(text) * 100
        if paise.is_finite() and paise == int(paise):
            return int(paise)
    except InvalidOperation:
        pass
    raise Invalid(**{name: "A valid number is required."})


def _flag(form: Mapping[str, str], name: str, *, otherwise: bool = False) -> bool:
    """The wrappers send the words True and False, JSON's have true and false."""
    text = form.get(name, "").lower()
    if text not in {"", "true", "false"}:
        raise Invalid(**{name: "Must be a valid boolean."})
    return text == "true" if text else otherwise


def _short(form: Mapping[str, str], name: str, limit: int) -> str:
    text = form.get(name, "")
    if len(text) > limit:
        raise Invalid(**{name: f"Ensure this field has no more than {limit} characters."})
    return text


def _phone(text: str) -> str:
    if not text:
        return ""
    if re.fullmatch(r"[0-9]{10}", text):
        return f"+91{text}"
    if not re.fullmatch(r"\+[0-9]{8,15}", text):
        raise Invalid(phone="Enter a valid phone number.")
    return text


def _expiry(text: str, now: float) -> float | None:
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise Invalid(expires_at="Enter a valid time.") from error
    at = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    if at <= now:
        raise Invalid(expires_at="The time is over.")
    return at
