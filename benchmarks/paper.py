"""How long papers and keys take against the same pages through bare Typst: `python benchmarks/paper.py`.

Aims: one paper with its key from a cold start within 0.4 CPU s; 100 of each at most 1.15 times the CPU of bare Typst;
memory that does not grow with the forms (120 MB at 100, at most 5 % more at 400); time that grows no faster than they
do (exponent 1.03). All figures are of one run, so that a machine that others use is unfair to none of them.
"""

import math
import os
import statistics
import sys
import tempfile
from pathlib import Path

from measure import compare, print_table
from sources import bare, gather

QUIZGEN = [sys.executable, "-c", "from quizgen.cli import main; main()"]
CONTENT = Path(__file__).parent.parent / "content"
FEW, MANY = 100, 400


def jobs_of(quiz, forms):
    """Give what plans the documents of a quiz, as quizgen would set them."""
    from quizgen.load import load_project
    from quizgen.render.environment import shipped_templates
    from quizgen.targets import Supplies

    (read,) = load_project([CONTENT / "quizzes" / quiz], forms=forms).quizzes
    return lambda pdf: pdf.plan_files(read, Supplies((shipped_templates(),), 0))[0]


def build(quiz, forms, out, *more):
    """Give the command that builds a quiz's papers and keys, all of them anew."""
    name = str(CONTENT / "quizzes" / quiz)
    return [*QUIZGEN, "build", name, "--to", "pdf", "--forms", str(forms), "--out", str(out), "--no-cache", *more]


def digest(folder):
    """Give all files of a folder with their bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def against_bare(folder):
    """Compare quizgen with bare Typst: each document as one source, and with its questions apart, as quizgen does."""
    for quiz, forms, runs in (("reading-check.yaml", 1, 5), ("quiz-20.yaml", 1, 5), ("quiz-20.yaml", FEW, 2)):
        whole, parts = folder / "whole", folder / "parts"
        plan = jobs_of(quiz, forms)
        gather(plan, whole, parted=False)
        gather(plan, parts, parted=True)
        print(f"\n{quiz}, {forms} of a form, paper and worked key each")
        commands = {
            "bare Typst": bare(whole),
            "bare Typst, questions apart": bare(parts),
            "quizgen build": build(quiz, forms, folder / "out"),
        }
        if forms > 1:
            commands["bare Typst, two threads"] = bare(whole, threads=2)
            commands["quizgen build, one worker"] = build(quiz, forms, folder / "out", "--jobs", "1")
        print_table(compare(commands, runs=runs), "bare Typst")


def growth(folder):
    """Say how time and memory grow from few forms to many, and whether workers change a byte."""
    print(f"\nquiz-20.yaml, {FEW} and {MANY} forms")
    figures = compare(
        {
            f"{FEW} forms": build("quiz-20.yaml", FEW, folder / "one", "--jobs", "1"),
            f"{FEW} forms, two workers": build("quiz-20.yaml", FEW, folder / "two", "--jobs", "2"),
            f"{MANY} forms": build("quiz-20.yaml", MANY, folder / "many", "--jobs", "1"),
        },
        runs=2,
    )
    print_table(figures, f"{FEW} forms")
    seconds, megabytes = (
        [statistics.median(getattr(run, name) for run in runs) for runs in figures.values()]
        for name in ("seconds", "megabytes")
    )
    print(f"growth: time with exponent {math.log(seconds[2] / seconds[0]) / math.log(MANY / FEW):.2f}")
    print(f"growth: memory by {100 * (megabytes[2] / megabytes[0] - 1):.0f} %")
    print(f"two workers write the same bytes: {digest(folder / 'one') == digest(folder / 'two')}")


if __name__ == "__main__":
    os.environ["SOURCE_DATE_EPOCH"] = "0"  # else the time of the build stands in each file
    with tempfile.TemporaryDirectory() as temporary:
        against_bare(Path(temporary))
        growth(Path(temporary))
