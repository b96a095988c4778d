PERMISSIONS = {
    "provider_accounts:read": "See installed providers and provider accounts, never their secrets",
    "provider_accounts:write": "Create, change, enable and disable provider accounts",
}
