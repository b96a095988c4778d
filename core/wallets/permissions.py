PERMISSIONS = {
    "wallets:read": "Read wallets, their balances, history and deposits",
    "wallets:write": "Open wallets",
    "wallets:deposit": "Ask for deposits into wallets",
}
