"""Payouts by hand: a CSV file for the bank's portal, and the bank's answers typed into a CSV file."""
