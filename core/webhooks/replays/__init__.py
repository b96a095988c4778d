"""Replay a range of webhooks in the background, with progress. Each is processed again as if it had just come."""
