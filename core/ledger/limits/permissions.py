PERMISSIONS = {"ledger:limits": "Set limits, and the limit profile of an account"}
