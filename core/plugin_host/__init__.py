"""Plugins: hook specifications, and the one loader for built-in and third-party plugins alike.

Invariant: hooks are synchronous, pure and called once at start-up; they return descriptions and never do I/O.
"""
