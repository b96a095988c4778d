"""Payouts by file: a bank file out, a result file in.

Invariant: a payout leaves in one batch only, and a result file is judged wholly before any of its lines is applied.
"""
