"""The chain of migrations: `models/` in aerich's format, with hand-written SQL, and the rules they share."""
