"""Answers /healthz, and keeps two stubborn processes of its own, as a web server keeps workers."""

import http.server
import os
import signal
import subprocess
import sys

SLEEP = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(600)"


class Health(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/healthz" else 404)
        self.end_headers()

    def log_message(self, *args: object) -> None:
        print("served", self.path)


subprocess.Popen([sys.executable, "-c", SLEEP])
subprocess.Popen([sys.executable, "-c", SLEEP], start_new_session=True)
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
http.server.HTTPServer(("127.0.0.1", int(os.environ["BAHI_PORT"])), Health).serve_forever()
