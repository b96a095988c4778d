"""Provider accounts: a tenant's credentials and settings at a vendor, for every kind of plugin.

Invariant: a secret enters once and never leaves through the API, a log, an event or the audit; a provider object is
built for one account and one version of its configuration, never per process.
"""
