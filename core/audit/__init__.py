"""The audit log: who did what, when, from where, before, after and why. Append-only by privilege."""
