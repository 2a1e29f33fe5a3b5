"""What building again takes: `python benchmarks/rebuild.py`.

Aims: 0.15 s with nothing changed; with one question changed only the documents that show it are set again.
"""

import os
import shutil
import statistics
import tempfile
from pathlib import Path

from measure import run_once
from paper import CONTENT, QUIZGEN

RUNS = 5
BANK = "banks/sigal-1998.yaml"
CHANGES = (  # a question's text in the bank, and what is changed in it
    ("a stem", "On which date, according to Sigal,", "On what date, according to Sigal,"),
    ("a rationale", "the offer came six days after", "the offer was made six days after"),
)


def times_of(folder):
    """Give for each PDF below a folder when it was written."""
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*.pdf")}


def show(name, figures, rewritten="", documents=""):
    """Print medians of what was measured."""
    seconds, clock = (statistics.median(getattr(run, each) for run in figures) for each in ("seconds", "clock"))
    print(f"{name:32} {seconds:8.3f} {clock:8.3f} {rewritten:>10} {documents:>10}")


def main(folder):
    """Measure and print."""
    content, out = folder / "content", folder / "build"
    shutil.copytree(CONTENT, content)
    os.environ["QUIZGEN_CACHE"] = str(folder / "cache")
    command = [*QUIZGEN, "build", str(content), "--to", "pdf", "--out", str(out)]
    run_once([*QUIZGEN, "--version"])
    print(f"{'all quizzes of content/':32} {'CPU s':>8} {'clock s':>8} {'rewritten':>10} {'of':>10}")
    first = run_once(command)
    count = len(times_of(out))
    show("for the first time", [first], count, count)
    show("nothing changed", [run_once(command) for _ in range(RUNS)], 0, count)
    bank = content / BANK
    for name, old, new in CHANGES:
        text = bank.read_text(encoding="utf-8")
        assert old in text, old
        bank.write_text(text.replace(old, new), encoding="utf-8")
        before = times_of(out)
        figure = run_once(command)
        rewritten = sum(before[path] != time for path, time in times_of(out).items())
        show(f"{name} changed", [figure], rewritten, count)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        main(Path(temporary))
