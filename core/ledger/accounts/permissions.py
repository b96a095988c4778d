PERMISSIONS = {
    "ledger:administer": "Freeze, release and close accounts, change floors, metadata and account templates",
}
