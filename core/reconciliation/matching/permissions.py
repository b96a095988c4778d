PERMISSIONS = {
    "reconciliation:rules": "Change the rules by which an account's lines tie",
    "reconciliation:match": "Tie lines to expectations by hand, and undo what ties",
}
