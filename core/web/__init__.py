"""The HTTP surface's rules: who may call, once, what shape goes in and out, and how an error looks.

Invariant: every route declares its permission (or that it is public, and why), every answer carries a request id,
and every error is problem+json.
"""
