from core.kit.errors import NotFound, Refused


class LimitExceeded(Refused):
    """A limit of the account's profile would be exceeded.

    The body says which rule it is, what it allows, how much is left and when it resets.
    """

    code = "ledger.limit_exceeded"
    shown = frozenset({"direction", "left", "measure", "most", "resets_at", "span"})


class LimitRuleNotFound(NotFound):
    """There is no such limit rule here."""

    code = "ledger.limit_rule_not_found"


class InvalidLimitRule(Refused):
    """The limit rule does not fit together."""

    code = "ledger.invalid_limit_rule"
