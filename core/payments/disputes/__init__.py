"""Disputes: a payer's bank takes a payment back, or threatens to.

Invariant: what the vendor has deducted for a dispute is posted exactly, whatever its state; what is disputed cannot
be refunded too; only the vendor's word decides.
"""
