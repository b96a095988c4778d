"""Balances, trial balances and statements as of any instant, on both axes of time.

Invariant: every answer is pinned to versions of accounts that were committed when it was asked for, and versions are
assigned under the account's lock without gaps; so what is being posted meanwhile never changes an answer half-way, and
a statement is released only when its lines lead from its opening to its closing balance.
"""
