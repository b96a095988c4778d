from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True)
class Template:
    """How a tenant opens accounts of one sort: `user:{id}:wallet:{currency}` and what such an account starts with."""

    name: str
    address: str
    normal_side: str
    floor: Decimal | None = None
    """The least that balance − held may be; below zero it is an overdraft, None is no floor."""
    limit_profile: str | None = None
    metadata: Mapping[str, Any] = field(default_factory=dict)
    version: int = 1


@dataclass(frozen=True, slots=True)
class AccountFilter:
    """Which accounts: every criterion given must hold."""

    pattern: str | None = None
    """An address with wildcards: `user:*:wallet:INR`, `gateway:**`."""
    prefix: str | None = None
    status: str | None = None
    currency: str | None = None
    normal_side: str | None = None
    owner: str | None = None
    metadata: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Standard:
    """An account that a module of the platform needs: how it is opened unless the tenant's chart says otherwise."""

    name: str
    """Of the template; `[chart.<name>]` of a tenant's file replaces it."""
    address: str
    normal_side: str
    floor: Decimal | None = None
    """With a floor here, a tenant's template must have one too: nobody is lent money by leaving a line out."""
    names: tuple[str, ...] = ()
    """What an address may name besides the names of this one's."""
    merged: tuple[str, ...] = ()
    """Names that a tenant's address may leave out, and so book under one account what is apart here."""
    memorandum: bool = False
    """No money lies on it, it only counts; its other side is a memorandum too. The trial balance shows it apart."""

    def template(self) -> Template:
        """As if the tenant had written it."""
        return Template(self.name, self.address, self.normal_side, self.floor, version=0)


@dataclass(frozen=True, slots=True)
class AccountTotal:
    """What accounts of one currency and side have together."""

    currency: str
    normal_side: str
    accounts: int
    balance: Decimal
