"""Period closing: a date before which nothing may be back-dated.

Invariant: it moves forward only, by two principals, and no posting dated before it is recorded after it was moved.
"""
