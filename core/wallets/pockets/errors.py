from core.kit.errors import Refused


class PocketKindUnknown(Refused):
    """The tenant has no pocket kind of this name."""

    code = "wallets.pocket_kind_unknown"


class PocketKindTaken(Refused):
    """A pocket kind of this name exists; change that one."""

    code = "wallets.pocket_kind_taken"


class CashNeedsNoGrant(Refused):
    """`cash` is the wallet's own money: it never expires, and comes by deposit, transfer or a ledger transaction."""

    code = "wallets.cash_not_granted"


class ExpiryPassed(Refused):
    """Money cannot be given for a time that is over."""

    code = "wallets.expiry_passed"


class TooManyPockets(Refused):
    """The wallet has as many pockets with money in them as one may have."""

    code = "wallets.too_many_pockets"
