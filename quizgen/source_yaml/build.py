"""One pass over the parser's events, from which values with places are made.

Owns the building, the limits, and what YAML has and a bank may not use: aliases, anchors, tags, merge keys, directives
and several documents. What the parser can't read it only points at; `accidents` finds the words for it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from quizgen.diagnostics import Diagnostic, Place, SourceText
from quizgen.source_yaml import refusals
from quizgen.source_yaml.characters import CONTROL, Characters
from quizgen.source_yaml.parser import Event, Failure, events_of, failure_of
from quizgen.source_yaml.values import (
    MAX_DEPTH,
    MAX_MISTAKES,
    MAX_TEXT,
    SPAN_BITS,
    SPAN_END,
    Listing,
    Mapping,
    Node,
    Scalar,
)


@dataclass(slots=True)
class Built:
    """What one stretch of text yields: its root, or what stopped it.

    *failure* is the parser's, *refusal* ours; at most one of them is set. *flow_start* and *last_quoted* tell, of a
    failure, the innermost open bracket and the quoted text that was read last (-1 and None where there is none).
    """

    root: Node | None = None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    flows: list[Listing | Mapping] = field(default_factory=list)
    failure: Failure | None = None
    refusal: Diagnostic | None = None
    flow_start: int = -1
    last_quoted: Place | None = None

    @property
    def is_whole(self) -> bool:
        """Tell whether the stretch was read to its end."""
        return self.failure is None and self.refusal is None


def build(characters: Characters, start: int, end: int, *, depth: int = 0) -> Built:
    """Read the text from *start* to *end*, which stands inside *depth* lists and maps."""
    text = characters.text
    part = text if (start, end) == (0, len(text)) else text[start:end]
    builder = _Builder(characters, start, MAX_DEPTH - depth)
    built = builder.built
    try:
        builder.run(part)
    except _RefusedError as refused:
        built.refusal = refused.diagnostic
    except (yaml.YAMLError, RecursionError) as exception:
        found = failure_of(exception, length=len(part))
        built.failure = Failure(found.position + start, found.context_position + start, found.problem, found.context)
        built.flow_start = builder.open_brackets[-1] if builder.open_brackets else -1
        built.last_quoted = builder.last_quoted
    if built.is_whole:
        built.root = builder.root
    return built


class _RefusedError(Exception):
    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic


def _may_have_odd_names(part: str) -> bool:
    """Tell, at little cost, whether names must be looked at one by one for merge keys and `? name`."""
    return "<<" in part or " ? " in part or "\n? " in part or part.startswith("? ")


class _Builder:
    """The state of one pass. *base* is where the parser's text begins in the source."""

    def __init__(self, characters: Characters, base: int, max_depth: int) -> None:
        self.source: SourceText = characters.source
        self.text = characters.text
        self.restore = characters.restore
        self.base = base
        self.max_depth = max_depth
        self.built = Built()
        self.root: Node | None = None
        self.last_quoted: Place | None = None
        self.open_brackets: list[int] = []
        self.documents = 0
        # starts of maps in braces that are read as a text, `{{gap}}` for one
        self.verbatim_starts: set[int] = set()
        # of maps with duplicates, by their starts: each name as it stands first
        self.first_names: dict[int, dict[Scalar, Scalar]] = {}

    def run(self, part: str) -> None:  # noqa: C901, PLR0912  (calls would cost as much as the parser)
        """Read all events. The loop is the hot path: most events are plain scalars, and cost no call of ours."""
        get_event, source, base = events_of(part), self.source, self.base
        is_special, watches_names = bool(self.restore), _may_have_odd_names(part)
        new_scalar, new_place, span_end = str.__new__, tuple.__new__, SPAN_END
        brackets = self.open_brackets
        stack: list[tuple[Any, Scalar | None, int]] = []
        container: Any = None  # the list or map that is being filled
        opening = 0  # where it begins
        name: Scalar | None = None  # which waits for its value
        node: Any
        while (event := get_event()) is not None:
            kind = type(event)
            if kind is ScalarEvent:
                start, end = event.start_mark.index + base, event.end_mark.index + base
                if event.style or event.anchor or event.tag or is_special or end - start > MAX_TEXT:
                    node = self._scalar(event, start, end)
                else:
                    node = new_scalar(Scalar, event.value)
                    node.source, node.span, node.style = source, start << SPAN_BITS | end, ""
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                stack.append((container, name, opening))
                opening = event.start_mark.index + base
                container = Mapping() if kind is MappingStartEvent else Listing()
                if event.flow_style or event.anchor or event.tag or len(stack) > self.max_depth:
                    self._opened(event, opening, len(stack))
                name = None
                continue
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                if brackets and brackets[-1] == opening:
                    node = self._closed_bracket(event, container, opening)
                else:
                    # in block style, the parser's end is wherever the next entry begins
                    end = node.span & span_end if type(node) is Scalar else node.place[2]
                    container.place = new_place(Place, (source, opening, end))  # half the cost of Place()
                    node = container
                container, name, opening = stack.pop()
            elif kind is AliasEvent:
                node = self._alias(event)
            elif kind is DocumentStartEvent and not self._document(event):
                return
            else:
                continue
            if name is not None:
                if container.setdefault(name, node) is not node:
                    self._duplicate(container, name, opening)
                name = None
            elif type(container) is Mapping:
                name = node if kind is ScalarEvent and not watches_names else self._name(node, opening)
            elif container is None:
                self.root = node
            else:
                container.append(node)

    def _report(self, diagnostic: Diagnostic) -> None:
        if len(self.built.diagnostics) >= MAX_MISTAKES:
            raise _RefusedError(refusals.too_many(diagnostic.place))
        self.built.diagnostics.append(diagnostic)

    def _scalar(self, event: Event, start: int, end: int) -> Scalar:
        value = event.value
        if self.restore:
            value = value.translate(self.restore)
        if len(value) > MAX_TEXT:
            raise _RefusedError(refusals.text_too_long(Place(self.source, start, end), len(value)))
        style = event.style or ""
        if style:
            value, end = self._styled(value, style, start, end)
        scalar = Scalar(value)
        scalar.style = style
        scalar.place = Place(self.source, start, end)
        if event.tag is not None or event.anchor is not None:
            self._refuse_properties(event, scalar.place)
        return scalar

    def _styled(self, value: str, style: str, start: int, end: int) -> tuple[str, int]:
        if style in "|>":
            return value, self._block_end(start, end)
        self.last_quoted = Place(self.source, start, end)
        if self.text.find("\n", start, end) >= 0:
            swallowed = refusals.swallowed_line(self.source, start, end)
            if swallowed is not None:
                raise _RefusedError(swallowed)
        if style == '"' and not value.isprintable() and CONTROL.search(value):
            self._report(refusals.control_escape(Place(self.source, start, end)))
            value = CONTROL.sub("\ufffd", value)
        return value, end

    def _block_end(self, start: int, end: int) -> int:
        # the parser's end is the next entry; blank lines before it belong to no text, unless `+` keeps them
        text = self.text
        header_end = text.find("\n", start, end)
        if header_end < 0 or "+" in text[start:header_end].partition("#")[0]:
            return end
        while end > start and text[end - 1] in " \t\r\n":
            end -= 1
        return end

    def _duplicate(self, container: Mapping, key: Scalar, opening: int) -> None:
        firsts = self.first_names.setdefault(opening, {})
        if key not in firsts:
            firsts.update((each, each) for each in container)
        self._report(refusals.duplicate_property(key, firsts[key]))

    def _name(self, value: Node, opening: int) -> Scalar:
        if isinstance(value, Scalar):
            start = value.place.start
            if value == "<<" and not value.style:
                self._report(refusals.merge_key(value))
            elif self.text[max(start - 2, 0) : start] == "? " and self._is_first_on_line(start - 2):
                self._report(refusals.complex_key(value.place, start - 2))
            return value
        # a list or map as a name: its source stands in for it, so that reading can go on
        start = value.place.start
        if self.text[max(start - 1, 0) : start] == "{" and opening == start - 1:
            self.verbatim_starts.add(start - 1)
            start -= 1
        elif self.text[max(start - 2, 0) : start] == "? ":
            start -= 2
        self._report(refusals.complex_key(value.place, start))
        while self.built.flows and self.built.flows[-1].place.start >= value.place.start:
            self.built.flows.pop()
        return self._verbatim(value.place)

    def _is_first_on_line(self, offset: int) -> bool:
        before = self.text[max(offset - MAX_DEPTH * 2, 0) : offset]
        return not before.rpartition("\n")[2].strip(" -")

    def _verbatim(self, place: Place) -> Scalar:
        scalar = Scalar(self.source.text[place.start : place.end])
        scalar.style = ""
        scalar.place = place
        return scalar

    def _alias(self, event: Event) -> Scalar:
        place = Place(self.source, event.start_mark.index + self.base, event.end_mark.index + self.base)
        self._report(refusals.alias(place))
        self.end = place.end
        return self._verbatim(place)

    def _opened(self, event: Event, start: int, depth: int) -> None:
        place = Place(self.source, start, event.end_mark.index + self.base)
        if depth > self.max_depth:
            raise _RefusedError(refusals.too_deep(place))
        if event.tag is not None or event.anchor is not None:
            self._refuse_properties(event, place)
        if event.flow_style:
            self.open_brackets.append(start)

    def _closed_bracket(self, event: Event, container: Listing | Mapping, start: int) -> Node:
        self.open_brackets.pop()
        container.place = place = Place(self.source, start, event.end_mark.index + self.base)
        if start not in self.verbatim_starts:
            self.built.flows.append(container)
            return container
        if self.open_brackets and self.open_brackets[-1] == start - 1:
            self.verbatim_starts.add(start - 1)  # `{{{x}}}`
        return self._verbatim(place)

    def _refuse_properties(self, event: Event, place: Place) -> None:
        if event.anchor is not None:
            self._report(refusals.anchor(place))
        elif event.tag is not None:
            self._report(refusals.tag(place))

    def _document(self, event: Event) -> bool:
        """Take note of a document's start; tell whether it is the first, the only one that is read."""
        self.documents += 1
        place = Place(self.source, event.start_mark.index + self.base, event.end_mark.index + self.base)
        if self.documents > 1:
            self._report(refusals.second_document(place))
            return False
        if event.version is not None or event.tags:
            self._report(refusals.directive(place))
        return True
