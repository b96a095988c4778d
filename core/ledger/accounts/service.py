"""Open accounts from the tenant's templates; freeze, release, close them; change floors and metadata; find them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.events import service as events
from core.kit import db, ids
from core.kit.money import Money, exponent
from core.ledger import engine, rows
from core.ledger.accounts import addresses, queries, standards
from core.ledger.accounts.errors import (
    FloorAboveAvailable,
    InvalidArguments,
    InvalidPattern,
    InvalidTemplate,
    TemplateNotFound,
)
from core.ledger.accounts.events import AccountFloorChanged, AccountStatusChanged
from core.ledger.accounts.types import AccountFilter, AccountTotal, Template
from core.ledger.errors import AccountClosed, AccountInUse, AccountNotFound
from core.ledger.holds import expiry
from core.ledger.records import service as records
from core.ledger.records.types import ACCOUNT, TEMPLATE
from core.ledger.types import CREDIT, DEBIT, Account, NewAccount

COUNT_MAX = 100_000
"""Counting stops here: a larger number is of no use to a reader and costs as much as it is large."""

_NAME = re.compile(r"^[a-z][a-z0-9_]{0,49}\Z")


async def index_within(tx: db.Transaction, account: Account) -> None:
    """Make a new account findable by its address and metadata, in the transaction that opened it."""
    found = addresses.terms(account.code, account.metadata)
    await tx.execute(queries.INSERT_TERMS, tx.tenant, account.id, account.code, list(found), list(found.values()))


def new_of(
    template: Template,
    arguments: Mapping[str, str],
    *,
    owner: str | None = None,
    metadata: Mapping[str, Any] | None = None,
) -> NewAccount:
    """The account that a template makes of its arguments; `currency` is one of them in every case.

    Raises InvalidArguments, UnknownCurrency, InvalidAccountMetadata, PersonalData.
    """
    if "currency" not in arguments:
        raise InvalidArguments("every account has a currency: give the argument `currency`")
    currency = arguments["currency"]
    exponent(currency)
    named = addresses.placeholders(template.address)
    given = {key: value for key, value in arguments.items() if key != "currency" or key in named}
    together = {**template.metadata, **(metadata or {})}
    addresses.check_metadata(together)
    return NewAccount(
        code=addresses.fill(template.address, given),
        normal_side=template.normal_side,
        currency=currency,
        owner=owner,
        floor=None if template.floor is None else _floor(template.floor, currency),
        metadata=together,
        limit_profile=template.limit_profile,
    )


async def freeze(account_id: UUID, *, reason: str) -> Account:
    """Refuse postings on an account until it is released. Locks it. Raises AccountNotFound, AccountClosed."""
    return await _set_status(account_id, "frozen", reason)


async def release(account_id: UUID, *, reason: str) -> Account:
    """Lift a freeze. Locks the account. Raises AccountNotFound, AccountClosed: closing is final."""
    return await _set_status(account_id, "open", reason)


async def close(account_id: UUID, *, reason: str) -> Account:
    """Close an account for ever. Locks it. Raises AccountNotFound, AccountInUse while it has a balance or holds."""
    return await _set_status(account_id, "closed", reason)


async def set_floor(account_id: UUID, floor: Decimal | None, *, reason: str) -> Account:
    """Change the least that balance − held may be: below zero it is an overdraft, None is no floor.

    Locks the account. Raises AccountNotFound, AccountClosed, InvalidAmount, FloorAboveAvailable.
    """
    async with db.transaction() as tx:
        before = await _lock(tx, account_id)
        _refuse_closed(before)
        after = None if floor is None else _floor(floor, before.currency)
        if after is not None and before.available < after:
            raise FloorAboveAvailable(available=_text(before.available, before.currency))
        if after == before.floor:
            return before
        row = await tx.get_row(queries.SET_FLOOR, tx.tenant, account_id, after)
        await records.write_within(tx, ACCOUNT, account_id)
        told = {"before": _text(before.floor, before.currency), "after": _text(after, before.currency)}
        await audit.record(
            "ledger_account:set_floor",
            ids.text("acc", account_id),
            before={"floor": told["before"]},
            after={"floor": told["after"]},
            reason=reason,
        )
        public_id = ids.text("acc", account_id)
        event = AccountFloorChanged(account=public_id, code=before.code, reason=reason, **told)
        await events.emit(tx, event, subject=public_id, subject_version=row["state_version"])
    return _account(row)


async def set_metadata(account_id: UUID, metadata: Mapping[str, Any]) -> Account:
    """Replace an account's metadata, also what it is found by. Locks the account.

    Raises AccountNotFound, AccountClosed, InvalidAccountMetadata, PersonalData.
    """
    addresses.check_metadata(metadata)
    async with db.transaction() as tx:
        before = await _lock(tx, account_id)
        _refuse_closed(before)
        row = await tx.get_row(queries.SET_METADATA, tx.tenant, account_id, dict(metadata))
        await records.write_within(tx, ACCOUNT, account_id)
        await tx.execute(queries.DELETE_METADATA_TERMS, tx.tenant, account_id)
        found = {key: addresses.text(value) for key, value in metadata.items()}
        await tx.execute(queries.INSERT_TERMS, tx.tenant, account_id, before.code, list(found), list(found.values()))
        await audit.record(
            "ledger_account:set_metadata",
            ids.text("acc", account_id),
            before={"metadata": dict(before.metadata)},
            after={"metadata": dict(metadata)},
        )
    return rows.account(row)


async def list_accounts(wanted: AccountFilter, after_code: str, limit: int) -> list[Account]:
    """Accounts by code. Raises InvalidPattern."""
    criteria, terms = _criteria(wanted, after_code)
    async with db.transaction() as tx:
        found = await tx.fetch(queries.with_terms(len(terms)), tx.tenant, *criteria, limit, *_flat(terms))
        return await expiry.shown_within(tx, [rows.account(row) for row in found])


async def count_accounts(wanted: AccountFilter) -> int:
    """How many accounts a filter finds; COUNT_MAX means that many or more. Raises InvalidPattern."""
    criteria, terms = _criteria(wanted, "")
    async with db.transaction() as tx:
        sql = queries.count_with_terms(len(terms))
        return int(await tx.value(sql, tx.tenant, *criteria, COUNT_MAX, *_flat(terms)))


async def total_accounts(wanted: AccountFilter) -> list[AccountTotal]:
    """What the accounts that a filter finds have together, in one reading of all of them. Raises InvalidPattern."""
    criteria, terms = _criteria(wanted, "")
    async with db.transaction() as tx:
        found = await tx.fetch(queries.total_with_terms(len(terms)), tx.tenant, *criteria, None, *_flat(terms))
    return [AccountTotal(**row) for row in found]


async def put_template(template: Template) -> Template:
    """Make or replace a template; accounts opened before keep what they have. Raises InvalidTemplate."""
    check_template(template)
    async with db.transaction() as tx:
        before = await tx.find_row(queries.FIND_TEMPLATE, tx.tenant, template.name)
        row = await tx.get_row(
            queries.PUT_TEMPLATE,
            tx.tenant,
            ids.new(),
            template.name,
            template.address,
            template.normal_side,
            template.floor,
            template.limit_profile,
            dict(template.metadata),
        )
        await records.write_within(tx, TEMPLATE, await tx.value(queries.TEMPLATE_ID, tx.tenant, template.name))
        await audit.record(
            "ledger_template:put",
            f"template:{template.name}",
            before=_plain(Template(**dict(before))) if before else None,
            after=_plain(Template(**dict(row))),
        )
    return Template(**dict(row))


async def list_templates() -> list[Template]:
    """Every template, by name."""
    async with db.transaction() as tx:
        return [Template(**dict(row)) for row in await tx.fetch(queries.LIST_TEMPLATES, tx.tenant)]


async def get_template(name: str) -> Template:
    """Raises TemplateNotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND_TEMPLATE, tx.tenant, name)
    if row is None:
        raise TemplateNotFound
    return Template(**dict(row))


