PERMISSIONS = {
    "approvals:read": "Read what waits for a second principal",
    "approvals:decide": "Approve or reject what another principal asked for",
}
