"""Owns signed-off periods: what finance says of some days, frozen, agreed to by a second person, and sealed.

Its one invariant: a document that was signed never changes. Reopening a period keeps it, and signing the period anew
makes another; `./bahi verify` names a document that is not the one that was signed.
"""
