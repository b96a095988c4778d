from core.ledger.accounts.types import Standard
from core.ledger.types import DEBIT

HELD_BACK = Standard("gateway_disputes", "gateway:{account}:disputes:{currency}", DEBIT)
"""What a gateway holds back until disputes are decided: an asset."""
LOSSES = Standard("dispute_losses", "losses:disputes:{currency}", DEBIT)
"""What disputes cost the tenant."""

STANDARDS = (HELD_BACK, LOSSES)
