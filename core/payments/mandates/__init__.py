"""Saved mandates: a payer's standing permission to be charged. Owns the mandate, its notices and its charges."""
