"""Holds: money set aside on an account until it is captured, voided or its instant of expiry passes.

Invariant: an account's `held` is the sum of what its open holds have neither captured nor released.
"""
