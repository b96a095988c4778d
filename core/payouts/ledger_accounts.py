from core.ledger.accounts.types import Standard
from core.ledger.types import CREDIT

CLEARING = Standard("payout_clearing", "payouts:{account}:clearing:{currency}", CREDIT)
"""What providers paid for us and the bank statement has not shown yet: what we owe the bank."""

STANDARDS = (CLEARING,)
