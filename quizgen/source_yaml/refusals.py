"""The diagnostics of what YAML can do and a bank may not.

Owns the words for what `build` comes upon: aliases, anchors, tags, merge keys, control characters, limits.
"""

from __future__ import annotations

import re

from quizgen.diagnostics import Diagnostic, Edit, Place, SourceText, error
from quizgen.source_yaml.characters import CONTROL
from quizgen.source_yaml.lines import MAX_LINE, Line, inside_quotes, is_quotable, line_at, quoted, without_comment
from quizgen.source_yaml.values import MAX_DEPTH, MAX_MISTAKES, MAX_TEXT, Scalar

_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.)|\n)")
_CONTROL_LETTERS = {"0": 0, "a": 7, "b": 8, "v": 11, "f": 12, "r": 13, "e": 27, "N": 0x85}
_IN_BRACKETS = re.compile(r"(?P<text>[^\s,\[\]{}'\"#][^,\[\]{}'\"#\r\n]*?)[ ]*[,\]]")
_NEXT_TEXT = re.compile(r"[ \t]*(?:[,;/|&]|(?:or|and)\b)")
_MEANT_ESCAPE = re.compile(r"""\\(?:["\\/ xuU0-9\n\r]|[nt](?![a-z]))""")
_ENTRY = re.compile(r"( *)(?:-(?:[ \r\n]|$)|[A-Za-z][\w-]*:(?:[ \r\n]|$))")


def in_quotes(line: Line, text: str | None = None) -> str:
    """Help with a line whose text needs quotes, shown with them."""
    text = line.text if text is None else text
    how = "put it in quotes" if is_quotable(text) else "put it below a '|'"
    return f"{how}:\n{line.with_text(text)}"


def begins_with(line: Line, sign: str, reading: str, *, at: int | None = None, code: str = "yaml-syntax") -> Diagnostic:
    """Say that a text begins with a sign that YAML reads in its own way."""
    start = line.text_start if at is None else at
    way = f"YAML reads as {reading}" if reading else "YAML keeps for itself"
    message = f"{line.subject} begins with '{sign}', which {way}"
    # in the midst of a line, a list in brackets for one, the line alone doesn't tell what belongs to the text
    whole = start == line.text_start
    if not whole:
        return error(code, line.place(start), message, help="put this text in quotes")
    # "- 5" may be a number or a list: its author knows
    mend = line.quoting() if sign not in ("-", "?") else None
    return error(code, line.place(start), message, help=in_quotes(line), mend=mend)


def alias(place: Place) -> Diagnostic:
    """Refuse `*name`, whatever it would stand for."""
    return _sign(place, "*", "an alias", "yaml-alias")


def anchor(place: Place) -> Diagnostic:
    """Refuse `&name` before a value."""
    return _sign(place, "&", "an anchor", "yaml-anchor")


def tag(place: Place) -> Diagnostic:
    """Refuse `!name` before a value."""
    return _sign(place, "!", "a tag", "yaml-tag")


def _sign(place: Place, sign: str, reading: str, code: str) -> Diagnostic:
    source = place.source
    # an anchor may stand before a tag or after it: the sign that counts is the first of its kind
    start = max(source.text.find(sign, place.start, place.start + MAX_LINE), place.start)
    line = line_at(source, start)
    if start == line.text_start:
        return begins_with(line, sign, reading, code=code)
    message = f"'{sign}' begins {reading} in YAML"
    help_ = "put the text in quotes, or write out what is meant"
    return error(code, line.place(start), message, help=help_, mend=quoting_in_brackets(source, start))


def quoting_in_brackets(source: SourceText, start: int) -> Edit | None:
    """Make the edit that puts one text of a list in brackets in quotes; None unless it is plain where it ends."""
    before = source.text[max(start - MAX_LINE, 0) : start].rstrip(" ")[-1:]
    text = _IN_BRACKETS.match(source.text, start, start + MAX_LINE)
    if before not in ("[", ",") or text is None:
        return None
    return Edit(Place(source, start, text.end("text")), quoted(text["text"]))


