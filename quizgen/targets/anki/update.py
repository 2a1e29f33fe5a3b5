"""The other way to bring a deck up to date: a text file that Anki's text importer lays over a collection.

It holds every field but the learner's own, `My Notes`, and no tags, so both stay as they are even on changed notes. The
note types must be there already, and pictures can't be in it: see
https://docs.ankiweb.net/importing/text-files.html#file-headers.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from quizgen.targets.anki.notes import DeckNote

_HEAD = "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n"


def write_update(notes: Iterable[DeckNote]) -> bytes:
    """Write notes as a file for Anki's text importer."""
    written = io.StringIO()
    written.write(_HEAD)
    rows = csv.writer(written, delimiter="\t", lineterminator="\n")
    # fields go by their order, since a file for several note types can't name them; the learner's own is the last
    rows.writerows((note.guid, note.note_type.name, note.deck, *note.fields[:-1]) for note in notes)
    return written.getvalue().encode()