def check_template(template: Template) -> None:
    """Raise InvalidTemplate, InvalidAccountMetadata or PersonalData unless every account it makes can be opened."""
    names = addresses.placeholders(template.address)
    rest = addresses.fill(template.address, dict.fromkeys(names, "x"))
    if not _NAME.match(template.name):
        raise InvalidTemplate("a name is 1 to 50 of a-z, 0-9 and _, and starts with a letter")
    if not 1 <= len(template.address) <= 200 or re.search(r"[^\x21-\x7e]|[*{}]", rest):
        raise InvalidTemplate("an address is up to 200 visible ASCII characters, with placeholders such as {id}")
    if len(names) != len(set(names)):
        raise InvalidTemplate("each placeholder stands once in an address")
    if template.normal_side not in {DEBIT, CREDIT}:
        raise InvalidTemplate("the normal side is debit or credit")
    standard = standards.all_standards().get(template.name)
    unfit = standards.complaint(template, standard) if standard else None
    if unfit is not None:
        raise InvalidTemplate(f"{template.name} is an account of the platform's own: {unfit}")
    addresses.check_metadata(template.metadata)


async def _set_status(account_id: UUID, status: str, reason: str) -> Account:
    async with db.transaction() as tx:
        before = await _lock(tx, account_id)
        if before.status == status:
            return before
        _refuse_closed(before)
        if status == "closed" and (before.balance != 0 or before.held != 0):
            raise AccountInUse(balance=_text(before.balance, before.currency), held=_text(before.held, before.currency))
        row = await tx.get_row(queries.SET_STATUS, tx.tenant, account_id, status)
        await records.write_within(tx, ACCOUNT, account_id)
        public_id = ids.text("acc", account_id)
        await audit.record(
            "ledger_account:set_status",
            public_id,
            before={"status": before.status},
            after={"status": status},
            reason=reason,
        )
        event = AccountStatusChanged(
            account=public_id, code=before.code, before=before.status, after=status, reason=reason
        )
        await events.emit(tx, event, subject=public_id, subject_version=row["state_version"])
    return _account(row)


