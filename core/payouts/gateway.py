"""A payout provider object behind its guard: what the rest of payouts talks to.

What comes out is checked, so that no plugin can put a wrong type, a foreign currency or an endless text into the books;
see `core.providers.guard` for what becomes of everything else that goes wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast
from uuid import UUID

from core.kit.money import Money
from core.payouts.provider import (
    KIND,
    BalanceProvider,
    BeneficiaryValidation,
    Capability,
    Details,
    PayoutCancellation,
    PayoutFileProvider,
    PayoutProvider,
    PayoutRequest,
    PayoutState,
    PayoutTruth,
    ResultLine,
    ResultUnreadable,
    ValidationTruth,
    Validity,
)
from core.providers import answers, guard
from core.providers import service as providers
from core.providers.errors import keepable
from core.providers.guard import Rubbish
from core.providers.types import Connection

WORD_MAX = 100
TEXT_MAX = 500


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
        return await guard.ask(self.account_id, "balance", port.balance, lambda answer: answers.typed(answer, Money))

    def _validation(self, answer: object) -> ValidationTruth:
        found = answers.typed(answer, ValidationTruth)
        answers.typed(found.validity, Validity)
        _texts((found.provider_validation_id, found.utr), answers.ID_MAX)
        _texts((found.registered_name, found.error_text), TEXT_MAX)
        for charge in (found.fee, found.tax):
            answers.amount(charge)
        charged = {charge.currency for charge in (found.fee, found.tax) if charge is not None}
        if len(charged) > 1 or not charged <= {*self.currencies}:
            raise Rubbish("a fee and its tax are in one of the account's currencies")
        return found


def write_file(account_id: UUID, provider: PayoutFileProvider, requests: Sequence[PayoutRequest]) -> bytes:
    """A batch's bank file. Raises PluginFailed."""
    return guard.read(account_id, "write_file", lambda: provider.write_file(requests), _file)


def read_file(
    account_id: UUID, provider: PayoutFileProvider, content: bytes
) -> tuple[list[ResultLine], list[tuple[int, str]]]:
    """The lines of a bank's result file, or else what is wrong with it. Raises PluginFailed."""

    def work() -> object:
        try:
            return provider.read_file(content)
        except ResultUnreadable as error:
            return error

    return guard.read(account_id, "read_file", work, _result)


def _file(answer: object) -> bytes:
    found = answers.typed(answer, bytes)
    if not found:
        raise Rubbish("a bank file is not empty")
    return found


def _result(answer: object) -> tuple[list[ResultLine], list[tuple[int, str]]]:
    if isinstance(answer, ResultUnreadable):
        complaints = [(int(line), keepable(str(text), TEXT_MAX)) for line, text in answer.complaints]
        return [], complaints or [(1, "the file cannot be read")]
    lines = answers.typed(answer, list)
    for line in lines:
        answers.typed(line, ResultLine)
        answers.typed(line.number, int)
        answers.typed(line.reference, str)
        answers.amount(answers.typed(line.amount, Money))
        if line.state not in {PayoutState.PAID, PayoutState.FAILED}:
            raise Rubbish("a line says paid or failed")
        _texts((line.utr,), answers.ID_MAX)
        _texts((line.error_text,), TEXT_MAX)
    return lines, []


def _truth_of(request: PayoutRequest) -> Callable[[object], PayoutTruth]:
    """How to check an answer about this payout."""

    def check(answer: object) -> PayoutTruth:
        found = answers.typed(answer, PayoutTruth)
        answers.typed(found.state, PayoutState)
        for amount in (found.amount, found.fee, found.tax):
            answers.amount(amount)
        for charge in (found.fee, found.tax):
            if charge is not None and charge.currency != request.amount.currency:
                raise Rubbish("a fee is in the payout's currency")
        _texts((found.provider_payout_id, found.utr), answers.ID_MAX)
        _texts((found.error_code, found.vendor_status), WORD_MAX)
        _texts((found.error_text,), TEXT_MAX)
        return found

    return check


def _texts(values: tuple[object, ...], length_max: int) -> None:
    for value in values:
        if value is None:
            continue
        text = answers.typed(value, str)
        if not 1 <= len(text) <= length_max or "\0" in text or text != text.encode("utf-8", "replace").decode():
            raise Rubbish("a text is empty, too long, or cannot be kept")
