"""Archives: one tenant's whole ledger as a file that proves itself, and back into an empty tenant.

Invariant: nothing of an archive is taken in before its head is the one expected, every transaction is under that head,
and every byte is what the manifest says; then all of it is, in one database transaction, or nothing.
"""
