"""The tenant's own endpoint: events leave as signed webhooks (Standard Webhooks 1.0), retried for three days.

Invariant: a message exists exactly when its event was placed while the endpoint was enabled and wanted its type; one
subject's messages leave in stream order, each at least once, and nothing leaves for a suspended tenant.
"""
