"""A tenant of the scenario: what it has, what it asked for and was told, and its own app, which repeats what was not
answered, with the same key and the same body, as every client of money must."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import orjson
from quart import Quart

from core.kit.scope import TenantRef
from core.testing.scenario.network import TenantServer
from core.testing.scenario.vendors import (
    Control,
    DisputeTeller,
    Form,
    LinkTeller,
    MandateTeller,
    PayoutTeller,
    Teller,
)

UNSURE = frozenset({409, 429})
"""Answers after which the same request is sent again, beside those from 500 on."""


class Contradiction(AssertionError):
    """Two answers of ours that cannot both be true."""


@dataclass(slots=True)
class Request:
    """A POST of the tenant's app."""

    path: str
    body: Mapping[str, Any]
    key: str
    is_checkers: bool = False
    """Whether the tenant's second principal sends it, who approves what the app asked for."""
    status: int = 0
    answer: Any = None
    tries: int = 0
    under_way: bool = False

    @property
    def is_answered(self) -> bool:
        return 200 <= self.status < 500 and self.status not in UNSURE

    def take(self, status: int, answer: Any) -> None:
        """Note an answer. Raises Contradiction when an earlier one says otherwise."""
        if self.is_answered and status < 500 and status not in UNSURE:
            before, now = (self.status, _id(self.answer)), (status, _id(answer))
            if before != now:
                raise Contradiction(f"POST {self.path} answered {before} and then {now} to one key")
            return
        if not self.is_answered:
            self.status, self.answer = status, answer


@dataclass(slots=True)
class GatewayAccount:
    """A provider account of the tenant, and the other side of it."""

    id: str
    provider: str
    can_hold: bool
    """Whether it authorises first and captures later."""
    credentials: Mapping[str, str]
    control: Control
    teller: Teller
    disputes: DisputeTeller | None = None
    """None where its simulator knows no disputes."""
    links: LinkTeller | None = None
    """None where it hosts no links."""
    mandates: MandateTeller | None = None
    """None where it debits nobody."""
    settled_on: set[date] = field(default_factory=set)
    paid_out: int = 0
    """What it paid to the bank, in the smallest unit."""


@dataclass(slots=True)
class PayoutAccount:
    """The tenant's account at a vendor that pays out, and the other side of it."""

    id: str
    provider: str
    credentials: Mapping[str, str]
    control: Control
    teller: PayoutTeller


@dataclass(slots=True)
class Bought:
    """A payment as the app knows it."""

    id: str
    amount: int
    """In the smallest unit."""
    path: str
    """Of the checkout page; empty when the app was not told of one."""
    manual: bool
    paid: bool = False
    """Whether a payer was told that it went well."""


@dataclass(frozen=True, slots=True)
class Link:
    """A payment link as the app knows it."""

    id: str
    path: str
    amount: int


@dataclass(frozen=True, slots=True)
class Mandate:
    """A mandate as the app knows it."""

    id: str
    path: str
    """Of the page where the payer agrees."""
    account: str
    """Its provider account."""


@dataclass(slots=True)
class Try:
    """A payer's try at a vendor's page, which its bank may still decide."""

    account: GatewayAccount
    payment_id: str


@dataclass(slots=True)
class Asked:
    """A withdrawal as the app knows it."""

    id: str
    approval: str | None


@dataclass
class Shop:
    """One tenant."""

    ref: TenantRef
    name: str
    key: str
    checkers_key: str
    app: Quart
    server: TenantServer
    first_position: int = 0
    """So many events were in its stream before it had an endpoint."""
    wallets: list[str] = field(default_factory=list)
    owners: dict[str, str] = field(default_factory=dict)
    """Wallet → its ledger account."""
    payees: dict[str, str] = field(default_factory=dict)
    """Wallet → its owner's beneficiary."""
    gateways: list[GatewayAccount] = field(default_factory=list)
    bank: PayoutAccount | None = None
    """None where no simulator pays out."""
    requests: list[Request] = field(default_factory=list)
    bought: list[Bought] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    mandates: list[Mandate] = field(default_factory=list)
    charges: list[str] = field(default_factory=list)
    """Of mandates, by id."""
    tries: list[Try] = field(default_factory=list)
    ways_back: list[Form] = field(default_factory=list)

    async def send(self, request: Request) -> str:
        """Send a request, for the first time or again; what came of it."""
        request.tries += 1
        request.under_way = True
        try:
            headers = {
                "Authorization": f"Bearer {self.checkers_key if request.is_checkers else self.key}",
                "Idempotency-Key": request.key,
                "Content-Type": "application/json",
            }
            status, raw = await visit(self.app, "POST", request.path, headers, orjson.dumps(dict(request.body)))
            told = orjson.loads(raw)
        finally:
            request.under_way = False
        was_answered = request.is_answered
        request.take(status, told)
        if request.is_answered and not was_answered:
            self._learn(request)
        return f"{status} {told.get('code') or told.get('id') or ''}".strip()

    def meet(self, payment_id: str, amount: int, path: str = "", *, manual: bool = False) -> Bought:
        """Know a payment, and its page once that is told."""
        known = next((item for item in self.bought if item.id == payment_id), None)
        if known is None:
            known = Bought(payment_id, amount, path, manual)
            self.bought.append(known)
        known.path = known.path or path
        return known

    def _learn(self, request: Request) -> None:
        told = request.answer
        name = str(told.get("id", "")) if request.status == 201 else ""
        match name.partition("_")[0]:
            case "pyo":
                self.asked.append(Asked(name, told["approval"]))
            case "pay":
                path = urlsplit(told["checkout_url"]).path
                self.meet(name, _minor(told["amount"]), path, manual=told["capture"] == "manual")
            case "lnk":
                self.links.append(Link(name, urlsplit(told["url"]).path, _minor(told["amount"])))
            case "mdt":
                self.mandates.append(Mandate(name, urlsplit(told["url"]).path, told["provider_account"]))
                if told["payment"] is not None:
                    self.meet(told["payment"], _minor(told["first_amount"]))
            case "chg":
                self.charges.append(name)
                self.meet(told["payment"], _minor(told["amount"]))
            case _:
                pass


async def visit(
    app: Quart, method: str, path: str, headers: Mapping[str, str] | None = None, body: bytes | None = None
) -> tuple[int, bytes]:
    """A request to our web server; status and body of its answer."""
    status, content, _ = await go(app, method, path, headers, body)
    return status, content


async def go(
    app: Quart, method: str, path: str, headers: Mapping[str, str] | None = None, body: bytes | None = None
) -> tuple[int, bytes, str]:
    """A request to our web server; status and body of its answer, and where it leads, if anywhere."""
    # The client's protocol has no defaults, the client itself has.
    got = await app.test_client().open(path, method=method, headers=dict(headers or {}), data=body)  # type: ignore[call-arg]
    return got.status_code, await got.get_data(as_text=False), got.headers.get("Location", "")


def _minor(amount: str) -> int:
    return int(amount.replace(".", ""))


def _id(answer: Any) -> Any:
    return (answer.get("id") or answer.get("transaction") or answer.get("code")) if isinstance(answer, dict) else None
