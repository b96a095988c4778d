from pydantic import Field

from core.kit.shown import Shown
from core.web.schemas import Moment, Out


class TicketOut(Out):
    """A ticket for one WebSocket."""

    ticket: Shown[str] = Field(description='Send it as the first message: `{"type": "connect", "ticket": …}`')
    expires_at: Shown[Moment]
