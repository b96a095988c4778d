"""Readers of files: each gives what stands in a file, in its order, and refuses what it cannot be sure of."""
