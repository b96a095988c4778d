"""Events: one typed class per kind, written in the transaction that caused them, ordered by the relay.

Invariant: an event exists if and only if its cause was committed, and every reader of a tenant's stream sees the
same order, in which the events of one subject rise by `subject_version`.
"""
