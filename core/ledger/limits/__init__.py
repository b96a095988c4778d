"""Limits: how much may move on an account of a limit profile, per transaction, day and month, and at most lie there.

Invariant: usage rows change only under the lock of their account, in the transaction of the movement that they count.
"""
