"""People: whom a tenant deals with, who own its wallets and cases. Signing in is added by `identity`.

Invariant: what is personal is encrypted under the person's own key and stands nowhere else, so destroying the key
erases the person while the row, and everything that points to it, stays.
"""