async def _lock(tx: db.Transaction, account_id: UUID) -> Account:
    locked = await engine.lock(tx, [account_id])
    if not locked:
        raise AccountNotFound
    return locked[account_id]


def _refuse_closed(account: Account) -> None:
    if account.status == "closed":
        raise AccountClosed(account=ids.text("acc", account.id))


def _criteria(wanted: AccountFilter, after_code: str) -> tuple[list[Any], list[tuple[str, str]]]:
    """The list query's parameters from $2 on, and the terms that must hold."""
    if wanted.pattern is not None and wanted.prefix is not None:
        raise InvalidPattern("give a pattern or a prefix, not both")
    codes = addresses.prefix(wanted.prefix or "") if wanted.pattern is None else addresses.pattern(wanted.pattern)
    terms = [*codes.terms, *wanted.metadata]
    if any(not addresses.is_searchable(key, value) for key, value in wanted.metadata) or len(terms) > queries.TERMS_MAX:
        raise InvalidPattern("a fact of the metadata is sought as key:value")
    status, currency, side, owner = wanted.status, wanted.currency, wanted.normal_side, wanted.owner
    return [after_code, codes.low, codes.high, status, currency, side, owner], terms


def _flat(terms: list[tuple[str, str]]) -> list[str]:
    return [text for pair in terms for text in pair]


def _floor(floor: Decimal, currency: str) -> Decimal:
    """The floor to the currency's digits. Raises InvalidAmount."""
    return Money.parse(f"{floor:.{exponent(currency)}f}", currency).amount


def _text(amount: Decimal | None, currency: str) -> str | None:
    return None if amount is None else f"{amount:.{exponent(currency)}f}"


def _account(row: asyncpg.Record) -> Account:
    """Of a row that ends with `state_version`."""
    return Account(*row[:-1])


def _plain(template: Template) -> dict[str, Any]:
    return {
        "address": template.address,
        "normal_side": template.normal_side,
        "floor": None if template.floor is None else str(template.floor),
        "limit_profile": template.limit_profile,
        "metadata": dict(template.metadata),
    }
