"""Principals: API keys, signed tokens, sessions, roles and permissions, the security policy, the operator's keys.

Invariant: a credential is kept only as a hash, no one can grant what they do not hold, and what ended lets nobody in
anywhere a second later.
"""
