"""What YAML changes without a word: texts cut by ` #` and by commas.

Owns `text-cut-by-comment` and `text-cut-by-comma`. Both look at the source around values that were read well. Files
without ` #` and without brackets cost nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice, pairwise

from quizgen.diagnostics import Diagnostic, Place, SourceText, error
from quizgen.source_yaml.lines import Line, is_quotable, line_at, quoted, shortened
from quizgen.source_yaml.refusals import in_quotes
from quizgen.source_yaml.values import MAX_MISTAKES, Listing, Mapping, Node, Scalar

_TO_LINE_END = re.compile(r"[^\r\n]{0,2000}")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_ENDS_WITH_DAY = re.compile(rf"(?:^|\W)(?:{_MONTH} {_DAY}|{_DAY} {_MONTH})$", re.IGNORECASE)
_BEGINS_WITH_YEAR = re.compile(r"\d{4}\b")
_ENDS_WITH_THOUSANDS = re.compile(r"(?:^|[^\w.,])\d{1,3}$")
_BEGINS_WITH_GROUP = re.compile(r"\d{3}(?!\d)")
_MAY_BE_DIVIDED = re.compile(r"""[0-9"“„«(]""")
_PAIRS = (("“", "”"), ("„", "“"), ("«", "»"), ("(", ")"))


def find_cut_texts(source: SourceText, root: Node | None, flows: Sequence[Listing | Mapping]) -> list[Diagnostic]:
    """Find the texts of a document that are shorter than what was typed. *flows* are its lists and maps in brackets."""
    by_comma = chain.from_iterable(_cut_by_comma(source, flow) for flow in flows)
    by_comment = _cut_by_comment(source, root) if root is not None and " #" in source.text else ()
    return list(islice(chain(by_comma, by_comment), MAX_MISTAKES))


def _cut_by_comment(source: SourceText, root: Node) -> Iterator[Diagnostic]:
    suspects = _suspects(source.text)
    if not suspects:
        return
    for scalar in _scalars(root):
        hash_at = suspects.get(scalar.place.end)
        if hash_at is None or scalar.style:
            continue
        line = line_at(source, scalar.place.start)
        if _cuts(source.text, scalar, hash_at, line):
            yield _comment(source, scalar, hash_at, line)


def _suspects(text: str) -> dict[int, int]:
    """Find the '#' that may belong to a text, each by where the text before it ends.

    A real comment has two spaces before its '#' and one after it. A line that begins with "#22" may be a wrapped text.
    """
    suspects = {}
    at = text.find(" #")
    while at >= 0:
        after = text[at + 2 : at + 3]
        if text[at - 1 : at] not in (" ", "\t") or not (after.isspace() or after in ("", "#")):
            start = at
            while start > 0 and text[start - 1] in " \t":
                start -= 1
            if text[start - 1 : start] == "\n" and (after.isalnum() or after == "_"):
                start -= 2 if text[start - 2 : start] == "\r\n" else 1
            suspects[start] = at + 1
        at = text.find(" #", at + 1)
    return suspects


def _cuts(text: str, scalar: Scalar, hash_at: int, line: Line) -> bool:
    between = text[scalar.place.end : hash_at]
    if "\n" in between:
        # a wrapped text is indented further than its name, a comment like its neighbours
        column = line.column if line.name else line.column - 1
        return bool(scalar) and len(between.lstrip("\r\n")) > column
    return bool(scalar) or (between == " " and not text[hash_at + 1 : hash_at + 2].isspace())


def _comment(source: SourceText, scalar: Scalar, hash_at: int, line: Line) -> Diagnostic:
    tail = _TO_LINE_END.match(source.text, hash_at)
    end = tail.end() if tail else hash_at + 1
    left = f"only '{shortened(scalar, 40)}' is left" if scalar else "nothing is left"
    between = source.text[scalar.place.end : hash_at]
    sign = "'#' at the beginning of a line" if "\n" in between else "' #'"
    message = f"{sign} begins a comment in YAML and cuts {line.subject}: {left}"
    if "\n" in source.text[scalar.place.start : hash_at] or (scalar and scalar.place.start != line.text_start):
        help_ = "put the text in quotes, or below a '|'"
    else:
        text = f"{scalar}{between}{source.text[hash_at:end]}".strip()
        help_ = in_quotes(line, text)
    if "\n" not in between:
        help_ += "\na comment has two spaces before its '#' and one after it"
    return error("text-cut-by-comment", Place(source, hash_at, end), message, help=help_)


def _scalars(root: Node) -> Iterator[Scalar]:
    waiting: list[Node] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Scalar):
            yield node
        elif isinstance(node, Listing):
            waiting += node
        else:
            waiting += node.values()


