"""Money: an exact decimal amount in one currency. A float never becomes money."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from typing import Self

from core.kit.errors import InvalidRequest

EXPONENTS: dict[str, int] = {
    "AED": 2, "AUD": 2, "BHD": 3, "CAD": 2, "CHF": 2, "CLP": 0, "CNY": 2, "EUR": 2, "GBP": 2, "HKD": 2,
    "IDR": 2, "INR": 2, "JOD": 3, "JPY": 0, "KRW": 0, "KWD": 3, "LKR": 2, "MYR": 2, "NPR": 2, "NZD": 2,
    "OMR": 3, "QAR": 2, "SAR": 2, "SEK": 2, "SGD": 2, "THB": 2, "TND": 3, "USD": 2, "VND": 0, "ZAR": 2,
}  # fmt: skip
"""Minor-unit digits per currency (ISO 4217)."""

_QUANTA = {currency: Decimal(1).scaleb(-digits) for currency, digits in EXPONENTS.items()}

MAX_DIGITS_BEFORE_POINT = 20
"""Columns are NUMERIC(24,4): twenty digits before the point."""

_WIRE = re.compile(r"^-?(0|[1-9][0-9]{0,19})(\.[0-9]{1,4})?\Z")


class InvalidAmount(InvalidRequest):
    """The amount is not a decimal string with exactly the currency's digits, or not positive where it must be."""

    code = "money.invalid_amount"


class UnknownCurrency(InvalidRequest):
    """The currency is not one this platform keeps books in."""

    code = "money.unknown_currency"


class CurrencyMismatch(ValueError):
    """Two currencies met in one calculation: a programming error, never an input error."""


@dataclass(frozen=True, slots=True, order=False)
class Money:
    """An amount in major units (rupees, not paise) of `currency`, exact to the currency's minor unit."""

    amount: Decimal
    currency: str

    def __post_init__(self) -> None:
        if not isinstance(self.amount, Decimal):
            raise TypeError(f"money needs a Decimal, not {type(self.amount).__name__}")
        if not self.amount.is_finite():
            raise ValueError("money must be finite")
        if self.amount != self.amount.quantize(quantum(self.currency)):
            raise ValueError(f"{self.amount} has more digits than {self.currency} allows")

    @classmethod
    def parse(cls, text: object, currency: str) -> Self:
        """Read the wire form: a string with exactly the currency's digits ("500.00"; "500" is refused).

        Raises InvalidAmount, UnknownCurrency.
        """
        digits = exponent(currency)
        if not isinstance(text, str) or not _WIRE.match(text):
            raise InvalidAmount(f"write the amount as a decimal string such as {_example(digits)!r}")
        if len(text.partition(".")[2]) != digits:
            raise InvalidAmount(f"{currency} takes exactly {digits} decimals, such as {_example(digits)!r}")
        return cls(Decimal(text), currency)

    @classmethod
    def from_minor(cls, minor: int, currency: str) -> Self:
        """Make money of an integer count of minor units (paise)."""
        if isinstance(minor, bool) or not isinstance(minor, int):
            raise TypeError("minor units are an integer")
        return cls(Decimal(minor).scaleb(-exponent(currency)), currency)

    @classmethod
    def zero(cls, currency: str) -> Self:
        return cls(Decimal(0).quantize(quantum(currency)), currency)

    def to_minor(self) -> int:
        """Count of minor units (paise)."""
        return int(self.amount.scaleb(exponent(self.currency)))

    def text(self) -> str:
        """The wire form: exactly the currency's digits, never an exponent."""
        return f"{self.amount:.{exponent(self.currency)}f}"

    def wire(self) -> dict[str, str]:
        """`{"amount": "500.00", "currency": "INR"}`."""
        return {"amount": self.text(), "currency": self.currency}

    def split(self, weights: Sequence[int]) -> list[Self]:
        """Share the amount by weight; the parts sum exactly, leftover minor units go to the first parts."""
        if not weights or any(weight < 0 for weight in weights) or sum(weights) == 0:
            raise ValueError("weights are non-negative and at least one is positive")
        total, step = sum(weights), quantum(self.currency)
        parts = [(self.amount * weight / total).quantize(step, ROUND_DOWN) for weight in weights]
        left = self.amount - sum(parts, Decimal(0))
        sign = step if left >= 0 else -step
        takers = [i for i, weight in enumerate(weights) if weight > 0]
        for turn in range(int(abs(left) / step)):
            parts[takers[turn % len(takers)]] += sign
        return [type(self)(part, self.currency) for part in parts]

    def __add__(self, other: Money) -> Self:
        return type(self)(self.amount + self._same(other), self.currency)

    def __sub__(self, other: Money) -> Self:
        return type(self)(self.amount - self._same(other), self.currency)

    def __neg__(self) -> Self:
        return type(self)(-self.amount, self.currency)

    def __lt__(self, other: Money) -> bool:
        return self.amount < self._same(other)

    def __le__(self, other: Money) -> bool:
        return self.amount <= self._same(other)

    def __gt__(self, other: Money) -> bool:
        return self.amount > self._same(other)

    def __ge__(self, other: Money) -> bool:
        return self.amount >= self._same(other)

    def __str__(self) -> str:
        return f"{self.text()} {self.currency}"

    def _same(self, other: Money) -> Decimal:
        if other.currency != self.currency:
            raise CurrencyMismatch(f"{self.currency} and {other.currency} do not mix")
        return other.amount


def exponent(currency: str) -> int:
    """Minor-unit digits of a currency. Raises UnknownCurrency."""
    try:
        return EXPONENTS[currency]
    except KeyError:
        raise UnknownCurrency(f"{currency!r} is not a supported ISO 4217 currency") from None


def quantum(currency: str) -> Decimal:
    """The smallest step of a currency: Decimal("0.01") for INR. Raises UnknownCurrency."""
    try:
        return _QUANTA[currency]
    except KeyError:
        raise UnknownCurrency(f"{currency!r} is not a supported ISO 4217 currency") from None


def _example(digits: int) -> str:
    return "500" if digits == 0 else "500." + "0" * digits
