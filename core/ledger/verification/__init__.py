"""Verification: replays a tenant's whole ledger from its raw rows and names whatever does not follow from the rest.

Invariant: it trusts no row. It reads one snapshot, writes nothing, and its memory does not grow with the ledger.
"""
