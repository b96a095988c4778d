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

WRITE_OFFS = Standard("write_offs", "write-offs:{account}:{currency}", DEBIT, merged=("account",))
"""What two people have agreed to give up, or to keep, of a gateway or a bank: a loss is on its debit side."""

STANDARDS = (BANK, FEES, TAXES, SUSPENSE, WRITE_OFFS)
