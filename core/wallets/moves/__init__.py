"""Money between wallets, and between a wallet and its tenant: transfers, spends and their refunds.

Invariant: a move is one ledger transaction, and a refund goes back to the pockets that the money came from.
"""
