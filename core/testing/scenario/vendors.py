"""What a scenario does with a vendor's simulator beside talking to it as we do: be the payer and the bank, and know the
truth.

A simulator's package that has a module `teller` takes part: a `Teller` for a gateway, a `PayoutTeller` to pay out.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

import httpx

from core.plugin_host.types import SandboxSpec
from core.testing.scenario.loop import vendors_side


class NotNow(Exception):
    """The vendor's page or bank does not do this: a payment that is over, a second try while one is open."""


@dataclass(frozen=True, slots=True)
class Form:
    """What a browser submits."""

    action: str
    method: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Paid:
    """What became of a payer's try, and where the browser then goes, if anywhere."""

    payment_id: str
    back: Form | None


@dataclass(frozen=True, slots=True)
class VendorRefund:
    """Money on its way back, or not: `state` is pending, done or failed; `amount` in the smallest unit."""

    id: str
    amount: int
    state: str
    is_settled: bool = False
    """Whether it was taken off what reached the bank."""


@dataclass(frozen=True, slots=True)
class VendorDispute:
    """A payment that the payer's bank disputes: `state` is open, won, lost or closed."""

    id: str
    amount: int
    state: str
    deducted: int
    """What the vendor took for it."""
    is_settled: bool = False
    """Whether that was taken off what reached the bank."""


@dataclass(frozen=True, slots=True)
class VendorPayment:
    """A try as the vendor knows it: `state` is open, authorized, captured, failed or released."""

    id: str
    order_id: str
    amount: int
    state: str
    refunds: tuple[VendorRefund, ...] = field(default=())
    is_settled: bool = False
    """Whether it reached the bank."""
    disputes: tuple[VendorDispute, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class VendorLink:
    """A link that the vendor hosts: `state` is created, paid, expired or cancelled."""

    id: str
    reference: str
    """Ours."""
    amount: int
    state: str
    order_id: str
    """What its payments belong to."""


@dataclass(frozen=True, slots=True)
class VendorMandate:
    """A payer's consent as the vendor knows it: `state` is pending, active, paused, rejected or revoked."""

    id: str
    state: str
    amount_max: int


@dataclass(frozen=True, slots=True)
class VendorDebit:
    """A charge of a mandate; what became of it is told by the payment of this id."""

    payment_id: str
    order_id: str
    mandate_id: str
    at: int
    """When it was asked for, in Unix seconds."""


@dataclass(frozen=True, slots=True)
class VendorPayout:
    """A payout as the vendor knows it: `state` is waiting (for money), open, paid, failed, reversed or cancelled."""

    id: str
    reference: str | None
    """Ours."""
    amount: int
    state: str
    left: int
    """How often its money left."""
    taken: int
    """What the account has less because of it, charges included."""


class Control:
    """A simulator's own API, outside of the network that fails."""

    def __init__(self, transport: httpx.AsyncBaseTransport, base_url: str) -> None:
        self._http = httpx.AsyncClient(transport=transport, base_url=base_url, trust_env=False)

    async def call(self, method: str, path: str, body: Any = None, **more: Any) -> Any:
        """Its JSON answer. Raises NotNow when it refuses."""
        token = vendors_side.set(True)
        try:
            answer = await self._http.request(method, path, json=body, **more)
        finally:
            vendors_side.reset(token)
        if answer.status_code >= 400:
            raise NotNow(answer.text[:300])
        return answer.json()


class Teller(Protocol):
    """A module `teller` of a simulator's package."""

    OUTCOMES: tuple[str, ...]
    """What a payer may meet; the first is that all goes well."""

    async def pay(self, control: Control, form: Form, outcome: str) -> Paid:
        """Be the payer on the vendor's page. Raises NotNow."""
        ...

    async def decide(self, control: Control, payment_id: str, *, succeed: bool) -> None:
        """Be the bank that answers late. Raises NotNow."""
        ...

    async def payments(self, control: Control, credentials: Mapping[str, str]) -> list[VendorPayment]:
        """Everything that the vendor knows of this merchant."""
        ...

    async def settle(self, control: Control, credentials: Mapping[str, str]) -> int:
        """Pay out to the bank all that can be paid out now; how much reached it. Refunds and fees that exceed the
        payments wait for later ones."""
        ...


class DisputeTeller(Protocol):
    """What the teller of a gateway that tells of disputes adds."""

    async def dispute(self, control: Control, payment_id: str, amount: int) -> None:
        """Let the payer's bank dispute a captured payment. Raises NotNow."""
        ...

    async def judge(self, control: Control, dispute_id: str, state: str) -> None:
        """Let the bank end a dispute: won, lost or closed. Raises NotNow."""
        ...


class LinkTeller(Protocol):
    """What the teller of a gateway that hosts links adds. Its `pay` takes the form that leads to a link, too."""

    async def links(self, control: Control, credentials: Mapping[str, str]) -> list[VendorLink]:
        """Every link that the vendor made for this merchant, oldest first."""
        ...

    async def pay_link(self, control: Control, link_id: str, outcome: str) -> Paid:
        """Be the payer who opens the vendor's link, however they came by it. Raises NotNow."""
        ...


class MandateTeller(Protocol):
    """What the teller of a gateway that debits adds. Its `pay` agrees to a mandate, where the form asks for that."""

    MANDATE_METHODS: tuple[str, ...]

    async def mandates(self, control: Control, credentials: Mapping[str, str]) -> list[VendorMandate]:
        """Every consent that the vendor knows and has not forgotten, oldest first."""
        ...

    async def change_mandate(self, control: Control, mandate_id: str, state: str) -> None:
        """Let the payer or the bank move a mandate: active, paused, rejected or revoked. Raises NotNow."""
        ...

    async def answer_debits(self, control: Control, credentials: Mapping[str, str], answer: str) -> None:
        """How banks answer debits from now on: captured, failed, or pending until decided."""
        ...

    async def debits(self, control: Control, credentials: Mapping[str, str]) -> list[VendorDebit]:
        """Every debit that was asked for."""
        ...


class PayoutTeller(Protocol):
    """A module `teller` of the package of a simulator that pays out."""

    async def by_hand(self, control: Control, credentials: Mapping[str, str]) -> None:
        """Let nothing happen but what `move` says."""
        ...

    async def fund(self, control: Control, credentials: Mapping[str, str], balance: int) -> None:
        """Let the account hold so much."""
        ...

    async def move(self, control: Control, payout_id: str, state: str) -> None:
        """The bank's word about a payout: paid, failed or reversed. Raises NotNow."""
        ...

    async def payouts(self, control: Control, credentials: Mapping[str, str]) -> list[VendorPayout]:
        """Everything that the vendor knows of this account, oldest first."""
        ...


def find_teller(spec: SandboxSpec) -> Any:
    """The teller of a simulator that has one: a `Teller` or a `PayoutTeller`, as its kind says; else None."""
    name = f"{spec.module}.teller"
    is_package = hasattr(importlib.import_module(spec.module), "__path__")
    if not is_package or importlib.util.find_spec(name) is None:
        return None
    return importlib.import_module(name)
