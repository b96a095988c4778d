"""The kit: one small idea per file, with no knowledge of any feature.

Invariant: nothing here imports a module of the platform, a plugin, or the web framework.
"""
