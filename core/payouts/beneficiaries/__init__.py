"""Whom a person may have money paid to.

Invariant: account numbers, UPI addresses and names are encrypted under the person's own key; what is shown is masked.
"""
