"""The demonstration: the tenant that development starts with, and the main job played from outside.

Invariant: whatever plays here uses only what a tenant has, the public API and its own credentials, so that what it
shows is what an integrator gets. Development only.
"""
