PERMISSIONS = {
    "mandates:read": "Read mandates and their charges",
    "mandates:write": "Ask payers for mandates",
    "mandates:charge": "Charge mandates, and cancel charges that are not debited yet",
    "mandates:revoke": "End mandates; an end user their own",
}
