"""The tenant's rules for sessions, keys, admins' addresses and request rates.

Invariant: every rule has a safe value when the tenant says nothing, and none can be set beyond its bounds.
"""
