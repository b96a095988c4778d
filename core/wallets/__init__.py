"""Wallets: a person's money at a tenant, one ledger account each.

Invariant: a wallet holds no amount of its own; what it has is what its account's postings say, never below zero.
"""
