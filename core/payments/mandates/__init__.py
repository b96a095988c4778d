"""Mandates: a payer's standing consent to be charged, and the charges made of it.

Invariant: a charge is a payment with one attempt, debited at most once per reference, never without the notice that the
rules ask for, and never of a mandate that is not active.
"""
