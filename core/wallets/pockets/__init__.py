"""Pockets: several balances of one wallet, each with rules of the tenant's, some of them good for a time only.

Invariant: each pocket has a ledger account of its own, and out of which one money goes is decided under those accounts'
locks. The wallet's own account is its pocket `cash`.
"""
