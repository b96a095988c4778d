from core.ledger.accounts.types import Standard
from core.ledger.types import CREDIT, DEBIT

CLEARING = Standard("payout_clearing", "payouts:{account}:clearing:{currency}", CREDIT)
"""What providers paid for us and the bank statement has not shown yet: what we owe the bank."""
FEES = Standard("payout_fees", "payouts:{account}:fees:{currency}", DEBIT, merged=("account",))
"""What providers charged for payouts, without tax."""
TAXES = Standard("payout_taxes", "payouts:{account}:taxes:{currency}", DEBIT, merged=("account",))
"""The tax on those fees."""

STANDARDS = (CLEARING, FEES, TAXES)
