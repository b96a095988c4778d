"""Statements: what a bank, or whoever pays out, says that it moved, tied to the ledger account that should show it.

Invariant: a line is known by what it says (reference or text, day, amount, and its number among equals of the day), so
however statements overlap, it is there once.
"""
