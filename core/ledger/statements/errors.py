from core.kit.errors import InvalidRequest, NotFound, Refused


class InvalidSpan(InvalidRequest):
    """A statement covers a span that ends after it starts and that has ended."""

    code = "ledger.invalid_span"


class StatementTooLong(Refused):
    """The statement has more lines than this form of it can hold; ask for a file, or for CSV."""

    code = "ledger.statement_too_long"
    shown = frozenset({"lines", "lines_max"})


class StatementMismatch(Refused):
    """The lines do not lead from the opening to the closing balance. Nothing is released; the ledger needs a look."""

    code = "ledger.statement_mismatch"


class StatementNotReady(Refused):
    """The statement's file does not exist, or not yet."""

    code = "ledger.statement_not_ready"
    shown = frozenset({"state"})


class StatementNotFound(NotFound):
    """There is no such statement here."""

    code = "ledger.statement_not_found"
