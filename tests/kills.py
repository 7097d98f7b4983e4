"""Work that is killed in the middle, as by a machine that loses its power."""

import os
import signal
import sys
from collections.abc import Callable


def killed_at(event: int, work: Callable[[], object]) -> bool:
    """Do work in a process that kills itself before one of the system calls that Python reports.

    False when it came to its end before.
    """
    child = os.fork()
    if child == 0:
        code, left = 1, event

        def count(*_: object) -> None:
            nonlocal left
            left -= 1
            if left < 0:
                signal.raise_signal(signal.SIGKILL)  # os.kill would report itself, without end

        try:
            sys.addaudithook(count)
            work()
            code = 0
        finally:
            os._exit(code)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (0, -signal.SIGKILL)
    return code != 0
