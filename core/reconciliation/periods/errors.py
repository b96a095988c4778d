from core.kit.errors import Conflict, NotFound, Refused


class NotReadyToSignOff(Refused):
    """Something that must be so before the period is signed off is not; `conditions` names it."""

    code = "reconciliation.not_ready_to_sign_off"


class FiguresChanged(Conflict):
    """The period's figures are not those any more that were asked about: ask again."""

    code = "reconciliation.figures_changed"


class NotSignedOff(Conflict):
    """The period is not signed off: there is no document, and nothing to reopen."""

    code = "reconciliation.not_signed_off"


class ReopeningWaiting(Conflict):
    """The period's reopening waits for a second person already."""

    code = "reconciliation.reopening_waiting"


class BooksNotSealed(Refused):
    """The ledger cannot be sealed, for somebody changed it from outside: `./bahi verify` says what."""

    code = "reconciliation.books_not_sealed"


class NothingToSignOff(NotFound):
    """No account of the tenant is reconciled."""

    code = "reconciliation.nothing_to_sign_off"
