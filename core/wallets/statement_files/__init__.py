"""A pocket's statement as a file, for the wallet's owner and for the tenant: the ledger's own, under the wallet.

Invariant: whoever may read the wallet may read these, and no statement of an account that is not the wallet's.
"""
