PERMISSIONS = {
    "payments:read": "Read payments, attempts and refunds",
    "payments:write": "Create payments and capture authorised ones",
    "payments:refund": "Give money back, fully or in part",
}
