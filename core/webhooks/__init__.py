"""The inbox of vendors' webhooks: verify on the raw bytes, store once, answer at once, process later.

Invariant: a verified webhook is never refused and never lost, an unverified one is never processed and never stands
in the way of a true one. A webhook is a hint: whoever receives it asks the vendor for the truth.
"""
