"""What a mend is given and what it gives: a problem with all that is known around it, and changes of the file.

Owns the shapes, and the look into a document's values from a place.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from quizgen.bank import Bank
from quizgen.diagnostics import Diagnostic, Edit, Place
from quizgen.evidence import SourceDocument
from quizgen.mend.texts import Swap, rewrite, swapped
from quizgen.questions import Question
from quizgen.source_yaml import Document, Listing, Node, Scalar
from quizgen.source_yaml import Mapping as YamlMapping


@dataclass(frozen=True, slots=True)
class Change:
    """One edit, and what it does to the values that are read of the file.

    *node* then reads as *value*: one text, or the texts of a list. With a *name*, the mapping *node* has one property
    more. Without a *node* the edit mends what could not be read.
    """

    edit: Edit
    node: Node | None = None
    value: str | tuple[str, ...] = ""
    name: str = ""


@dataclass(frozen=True)
class Tree:
    """The values of one document, found by where they stand."""

    document: Document

    @cached_property
    def _parents(self) -> dict[int, Node]:
        root = self.document.root
        return {id(child): parent for parent in every_node(root) for child in _children(parent)} if root else {}

    @cached_property
    def scalars(self) -> tuple[Scalar, ...]:
        """Every text of the file, names too, in the order of their places."""
        found = (each for each in every_node(self.document.root) if isinstance(each, Scalar))
        return tuple(sorted(found, key=lambda each: each.place.start))

    @cached_property
    def mappings(self) -> dict[int, YamlMapping]:
        """Every mapping, by where its first name begins."""
        found = (each for each in every_node(self.document.root) if isinstance(each, YamlMapping))
        return {next(iter(each)).place.start: each for each in found if each}

    @cached_property
    def questions(self) -> tuple[YamlMapping, ...]:
        """The questions as they were typed, the inner ones behind their passage."""
        found: list[YamlMapping] = []
        waiting: list[Node | None] = [self.document.root]
        while waiting:
            node = waiting.pop(0)
            inner = node.find("questions") if isinstance(node, YamlMapping) else None
            if isinstance(inner, Listing):
                found += (each for each in inner if isinstance(each, YamlMapping))
                waiting += inner
        return tuple(found)

    @cached_property
    def _questions(self) -> frozenset[int]:
        return frozenset(map(id, self.questions))

    def is_question(self, node: Node) -> bool:
        """Tell whether a value is one of the questions."""
        return id(node) in self._questions

    def ids(self) -> set[str]:
        """Give the ids that questions have here, those of questions that can't be read too."""
        found = (each.find("id") for each in self.questions)
        return {*self.document.broken_ids, *(str(each) for each in found if isinstance(each, Scalar))}

    @cached_property
    def _starts(self) -> list[int]:
        return [each.place.start for each in self.scalars]

    def text_at(self, place: Place) -> Scalar | None:
        """Find the text that stands at a place, no more and no less of it."""
        found = self.text_before(place.start)
        return found if found is not None and found.place[1:] == place[1:] else None

    def text_before(self, offset: int) -> Scalar | None:
        """Find the last text that begins at an offset or before it."""
        at = bisect_right(self._starts, offset)
        return self.scalars[at - 1] if at else None

    def text_between(self, start: int, end: int) -> Scalar | None:
        """Find the first text that begins from one offset up to another."""
        at = bisect_left(self._starts, start)
        return self.scalars[at] if at < len(self.scalars) and self._starts[at] <= end else None

    @cached_property
    def lists(self) -> tuple[Listing, ...]:
        """Every list in brackets."""
        found = (each for each in every_node(self.document.root) if isinstance(each, Listing))
        return tuple(each for each in found if each.place.source.text[each.place.start] == "[")

    def is_in_brackets(self, node: Node) -> bool:
        """Tell whether a value stands inside a list or map in brackets."""
        parent = self._parents.get(id(node))
        while parent is not None:
            if parent.place.source.text[parent.place.start] in "[{":
                return True
            parent = self._parents.get(id(parent))
        return False

    def is_name(self, scalar: Scalar) -> bool:
        """Tell whether a text names a value of a mapping."""
        parent = self._parents.get(id(scalar))
        return isinstance(parent, YamlMapping) and any(each is scalar for each in parent)

    def swap(self, scalar: Scalar, swaps: Sequence[Swap]) -> Change | None:
        """Make the change by which a text reads as its swaps ask; None where that can't be written for certain."""
        brackets, name = self.is_in_brackets(scalar), self.is_name(scalar)
        edit = rewrite(scalar, swaps, in_brackets=brackets, is_name=name)
        return Change(edit, scalar, swapped(scalar, swaps)) if edit else None


@dataclass(frozen=True, slots=True)
class Case:
    """A problem that may be mended: where it stands, and all that a mend may need to know.

    *bank* is what was made of the file, where that could be, and *question* the one concerned; *texts* are the sources'
    at hand, by id. *taken* are the ids that questions of this file have or are about to get.
    """

    diagnostic: Diagnostic
    tree: Tree
    bank: Bank | None = None
    question: Question | None = None
    texts: Mapping[str, SourceDocument] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)


def every_node(root: Node | None) -> Iterator[Node]:
    """Visit a value and all that stands in it, names too."""
    waiting: list[Node] = [] if root is None else [root]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += _children(node)


def _children(node: Node) -> tuple[Node, ...]:
    if isinstance(node, Listing):
        return tuple(node)
    return (*node, *node.values()) if isinstance(node, YamlMapping) else ()
