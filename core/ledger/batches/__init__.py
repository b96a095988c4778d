"""Many transactions in one call, and imports of any length as background jobs.

Invariant: a line's effect and its verdict are written in one database transaction, so nothing is posted twice.
"""
