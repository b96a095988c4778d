PERMISSIONS = {
    "tenant:read": "Read the tenant's own configuration",
    "tenant:write": "Change the tenant's name, branding, settings and allowed origins",
    "tenant:clock": "Move the clock of a sandbox tenant",
}
