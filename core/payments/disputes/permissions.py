PERMISSIONS = {
    "disputes:read": "Read disputes and what was answered",
    "disputes:answer": "Contest or accept disputes",
}
