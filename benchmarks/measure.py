"""Times whole commands in turn, so that a comparison holds when the machine's speed drifts."""

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """CPU seconds, peak memory in MB and seconds on the clock of one run of a command."""

    seconds: float
    megabytes: float
    clock: float


def run_once(command):
    """Run a command with its output thrown away, and give what it used, by the system's own accounting."""
    environment = dict(os.environ)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program's modules are compiled once, too
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    clock = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return Figure(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, clock)


def compare(commands, *, runs=7):
    """Run named commands in turn, after one round that doesn't count; give the figures of each."""
    figures = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            figure = run_once(command)
            if turn:
                figures[name].append(figure)
    return figures


def print_table(figures, floor):
    """Print medians, and the median of the ratios to the command called *floor*, run by run."""
    print(f"{'':32} {'CPU s':>8} {'MB':>6} {'× floor':>8} {'clock s':>8}")
    for name, runs in figures.items():
        seconds = statistics.median(run.seconds for run in runs)
        memory = statistics.median(run.megabytes for run in runs)
        ratio = statistics.median(
            run.seconds / max(base.seconds, 0.001) for run, base in zip(runs, figures[floor], strict=True)
        )
        clock = statistics.median(run.clock for run in runs)
        print(f"{name:32} {seconds:8.3f} {memory:6.0f} {ratio:8.2f} {clock:8.3f}")
