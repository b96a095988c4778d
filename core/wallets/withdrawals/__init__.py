"""Withdrawals: a wallet's money on its way to its owner's bank account, as a payout.

Invariant: the money is held in the very pockets that it comes from until the payout is paid or fails.
"""
