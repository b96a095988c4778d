PERMISSIONS = {
    "audit:read": "Read the audit log",
    "audit:export": "Export the audit log",
}
