"""Principals: API keys, permissions, the platform's admin keys.

Invariant: a credential is kept only as a hash, and no one can grant what they do not hold.
"""
