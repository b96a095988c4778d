"""Development's box: what would have gone out when no provider is configured."""
