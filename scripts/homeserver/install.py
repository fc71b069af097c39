"""Builds the virtual environment of the embedded Synapse, whole or not at all.

Usage: install.py TARGET REQUIREMENT. Two at once are safe: the second waits, then finds the work
done. Ends early when standard input closes, so nothing outlives the program that asked. Answers in
lines: `progress WORD`, and one `fault CODE` when it fails.
"""

import fcntl
import glob
import os
import shutil
import subprocess
import sys
import threading

NETWORK_SIGNS = ("NewConnectionError", "ConnectionError", "Network is unreachable",
                 "Temporary failure in name resolution", "Name or service not known",
                 "ReadTimeoutError", "ConnectTimeoutError", "Max retries exceeded",
                 "Connection refused", "nodename nor servname", "ProxyError")

running = None


def say(word, what):
    print(word, what, flush=True)


def fail(code):
    say("fault", code)
    sys.exit(1)


def follow_parent():
    """Standard input is a pipe from the parent: its end is the parent's end."""
    while os.read(0, 64):
        pass
    if running is not None:
        running.kill()
    os._exit(1)


def run(command, log):
    global running
    running = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    code = running.wait()
    running = None
    return code


def is_ready(target, stamp):
    python = os.path.join(target, "bin", "python")
    try:
        with open(os.path.join(target, "aviso-stamp"), encoding="utf-8") as file:
            if file.read() != stamp:
                return False
        check = [python, "-c", "import synapse"]
        return subprocess.run(check, stdin=subprocess.DEVNULL, capture_output=True).returncode == 0
    except OSError:
        return False


def install(building, requirement, log_path):
    with open(log_path, "w", encoding="utf-8") as log:
        say("progress", "environment")
        if run([sys.executable, "-m", "venv", building], log) != 0:
            fail("no-venv")
        say("progress", "packages")
        pip = [os.path.join(building, "bin", "python"), "-m", "pip", "install", "--no-input",
               "--disable-pip-version-check", "--only-binary", ":all:", "--retries", "2"]
        if run(pip + [requirement], log) == 0:
            return
    with open(log_path, encoding="utf-8", errors="replace") as log:
        text = log.read()
    fail("network" if any(sign in text for sign in NETWORK_SIGNS) else "pip")


def main():
    target, requirement = sys.argv[1:]
    folder = os.path.dirname(target)
    if sys.version_info < (3, 10):
        fail("old-python")
    try:
        import ensurepip  # noqa: F401  (Debian leaves it out of its python3 package)
        import venv  # noqa: F401
    except ImportError:
        fail("no-venv")
    threading.Thread(target=follow_parent, daemon=True).start()
    try:
        os.makedirs(folder, exist_ok=True)
        lock = open(target + ".lock", "w", encoding="utf-8")
    except OSError:
        fail("unwritable")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say("progress", "waiting")
        fcntl.flock(lock, fcntl.LOCK_EX)
    if is_ready(target, requirement):
        return
    # Whatever else is being built is given up: its builder held this lock, and is gone. A child
    # of that one may still be writing, so the name is a new one.
    for leftover in glob.glob(glob.escape(target) + ".building-*"):
        shutil.rmtree(leftover, ignore_errors=True)
    building = f"{target}.building-{os.getpid()}"
    try:
        install(building, requirement, target + ".log")
        with open(os.path.join(building, "aviso-stamp"), "w", encoding="utf-8") as file:
            file.write(requirement)
        shutil.rmtree(target, ignore_errors=True)
        # The scripts in bin/ name the old path, but `python -m` does not need them.
        os.rename(building, target)
    except OSError:
        fail("unwritable")


main()
