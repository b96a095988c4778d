PERMISSIONS = {
    "gateway_subscriptions:read": "Read the plans and subscriptions that a gateway runs, and their charges",
    "gateway_subscriptions:write": "Make plans and subscriptions at a gateway, pause and resume them",
    "gateway_subscriptions:cancel": "End subscriptions at a gateway; an end user their own",
    "gateway_subscriptions:accept": "Credit charges that were held because nobody expected them",
}
