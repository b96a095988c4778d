PERMISSIONS = {
    "wallets:read": "Read wallets, their balances, history, deposits and withdrawals",
    "wallets:write": "Open wallets, rename them and change their metadata",
    "wallets:deposit": "Ask for deposits into wallets",
    "wallets:transfer": "Move money from one wallet to another",
    "wallets:spend": "Let a wallet pay the tenant",
    "wallets:refund": "Give back what a wallet paid the tenant",
    "wallets:withdraw": "Ask for withdrawals from wallets",
    "wallets:admin": "Freeze, release and close wallets",
    "wallets:grant": "Put the tenant's own money into pockets of wallets",
    "pocket_kinds:write": "Decide which pockets there are and what they are good for",
}
