"""A payout provider object behind its guard: what the rest of payouts talks to.

What comes out is checked, so that no plugin can put a wrong type, a foreign currency or an endless text into the books;
see `core.providers.guard` for what becomes of everything else that goes wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast
from uuid import UUID

from core.kit.money import Money
from core.payouts.provider import (
    KIND,
    BalanceProvider,
    BeneficiaryValidation,
    Capability,
    Details,
    PayoutCancellation,
    PayoutProvider,
    PayoutRequest,
    PayoutState,
    PayoutTruth,
    ValidationTruth,
    Validity,
)
from core.providers import guard
from core.providers import service as providers
from core.providers.guard import Rubbish
from core.providers.types import Connection

ID_MAX = 200
WORD_MAX = 100
TEXT_MAX = 500

T = TypeVar("T")


async def connect(account_id: UUID) -> Gateway:
    """The provider behind an account, disabled ones included. Raises NotFound, ProviderNotInstalled."""
    return Gateway(await providers.connect(account_id, kind=KIND))


class Gateway:
    """One provider account: the port of payouts by call, and what its spec claims."""

    def __init__(self, connection: Connection) -> None:
        self.account_id = connection.account.id
        self.currencies = connection.account.currencies
        self.capabilities: frozenset[Capability] = connection.spec.capabilities
        self._port = connection.provider

    def can(self, capability: Capability) -> bool:
        return capability in self.capabilities

    async def submit(self, request: PayoutRequest) -> PayoutTruth:
        port = cast("PayoutProvider", self._port)
        return await guard.change(self.account_id, "submit", lambda: port.submit(request), _truth_of(request))

    async def fetch(self, request: PayoutRequest, provider_payout_id: str | None) -> PayoutTruth:
        port = cast("PayoutProvider", self._port)
        return await guard.ask(
            self.account_id, "fetch", lambda: port.fetch(request, provider_payout_id), _truth_of(request)
        )

    async def cancel(self, request: PayoutRequest, provider_payout_id: str) -> PayoutTruth:
        port = cast("PayoutCancellation", self._port)
        return await guard.change(
            self.account_id, "cancel", lambda: port.cancel(request, provider_payout_id), _truth_of(request)
        )

    async def validate(self, reference: str, to: Details) -> ValidationTruth:
        port = cast("BeneficiaryValidation", self._port)
        return await guard.change(self.account_id, "validate", lambda: port.validate(reference, to), self._validation)

    async def fetch_validation(self, reference: str, provider_validation_id: str | None) -> ValidationTruth:
        port = cast("BeneficiaryValidation", self._port)
        return await guard.ask(
            self.account_id,
            "fetch_validation",
            lambda: port.fetch_validation(reference, provider_validation_id),
            self._validation,
        )

    async def balance(self) -> Money:
        port = cast("BalanceProvider", self._port)
        return await guard.ask(self.account_id, "balance", port.balance, lambda answer: _typed(answer, Money))

    def _validation(self, answer: object) -> ValidationTruth:
        found = _typed(answer, ValidationTruth)
        _typed(found.validity, Validity)
        _texts((found.provider_validation_id, found.utr), ID_MAX)
        _texts((found.registered_name, found.error_text), TEXT_MAX)
        charged = {_amount(charge).currency for charge in (found.fee, found.tax) if charge is not None}
        if len(charged) > 1 or not charged <= {*self.currencies}:
            raise Rubbish("a fee and its tax are in one of the account's currencies")
        return found


def _truth_of(request: PayoutRequest) -> Callable[[object], PayoutTruth]:
    """How to check an answer about this payout."""

    def check(answer: object) -> PayoutTruth:
        found = _typed(answer, PayoutTruth)
        _typed(found.state, PayoutState)
        for amount in (found.amount, found.fee, found.tax):
            if amount is not None:
                _amount(amount)
        for charge in (found.fee, found.tax):
            if charge is not None and charge.currency != request.amount.currency:
                raise Rubbish("a fee is in the payout's currency")
        _texts((found.provider_payout_id, found.utr), ID_MAX)
        _texts((found.error_code, found.vendor_status), WORD_MAX)
        _texts((found.error_text,), TEXT_MAX)
        return found

    return check


def _amount(value: object) -> Money:
    found = _typed(value, Money)
    if found.amount < 0:
        raise Rubbish("an amount is never negative")
    return found


def _texts(values: tuple[object, ...], length_max: int) -> None:
    for value in values:
        if value is not None and (not 1 <= len(_typed(value, str)) <= length_max or "\0" in str(value)):
            raise Rubbish("a text is too long, or empty")


def _typed(value: object, wanted: type[T]) -> T:
    if not isinstance(value, wanted):
        raise Rubbish(f"{type(value).__name__} instead of {wanted.__name__}")
    return value
