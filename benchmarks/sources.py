"""The Typst sources that quizgen sets, gathered for bare Typst: the floor that papers and keys are measured against.

A floor is kept as a file of one pickle after another, so that reading it takes no more memory than one document.
"""

import pickle
import sys

BARE = """
import pickle, sys, tempfile, typst
import fontpkg_arimo, fontpkg_atkinson_hyperlegible, fontpkg_source_sans_3
from pathlib import Path
families = (fontpkg_arimo, fontpkg_atkinson_hyperlegible, fontpkg_source_sans_3)
fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(each.ROOT / "files") for each in families])
kept = {}
with tempfile.TemporaryDirectory() as folder, open(sys.argv[1], "rb") as sources:
    try:
        while True:
            files, common = pickle.load(sources)
            key = tuple(sorted(common.items()))
            if key not in kept:
                root = Path(folder) / str(len(kept))
                root.mkdir()
                for name, content in common.items():
                    (root / name).write_bytes(content)
                kept[key] = root, typst.Compiler(root=root, font_paths=fonts, ignore_system_fonts=True)
            root, compiler = kept[key]
            compiler.compile(input=files, format="pdf", pdf_standards=["ua-1"], timestamp=0, root=str(root))
    except EOFError:
        pass
"""


def bare(sources):
    """Give the command that sets gathered sources with Typst alone: one compiler, one PDF each, tagged."""
    return [sys.executable, "-c", BARE, str(sources)]


def gather(plan, path, *, parted):
    """Write the sources of what *plan* gives as jobs; *parted* as quizgen sets them, else each document as one file."""
    from quizgen.targets import pdf

    with path.open("wb") as written:

        def keep(files, *_, common=None, **__):
            pickle.dump((dict(files), dict(common or {})), written)
            return b""

        made, parting = pdf.set_document, pdf.part_questions
        pdf.set_document = keep
        if not parted:
            pdf.part_questions = lambda source: (source, {})
        try:
            jobs = plan(pdf)
            for job in jobs:
                job.make()
        finally:
            pdf.set_document, pdf.part_questions = made, parting
    return len(jobs)
