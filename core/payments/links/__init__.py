"""Payment links: a page that anybody who has its address may pay at, once or often.

Invariant: a link for one use has at most one payment, whose id is chosen under the link's lock before it is made.
"""
