"""Texts that YAML misreads or refuses, put in quotes where it is certain what belongs to them."""

# ruff: noqa: D401  docstrings of mends are what `explain` prints

from __future__ import annotations

import re

from quizgen.diagnostics import Edit, Place
from quizgen.mend.case import Case, Change
from quizgen.questions import KINDS, kind_class
from quizgen.schema import property_names
from quizgen.source_yaml import Listing, Scalar, read_yaml
from quizgen.source_yaml.lines import is_quotable, quoted
from quizgen.source_yaml.refusals import single_quoting
from quizgen.source_yaml.silent import divisions

_REAL_COMMENT = re.compile(r"[ \t]{2,}#[ \t]")


def mend_comment(case: Case) -> tuple[Change, ...]:
    """A text that ` #` cuts is put in quotes, where the sign belongs to a word: "Forum #22".

    With a space behind it, or two before it, it may be a comment, and its author knows.
    """
    source, hash_at, end = case.diagnostic.place
    text = source.text
    before, behind = text[max(hash_at - 2, 0) : hash_at], text[hash_at + 1 : hash_at + 2]
    if before[-1:] != " " or before[0].isspace() or not behind.isalnum():
        return ()
    cut = case.tree.text_before(hash_at)
    if cut is None or cut.style or case.tree.is_name(cut) or text[cut.place.end : hash_at].strip():
        return ()
    comment = _REAL_COMMENT.search(text, hash_at, end)
    end = len(text[: comment.start() if comment else end].rstrip())
    start = cut.place.start if cut else hash_at
    raw = text[start:end]
    if "\n" in raw or not is_quotable(raw):
        return ()
    # an empty text stands right behind its colon
    written = text[cut.place.start : start] + quoted(raw)
    return (Change(Edit(Place(source, cut.place.start, end), written), cut, raw),)


def mend_comma(case: Case) -> tuple[Change, ...]:
    """Texts that commas divide in a list in brackets are put in quotes: numbers, dates, texts in quotation marks."""
    source, comma, _ = case.diagnostic.place
    around = [each for each in case.tree.lists if each.place.start < comma < each.place.end]
    flow = max(around, key=lambda each: each.place.start, default=None)
    if flow is None:
        return ()
    groups = _groups(flow, divisions(flow))
    parts: list[str] = []
    values: list[str] = []
    position = flow.place.start
    for group in groups:
        first, last = group[0].place.start, group[-1].place.end
        raw = source.text[first:last]
        if len(group) > 1:
            if "\n" in raw or not is_quotable(raw):
                return ()
            parts += [source.text[position:first], quoted(raw)]
            position = last
            values.append(raw)
        elif isinstance(group[0], Scalar):
            values.append(str(group[0]))
        else:
            return ()
    parts.append(source.text[position : flow.place.end])
    return (Change(Edit(flow.place, "".join(parts)), flow, tuple(values)),)


def _groups(flow: Listing, joins: list[str]) -> list[list[Scalar]]:
    """Put the members of a list together that belong to one text."""
    groups: list[list[Scalar]] = [[flow[0]]]  # type: ignore[list-item]  # only texts are joined
    for joined, member in zip(joins, flow[1:], strict=True):
        if joined:
            groups[-1].append(member)  # type: ignore[arg-type]
        else:
            groups.append([member])  # type: ignore[list-item]
    return groups


def mend_refusal(case: Case) -> tuple[Change, ...]:
    """The text is put in quotes, or below a `|`; a space or colon that is missing after a name is set.

    Where a line end may be missing rather than quotes, its author knows.
    """
    edit = case.diagnostic.mend
    if edit is None and case.diagnostic.code == "control-character":
        # the schema has found it, in a text that YAML has read: `"$\\nabla$"`
        edit = single_quoting(case.diagnostic.place)
    if edit is None or _holds_property(edit):
        return ()
    start, end = edit.place.start, edit.place.end
    read = case.tree.text_between(start, end) if end > start else None
    value = read_yaml("", f"{edit.text}\n".encode()).root
    if read is None or not isinstance(value, Scalar):
        return (Change(edit),)
    return (Change(edit, read, str(value)),)  # it was read, though not as it was meant


def _holds_property(edit: Edit) -> bool:
    known = {name for kind in KINDS for name in property_names(kind_class(kind))}
    return any(name in known for name in re.findall(r"(?<![\w-])([a-z-]+):(?=\s)", edit.text))
