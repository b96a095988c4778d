"""Monitors: thresholds on an account's balance or available money, told as events.

Invariant: a crossing is decided under the account's lock, in the transaction that caused it, and told exactly once;
the monitor is armed again only when the amount has come back to `rearm_at`.
"""
