"""What a message says, per tenant, language and channel: the default set lies in files, a tenant's own in rows."""
