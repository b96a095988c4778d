"""Sources: where a tenant's reports and bank statements come from, and how to read them.

Invariant: a ledger account has at most one source, so that no posting is expected twice.
"""
