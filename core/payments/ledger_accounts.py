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
REFUNDABLE_TOTAL = Standard("refundable_total", "refundable:{currency}", DEBIT)
"""The other side of every payment's own `refundable:<payment>`: what may be given back in all, a memorandum."""

STANDARDS = (CLEARING, REFUNDS_PENDING, REVENUE, EXCESS, REFUNDABLE_TOTAL)
