"""Events over WebSocket: a ticket opens a socket, a subscription names what it wants, positions make it resumable.

Invariant: what a subscription delivers is read from the tenant's stream in PostgreSQL, in order and without gap or
repetition after the position it names; Redis only says when to look.
"""
