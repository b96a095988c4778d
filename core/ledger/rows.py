"""Fetched rows into the ledger's types."""

from __future__ import annotations

from decimal import Decimal

import asyncpg

from core.kit.money import Money, quantum
from core.ledger.types import Account, HistoryEntry, Posting, Transaction


def account(row: asyncpg.Record) -> Account:
    return Account(*row)  # ACCOUNT of queries names the columns in the order of the fields


def posting(row: asyncpg.Record) -> Posting:
    return Posting(
        id=row["id"],
        line=row["line"],
        debit_account_id=row["debit_account_id"],
        credit_account_id=row["credit_account_id"],
        amount=money(row["amount"], row["currency"]),
        debit_balance=row["debit_balance"],
        credit_balance=row["credit_balance"],
        debit_version=row["debit_version"],
        credit_version=row["credit_version"],
        reverses_id=row["reverses_id"],
    )


def transaction(row: asyncpg.Record, postings: tuple[Posting, ...]) -> Transaction:
    return Transaction(**dict(row), postings=postings)


def history_entry(row: asyncpg.Record) -> HistoryEntry:
    return HistoryEntry(**dict(row))


def money(amount: Decimal, currency: str) -> Money:
    """A column's amount: NUMERIC(24,4) carries zeros beyond the currency's digits."""
    return Money(amount.quantize(quantum(currency)), currency)
