"""Banks mended in memory, as `check --fix` mends them."""

from dataclasses import replace
from pathlib import Path
from textwrap import indent

from quizgen.checks import HINTS, check_bank
from quizgen.diagnostics import in_order
from quizgen.evidence import read_source
from quizgen.load import load_project
from quizgen.mend import mend_files

PATH = Path("bank.yaml").resolve()
HEAD = "bank: fixed\ntitle: T\nsources: {mill: {title: On Liberty}}\nquestions:\n"
SOURCE = """---
id: mill
title: On Liberty
---
If all mankind minus one were of one opinion, it would be robbing the human race.

Truth gains even more by the errors of one who thinks for himself. It was tested just once.

He who knows only his own side of the case knows little of that. It was tested just twice.
"""


def mend(content, *, text=None):
    """Mend a file's bytes, every hint wanted; *text* is that of the source `mill`."""
    texts = {"mill": read_source("mill.md", text.encode())[0]} if text else {}

    def look(contents):
        project = replace(load_project([PATH], contents=contents), texts=texts)
        found = [each for bank in project.banks for each in check_bank(bank, texts, hints=HINTS)]
        return project, in_order([*project.diagnostics, *found])

    return mend_files({PATH: content}, look)


def mended(content, *, text=None):
    """Give a file as it is after mending."""
    files = mend(content.encode(), text=text).files
    return files[0].after.decode() if files else content


def question(properties, *, text=None):
    """Give the properties of one question as they are after mending."""
    whole = mended(HEAD + "  - " + indent(properties, "    ")[4:] + "\n", text=text)
    lines = whole.removeprefix(HEAD).splitlines()
    return "\n".join(line[4:] for line in lines)
