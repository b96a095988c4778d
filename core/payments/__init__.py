"""Payments: the wish to be paid, its attempts at gateways, refunds.

Invariant: money is posted once per attempt and target state, in the transaction that changes the state; a payment
that may have been made is `unknown` until the gateway itself says otherwise.
"""
