"""Works until it is told to stop."""

import signal
import sys

from core.settings import Settings

signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
print("works for", Settings.from_environment().environment)
signal.pause()
