"""Which line of the outside is which posting of ours: rules as data, tried in order, and the people who overrule them.

Its one invariant: a line and an expectation tie at most once, and only for a reason that is written beside them; where
two would do equally well, neither is taken.
"""
