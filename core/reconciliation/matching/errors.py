from core.kit.errors import Conflict, Refused


class InvalidRules(Refused):
    """These rules do not suit this account: what a settlement ties must be equal to the last minor unit."""

    code = "reconciliation.invalid_rules"


class StaleRules(Conflict):
    """The rules have changed since they were read; read them again."""

    code = "reconciliation.stale_rules"


class NotOpen(Conflict):
    """A line or an expectation has tied already, or the line's own figures contradict each other."""

    code = "reconciliation.not_open"


class DoesNotBalance(Refused):
    """The lines and the expectations do not come to the same, or not in one currency."""

    code = "reconciliation.does_not_balance"


class NotTied(Conflict):
    """This line does not tie with anything."""

    code = "reconciliation.not_tied"
