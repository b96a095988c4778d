"""Tenants: who they are (the directory, readable before any tenant is known) and how they are configured.

Invariant: the directory holds no secret, and everything else about a tenant is under row-level security.
"""
