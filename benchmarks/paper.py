"""How long papers and keys take against the same pages through bare Typst: `python benchmarks/paper.py`.

Aim: one paper with its key from a cold start within 0.45 CPU s.
"""

import pickle
import sys
import tempfile
from pathlib import Path

from measure import compare, print_table

QUIZGEN = [sys.executable, "-c", "from quizgen.cli import main; main()"]
CONTENT = Path(__file__).parent.parent / "content"
BARE = """
import pickle, sys, typst
fonts = typst.Fonts(include_system_fonts=False)
compiler = typst.Compiler(font_paths=fonts, ignore_system_fonts=True)
for files in pickle.load(open(sys.argv[1], "rb")):
    compiler.compile(input=files, format="pdf", pdf_standards=["ua-1"], timestamp=0)
"""


def sources_of(quiz, forms):
    """Gather the Typst sources that quizgen sets for a quiz."""
    from quizgen.load import load_project
    from quizgen.render.environment import shipped_templates
    from quizgen.targets import Supplies, pdf

    gathered = []

    def gather(files, _timestamp):
        gathered.append(dict(files))
        return b""

    pdf.set_document = gather
    (read,) = load_project([CONTENT / "quizzes" / quiz], forms=forms).quizzes
    for job in pdf.plan_files(read, Supplies((shipped_templates(),), 0))[0]:
        job.make()
    return gathered


with tempfile.TemporaryDirectory() as folder:
    for quiz, forms, runs in (("reading-check.yaml", 1, 5), ("quiz-20.yaml", 1, 5), ("quiz-20.yaml", 100, 2)):
        sources = Path(folder) / f"{quiz}-{forms}.pickle"
        sources.write_bytes(pickle.dumps(sources_of(quiz, forms)))
        print(f"\n{quiz}, {forms} of a form, paper and worked key each")
        commands = {
            "bare Typst": [sys.executable, "-c", BARE, str(sources)],
            "quizgen build": [
                *QUIZGEN,
                "build",
                str(CONTENT / "quizzes" / quiz),
                "--to",
                "pdf",
                "--forms",
                str(forms),
                "--out",
                f"{folder}/out",
            ],
        }
        print_table(compare(commands, runs=runs), "bare Typst")
