"""Ties what the gateway says it settled to what the ledger expects of it, and shows every difference.

Its one invariant: per provider account and currency, the clearing account's balance is exactly what the ledger
expects and no settlement has paid yet; whatever a settlement holds that does not tie stands in suspense, never in
clearing, fees or nowhere.
"""
