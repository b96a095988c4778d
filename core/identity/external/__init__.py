"""Signing in through an OpenID Connect provider that the tenant chose; we are the relying party.

Invariants: what a provider says is believed only after its signed answer fits the one question that this very browser
or app asked; it opens the account that was linked by its own user, and no other; an e-mail address alone opens nothing.
"""