def merge_key(key: Scalar) -> Diagnostic:
    """Refuse `<<` as a name."""
    return error("yaml-merge", key.place, "'<<' merges maps in YAML", help="write the properties out here")


def complex_key(place: Place, start: int) -> Diagnostic:
    """Refuse a list or map as a name, or a name after `? `; often it is a text that begins with a gap."""
    source = place.source
    line = line_at(source, start)
    sign = source.text[start : start + 1]
    if start == line.text_start and sign in "{[":
        reading = "a map" if sign == "{" else "a list"
        return begins_with(line, sign, reading, code="complex-key")
    if sign == "?":
        help_ = "write 'name: text', or put the text in quotes"
        message = "'? ' begins a name of more than one line in YAML"
        return error("complex-key", Place(source, start, place.end), message, help=help_)
    message = "a list or map stands where a name is expected"
    return error("complex-key", Place(source, start, place.end), message, help="put it in quotes if it is a text")


def duplicate_property(again: Scalar, first: Scalar) -> Diagnostic:
    """Report a name that its map holds already; the first one counts."""
    message = f"'{again}' stands here a second time; the first is on line {first.place.line}"
    if first.place.line == again.place.line:
        message += f", column {first.place.column}"
    # the questions of a list all begin with their ids, and without its dash one runs into the other
    dash = "; or is '- ' missing before this 'id'?" if str(again) == "id" else ""
    return error("duplicate-property", again.place, message, help=f"remove one of the two, or rename it{dash}")


def directive(place: Place) -> Diagnostic:
    """Refuse `%YAML` or `%TAG` before the document."""
    return error("yaml-directive", place, "a line that begins with '%' instructs YAML", help="delete that line")


def second_document(place: Place) -> Diagnostic:
    """Report `---` after the beginning."""
    message = "'---' begins a second document, which is not read"
    return error("second-document", place, message, help="delete this line, or make the rest a file of its own")


def too_deep(place: Place) -> Diagnostic:
    """Refuse one list or map more than there may be inside one another."""
    message = f"lists and maps stand more than {MAX_DEPTH} deep inside one another"
    return error("too-deep", Place(place.source, place.start, place.start + 1), message, help="is a bracket left open?")


def text_too_long(place: Place, length: int) -> Diagnostic:
    """Refuse a scalar over the limit."""
    message = f"this text has {length:,} characters, and {MAX_TEXT:,} are the most"
    return error("text-too-long", place, message, help="divide it; is a closing quote missing?")


def too_many(place: Place) -> Diagnostic:
    """Say that there were so many mistakes that reading ends."""
    message = f"after {MAX_MISTAKES:,} mistakes, the rest is not read"
    return error("too-many-mistakes", place, message, help="is this a bank, a quiz or a deck?")


def control_escape(place: Place) -> Diagnostic:
    """Report a control character, or half of a surrogate pair, that an escape in double quotes makes."""
    source = place.source
    line = line_at(source, place.start)
    for match in _ESCAPE.finditer(source.text, place.start, place.end):
        digits = match[1] or match[2] or match[3]
        code = int(digits, 16) if digits else _CONTROL_LETTERS.get(match[4] or "")
        if code is not None and CONTROL.fullmatch(chr(code)):
            return control_character(line, place, Place(source, *match.span()))
    return control_character(line, place, place)  # pragma: no cover  (no other escape makes one)


def control_character(line: Line, whole: Place, escape: Place) -> Diagnostic:
    """Say which escape of the text *whole* in double quotes makes a control character."""
    written = escape.source.text[escape.start : escape.end]
    message = f"'{written}' in double quotes makes a control character"
    return error("control-character", escape, message, help=in_single_quotes(line, whole), mend=single_quoting(whole))


