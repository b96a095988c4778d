"""The ports of payout providers: what a plugin of kind `payouts` implements.

There are two ways to pay out, and a provider's capabilities say which it takes: one call per payout (`PayoutProvider`)
or a file for many (`PayoutFileProvider`). `reference` is ours and unique for ever: the vendor must never pay twice for
one. A provider that cannot promise that does not claim `IDEMPOTENT`, and an unanswered call is then never repeated.
Errors: `OutboundFailed` and `ProviderUnavailable` (cannot have had an effect), `OutboundUnknown` (may have),
`ProviderRejected` (had none); any answer that the mapping does not list is `unknown`, never paid.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol

from pydantic import BaseModel

from core.kit.money import Money
from core.providers.errors import ProviderRejected, ProviderUnavailable, WebhookInvalid
from core.providers.types import ProviderContext, WebhookNotice, WebhookReceiver

__all__ = [
    "BalanceProvider",
    "BankAccount",
    "BeneficiaryValidation",
    "Capability",
    "ConnectionTest",
    "Details",
    "PayoutCancellation",
    "PayoutFileProvider",
    "PayoutProvider",
    "PayoutProviderSpec",
    "PayoutRequest",
    "PayoutState",
    "PayoutTruth",
    "ProviderContext",
    "ProviderRejected",
    "ProviderUnavailable",
    "ResultLine",
    "ResultUnreadable",
    "Upi",
    "ValidationTruth",
    "Validity",
    "WebhookInvalid",
    "WebhookNotice",
    "WebhookReceiver",
]

KIND = "payouts"


class Capability(StrEnum):
    """What a provider can do; each one claimed is proven by the contract suite."""

    DIRECT = "direct"
    """It implements PayoutProvider."""
    FILES = "files"
    """It implements PayoutFileProvider."""
    IDEMPOTENT = "idempotent"
    """The same reference never pays twice, so an unanswered call may be repeated."""
    BANK_ACCOUNT = "bank_account"
    UPI = "upi"
    VALIDATION = "validation"
    """It implements BeneficiaryValidation too."""
    BALANCE = "balance"
    """It implements BalanceProvider too."""
    CANCEL = "cancel"
    """It implements PayoutCancellation too."""
    REVERSAL = "reversal"
    """What it said was paid may come back for days: it is asked again for as long."""
    WEBHOOKS = "webhooks"
    """It implements WebhookReceiver too, and sends notices with the subjects `payout` and `payout_validation`."""
    CONNECTION_TEST = "connection_test"
    """It implements ConnectionTest too."""


class PayoutState(StrEnum):
    """What a provider says of a payout."""

    PENDING = "pending"
    """Accepted; the bank has not answered yet."""
    PAID = "paid"
    FAILED = "failed"
    """For certain: no money left, or all of it came back."""
    REVERSED = "reversed"
    """It was paid, or looked so, and all of it came back."""
    CANCELLED = "cancelled"
    """Called back at the vendor before anything left."""
    NOT_FOUND = "not_found"
    """The vendor knows no payout of this reference. Soon after an unanswered call it may only not know it yet."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class BankAccount:
    """An Indian bank account."""

    name: str
    account_number: str = field(repr=False)
    ifsc: str


@dataclass(frozen=True, slots=True)
class Upi:
    """A UPI address (VPA)."""

    name: str
    vpa: str = field(repr=False)


Details = BankAccount | Upi


@dataclass(frozen=True, slots=True)
class PayoutRequest:
    """One payout to make."""

    reference: str
    amount: Money
    to: Details | None
    """None only when it is asked about or called back, and its person was erased since."""
    narration: str


@dataclass(frozen=True, slots=True)
class PayoutTruth:
    """What the provider says about a payout when asked. Only this moves money."""

    state: PayoutState
    provider_payout_id: str | None = None
    utr: str | None = None
    """The bank's own number of the transfer."""
    amount: Money | None = None
    """What was paid, where the vendor says it: it must be what we asked for."""
    error_code: str | None = None
    error_text: str | None = None
    fee: Money | None = None
    """What the vendor charged for it, without tax, where it says so; it may charge for what failed."""
    tax: Money | None = None
    vendor_status: str | None = None
    """The vendor's own word for the state, to be shown."""


