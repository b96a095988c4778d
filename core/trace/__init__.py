"""The trail of money: from any id to everything that it led to and came from, and what is missing. Owns no table."""
