"""100 papers and 100 keys of 20 questions, as quizgen and others make them: `python benchmarks/others.py`.

Aim: at least 4 times faster than auto-multiple-choice, though that makes two PDFs and quizgen 200, tagged. The others are
measured where they are installed: `auto-multiple-choice`, and `Rscript` with the package exams, both with LaTeX. All are
given the same questions and shuffle them and their options.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from measure import compare, print_table
from paper import CONTENT, QUIZGEN

FORMS, QUESTIONS = 100, 20
QUIZ = f"""\
quiz: twenty
title: Twenty questions
banks: [../banks/sigal-1998.yaml]
seed: twenty
sections:
  - {{pick: {QUESTIONS}, from: {{kind: [multiple-choice]}}}}
"""
LATEX = str.maketrans({each: f"\\{each}" for each in "&%$#_{}"} | {"\\": "", "~": " ", "^": " ", "*": "", "`": ""})


def read_questions(quiz):
    """Give of each question of a quiz its name, stem, options with whether they are right, and rationale, as LaTeX."""
    from quizgen.load import load_project

    (read,) = load_project([quiz], forms=1).quizzes
    for number, asked in enumerate(read.asked.values()):
        choices, right = asked.answered
        options = [(_latex(each.text.typed), each.place_in_list in right.options) for each in choices.options]
        rationale = asked.commentary.rationale
        yield f"q{number}", _latex(asked.item.stem.typed), options, _latex(rationale.typed if rationale else "")


def _latex(text):
    return text.translate(LATEX)


def write_amc(questions, folder):
    """Write the questions for auto-multiple-choice, and give the command that makes papers and their corrections."""
    elements = []
    for name, stem, options, rationale in questions:
        choices = "\n".join(f"\\{'correct' if right else 'wrong'}choice{{{text}}}" for text, right in options)
        question = f"{stem}\n\\begin{{choices}}\n{choices}\n\\end{{choices}}\n\\explain{{{rationale}}}"
        elements.append(f"\\element{{all}}{{\\begin{{question}}{{{name}}}\n{question}\n\\end{{question}}\n\n}}")
    source = "\n".join(
        [
            r"\documentclass[a4paper]{article}\usepackage[utf8]{inputenc}\usepackage[T1]{fontenc}",
            r"\usepackage[box,separateanswersheet=false]{automultiplechoice}\begin{document}",
            *elements,
            rf"\onecopy{{{FORMS}}}{{\noindent Twenty questions\par\shufflegroup{{all}}\insertgroup{{all}}}}",
            r"\end{document}",
        ]
    )
    (folder / "kept").mkdir(parents=True)
    (folder / "exam.tex").write_text(source, encoding="utf-8")
    outputs = [
        "--out-sujet",
        "papers.pdf",
        "--out-corrige-indiv",
        "keys.pdf",
        "--out-calage",
        "layout.xy",
        "--data",
        "kept",
    ]
    return ["auto-multiple-choice", "prepare", "--mode", "s[]k", "--with", "pdflatex", *outputs, "exam.tex"]


def write_exams(questions, folder):
    """Write the questions for R/exams, and give the command that makes papers and their solutions."""
    folder.mkdir()
    for name, stem, options, rationale in questions:
        items = "\n".join(f"  \\item {text}" for text, _ in options)
        right = "".join("1" if each else "0" for _, each in options)
        (folder / f"{name}.Rnw").write_text(
            f"\\begin{{question}}\n{stem}\n\\begin{{answerlist}}\n{items}\n\\end{{answerlist}}\n\\end{{question}}\n"
            f"\\begin{{solution}}\n{rationale}\n\\end{{solution}}\n"
            f"\\exname{{{name}}}\n\\extype{{schoice}}\n\\exsolution{{{right}}}\n\\exshuffle{{{len(options)}}}\n",
            encoding="utf-8",
        )
    files = f"sample(list.files(pattern = '[.]Rnw$'), {QUESTIONS})"
    made = f"exams::exams2pdf({files}, n = {FORMS}, dir = 'out', template = c('exam', 'solution'), encoding = 'UTF-8')"
    return ["Rscript", "-e", made]


def has_exams():
    """Tell whether R and its package exams are installed."""
    asked = ["Rscript", "-e", "quit(status = !requireNamespace('exams', quietly = TRUE))"]
    return (
        shutil.which("Rscript") is not None and subprocess.run(asked, check=False, capture_output=True).returncode == 0
    )


def main(folder):
    """Measure and print."""
    shutil.copytree(CONTENT, folder / "content")
    quiz = folder / "content/quizzes/twenty.yaml"
    quiz.write_text(QUIZ, encoding="utf-8")
    build = [*QUIZGEN, "build", str(quiz), "--to", "pdf", "--forms", str(FORMS), "--no-cache", "--out"]
    commands = {
        "quizgen": [*build, str(folder / "out")],
        "quizgen, one worker": [*build, str(folder / "one"), "--jobs", "1"],
    }
    questions = list(read_questions(quiz))
    others = (
        ("auto-multiple-choice", shutil.which("auto-multiple-choice") is not None, write_amc),
        ("R/exams", has_exams(), write_exams),
    )
    for name, is_installed, write in others:
        if is_installed:
            place = folder / name.replace("/", "-")
            commands[name] = ["env", "-C", str(place), *write(questions, place)]
        else:
            print(f"{name}: not installed")
    print(f"{FORMS} papers and keys of {len(questions)} questions")
    print_table(compare(commands, runs=1), "quizgen")


if __name__ == "__main__":
    os.environ["SOURCE_DATE_EPOCH"] = "0"
    with tempfile.TemporaryDirectory() as temporary:
        main(Path(temporary))