class Validity(StrEnum):
    """What a vendor says of a beneficiary."""

    VALID = "valid"
    INVALID = "invalid"
    PENDING = "pending"
    """The bank has not answered yet: ask again by `fetch_validation`."""
    FAILED = "failed"
    """The vendor could not find out: nothing was learned of the account."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ValidationTruth:
    """What the bank says of an account: whether it takes money, and the name that it knows."""

    validity: Validity
    provider_validation_id: str | None = None
    registered_name: str | None = field(default=None, repr=False)
    utr: str | None = None
    error_text: str | None = None
    fee: Money | None = None
    """What the vendor took for it, without tax, where it says so: its charge, and what it sent to the account."""
    tax: Money | None = None


@dataclass(frozen=True, slots=True)
class ResultLine:
    """A line of a result file."""

    number: int
    """Counted from 1 at the header, as a spreadsheet shows it."""
    reference: str
    amount: Money
    state: PayoutState
    """PAID or FAILED."""
    utr: str | None
    error_text: str | None


class ResultUnreadable(Exception):
    """A result file is not in the provider's form. `complaints` are (line, what is wrong)."""

    def __init__(self, complaints: Sequence[tuple[int, str]]) -> None:
        super().__init__("the result file cannot be read")
        self.complaints = list(complaints)


class PayoutProvider(Protocol):
    """Pays out by one call each."""

    async def submit(self, request: PayoutRequest) -> PayoutTruth:
        """Ask for a payout. Raises ProviderRejected, ProviderUnavailable, OutboundFailed, OutboundUnknown."""
        ...

    async def fetch(self, request: PayoutRequest, provider_payout_id: str | None) -> PayoutTruth:
        """What became of it, by the vendor's id or else by our reference. Raises as `submit`."""
        ...


class PayoutCancellation(Protocol):
    """What a provider that claims CANCEL adds."""

    async def cancel(self, request: PayoutRequest, provider_payout_id: str) -> PayoutTruth:
        """Call a payout back that still waits at the vendor. Raises as `submit`; ProviderRejected: it is too late."""
        ...


class ConnectionTest(Protocol):
    """What a provider that claims CONNECTION_TEST adds."""

    async def test_connection(self) -> None:
        """Ask the vendor whether the credentials are good. Raises ProviderRejected, ProviderUnavailable."""
        ...


class BeneficiaryValidation(Protocol):
    """What a provider that claims VALIDATION adds: a penny drop or the bank's own look-up."""

    async def validate(self, reference: str, to: Details) -> ValidationTruth:
        """Ask, once per reference. Raises ProviderRejected, ProviderUnavailable, OutboundFailed, OutboundUnknown."""
        ...

    async def fetch_validation(self, reference: str, provider_validation_id: str | None) -> ValidationTruth:
        """What became of it, by the vendor's id or else by our reference; UNKNOWN when the vendor knows none. Raises
        ProviderRejected, ProviderUnavailable."""
        ...


class BalanceProvider(Protocol):
    """What a provider that claims BALANCE adds."""

    async def balance(self) -> Money:
        """What the account to pay out from holds. Raises ProviderRejected, ProviderUnavailable."""
        ...


class PayoutFileProvider(Protocol):
    """Pays out by files. Pure: it reads and writes bytes and calls nobody."""

    file_type: str
    """MIME type of both files."""

    def write_file(self, requests: Sequence[PayoutRequest]) -> bytes:
        """The bank file of a batch; the same requests always give the same bytes."""
        ...

    def read_file(self, content: bytes) -> list[ResultLine]:
        """The lines of a result file. Raises ResultUnreadable with every complaint that it finds."""
        ...


@dataclass(frozen=True, slots=True)
class PayoutProviderSpec:
    """A payout provider as a plugin describes it."""

    name: str
    label: str
    config_model: type[BaseModel]
    capabilities: frozenset[Capability]
    currencies: tuple[str, ...]
    build: Callable[[Any, ProviderContext], Any]
    """`build(config, context)`: a PayoutProvider or a PayoutFileProvider, as the capabilities say."""
    webhook_headers: tuple[str, ...] = ()
