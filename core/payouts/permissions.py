PERMISSIONS = {
    "payouts:read": "Read payouts, their batches, results and rules",
    "payouts:cancel": "Cancel payouts that have not been handed over",
    "payouts:approve": "Approve payouts that another principal asked for",
    "payouts:execute": "Make batches of approved payouts, download bank files, bring in results",
    "payout_rules:write": "Decide from which amount on payouts need approval, and their least and most",
    "beneficiaries:read": "Read beneficiaries, masked",
    "beneficiaries:write": "Add and remove beneficiaries",
    "beneficiaries:validate": "Have a bank asked whose account a beneficiary is, which costs money",
}
