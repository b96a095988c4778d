from pydantic import Field

from core.web.schemas import Moment, Out


class TicketOut(Out):
    """A ticket for one WebSocket."""

    ticket: str = Field(description='Send it as the first message: `{"type": "connect", "ticket": …}`')
    expires_at: Moment
