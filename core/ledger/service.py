"""Open accounts and post transactions. The only way that money moves."""
