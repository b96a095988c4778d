PERMISSIONS = {
    "oauth_clients:read": "List OAuth clients",
    "oauth_clients:write": "Register, change and disable OAuth clients, never beyond one's own permissions",
}
