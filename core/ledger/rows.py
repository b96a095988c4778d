"""Fetched rows into the ledger's types, and what was decided into rows for its one write."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import asyncpg
import orjson

from core.kit.money import Money, quantum
from core.ledger.decide import Effect, Standing
from core.ledger.limits.check import LimitBook
from core.ledger.limits.types import Usage
from core.ledger.types import Account, HistoryEntry, Posting, Terms, Transaction


def account(row: Sequence[Any]) -> Account:
    return Account(*row)  # ACCOUNT of queries names the columns in the order of the fields


def standing(row: Sequence[Any]) -> Standing:
    """A row of LOCK_STANDINGS."""
    key, currency, owner, floor, status, profile, monitored, debit_grows, balance, held, *rest = row
    terms = Terms(
        key, currency, owner, None if floor is None else Decimal(floor), status, profile, monitored, debit_grows
    )
    return Standing(terms, Decimal(balance), Decimal(held), *rest)


def usage_read(row: Sequence[Any]) -> Usage:
    """A row of USAGE."""
    _, _, month_amount, month_count, day_on, day_amount, day_count = row
    return Usage(Decimal(month_amount), month_count, day_on, Decimal(day_amount), day_count)


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


Rows = list[tuple[Any, ...]]
"""Each in the order of the type's columns in the migration `28_…_ledger_speed`."""


def standings(touched: Iterable[Standing], now: datetime) -> Rows:
    return [
        (
            s.account.id,
            str(s.balance),
            str(s.held),
            s.version,
            s.held_version,
            None if s.last_recorded_at is None else microseconds(s.last_recorded_at - now),
        )
        for s in touched
    ]


def transactions(effects: Iterable[Effect], now: datetime) -> Rows:
    return [
        (
            t.id,
            t.reference,
            t.kind,
            t.description,
            orjson.dumps(t.metadata).decode() if t.metadata else "{}",
            t.reverses_id,
            t.actor,
            effect.item.new.effective_at,
            microseconds(t.recorded_at - now),
        )
        for effect in effects
        for t in (effect.transaction,)
    ]


def postings(effects: Iterable[Effect], now: datetime) -> Rows:
    return [
        (
            p.id,
            effect.transaction.id,
            p.line,
            p.debit_account_id,
            p.credit_account_id,
            str(p.amount.amount),
            p.amount.currency,
            str(p.debit_balance),
            str(p.credit_balance),
            p.debit_version,
            p.credit_version,
            p.reverses_id,
            effect.item.new.effective_at,
            microseconds(effect.transaction.recorded_at - now),
        )
        for effect in effects
        for p in effect.transaction.postings
    ]


def usage(book: LimitBook | None) -> Rows:
    """What changed of it since the last call, to be written."""
    if book is None:
        return []
    month_on = book.today.replace(day=1)
    changed = [(account_id, direction, book.usage[account_id, direction]) for account_id, direction in book.changed]
    book.changed.clear()
    return [
        (
            account_id,
            direction,
            month_on,
            str(used.month_amount),
            used.month_count,
            used.day_on,
            str(used.day_amount),
            used.day_count,
        )
        for account_id, direction, used in changed
    ]


def microseconds(span: timedelta) -> int:
    """A span in whole microseconds, exactly."""
    return (span.days * 86_400 + span.seconds) * 1_000_000 + span.microseconds
