from core.kit.errors import NotFound, Refused


class HoldNotFound(NotFound):
    """There is no such hold here."""

    code = "ledger.hold_not_found"


class InvalidHold(Refused):
    """The hold cannot be made or captured as written."""

    code = "ledger.invalid_hold"


class HoldReferenceTaken(Refused):
    """Another hold has this reference; a reference is unique for ever."""

    code = "ledger.hold_reference_taken"


class HoldFinal(Refused):
    """The hold was captured or voided: that is final."""

    code = "ledger.hold_final"


class HoldExpired(Refused):
    """The hold's instant of expiry has passed: what it kept is available again, and that is final."""

    code = "ledger.hold_expired"


class HoldTooSmall(Refused):
    """The capture takes more than is left of the hold."""

    code = "ledger.hold_too_small"
