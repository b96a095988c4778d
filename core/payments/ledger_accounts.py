from decimal import Decimal

from core.ledger.accounts.types import Standard
from core.ledger.types import CREDIT, DEBIT

CLEARING = Standard("gateway_clearing", "gateway:{account}:clearing:{currency}", DEBIT)
"""What the gateway took and has not settled: an asset."""
REFUNDS_PENDING = Standard("refunds_pending", "gateway:{account}:refunds:{currency}", CREDIT, Decimal(0))
"""Money set aside for refunds: nobody can spend it meanwhile."""
REVENUE = Standard("revenue", "revenue:{currency}", CREDIT)
"""The tenant's own fees."""
EXCESS = Standard("payments_excess", "gateway:{account}:excess:{currency}", CREDIT, Decimal(0))
"""Money that payers paid twice: it is theirs, and on its way back."""
REFUNDABLE = Standard("refundable", "refundable:{payment}", CREDIT, Decimal(0), ("currency",), memorandum=True)
"""What may still be given back of one payment."""
REFUNDABLE_TOTAL = Standard("refundable_total", "refundable:{currency}", DEBIT, memorandum=True)
"""The other side of every payment's own: what may be given back in all."""

STANDARDS = (CLEARING, REFUNDS_PENDING, REVENUE, EXCESS, REFUNDABLE, REFUNDABLE_TOTAL)
