PERMISSIONS = {
    "reconciliation:resolve": "Take, explain, comment on and correct breaks, and ask for write-offs",
    "reconciliation:write_off": "Approve write-offs and corrections of breaks that somebody else asked for",
}
