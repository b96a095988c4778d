"""The accounts that the platform's own modules work with: opened by the tenant's templates, found again for ever.

Invariant: which account stands for a template and its names is written down once (`ledger_chart`), so a template that
changes later names new accounts only, and no balance is ever left behind under an old address.
"""
