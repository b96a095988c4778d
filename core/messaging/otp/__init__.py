"""One-time codes that a vendor makes, sends and checks (MSG91, Twilio Verify), for tenants that chose so.

Invariant: a code counts for the purpose that it was asked for, once, within the platform's own bounds on time, tries
and sends, whatever the vendor would allow. Nothing that a caller sees tells whether a code was sent at all.
"""
