"""Signed tokens: each tenant's own keys and issuer.

Invariant: a token names its tenant in its key id, and nothing is asked of the database for one that does not; only
ES256 is ever accepted, with a key that we made, for the audience, type and time that the token is used for.
"""
