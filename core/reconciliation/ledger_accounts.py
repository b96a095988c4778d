from core.ledger.accounts.types import Standard
from core.ledger.types import CREDIT, DEBIT

BANK = Standard("bank", "bank:{currency}", DEBIT)
"""What reached the bank."""
FEES = Standard("fees", "fees:{account}:{currency}", DEBIT, merged=("account",))
"""The gateways' fees, without tax."""
TAXES = Standard("taxes", "taxes:{account}:{currency}", DEBIT, merged=("account",))
"""The tax on the gateways' fees."""
SUSPENSE = Standard("gateway_suspense", "gateway:{account}:suspense:{currency}", CREDIT)
"""What a gateway settled and nothing explains yet."""

STANDARDS = (BANK, FEES, TAXES, SUSPENSE)
