PERMISSIONS = {
    "people:read": "Read people, with name, e-mail address and phone number",
    "people:write": "Create and change people",
    "people:erase": "Erase a person for good",
}
