PERMISSIONS = {
    "files:read": "Read files",
    "files:write": "Upload files",
}
