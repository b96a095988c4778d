PERMISSIONS = {
    "routing:read": "See routing rules, decisions, downtimes and simulate a payment's way",
    "routing:write": "Replace the routing rules",
}
