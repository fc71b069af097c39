"""Runs Synapse in this process, for as long as the program that started it lives.

File descriptor 3 is one end of a pipe whose other end only the parent holds. It closes when the
parent ends, however it ends, and then this process ends too.
"""

import os
import signal
import sys
import threading
import time

STOP_SECONDS = 5


def follow_parent():
    while os.read(3, 64):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(STOP_SECONDS)
    os._exit(1)


# Whatever Synapse writes is its owner's alone.
os.umask(0o077)
threading.Thread(target=follow_parent, daemon=True).start()

from synapse.app.homeserver import main  # noqa: E402  (slow: the parent may end meanwhile)

sys.exit(main())
