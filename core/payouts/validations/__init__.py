"""Whether a beneficiary's account takes money and whose it is, as its bank says through a payout provider.

Invariant: a bank is asked once for each validation, whatever happens to the answer; what it never said is not guessed.
"""
