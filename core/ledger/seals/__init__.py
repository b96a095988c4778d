"""Seals: every transaction and audit entry in a Merkle block, every block chained to those before it.

Invariant: what is sealed stays as it was, or no proof and no `./bahi verify` agrees with the chain any more.
"""
