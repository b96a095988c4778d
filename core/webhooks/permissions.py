PERMISSIONS = {
    "webhook_deliveries:read": "See received webhooks, with personal data masked, and refused ones",
    "webhook_deliveries:replay": "Process a received webhook again",
}
