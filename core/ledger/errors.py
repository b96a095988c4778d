from core.kit import db
from core.kit.errors import InvalidRequest, NotFound, Refused


class InvalidTransaction(Refused):
    """The transaction cannot be posted as written."""

    code = "ledger.invalid_transaction"


class AccountNotFound(NotFound):
    """There is no such account here."""

    code = "ledger.account_not_found"


class InsufficientFunds(Refused):
    """An account would fall below its floor."""

    code = "ledger.insufficient_funds"
    shown = frozenset({"available"})


class CurrencyMismatch(Refused):
    """An amount is in another currency than its account."""

    code = "ledger.currency_mismatch"


class AccountClosed(Refused):
    """A closed account refuses everything."""

    code = "ledger.account_closed"


class AccountFrozen(Refused):
    """A frozen account refuses postings until it is released."""

    code = "ledger.account_frozen"


class ReferenceTaken(Refused):
    """Another transaction has this reference; a reference is unique for ever."""

    code = "ledger.reference_taken"


class AlreadyReversed(Refused):
    """The transaction was reversed before."""

    code = "ledger.already_reversed"


class AccountMismatch(Refused):
    """An account with this code exists with another side, currency, owner or floor."""

    code = "ledger.account_mismatch"


class BalanceOverflow(Refused):
    """A balance would exceed what the books can hold."""

    code = "ledger.balance_overflow"


class Busy(db.Busy):
    """Another request holds the accounts that this one needs; nothing was written, try again."""

    code = "ledger.busy"


class ConditionFailed(Refused):
    """A condition of the transaction does not hold."""

    code = "ledger.condition_failed"


class ReversalTooLarge(Refused):
    """The reversal would undo more than was posted and not yet undone."""

    code = "ledger.reversal_too_large"


class MetadataTooLarge(Refused):
    """Metadata takes at most 8,192 bytes and 20 keys of at most 100 characters."""

    code = "ledger.metadata_too_large"


class AccountInUse(Refused):
    """An account closes only with a balance of zero and without an open hold."""

    code = "ledger.account_in_use"


class RateMismatch(Refused):
    """The amounts of an exchange do not follow from its rate."""

    code = "ledger.rate_mismatch"


class InvalidFilter(InvalidRequest):
    """A metadata filter is a JSON object of 1 to 5 short texts, whole numbers or truth values."""

    code = "ledger.invalid_filter"
