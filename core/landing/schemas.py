from typing import Any

from pydantic import Field

from core.web.schemas import Out


class ReceivedOut(Out):
    """A webhook that the demo tenant's server got."""

    id: str = Field(description="The event's id, as the header `webhook-id` has it")
    verified: bool
    received_at: str
    message: Any


class ReceivedListOut(Out):
    items: list[ReceivedOut]


class TakenOut(Out):
    """The tenant's server took the message."""

    taken: bool = True


class TicketOut(Out):
    """A ticket for one WebSocket, as the demo tenant's app."""

    ticket: str


class PlayedOut(Out):
    """What a button did, in words."""

    text: str


class WalletOut(Out):
    id: str
    posted: str
    held: str
    available: str
    currency: str


class DepositOut(Out):
    id: str
    status: str
    amount: str
    refundable: str
    currency: str
    created_at: str


class StateOut(Out):
    """What runs and how the demo tenant stands."""

    status: str = Field(description="`ready`, `degraded` or `not ready`")
    checks: dict[str, str]
    now: str = Field(description="The tenant's own time")
    ahead_seconds: int = Field(description="How far the tenant has travelled")
    wallet: WalletOut
    deposits: list[DepositOut]
    position: int = Field(description="The newest event's")
