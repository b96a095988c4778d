PERMISSIONS = {
    "messages:read": "See messages and what became of them, addresses masked",
    "messages:send": "Send messages, and send one again",
    "message_templates:read": "See and preview message templates",
    "message_templates:write": "Change message templates and send tests of them",
    "messaging_settings:read": "See senders, routes, caps, quiet hours, DLT templates and message rules",
    "messaging_settings:write": "Change senders, routes, caps, quiet hours, DLT templates and message rules",
    "message_suppressions:read": "See who is not written to",
    "message_suppressions:write": "Add to and take off the list of those who are not written to",
}
