"""One run of a program: how long it took, and what it cost."""

import os
import pathlib
import signal
import statistics
import time


# How many seconds one run may take before it is given up.
limit = 300


class Run:
    """What one run cost: seconds, seconds of the processor, kilobytes of its largest process, and its exit code."""

    def __init__(self, wall, cpu, memory, status):
        self.wall, self.cpu, self.memory, self.status = wall, cpu, memory, status

    def __iter__(self):
        return iter((self.wall, self.cpu, self.memory, self.status))


def run(command, folder, environment, output, limit=limit):
    """Runs a command to its end, its output and its errors in files. One that takes longer than the limit is killed, and
    its status is None. Memory is told only of a command that weighed() gave: what this process asks of wait4(2) counts
    the memory of Python too, out of which the command was started."""
    os.chdir(folder)
    pathlib.Path(f'{output}.peak').unlink(missing_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    actions = [(os.POSIX_SPAWN_OPEN, 1, output, flags, 0o600), (os.POSIX_SPAWN_OPEN, 0, '/dev/null', os.O_RDONLY, 0),
               (os.POSIX_SPAWN_OPEN, 2, f'{output}.errors', flags, 0o600)]
    start = time.perf_counter()
    child = os.posix_spawnp(command[0], command, environment, file_actions=actions, setpgroup=0)
    expired = []

    def expire(*_):
        expired.append(True)
        os.killpg(child, signal.SIGKILL)

    signal.signal(signal.SIGALRM, expire)
    signal.setitimer(signal.ITIMER_REAL, limit)
    try:
        _, status, usage = os.wait4(child, 0)
    except BaseException:
        os.killpg(child, signal.SIGKILL)
        raise
    wall = time.perf_counter() - start
    signal.setitimer(signal.ITIMER_REAL, 0)
    code = None if expired else os.waitstatus_to_exitcode(status)
    return Run(wall, usage.ru_utime + usage.ru_stime, weight(output), code)


def weighed(command, output):
    """The command, which GNU time starts: it takes a millisecond more."""
    return ['/usr/bin/time', '-q', '-f', '%M', '-o', f'{output}.peak', *command]


def weight(output):
    """The kilobytes of the largest process of the run before; 0 where it was not weighed."""
    peak = pathlib.Path(f'{output}.peak')
    return int(peak.read_text() or 0) if peak.exists() else 0


def median(runs):
    """The medians of several runs, with the greatest memory of any."""
    runs = [Run(*each) for each in runs]
    return Run(statistics.median(r.wall for r in runs), statistics.median(r.cpu for r in runs),
               max(r.memory for r in runs), runs[0].status)
