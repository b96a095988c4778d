from core.kit.errors import Refused


class SameWallet(Refused):
    """Money cannot be moved from a wallet to itself."""

    code = "wallets.same_wallet"


class WalletCurrencyMismatch(Refused):
    """The amount, or the other wallet, is in another currency than this wallet."""

    code = "wallets.currency_mismatch"


class RecipientUnavailable(Refused):
    """The recipient cannot be paid: never why, be it for want of a person or a wallet, or for a limit of theirs."""

    code = "wallets.recipient_unavailable"


class WalletNotEmpty(Refused):
    """A wallet that is to be closed has money, or money held, in one of its pockets."""

    code = "wallets.not_empty"


class WalletVersionMismatch(Refused):
    """The wallet was changed meanwhile; read it again."""

    code = "wallets.version_mismatch"


class NotASpend(Refused):
    """This transaction is no spend of a wallet, so there is nothing to refund."""

    code = "wallets.not_a_spend"


class RefundExceedsSpend(Refused):
    """More than what is left of the spend cannot be refunded."""

    code = "wallets.refund_exceeds_spend"
