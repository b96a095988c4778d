"""Webhooks with a wrong signature: kept apart, few and not for long, and verified again when the secret was wrong."""
