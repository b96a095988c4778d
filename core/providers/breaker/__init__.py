"""Circuit breakers: which provider accounts rest because calls through them fail, and how they come back.

Invariant: a state changes under its row's lock and with its event; at most one payment at a time tries a
resting account.
"""