def in_single_quotes(line: Line, whole: Place) -> str:
    """Help with a text in double quotes, whose backslashes are meant: show it where they are left alone."""
    raw = whole.source.text[whole.start : min(whole.end, whole.start + MAX_LINE)]
    if "\n" in raw or whole.start != line.text_start:
        return "use single quotes, or none"
    inner = inside_quotes(raw)
    if "'" in inner:
        return f"put it below a '|':\n{line.with_block([inner])}"
    return f"use single quotes, or none:\n{line.with_text(inner)}"


def single_quoting(whole: Place) -> Edit | None:
    """Make the edit that puts a text in double quotes into single ones; None where a backslash may be an escape."""
    raw = whole.source.text[whole.start : whole.end]
    if not (raw.startswith('"') and raw.endswith('"') and len(raw) > 1) or _MEANT_ESCAPE.search(raw):
        return None
    return Edit(whole, "'" + inside_quotes(raw).replace("'", "''") + "'")


def unclosed_quote(source: SourceText, start: int) -> Diagnostic:
    """Report a quote without its partner, at the place where it opens."""
    line = line_at(source, start)
    sign = source.text[start : start + 1]
    place = Place(source, start, start + 1)
    if start != line.text_start:
        return error("yaml-syntax", place, f"the quote {sign} that opens here is never closed", help="close it")
    inner = without_comment(line.text[1:])
    message = f"the quote {sign} that opens {line.subject} is never closed"
    if sign == "'" and not inner.startswith(" ") and inner[:1].islower():
        # 'tis, 'em: most often an apostrophe
        return error(
            "yaml-syntax", place, message, help=f"close it, or put all of it in double quotes:\n{_apostrophe(line)}"
        )
    return error("yaml-syntax", place, message, help=f"close it:\n{line.with_verbatim(sign + inner + sign)}")


def _apostrophe(line: Line) -> str:
    return line.with_text(line.text) if is_quotable(line.text) else line.with_block([line.text])


def swallowed_line(source: SourceText, start: int, end: int) -> Diagnostic | None:
    """Find out whether a text in quotes runs over other entries, since its closing quote is missing.

    YAML asks that a text goes on deeper than the entry that it belongs to; libyaml doesn't look.
    """
    line = line_at(source, start)
    if start == line.text_start and line.name:
        column = line.column
    elif start == line.name_start and line.dashes:
        column = line.column - 2
    else:
        return None
    newline = source.text.find("\n", start, end)
    while newline >= 0:
        entry = _ENTRY.match(source.text, newline + 1, end)
        if entry and len(entry[1]) <= column:
            return unclosed_quote(source, start)
        newline = source.text.find("\n", newline + 1, end)
    return None


def closed_too_early(line: Line, opening: int, closing: int) -> Diagnostic:
    """Report a text that goes on after its closing quote: an apostrophe, or quotes around its first words."""
    source = line.source
    sign = source.text[opening]
    following = source.text[closing : closing + 1]
    whole = opening == line.text_start
    mend = None
    if sign == "'" and following.isalnum():
        message = f"the apostrophe in {line.subject} ends the text, since it is in single quotes"
        text = inside_quotes(line.text) if whole else ""
        if whole and closing < line.end and line.text.endswith(sign) and " #" not in line.text:
            mend = line.quoting(text)
        place = Place(source, closing - 1, closing)
    else:
        message = f"{line.subject} goes on after its closing quote"
        text = line.text
        # after a comma or an "or" it may be another text
        mend = line.quoting() if not _NEXT_TEXT.match(source.text, closing) else None
        place = Place(source, opening, closing)
    if not whole:
        return error("yaml-syntax", place, message, help="put all of the text in one pair of quotes, or below a '|'")
    if is_quotable(text):
        help_ = f"put all of it in quotes:\n{line.with_verbatim(quoted(text))}"
    else:
        help_ = f"put it below a '|':\n{line.with_block([text])}"
    return error("yaml-syntax", place, message, help=help_, mend=mend)
