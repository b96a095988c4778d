"""Approvals: what one principal asks for and another must agree to before it happens.

Invariant: the maker never decides, what is approved is byte for byte what was asked, and it happens exactly once, in
the transaction of the decision.
"""
