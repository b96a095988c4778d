"""Stands in for the simulators, and takes longer to listen than the web server beside it."""

import http.server
import os
import signal
import sys
import time


class Vendor(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_error(404)

    def log_message(self, *args: object) -> None:
        print("asked for", self.path)


signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
time.sleep(2)
http.server.HTTPServer(("127.0.0.1", int(os.environ["BAHI_SANDBOX_PORT"])), Vendor).serve_forever()
