"""The page at `/`: in development a look at everything that runs, with the demo tenant's credentials and buttons that
play; in production a neutral word.

Invariant: whatever is here beyond that word answers in development only, and only to this machine's own browser and
programs, for it shows credentials and acts without asking for any.
"""
