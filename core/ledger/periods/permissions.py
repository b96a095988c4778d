PERMISSIONS = {
    "ledger:close_period": "Ask for the books to be closed up to a date, and decide on it when another asked",
}
