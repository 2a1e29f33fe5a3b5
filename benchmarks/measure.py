"""Times whole commands in turn, so that a comparison holds when the machine's speed drifts."""

import os
import statistics
import subprocess
import sys
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """CPU seconds and peak memory, in MB, of one run of a command."""

    seconds: float
    megabytes: float


def run_once(command):
    """Run a command with its output thrown away, and give what it used, by the system's own accounting."""
    environment = dict(os.environ)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program's modules are compiled once, too
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return Figure(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


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
    print(f"{'':32} {'CPU s':>8} {'MB':>6} {'× floor':>8}")
    for name, runs in figures.items():
        seconds = statistics.median(run.seconds for run in runs)
        memory = statistics.median(run.megabytes for run in runs)
        ratio = statistics.median(
            run.seconds / max(base.seconds, 0.001) for run, base in zip(runs, figures[floor], strict=True)
        )
        print(f"{name:32} {seconds:8.3f} {memory:6.0f} {ratio:8.2f}")
