"""How a tenant sends: senders, routes, languages, caps and quiet hours."""
