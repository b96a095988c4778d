OWN = "account:own"
"""Held by every signed-in user for their own account, by being one; see core.identity.web."""

PERMISSIONS = {
    OWN: "See and change one's own account: every signed-in user may, no role gives it",
    "users:read": "Read accounts and their factors",
    "users:write": "Invite, lock and unlock users, reset their factors",
}
