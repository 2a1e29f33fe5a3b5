"""The Typst sources that quizgen sets, gathered for bare Typst: the floor that papers and keys are measured against.

A floor is kept as a file of one pickle after another, so that reading it takes no more memory than one document.
"""

import pickle
import sys

BARE = """
import pickle, sys, tempfile, threading, typst
import fontpkg_arimo, fontpkg_atkinson_hyperlegible, fontpkg_source_sans_3
from pathlib import Path
families = (fontpkg_arimo, fontpkg_atkinson_hyperlegible, fontpkg_source_sans_3)
fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(each.ROOT / "files") for each in families])
reading, laying = threading.Lock(), threading.Lock()
roots = {}

def lay_out(common, key):
    with laying:
        if key not in roots:
            roots[key] = Path(folder) / str(len(roots))
            roots[key].mkdir()
            for name, content in common.items():
                (roots[key] / name).write_bytes(content)
        return roots[key]

def work():
    compilers = {}
    while True:
        with reading:
            try:
                files, common = pickle.load(sources)
            except EOFError:
                return
        key = tuple(sorted(common.items()))
        root = lay_out(common, key)
        if key not in compilers:
            compilers[key] = typst.Compiler(root=root, font_paths=fonts, ignore_system_fonts=True)
        compilers[key].compile(input=files, format="pdf", pdf_standards=["ua-1"], timestamp=0, root=str(root))

with tempfile.TemporaryDirectory() as folder, open(sys.argv[1], "rb") as sources:
    threads = [threading.Thread(target=work) for _ in range(int(sys.argv[2]))]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
"""


def bare(sources, threads=1):
    """Give the command that sets gathered sources with Typst alone: one compiler a thread, one PDF each, tagged."""
    return [sys.executable, "-c", BARE, str(sources), str(threads)]


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
