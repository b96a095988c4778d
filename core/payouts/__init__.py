"""Payouts: money on its way out of the platform, to somebody's bank account or UPI address.

Invariant: the money sits in holds from the request until the provider's own word settles or releases it, so it is never
spent meanwhile and never paid twice; what a provider does not say is `unknown`, and exactly one resolver asks again.
"""
