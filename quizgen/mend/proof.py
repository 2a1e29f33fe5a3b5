"""The proof of mends: the file as it would be is read again, and only what was meant may have changed.

Owns the application of changes to a text, and the comparison of what was read before and after. A mend that does more
or less than it says is not made.
"""

from __future__ import annotations

import sys
from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from quizgen.bank import read_bank
from quizgen.diagnostics import Diagnostic, Edit
from quizgen.mend.case import Change, Tree
from quizgen.source_yaml import Document, Listing, Node, Scalar, read_yaml
from quizgen.source_yaml import Mapping as YamlMapping

Plain: TypeAlias = object  # a text, a tuple of values, or a tuple of pairs of a name and a value


@dataclass(frozen=True, slots=True)
class Mend:
    """The changes that mend one problem, made together or not at all."""

    diagnostic: Diagnostic
    changes: tuple[Change, ...]


def sound_mends(tree: Tree, mends: Sequence[Mend]) -> tuple[Mend, ...]:
    """Choose the mends that do what they say and no more: all of them, or those that remain when halves are tried."""
    apart = _apart(mends)
    return tuple(_sound(_Before(tree), apart))


def mended_text(text: str, mends: Sequence[Mend]) -> str:
    """Give a file's text with the mends made; no two of them touch."""
    parts: list[str] = []
    position = 0
    for edit in sorted(_edits(mends), key=lambda each: each.place.start):
        parts += [text[position : edit.place.start], edit.text]
        position = edit.place.end
    return "".join([*parts, text[position:]])


def _edits(mends: Sequence[Mend]) -> list[Edit]:
    return [change.edit for mend in mends for change in mend.changes]


def _apart(mends: Sequence[Mend]) -> list[Mend]:
    """Keep, of mends that touch each other, the first; the others have their turn when the file is read again."""
    kept: list[Mend] = []
    taken: list[tuple[int, int]] = []  # in order, none touching another of another mend
    for mend in mends:
        spans = sorted((change.edit.place.start, change.edit.place.end) for change in mend.changes)
        is_apart = all(first[1] <= second[0] for first, second in pairwise(spans))
        if is_apart and not any(_touches(span, taken) for span in spans):
            kept.append(mend)
            for span in spans:
                insort(taken, span)
    return kept


def _touches(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    at = bisect_right(taken, (span[1], sys.maxsize))
    # spans of one mend may meet, so the last that begins no later need not be the last to end
    return any(end >= span[0] for _, end in taken[max(at - 2, 0) : at])


class _Before:
    """What was read of the file before, worked out once."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.document = tree.document
        self.problems = _problems(tree.document)

    def is_sound(self, mends: Sequence[Mend]) -> bool:
        source = self.document.source
        after = read_yaml(source.path, mended_text(source.text, mends).encode())
        changes = [change for mend in mends for change in mend.changes]
        if any(change.node is None for change in changes):
            if not self._is_better(after, changes):
                return False
        elif not self._reads_as_meant(after, changes):
            return False
        return not self._has_new_problems(after, changes)

    def _reads_as_meant(self, after: Document, changes: Sequence[Change]) -> bool:
        texts = {id(change.node): change.value for change in changes if not change.name}
        added = {id(change.node): (change.name, change.value) for change in changes if change.name}
        wanted = _plain(self.document.root, texts, added)
        root = after.root
        found = _plain(root, {}, _same_places(self.tree, root, added))
        broken = len(after.broken) > len(self.document.broken)
        return wanted == found and not broken and len(after.diagnostics) <= len(self.document.diagnostics)

    def _is_better(self, after: Document, changes: Sequence[Change]) -> bool:
        """Tell whether more can be read than before, and all that could be is as it was."""
        lines = _lines(self.document, changes)
        if any(each.place.line in lines for each in after.diagnostics) or len(after.broken) > len(self.document.broken):
            return False
        texts = {id(change.node): change.value for change in changes if change.node is not None and not change.name}
        kept, found = _members(self.document.root, texts), _members(after.root, {})
        return not kept - found

    def _has_new_problems(self, after: Document, changes: Sequence[Change]) -> bool:
        """Tell whether the file's schema objects to what it did not object to before."""
        if any(change.node is None for change in changes):
            # what was unread can have problems of its own; those of the mended lines would be the mend's
            lines = _lines(self.document, changes)
            # (a question's first line is also the place of what it lacks)
            return any(line in lines and code != "missing-property" for code, line in _problems(after))
        # by code alone: a question that gets its id is another one to messages
        return bool(Counter(code for code, _ in _problems(after)) - Counter(code for code, _ in self.problems))


def _sound(before: _Before, mends: list[Mend]) -> list[Mend]:
    if not mends or before.is_sound(mends):
        return mends
    if len(mends) == 1:
        return []
    half = len(mends) // 2
    first, second = _sound(before, mends[:half]), _sound(before, mends[half:])
    together = [*first, *second]
    return together if not (first and second) or before.is_sound(together) else first


def _problems(document: Document) -> list[tuple[str, int]]:
    """Read the file as a bank, if it is one, and give the codes and lines of what its schema objects to."""
    root = document.root
    if not isinstance(root, YamlMapping) or root.find("questions") is None or root.find("quiz") is not None:
        return []
    _, found = read_bank(document, {})
    return [(each.code, each.place.line) for each in found if each not in document.diagnostics]


def _lines(document: Document, changes: Sequence[Change]) -> set[int]:
    """Give the numbers, as they are after the changes, of the lines that these have touched."""
    found: set[int] = set()
    shift = 0
    text = document.source.text
    for edit in sorted((change.edit for change in changes), key=lambda each: each.place.start):
        first = edit.place.line + shift
        breaks = edit.text.count("\n")
        found.update(range(first, first + breaks + 1))
        shift += breaks - text.count("\n", edit.place.start, edit.place.end)
    return found


def _members(root: Node | None, texts: Mapping[int, str | tuple[str, ...]]) -> Counter[Plain]:
    """Give what was read of a file that may be broken: its properties, and the members of their lists one by one."""
    found: Counter[Plain] = Counter()
    properties = root.items() if isinstance(root, YamlMapping) else [("", root)]
    for name, value in properties:
        if isinstance(value, Listing):
            found.update((str(name), _plain(each, texts, {})) for each in value)
        elif value is not None:
            found[str(name), _plain(value, texts, {})] += 1
    return found


def _plain(
    node: Node | None,
    texts: Mapping[int, str | tuple[str, ...]],
    added: Mapping[int, tuple[str, str | tuple[str, ...]]],
) -> Plain:
    if node is None:
        return None
    if id(node) in texts:
        return texts[id(node)]
    if isinstance(node, Scalar):
        return str(node)
    if isinstance(node, Listing):
        return tuple(_plain(each, texts, added) for each in node)
    pairs = [(_plain(name, texts, added), _plain(value, texts, added)) for name, value in node.items()]
    if id(node) not in added:
        return tuple(pairs)
    # where among the others a new property stands doesn't matter
    name, value = added[id(node)]
    return frozenset([*pairs, (name, value)] if name else pairs)


def _same_places(
    tree: Tree, root: Node | None, added: Mapping[int, tuple[str, str | tuple[str, ...]]]
) -> dict[int, tuple[str, str | tuple[str, ...]]]:
    """Find, in what was read again, the mappings that have been added to: the n-th question is still the n-th."""
    if not added:
        return {}
    before, after = tree.questions, Tree(Document(tree.document.source, root, ())).questions
    return {id(new): ("", "") for old, new in zip(before, after, strict=False) if id(old) in added}
