"""Shipped test support: what a provider plugin, built in or third party, is tested against."""