def _cut_by_comma(source: SourceText, flow: Listing | Mapping) -> Iterator[Diagnostic]:
    if isinstance(flow, Mapping):
        yield from _names_without_text(source, flow)
    else:
        yield from _divided_texts(source, flow)


def _names_without_text(source: SourceText, flow: Mapping) -> Iterator[Diagnostic]:
    for name, value in flow.items():
        if value or not isinstance(value, Scalar) or value.style or name.style:
            continue
        if ":" in source.text[name.place.end : value.place.end]:
            continue
        shown = shortened(name, 40)
        before, after = _comma_before(source.text, name.place.start), _comma_after(source.text, name.place.end)
        if before < 0 and after < 0:
            line = line_at(source, flow.place.start)
            help_ = in_quotes(line) if flow.place.start == line.text_start else "put the text in quotes"
            message = f"'{{{shown}}}' is a map for YAML, in which '{shown}' is a name without a text"
            yield error("text-cut-by-comma", name.place, message, help=help_)
            continue
        side, comma = ("before", before) if before >= 0 else ("after", after)
        message = f"the comma {side} '{shown}' divides a text in {{…}}: '{shown}' is a name without a text"
        help_ = "put the text with the comma in quotes, or write one name a line"
        yield error("text-cut-by-comma", Place(source, comma, comma + 1), message, help=help_)


def _comma_before(text: str, at: int) -> int:
    while at > 0 and text[at - 1].isspace():
        at -= 1
    return at - 1 if text[at - 1 : at] == "," else -1


def _comma_after(text: str, at: int) -> int:
    while text[at : at + 1].isspace():
        at += 1
    return at if text[at : at + 1] == "," else -1


def _divided_texts(source: SourceText, flow: Listing) -> Iterator[Diagnostic]:
    if not _MAY_BE_DIVIDED.search(source.text, flow.place.start, flow.place.end):
        return
    joins = divisions(flow)
    if not any(joins):
        return
    mend = _mend(source, flow, joins)
    for reason, (first, second) in zip(joins, pairwise(flow), strict=True):
        if reason:
            comma = source.text.index(",", first.place.end, second.place.start)
            texts = f"'{shortened(str(first), 40)}' and '{shortened(str(second), 40)}'"
            message = f"this comma divides {reason}: {texts} are two texts"
            yield error("text-cut-by-comma", Place(source, comma, comma + 1), message, help=mend)


def divisions(flow: Listing) -> list[str]:
    """Name for every comma of a list in brackets what it divides: a number, a date, a text; '' where nothing."""
    return _with_open_quotes(flow, [_divides(first, second) for first, second in pairwise(flow)])


def _divides(first: Node, second: Node) -> str:
    """Name what the comma between two neighbours divides, or nothing."""
    if not (isinstance(first, Scalar) and isinstance(second, Scalar)) or first.style or second.style:
        return ""
    if (
        second.place.start == first.place.end + 1
        and _BEGINS_WITH_GROUP.match(second)
        and _ENDS_WITH_THOUSANDS.search(first)
    ):
        return "a number"
    if _BEGINS_WITH_YEAR.match(second) and _ENDS_WITH_DAY.search(first):
        return "a date"
    return ""


def _with_open_quotes(flow: Listing, joins: list[str]) -> list[str]:
    """Add the commas that stand inside quotes or parentheses which one text opens and a later one closes."""
    opened = -1
    closing = ""
    for at, node in enumerate(flow):
        if not isinstance(node, Scalar) or node.style:
            opened = -1
        elif opened >= 0 and closing in node:
            for between in range(opened, at):
                joins[between] = joins[between] or ("a text in quotes" if closing != ")" else "a text in parentheses")
            opened = -1
        if opened < 0 and isinstance(node, Scalar) and not node.style and (closing := _open_in(node)):
            opened = at
    return joins


def _open_in(text: str) -> str:
    """Tell which sign would close what a text leaves open, or nothing."""
    if text.count('"') % 2:
        return '"'
    for opening, closing in _PAIRS:
        if text.rfind(opening) > text.rfind(closing):
            return closing
    return ""


def _mend(source: SourceText, flow: Listing, joins: list[str]) -> str:
    """Show the list with whole texts, if it is the whole of a line."""
    line = line_at(source, flow.place.start)
    if (
        flow.place.start != line.text_start
        or flow.place.end < line.end
        or "\n" in source.text[flow.place.start : flow.place.end]
    ):
        return "put the text with the comma in quotes"
    shown: list[str] = []
    first = 0
    for at in range(len(flow)):
        if at < len(joins) and joins[at]:
            continue
        raw = source.text[flow[first].place.start : flow[at].place.end]
        if at > first and not is_quotable(raw):
            return "write the list with one text a line"
        shown.append(quoted(raw) if at > first else raw)
        first = at + 1
    return f"put the text in quotes:\n{line.with_verbatim('[' + ', '.join(shown) + ']')}"
