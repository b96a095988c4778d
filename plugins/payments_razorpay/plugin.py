"""Razorpay, as Bahi's plugin host loads it."""
