"""Who must not be written to, and how a recipient says so."""
