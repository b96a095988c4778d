PERMISSIONS = {
    "ledger:read": "Read accounts, transactions, history and the trial balance",
    "ledger:write": "Open accounts, post and reverse transactions",
}
