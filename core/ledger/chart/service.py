"""Find or open the account that a module needs. The only way in which a module of the platform opens one."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import structlog

from core.kit import db, ids, scope
from core.ledger import rows
from core.ledger import service as ledger
from core.ledger.accounts import addresses, standards
from core.ledger.accounts import service as accounts
from core.ledger.accounts.errors import TemplateNotFound
from core.ledger.accounts.types import Standard, Template
from core.ledger.chart import queries
from core.ledger.errors import AccountMismatch
from core.ledger.types import Account, NewAccount

_CACHE_MAX = 50_000
_ids: dict[tuple[UUID, str, str], UUID] = {}
_log = structlog.get_logger(__name__)


def forget_cache() -> None:
    """Forget the accounts' ids."""
    _ids.clear()


async def open_for(standard: Standard, **names: str) -> UUID:
    """The account of a standard template for these names; opened when there is none yet.

    An account that stands at the address already is taken, whatever its floor is by now. Raises AccountMismatch when
    that one is of another side or currency, or somebody's.
    """
    arguments = _arguments(names)
    key = (scope.tenant().id, standard.name, arguments)
    if key in _ids:
        return _ids[key]
    async with db.transaction() as tx:
        found = await tx.value(queries.FIND_ID, tx.tenant, standard.name, arguments)
        if found is None:
            opened = await _shared(await _new(standard, names))
            await tx.execute(queries.INSERT, tx.tenant, ids.new(), standard.name, arguments, opened.id)
            # Somebody else may have been first, under a template that changed between the two.
            found = await tx.value(queries.FIND_ID, tx.tenant, standard.name, arguments)
        account_id: UUID = found
    _keep(key, account_id)
    return account_id


async def open_owned(standard: Standard, owner: str, **names: str) -> Account:
    """A new account of an owner's, who remembers it. When the address is another owner's, the owner is added to it."""
    new = await _new(standard, names, owner)
    try:
        return await ledger.open_account(new)
    except AccountMismatch:
        return await ledger.open_account(replace(new, code=f"{new.code}:{owner}"))


async def find(standard: Standard, **names: str) -> Account | None:
    """The account of a standard template for exactly these names, or None while nothing was booked there."""
    exact = _arguments(names)
    found = await _list(standard, exact, exact + "\x01")
    return found[0] if found else None


async def list_of(standard: Standard, **names: str) -> list[Account]:
    """The accounts of a standard template for these names, the first ones of the alphabet, whatever the others are."""
    head = _arguments(names) + "&"
    return await _list(standard, head, head + "\U0010ffff")


async def list_templates() -> list[Template]:
    """Every template by name: the tenant's own, and the standard ones that it has not replaced."""
    own = {template.name: template for template in await accounts.list_templates()}
    standard = {name: standard.template() for name, standard in standards.all_standards().items()}
    return [template for _, template in sorted((standard | own).items())]


async def get_template(name: str) -> Template:
    """The tenant's own, or the standard one of this name. Raises TemplateNotFound."""
    try:
        return await accounts.get_template(name)
    except TemplateNotFound:
        standard = standards.all_standards().get(name)
        if standard is None:
            raise
        return standard.template()


async def _new(standard: Standard, names: dict[str, str], owner: str | None = None) -> NewAccount:
    template = await get_template(standard.name)
    complaint = standards.complaint(template, standard)
    if complaint is not None:
        # Written before the platform used templates itself: money that has arrived must find its account all the same.
        _log.warning("chart.template_unfit", template=standard.name, complaint=complaint)
        template = standard.template()
    used = {*addresses.placeholders(template.address), "currency"}
    return accounts.new_of(template, {name: value for name, value in names.items() if name in used}, owner=owner)


async def _shared(new: NewAccount) -> Account:
    try:
        return await ledger.open_account(new)
    except AccountMismatch:
        existing = await ledger.find_account(new.code)
        assert existing is not None, "an account never vanishes"
        if (existing.normal_side, existing.currency, existing.owner) != (new.normal_side, new.currency, None):
            raise
        return existing


async def _list(standard: Standard, low: str, high: str) -> list[Account]:
    async with db.transaction() as tx:
        found = await tx.fetch(queries.LIST, tx.tenant, standard.name, low, high)
    return [rows.account(row) for row in found]


def _arguments(names: dict[str, str]) -> str:
    return "&".join(f"{name}={names[name]}" for name in sorted(names))


def _keep(key: tuple[UUID, str, str], account_id: UUID) -> None:
    """Remember an id once it is certain: a chart's row never changes."""

    def keep() -> None:
        if len(_ids) >= _CACHE_MAX:
            _ids.clear()
        _ids[key] = account_id

    tx = db.find()
    if tx is None:
        keep()
    else:  # it may yet be rolled back
        tx.after_commit(keep)
