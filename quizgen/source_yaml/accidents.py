"""What an author did where the parser gave up, in the author's words and with the line mended.

Owns the way from a failure of the parser to one diagnostic. It trusts the parser for the place and, of its words, only
for which of a few situations it was in; the rest it sees from the lines around.
"""

from __future__ import annotations

import re

from quizgen.diagnostics import Diagnostic, Edit, Place, SourceText, error
from quizgen.source_yaml import brackets, refusals
from quizgen.source_yaml.build import Built
from quizgen.source_yaml.lines import MAX_LINE, Line, line_at, line_before, line_without_name, shortened
from quizgen.source_yaml.parser import Failure

_CODE = "yaml-syntax"
_MAX_NAME = 1000  # libyaml looks for the colon of a name no further than 1,024 bytes
_MAX_LINES = 50  # how far up neighbours are looked for
_NEAR = 3  # columns by which a property is off where it is taken for a neighbour of another
_NO_SPACE_AFTER_COLON = re.compile(r"([A-Za-z][\w-]*):(?!/)([^ \t].*)")
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}|\\U0000[dD][89a-fA-F][0-9a-fA-F]{2}")
_WORD = re.compile(r"[a-z][a-z-]*")
_NO_SPACE_AFTER_DASH = re.compile(r"-([A-Za-z\"'“].*)")
_READINGS = {
    "*": "an alias",
    "&": "an anchor",
    "!": "a tag",
    "|": "the start of a text on the lines below",
    ">": "the start of a text on the lines below",
    "{": "a map",
    "[": "a list",
    "%": "",
    "@": "",
    "`": "",
    ",": "the end of an item",
    "}": "the end of a map",
    "]": "the end of a list",
    "- ": "an item of a list",
    "? ": "a name of more than one line",
}
_CURLY = {"“": '"', "„": '"', "«": '"', "‘": "'", "‚": "'"}
_CURLY_ENDS = "”“»’‘"


def explain(source: SourceText, built: Built, start: int) -> Diagnostic:
    """Put what stopped the reading of the text from *start* on into words."""
    failure = built.failure
    if failure is None:
        raise ValueError("nothing has failed here")
    for look in (_odd_space, _in_quotes, _in_brackets, _sign, _closed_early, _colon, _name, _dash, _indentation):
        found = look(source, failure, built)
        if found is not None:
            return found
    return _unknown(source, failure, start)


def _odd_space(source: SourceText, failure: Failure, _: Built) -> Diagnostic | None:
    """Look for a tab, or a space from a web page, where the indentation is."""
    for position in dict.fromkeys((failure.position, failure.context_position)):
        line = line_at(source, position)
        at = line.start + line.indent.find("\t")
        if at < line.start and source.text.startswith("\t", position):
            at = position
        if line.start <= at and position <= line.name_start:
            message, advice = "a tab stands where YAML wants spaces", "indent with spaces, as the lines around it are"
            return error(_CODE, Place(source, at, at + 1), message, help=advice)
        odd = source.text[line.name_start : line.name_start + 1]
        if odd.isspace() and not odd.isascii():
            message = f"a {'non-breaking' if odd == chr(0xA0) else 'special'} space stands where YAML wants a plain one"
            place = Place(source, line.name_start, line.name_start + 1)
            return error(_CODE, place, message, help="type it anew", mend=Edit(place, " "))
    return None


def _in_quotes(source: SourceText, failure: Failure, _: Built) -> Diagnostic | None:
    if "quoted scalar" not in failure.context and "double-quoted" not in failure.context:
        return None
    opening = failure.context_position
    if "end of stream" in failure.problem or "document" in failure.problem:
        return refusals.unclosed_quote(source, opening)
    if "escape" not in failure.problem and "hexdecimal" not in failure.problem:
        return None
    line = line_at(source, opening)
    escape = max(source.text.rfind("\\", opening, failure.position + 1), opening)
    closing = source.text.find('"', failure.position + 1, failure.position + MAX_LINE)
    whole = Place(source, opening, closing + 1 if closing >= 0 else line.end)
    surrogate = _SURROGATE.match(source.text, escape)
    if surrogate:
        return refusals.control_character(line, whole, Place(source, *surrogate.span()))
    written = source.text[escape : escape + 2]
    message = f"'{written}' in double quotes is no escape that YAML knows"
    return error(
        _CODE,
        Place(source, escape, escape + len(written)),
        message,
        help=refusals.in_single_quotes(line, whole),
        mend=refusals.single_quoting(whole),
    )


def _in_brackets(source: SourceText, failure: Failure, built: Built) -> Diagnostic | None:
    if built.flow_start < 0:
        return None
    return brackets.explain(source, failure.position, built.flow_start)


def _sign(source: SourceText, failure: Failure, _: Built) -> Diagnostic | None:
    """Look for a text that begins with a sign of YAML's, on the line of the failure or of what it belongs to."""
    for position in dict.fromkeys((failure.position, failure.context_position)):
        line = line_at(source, position)
        sign = line.text[:1]
        if not sign or position < line.text_start:
            continue
        if sign == "%" and line.text_start == line.start:
            return refusals.directive(line.place(line.start))
        if line.name and (line.text in ("-", "?") or line.text.startswith(("- ", "? "))):
            sign = line.text[0] + " "
        elif sign in "[{" and not _closes_before(line, failure.position):
            continue
        if sign in _READINGS:
            return refusals.begins_with(line, sign.strip(), _READINGS[sign])
    return None


