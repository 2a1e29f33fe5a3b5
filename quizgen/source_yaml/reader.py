"""The reading of one file, from its bytes to a document.

Owns the order of the steps: characters, one pass over all of it, a second reading by parts where that failed, and a
look at what YAML changed without a word.
"""

from __future__ import annotations

import gc
from collections.abc import Sequence

from quizgen.diagnostics import Place, in_order
from quizgen.source_yaml.build import build
from quizgen.source_yaml.characters import decode
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
    root, diagnostics, flows = built.root, built.diagnostics, built.flows
    broken: Sequence[Place] = ()
    broken_ids: Sequence[str] = ()
    if not built.is_whole:
        from quizgen.source_yaml.recover import recover  # only a broken file needs it

        found = recover(characters, built)
        root, diagnostics, flows = found.root, found.diagnostics, found.flows
        broken, broken_ids = found.broken, found.broken_ids
    cut = find_cut_texts(characters.source, root, flows)
    told = in_order([*characters.diagnostics, *diagnostics, *cut])
    return Document(characters.source, root, told, tuple(broken), tuple(dict.fromkeys(broken_ids)))
