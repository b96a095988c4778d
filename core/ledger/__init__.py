"""The double-entry ledger: accounts, transactions, postings.

Invariant: every posting debits one account and credits another by the same positive amount of one currency, and each
account's stored balance equals the sum of its postings. Rows of transactions and postings never change.
"""
