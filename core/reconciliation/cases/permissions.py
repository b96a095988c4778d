PERMISSIONS = {
    "reconciliation:resolve": "Take, explain and comment on breaks, and ask for write-offs",
    "reconciliation:write_off": "Approve write-offs of breaks that somebody else asked for",
}
