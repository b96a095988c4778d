PERMISSIONS = {
    "webhook_endpoints:read": "Read the webhook endpoint, its messages and attempts",
    "webhook_endpoints:write": "Set, rotate and delete the webhook endpoint, and resend messages",
}
