"""Subscriptions that a gateway runs by itself: made there once, followed there, each charge of theirs a payment here.

Invariant: a cycle that the gateway charged becomes at most one payment, credited like any other and never unless it is
what was agreed to. This is not billing: what is due, when and why is the gateway's word.
"""
