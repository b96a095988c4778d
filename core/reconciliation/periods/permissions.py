PERMISSIONS = {
    "reconciliation:sign_off": (
        "Ask for a period to be signed off or reopened, and decide on it when somebody else asked"
    ),
}
