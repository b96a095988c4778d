"""A whole platform under a seed: tenants, gateways, payers, workers and a hostile network, step by step.

It owns the order in which everything happens. Its one invariant: at any moment one thing runs, and the seed alone says
which; docs/simulate.md says how far that reaches.
"""
