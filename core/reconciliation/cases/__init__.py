"""What people do about breaks: take them, explain them, talk about them, and in the end write them off.

Its one invariant: a write-off is one correcting entry that a second person agreed to, and what it corrects ties in the
same transaction, so that the books still tell exactly what is open.
"""
