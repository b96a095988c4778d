from core.ledger.accounts.types import Standard
from core.ledger.types import CREDIT, DEBIT

BANK = Standard("bank", "bank:{currency}", DEBIT)
"""What reached the bank."""
FEES = Standard("fees", "fees:{account}:{currency}", DEBIT, merged=("account",))
"""The gateways' fees, without tax."""
TAXES = Standard("taxes", "taxes:{account}:{currency}", DEBIT, merged=("account",))
"""The GST on the gateways' fees, while settings do not tell which of the three it is."""
IGST = Standard("taxes_igst", "taxes:{account}:igst:{currency}", DEBIT, merged=("account",))
CGST = Standard("taxes_cgst", "taxes:{account}:cgst:{currency}", DEBIT, merged=("account",))
SGST = Standard("taxes_sgst", "taxes:{account}:sgst:{currency}", DEBIT, merged=("account",))
TDS = Standard("tds_receivable", "tds-receivable:{account}:{currency}", DEBIT, merged=("account",))
"""Tax that the gateways deducted at source: the tenant's credit with the government."""
RESERVE = Standard("gateway_reserve", "gateway:{account}:reserve:{currency}", DEBIT)
"""What a gateway keeps in reserve and has not released: an asset."""
SUSPENSE = Standard("gateway_suspense", "gateway:{account}:suspense:{currency}", CREDIT)
"""What a gateway settled and nothing explains yet."""

WRITE_OFFS = Standard("write_offs", "write-offs:{account}:{currency}", DEBIT, merged=("account",))
"""What two people have agreed to give up, or to keep, of a gateway or a bank: a loss is on its debit side."""

STANDARDS = (BANK, FEES, TAXES, IGST, CGST, SGST, TDS, RESERVE, SUSPENSE, WRITE_OFFS)
