"""Imports: files of a source, kept as they came, understood row by row, and made lines all at once.

Invariant: an import that is not completed has left no line anywhere, and one file of a source is imported once.
"""
