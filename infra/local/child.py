"""Become another command that does not outlive its parent. Run by its path, never imported.

On Linux the kernel kills the process when the thread that started it ends, so that a desk
killed with SIGKILL leaves nothing running. Elsewhere the command simply runs.
"""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1

if __name__ == "__main__":
    parent, *command = sys.argv[1:]
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != int(parent):
        sys.exit("the desk has gone")
    os.execv(command[0], command)  # noqa: S606  # the command comes from processes.py