def _closes_before(line: Line, position: int) -> bool:
    # the bracket is closed on its line, and text follows: it is text that begins with a bracket
    closer = "]" if line.text[0] == "[" else "}"
    return line.text_start < position <= line.end and closer in line.source.text[line.text_start : position]


def _closed_early(source: SourceText, failure: Failure, built: Built) -> Diagnostic | None:
    quoted = built.last_quoted
    if quoted is None or quoted.end > failure.position:
        return None
    if source.text[quoted.end : failure.position].strip(" \t"):
        return None
    line = line_at(source, quoted.start)
    if source.text.startswith(":", failure.position) and line_at(source, failure.position).colon == failure.position:
        return None
    return refusals.closed_too_early(line, quoted.start, quoted.end)


def _colon(source: SourceText, failure: Failure, _: Built) -> Diagnostic | None:
    if "mapping values are not allowed" not in failure.problem:
        return None
    line = line_at(source, failure.position)
    if failure.position - line.name_start >= _MAX_NAME:
        return _long_name(line, failure.position)
    if line.colon == failure.position:
        return _colon_of_line(line)
    place = Place(source, failure.position, failure.position + 1)
    if line.text[:1] in _CURLY and line.text[-1:] in _CURLY_ENDS:
        return _curly(line)
    if " " in line.name and line.dashes:
        # an item of a list of texts: its first colon made it a map already
        line = line_without_name(line)
    verb = "ends with ':'" if failure.position == line.end - 1 else "holds ': '"
    message = f"{line.subject} {verb}, which YAML reads as the end of a name"
    return error(_CODE, place, message, help=refusals.in_quotes(line), mend=line.quoting())


def _curly(line: Line) -> Diagnostic:
    straight, inner = _CURLY[line.text[0]], line.text[1:-1]
    mended = line.with_verbatim(straight + inner + straight) if straight not in inner else line.with_text(inner)
    message = f"{line.subject} is in curly quotes, which don't hide its ': ' from YAML"
    return error(_CODE, line.place(line.text_start), message, help=f"use straight quotes:\n{mended}")


def _colon_of_line(line: Line) -> Diagnostic:
    """Explain why the first colon of a line is too much: the line is indented too far, or is part of the text above."""
    above = line_before(line)
    if above is not None and line.has_property and above.name and above.column != line.column:
        return _misplaced(line, above)
    place = Place(line.source, line.colon, line.colon + 1)
    texts = [line.source.text[line.name_start : line.end]]
    while above is not None and not above.name and not above.dashes and len(texts) < _MAX_LINES:
        texts.insert(0, above.text)
        above = line_before(above)
    if above is None or (not above.name and not above.dashes):
        return error(_CODE, place, "YAML can't read this ':' as the end of a name", help="put the text in quotes")
    message = f"the text of {above.subject} holds ': ', which YAML reads as the end of a name"
    help_ = f"put it below a '|':\n{above.with_block([*filter(None, [above.text]), *texts])}"
    return error(_CODE, place, message, help=help_, mend=above.quoting() if above.text else None)


def _name(source: SourceText, failure: Failure, _: Built) -> Diagnostic | None:
    """Look for a line that should be `name: text` and has no `: `."""
    if "simple key" not in failure.context:
        return None
    line = line_at(source, failure.context_position)
    if failure.context_position + _MAX_NAME < line.end and (
        line.colon < 0 or line.colon - line.name_start >= _MAX_NAME
    ):
        return _long_name(line, line.end)
    return no_property(line)


def no_property(line: Line) -> Diagnostic:
    """Say what is wrong with a line that should be a property or an item of a list and is neither."""
    body = line.source.text[line.name_start : line.end]
    above = line_before(line)
    if above is not None and above.dashes and above.column - 2 == line.column:
        return no_item(line)
    if found := _missing_space(line, body):
        return found
    if _WORD.fullmatch(body) and _goes_deeper(line):
        message = f"':' is missing after '{shortened(body, 40)}'"
        mend = Edit(Place(line.source, line.end, line.end), ":")
        return error(_CODE, line.place(line.name_start), message, help=f"write:\n    {line.dashes}{body}:", mend=mend)
    message = f"'{shortened(body, 40)}' is neither 'name: text' nor indented as part of the text above"
    told = "put ':' and a space behind the name, or indent it further if it belongs to the line above"
    return error(_CODE, line.place(line.name_start), message, help=told)


def _goes_deeper(line: Line) -> bool:
    newline = line.source.text.find("\n", line.end, line.end + MAX_LINE)
    following = line_at(line.source, newline + 1)
    if newline < 0 or following.is_blank:
        return False
    return len(following.indent) > line.column or (
        bool(following.dashes) and following.indent == "" and not line.column
    )


