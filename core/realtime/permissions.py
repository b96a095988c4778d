PERMISSIONS = {
    "realtime:connect": "Get a ticket for the WebSocket; what it may subscribe to follows from the other permissions",
}
