PERMISSIONS = {
    "reconciliation:read": "Read reconciliation runs, settlements, their lines, breaks and the summary",
    "reconciliation:run": "Start a reconciliation run",
    "reconciliation:configure": "Add and change sources: whose files are read, and how",
    "reconciliation:import": "Upload, preview and import files of sources",
}
