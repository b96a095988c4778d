"""Files: uploads of a tenant, such as documents and reports.

Invariant: a row exists only for content that is completely and durably stored, and content is stored only encrypted,
under a key of its own that the person's or the tenant's key wraps.
"""
