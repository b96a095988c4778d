"""Routing: which gateway a payment goes to, why, and which ones rest. Owns the rules, scores and breakers."""
