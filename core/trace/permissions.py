PERMISSIONS = {"trace:read": "Follow money from any id through payments, webhooks, ledger, messages and settlements"}
