"""The reading of one file, from its bytes to a document.

Owns the order of the steps: characters, one pass over all of it, a second reading by parts where that failed, and a
look at what YAML changed without a word.
"""

from __future__ import annotations

import gc

from quizgen.diagnostics import in_order
from quizgen.source_yaml.build import build
from quizgen.source_yaml.characters import decode
from quizgen.source_yaml.recover import Recovered, recover
from quizgen.source_yaml.silent import find_cut_texts
from quizgen.source_yaml.values import Document


def read_yaml(path: str, content: bytes) -> Document:
    """Read the bytes of a file that messages call *path*.

    All that is wrong with it as YAML comes back as diagnostics of errors, in the order of their places. Nothing is
    raised, whatever the bytes.
    """
    # the many small values would have the collector run again and again, and hold no cycles
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        return _read(path, content)
    finally:
        if was_enabled:
            gc.enable()


def _read(path: str, content: bytes) -> Document:
    characters = decode(path, content)
    built = build(characters, 0, len(characters.text))
    whole = Recovered(built.root, built.diagnostics, built.flows)
    found = whole if built.is_whole else recover(characters, built)
    cut = find_cut_texts(characters.source, found.root, found.flows)
    diagnostics = in_order([*characters.diagnostics, *found.diagnostics, *cut])
    return Document(
        characters.source, found.root, diagnostics, tuple(found.broken), tuple(dict.fromkeys(found.broken_ids))
    )
