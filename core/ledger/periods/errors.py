from core.kit.errors import Conflict, InvalidRequest, Refused


class PeriodClosed(Refused):
    """The effective date lies in a period that is closed; post the correction with a later date."""

    code = "ledger.period_closed"


class ClosingBackwards(Conflict):
    """The closing date moves forward only."""

    code = "ledger.closing_backwards"


class ClosingTooRecent(InvalidRequest):
    """The books can be closed up to five minutes ago, no later: what is posted now must stay outside."""

    code = "ledger.closing_too_recent"
