"""How long papers and keys take against the same pages through bare Typst: `python benchmarks/paper.py`.

Aims: one paper with its key from a cold start within 0.45 CPU s; memory that does not grow with the forms; time that
grows no faster than they do. All figures are of one run, so that a machine that others use is unfair to none of them.
"""

import math
import os
import pickle
import statistics
import sys
import tempfile
from pathlib import Path

from measure import compare, print_table

QUIZGEN = [sys.executable, "-c", "from quizgen.cli import main; main()"]
CONTENT = Path(__file__).parent.parent / "content"
BARE = """
import pickle, sys, typst
import fontpkg_atkinson_hyperlegible as atkinson
fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(atkinson.ROOT / "files")])
compiler = typst.Compiler(font_paths=fonts, ignore_system_fonts=True)
for files in pickle.load(open(sys.argv[1], "rb")):
    compiler.compile(input=files, format="pdf", pdf_standards=["ua-1"], timestamp=0)
"""
FEW, MANY = 100, 400


def sources_of(quiz, forms):
    """Gather the Typst sources that quizgen sets for a quiz."""
    from quizgen.load import load_project
    from quizgen.render.environment import shipped_templates
    from quizgen.targets import Supplies, pdf

    gathered = []

    def gather(files, *_, **__):
        gathered.append(dict(files))
        return b""

    pdf.set_document = gather
    (read,) = load_project([CONTENT / "quizzes" / quiz], forms=forms).quizzes
    for job in pdf.plan_files(read, Supplies((shipped_templates(),), 0))[0]:
        job.make()
    return gathered


def build(quiz, forms, out, *more):
    """Give the command that builds a quiz's papers and keys."""
    name = str(CONTENT / "quizzes" / quiz)
    return [*QUIZGEN, "build", name, "--to", "pdf", "--forms", str(forms), "--out", str(out), *more]


def digest(folder):
    """Give all files of a folder with their bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def against_bare(folder):
    """Compare quizgen with bare Typst on the same sources."""
    for quiz, forms, runs in (("reading-check.yaml", 1, 5), ("quiz-20.yaml", 1, 5), ("quiz-20.yaml", FEW, 2)):
        sources = folder / f"{quiz}-{forms}.pickle"
        sources.write_bytes(pickle.dumps(sources_of(quiz, forms)))
        print(f"\n{quiz}, {forms} of a form, paper and worked key each")
        commands = {
            "bare Typst": [sys.executable, "-c", BARE, str(sources)],
            "quizgen build": build(quiz, forms, folder / "out"),
        }
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
