from decimal import Decimal

from core.ledger.accounts.types import Standard
from core.ledger.types import CREDIT, DEBIT

# `id` is the person. Somebody's second wallet of a currency has its own id at the end of the address.
WALLET = Standard(
    "user_wallet", "user:{id}:wallet:{currency}", CREDIT, Decimal(0), names=("wallet",), merged=("id", "currency")
)
"""A wallet's cash: the tenant's debt to the person."""
POCKET = Standard(
    "user_pocket",
    "user:{id}:wallet:{currency}:{pocket}",
    CREDIT,
    Decimal(0),
    names=("wallet", "kind"),
    merged=("id", "currency", "pocket"),
)
"""A pocket of a wallet besides its cash."""
SALES = Standard("wallet_sales", "wallets:sales:{currency}", CREDIT)
"""What wallets paid the tenant."""
FUNDING = Standard("pocket_funding", "pockets:{kind}:funding:{currency}", DEBIT, merged=("kind",))
"""What grants of a pocket's kind come from, and expired money goes back to: what it costs."""

STANDARDS = (WALLET, POCKET, SALES, FUNDING)
