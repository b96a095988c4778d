PERMISSIONS = {"ledger:export": "Make archives of the whole ledger"}
