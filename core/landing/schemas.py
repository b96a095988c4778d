from typing import Any

from pydantic import Field

from core.kit.shown import Shown
from core.web.schemas import Out


class ReceivedOut(Out):
    """A webhook that the demo tenant's server got."""

    id: Shown[str] = Field(description="The event's id, as the header `webhook-id` has it")
    verified: Shown[bool]
    received_at: Shown[str]
    message: Shown[Any]


class ReceivedListOut(Out):
    items: Shown[list[ReceivedOut]]


class TakenOut(Out):
    """The tenant's server took the message."""

    taken: Shown[bool] = True


class TicketOut(Out):
    """A ticket for one WebSocket, as the demo tenant's app."""

    ticket: Shown[str]


class PlayedOut(Out):
    """What a button did, in words."""

    text: Shown[str]


class WalletOut(Out):
    id: Shown[str]
    posted: Shown[str]
    held: Shown[str]
    available: Shown[str]
    currency: Shown[str]


class DepositOut(Out):
    id: Shown[str]
    status: Shown[str]
    amount: Shown[str]
    refundable: Shown[str]
    currency: Shown[str]
    created_at: Shown[str]


class StateOut(Out):
    """What runs and how the demo tenant stands."""

    status: Shown[str] = Field(description="`ready`, `degraded` or `not ready`")
    checks: Shown[dict[str, str]]
    now: Shown[str] = Field(description="The tenant's own time")
    ahead_seconds: Shown[int] = Field(description="How far the tenant has travelled")
    wallet: Shown[WalletOut]
    deposits: Shown[list[DepositOut]]
    position: Shown[int] = Field(description="The newest event's")
