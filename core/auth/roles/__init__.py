"""Roles: names for sets of permissions, built in or the tenant's own, and who holds them.

Invariant: nobody gives, changes or takes a role that holds a permission which they do not hold themselves, and a
tenant that has an owner keeps one.
"""
