"""Sessions: who is signed in where, their rotating refresh tokens, and their end.

Invariant: a refresh token works once; shown again, except for a few seconds after its use to a client that lost the
answer, it ends its session. A session that has ended lets nobody in, in any process, within a second.
"""
