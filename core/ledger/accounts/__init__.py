"""Accounts: the tenant's chart, opening and closing, floors, metadata, search.

Invariant: what may change on an account besides its balance changes under the account's lock, with a reason in the
audit log, and never to a state that what stands already contradicts.
"""
