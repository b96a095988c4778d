"""Each tenant's OAuth 2 and OpenID Connect server (RFC 6749, 7636, 7009, 7662, 8414, 9068, 9207, 9700).

Invariant: a redirect goes only to an address that the client registered, letter by letter; a code works once, for its
client, with the proof that was announced for it; a client never gets more than its user may and agreed to.
"""
