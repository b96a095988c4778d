"""Disputes: a payer's bank takes money back, and we may contest it. Owns the dispute and its postings."""
