"""What a paper for each of many persons takes, against the same pages through bare Typst: `python benchmarks/roster.py`.

Aims: at most 1.15 times the CPU seconds of bare Typst, memory that does not grow with the persons, and the papers of two
workers and of three parts byte for byte those of one run.
"""

import os
import statistics
import tempfile
from pathlib import Path

from measure import compare, print_table
from paper import CONTENT, QUIZGEN, digest
from sources import bare, gather

FEW, MANY = 125, 500
FORMS = 4


def write_roster(path, persons):
    """Write a roster of so many persons in groups of 25, a few of them with needs of their own."""
    lines = ["name,id,group,extra time,large print"]
    for number in range(persons):
        needs = "25 %,yes" if number % 50 == 7 else ","
        lines.append(f"Person Number {number},{100000 + number},group {number // 25},{needs}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def jobs_of(roster):
    """Give what plans the documents of persons, as quizgen would set them."""
    from quizgen.load import load_project
    from quizgen.render.environment import shipped_templates
    from quizgen.roster import Order, Share, make_copies, read_roster
    from quizgen.targets import Supplies

    (quiz,) = load_project([CONTENT / "quizzes/quiz-20.yaml"], forms=FORMS).quizzes
    letters = tuple(form.letter for form in quiz.forms)
    persons, _ = read_roster(str(roster), roster.read_bytes(), letters)
    copies = make_copies(persons, letters, quiz=quiz.id, seed=quiz.seed, share=Share())
    supplies = Supplies((shipped_templates(),), 0, order=Order(quiz.id, copies, Share(), persons))
    return lambda pdf: pdf.plan_files(quiz, supplies)[0]


def build(roster, out, *more):
    """Give the command that builds the papers of a roster."""
    name = str(CONTENT / "quizzes/quiz-20.yaml")
    options = ["--to", "pdf", "--forms", str(FORMS), "--roster", str(roster), "--out", str(out), "--no-cache"]
    return [*QUIZGEN, "build", name, *options, *more]


def persons_of(folder):
    """Give the papers of persons with their bytes."""
    return {name: content for name, content in digest(folder).items() if "/persons/" in name}


def main(folder):
    """Measure and print."""
    few, many = (write_roster(folder / f"{count}.csv", count) for count in (FEW, MANY))
    whole, parts = folder / "whole", folder / "parts.sources"
    plan = jobs_of(many)
    count = gather(plan, whole, parted=False)
    gather(plan, parts, parted=True)
    print(f"quiz-20.yaml, {FORMS} forms, {MANY} persons: {count} documents, with bundles and keys")
    figures = compare(
        {
            "bare Typst": bare(whole),
            "bare Typst, questions apart": bare(parts),
            f"{MANY} persons": build(many, folder / "one", "--jobs", "1"),
            f"{MANY} persons, two workers": build(many, folder / "two", "--jobs", "2"),
            f"{FEW} persons": build(few, folder / "few", "--jobs", "1"),
            f"{MANY} persons, part 2 of 3": build(many, folder / "parts", "--jobs", "1", "--part", "2/3"),
            f"{MANY} persons, part 1 of 3": build(many, folder / "parts", "--jobs", "1", "--part", "1/3"),
            f"{MANY} persons, part 3 of 3": build(many, folder / "parts", "--jobs", "1", "--part", "3/3"),
        },
        runs=1,
    )
    print_table(figures, "bare Typst")
    peaks = [statistics.median(run.megabytes for run in figures[f"{count} persons"]) for count in (FEW, MANY)]
    print(f"growth: memory by {100 * (peaks[1] / peaks[0] - 1):.0f} %")
    one = persons_of(folder / "one")
    print(f"{len(one)} papers; two workers write the same bytes: {one == persons_of(folder / 'two')}")
    print(f"three parts write the same bytes: {one == persons_of(folder / 'parts')}")


if __name__ == "__main__":
    os.environ["SOURCE_DATE_EPOCH"] = "0"  # else the time of the build stands in each file
    with tempfile.TemporaryDirectory() as temporary:
        main(Path(temporary))
