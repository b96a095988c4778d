from decimal import Decimal

from core.ledger.accounts.types import Standard
from core.ledger.types import CREDIT, DEBIT

CLEARING = Standard("gateway_clearing", "gateway:{account}:clearing:{currency}", DEBIT)
"""What the gateway took and has not settled: an asset."""
REFUNDS_PENDING = Standard("refunds_pending", "gateway:{account}:refunds:{currency}", CREDIT, Decimal(0))
"""Money set aside for refunds: nobody can spend it meanwhile."""
REVENUE = Standard("revenue", "revenue:{currency}", CREDIT)
"""The tenant's own fees."""

STANDARDS = (CLEARING, REFUNDS_PENDING, REVENUE)
