PERMISSIONS = {
    "events:read": "Read every event of the tenant, by list or WebSocket",
}
