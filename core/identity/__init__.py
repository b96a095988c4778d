"""Identity: how people sign in, what they have proven, and what a sensitive act needs of them beside.

Invariants: an address signs in only after a code sent to it came back; whatever is secret or personal is kept hashed or
encrypted under its person's key; no answer tells whether an account exists; each code, ticket and grant works once.
"""
