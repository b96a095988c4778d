"""Messages to people: templates, routing, delivery, and who must not be written to.

Invariant: one message per dedupe key, and a message whose call's outcome is not known never goes out a second time
unless the provider recognises its reference: a second receipt or code costs more trust than a missing one.
"""
