"""Finds a pocket's entries by kind, amount and words, from an index of its own.

Invariant: an account's entries have versions without a gap, and all up to `wallet_search.version` are in the index. A
search first takes in what is newer, so it never misses one, and posting costs nothing for it.
"""
