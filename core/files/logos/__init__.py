"""The tenant's logo, as its papers show it.

Invariant: what is kept has been set on a page once, so no paper fails for its logo.
"""
