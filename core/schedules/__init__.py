"""Recurring work: rows with a due time, claimed by one tick. An idle tenant costs nothing."""
