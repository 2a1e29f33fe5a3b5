"""Reading on after a mistake: every question by itself, so that one bad question hides no other.

Owns the second reading of a file that can't be read in one go. Its cost is near that of the first reading: items are
read many at a time, and only groups with a mistake in them are divided.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from quizgen.diagnostics import Diagnostic, Place, error
from quizgen.source_yaml import accidents, refusals
from quizgen.source_yaml.build import Built, build
from quizgen.source_yaml.characters import Characters
from quizgen.source_yaml.lines import line_at
from quizgen.source_yaml.parts import Block, Item, cut
from quizgen.source_yaml.values import MAX_MISTAKES, Listing, Mapping, Node, Scalar

_ID = re.compile(r"^[ \t]*(?:-[ ]*)*id:[ ]*[\"']?([A-Za-z0-9-]+)", re.MULTILINE)
_GROUP = 8  # into how many groups a group with a mistake is divided


@dataclass(slots=True)
class Recovered:
    """What could be read of a broken file."""

    root: Node | None = None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    flows: list[Listing | Mapping] = field(default_factory=list)
    broken: list[Place] = field(default_factory=list)
    broken_ids: list[str] = field(default_factory=list)


def recover(characters: Characters, first: Built) -> Recovered:
    """Read a file part by part whose *first* reading, of the whole, has failed."""
    parts = cut(characters.text)
    recovery = _Recovery(characters, depth=0 if parts.is_list else 1)
    for block in parts.blocks:
        recovery.block(block, is_list=parts.is_list)
    recovered = recovery.recovered
    if parts.second >= 0:
        place = Place(characters.source, parts.second, parts.second + 3)
        recovered.diagnostics.append(refusals.second_document(place))
    recovered.root = recovery.root()
    if not recovered.broken and not recovered.diagnostics:
        # each part is sound by itself, so the mistake is in how they follow one another
        recovered.diagnostics.append(first.refusal or accidents.explain(characters.source, first, 0))
    return recovered


class _Recovery:
    def __init__(self, characters: Characters, *, depth: int) -> None:
        self.characters = characters
        self.depth = depth
        self.recovered = Recovered()
        self.mapping = Mapping()
        self.listing: Listing | None = None  # the root, when it is a list
        self.is_over = False

    def root(self) -> Node | None:
        if self.listing is not None:
            return self.listing
        if not self.mapping:
            return None
        places = [key.place for key in self.mapping]
        last = next(reversed(self.mapping.values())).place
        self.mapping.place = Place(self.characters.source, places[0].start, max(places[-1].end, last.end))
        return self.mapping

    def block(self, block: Block, *, is_list: bool) -> None:
        if self._is_over(block.start):
            return
        if is_list:
            self.listing = self._listing(block)
            return
        head_end = block.head_end if block.items else block.end
        built = build(self.characters, block.start, head_end)
        if built.is_whole and isinstance(built.root, Mapping):
            self._keep(built)
            self._merge(built.root, block)
        elif not built.is_whole or built.root is not None:
            self._leave_out(built, block.start, block.end)
            self._listing(block)  # for its own mistakes; there is no property to hold it

    def _merge(self, found: Mapping, block: Block) -> None:
        for key, value in found.items():
            held: Node = value
            if block.items and isinstance(value, Scalar) and not value:
                held = self._listing(block)
            elif block.items:
                line = line_at(self.characters.source, block.items[0].start)
                message = f"a list stands below '{key}', which has a text already"
                self.recovered.diagnostics.append(
                    error("yaml-syntax", line.place(line.name_start), message, help="remove one")
                )
                self._listing(block)
            if key in self.mapping:
                original = next(each for each in self.mapping if each == key)
                self.recovered.diagnostics.append(refusals.duplicate_property(key, original))
            else:
                self.mapping[key] = held

    def _listing(self, block: Block) -> Listing:
        listing = Listing()
        self._items(block.items, listing, block.dash)
        start = block.items[0].start if block.items else block.start
        start += block.dash
        listing.place = Place(self.characters.source, start, listing[-1].place.end if listing else start)
        return listing

    def _items(self, items: list[Item], listing: Listing, dash: int) -> None:
        if not items or self._is_over(items[0].start):
            return
        if len(items) == 1:
            self._item(items[0], listing, dash)
            return
        built = build(self.characters, items[0].start, items[-1].end, depth=self.depth)
        if built.is_whole and isinstance(built.root, Listing) and len(built.root) == len(items):
            self._keep(built)
            listing += built.root
            return
        size = max(len(items) // _GROUP, 1)
        for at in range(0, len(items), size):
            self._items(items[at : at + size], listing, dash)

    def _item(self, item: Item, listing: Listing, dash: int) -> None:
        if item.bare:
            self._bare(item)
            return
        built = build(self.characters, item.start, item.end, depth=self.depth)
        if not built.is_whole or not isinstance(built.root, Listing):
            self._leave_out(built, item.start, item.end)
            return
        self._keep(built)
        listing += built.root
        if item.misplaced:
            self.recovered.diagnostics.append(accidents.stray_dash(line_at(self.characters.source, item.start), dash))

    def _bare(self, item: Item) -> None:
        self._note_broken(item.start, item.end)
        self.recovered.diagnostics.append(accidents.no_item(line_at(self.characters.source, item.start)))

    def _keep(self, built: Built) -> None:
        self.recovered.diagnostics += built.diagnostics
        self.recovered.flows += built.flows

    def _leave_out(self, built: Built, start: int, end: int) -> None:
        if built.refusal is not None:
            found = built.refusal
        elif built.failure is not None:
            found = accidents.explain(self.characters.source, built, start)
        else:
            found = accidents.no_property(line_at(self.characters.source, start))
        # an alias that is followed by text, for one, is seen by both; once is enough
        others = [each for each in built.diagnostics if each.place.start != found.place.start]
        self._note_broken(start, end)
        question = self._question_at(found.place.start, start)
        self.recovered.diagnostics += [*others, replace(found, question=question)]

    def _question_at(self, offset: int, start: int) -> str:
        """Name the question in whose lines, from *start* on, a fault stands: nobody can ask what was left out."""
        line = line_at(self.characters.source, offset)
        matches = list(_ID.finditer(self.characters.text, start, max(line.end, start)))
        return matches[-1][1] if matches else ""

    def _note_broken(self, start: int, end: int) -> None:
        text = self.characters.text
        end = start + len(text[start:end].rstrip())
        start = end - len(text[start:end].lstrip())
        self.recovered.broken.append(Place(self.characters.source, start, end))
        self.recovered.broken_ids += _ID.findall(text, text.rfind("\n", 0, start) + 1, end)

    def _is_over(self, start: int) -> bool:
        """Tell whether there were too many mistakes to go on; say so once."""
        found = self.recovered.diagnostics
        if len(found) < MAX_MISTAKES or self.is_over:
            return self.is_over
        self.is_over = True
        line = line_at(self.characters.source, start)
        if found[-1].code != "too-many-mistakes":
            found.append(refusals.too_many(line.place(line.name_start)))
        self.recovered.broken.append(Place(self.characters.source, start, len(self.characters.text)))
        return True
