PERMISSIONS = {
    "external_providers:read": "List the external providers that users may sign in through",
    "external_providers:write": "Set up, change and disable external providers",
}