def no_item(line: Line) -> Diagnostic:
    """Say what is wrong with a line that begins an item of a list, and has no dash or no space after it."""
    body = line.source.text[line.name_start : line.end]
    if found := _missing_space(line, body):
        return found
    message = f"'{shortened(body, 40)}' is below a list, but no item of it: its '- ' is missing"
    return error(_CODE, line.place(line.name_start), message, help=f"make it an item:\n    - {body}")


def _missing_space(line: Line, body: str) -> Diagnostic | None:
    dash = _NO_SPACE_AFTER_DASH.match(body)
    if dash:
        place = Place(line.source, line.name_start, line.name_start + 1)
        help_ = f"write:\n    {line.dashes}- {dash[1]}"
        return error(_CODE, place, "a space is missing after '-'", help=help_, mend=_space_at(line, place.end))
    colon = _NO_SPACE_AFTER_COLON.match(body)
    if colon:
        at = line.name_start + colon.end(1)
        message = f"a space is missing after '{colon[1]}:'"
        help_ = f"write:\n    {line.dashes}{colon[1]}: {colon[2].strip()}"
        return error(_CODE, Place(line.source, at, at + 1), message, help=help_, mend=_space_at(line, at + 1))
    return None


def _space_at(line: Line, at: int) -> Edit:
    # a space from a web page gives way to a plain one
    end = at + 1 if line.source.text[at : at + 1].isspace() else at
    return Edit(Place(line.source, at, end), " ")


def _dash(source: SourceText, failure: Failure, _: Built) -> Diagnostic | None:
    """Look for a line in a list that is no item of it, or an item that isn't below the others."""
    line = line_at(source, failure.position)
    body = source.text[line.name_start : line.end]
    if not line.dashes and (found := _missing_space(line, body)):
        return found
    if line.dashes:
        return stray_dash(line)
    above = line_before(line)
    if "block collection" in failure.context and above is not None and _in_list_at(above, line.column):
        message = f"'{shortened(body, 40)}' is below a list, but no item of it: its '- ' is missing"
        return error(_CODE, line.place(line.name_start), message, help=f"make it an item:\n    - {body}")
    return None


def _in_list_at(line: Line, column: int) -> bool:
    """Tell whether *line* is within a list whose dashes stand behind *column* spaces."""
    above: Line | None = line
    for _ in range(_MAX_LINES):
        if above is None or len(above.indent) < column:
            return False
        if above.dashes and len(above.indent) == column:
            return True
        above = line_before(above)
    return False


def stray_dash(line: Line, column: int | None = None) -> Diagnostic:
    """Say that a dash isn't below the dashes that it belongs with, which stand behind *column* spaces."""
    at = line.start + len(line.indent)
    place = Place(line.source, at, at + 1)
    above = line_before(line)
    follows_text = above is not None and above.column == len(line.indent) and bool(above.name)
    for _ in range(_MAX_LINES):
        if column is not None or above is None or follows_text:
            break
        if above.dashes and above.indent != line.indent:
            column = len(above.indent)
        above = line_before(above)
    if column is None:
        message = "a list begins here, where YAML expects a name"
        return error(_CODE, place, message, help="put the list below the name that it belongs to")
    message = f"this '-' stands in column {at - line.start + 1}, that of the item above in column {column + 1}"
    return error(_CODE, place, message, help="give the items of a list the same indentation")


def _indentation(source: SourceText, failure: Failure, _: Built) -> Diagnostic | None:
    line = line_at(source, failure.position)
    above = line_before(line) if line.name else None
    for _attempt in range(_MAX_LINES):
        if above is None:
            return None
        if above.name and 0 < abs(above.column - line.column) <= _NEAR:
            return _misplaced(line, above)
        above = line_before(above)
    return None


def _misplaced(line: Line, other: Line) -> Diagnostic:
    message = f"'{line.name}' stands in column {line.column + 1}, '{other.name}' above it in column {other.column + 1}"
    text = line.source.text
    pair = [
        other.dashes + text[other.name_start : other.end],
        " " * len(other.dashes) + text[line.name_start : line.end],
    ]
    shown = "\n".join(f"    {shortened(each)}" for each in pair)
    return error(
        _CODE, Place(line.source, line.name_start, line.colon), message, help=f"write one below the other:\n{shown}"
    )


def _long_name(line: Line, end: int) -> Diagnostic:
    place = Place(line.source, line.name_start, max(end, line.name_start))
    message = "a text before ': ' has more than 1,000 characters, which YAML can't read"
    return error(_CODE, place, message, help="shorten it")


def _unknown(source: SourceText, failure: Failure, start: int) -> Diagnostic:
    line = line_at(source, max(failure.position, start))
    if "document start" in failure.problem:
        message = "this stands after the end of what YAML reads"
        mend = "indent it further if it belongs to the text above, else as the lines around it are"
        return error(_CODE, line.place(line.name_start), message, help=mend)
    if line.text and line.name:
        return error(_CODE, line.place(failure.position), "YAML can't read this line", help=refusals.in_quotes(line))
    return error(_CODE, line.place(failure.position), "YAML can't read this line", help="put its text in quotes")
