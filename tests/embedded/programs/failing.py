"""Fails at once."""

import sys

print("no reason to live")
sys.exit(3)
