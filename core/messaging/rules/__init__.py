"""Opt-in rules that bind an event to a message, once per event."""
