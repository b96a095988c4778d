PERMISSIONS = {
    "jobs:read": "List background jobs",
    "jobs:replay": "Run a dead background job again",
}
