PERMISSIONS = {
    "reconciliation:read": "Read reconciliation runs, settlements, their lines, breaks and the summary",
    "reconciliation:run": "Start a reconciliation run",
}
