"""Words: what of a text the rules look at, and when two texts say the same.

Code, math, pictures and addresses are cut out before any rule on words: they hold question marks, negations and letters
that are none.
"""

from __future__ import annotations

import re
import unicodedata

from quizgen.markup import (
    Block,
    BulletList,
    Code,
    CodeBlock,
    Emphasis,
    Gap,
    Image,
    Inline,
    LineBreak,
    Link,
    Math,
    NumberedList,
    Paragraph,
    Run,
    Sound,
    Strong,
    Table,
    Text,
    walk,
)

CUT = "\N{OBJECT REPLACEMENT CHARACTER}"  # stands where something was cut out, so that its neighbours don't join
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+|\b[\w.+-]{1,64}@[\w-]+\.\w[\w.]*")
_QUOTED = re.compile(  # of bounded length: without a closing sign each would be looked for to the end
    r"“[^”]{0,500}”|„[^“”]{0,500}[“”]|«[^»]{0,500}»|\"[^\"]{0,500}\""
    r"|(?<!\w)‘[^’]{0,500}’(?!\w)|(?<!\w)'[^']{0,500}'(?!\w)"
)
_QUOTES = str.maketrans("‘’‚“”„«»", '\'\'\'"""""')
_WORD = re.compile(r"[^\W\d_]+")
_QUOTING = re.compile(r"[^\"\w]|(?<=\w)\w")  # keeps the marks, and how they stand to the words
_WORDS_OF_A_LITERAL = 3
_OUTER = " \t\n.,;:\"'"
_PAUSES = re.compile(r"[,;:\"]+(?=\s|$)|(?<=\s)[\"']+")
_SPACES = re.compile(r"\s+")
_LEAST_LETTERS = 4  # f and F, mg and Mg, IT and it differ; mitosis and Mitosis don't
_SMALL_WORDS = frozenset(
    {"an", "the", "in", "on", "of", "to", "it", "its", "by", "for", "as", "at", "and", "or", "no", "not", "but", "if",
     "is", "are", "was", "were", "be", "he", "she", "they", "we", "his", "her", "all", "both", "only", "so", "do",
     "has"}
)  # fmt: skip
_SIGNS = re.compile(r"[\W_]+")


def prose(text: Text, *, loud: bool = False) -> str:
    """Give a text's words without code, math, pictures and addresses. With *loud*, strong words come in capitals."""
    found = text.typed if text.is_plain else "\n".join(_block(block, loud=loud) for block in text.blocks)
    return _ADDRESS.sub(CUT, found) if "/" in found or "@" in found or "www." in found else found


def plain(text: Text) -> str:
    """Give all that is read of a text."""
    return text.plain


def sketch(text: Text) -> str:
    """Give the letters and digits of a text as typed: takes little time, and is alike for texts that fold alike."""
    return _SIGNS.sub("", text.typed).casefold() or "".join(text.typed.split())


def without_quotations(words: str, *, keep_length: bool = False) -> str:
    """Cut out what stands in quotation marks, which is mentioned, not said; with *keep_length* places stay."""
    return blank(words, _QUOTED, CUT) if keep_length else _QUOTED.sub(CUT, words)


def blank(words: str, pattern: re.Pattern[str], sign: str = " ") -> str:
    """Write *sign* over whatever a pattern finds, so that all the rest keeps its place."""
    return pattern.sub(lambda found: sign * len(found[0]), words)


def _block(block: Block, *, loud: bool) -> str:
    match block:
        case Paragraph(children):
            return _inlines(children, loud=loud)
        case BulletList(items):
            return "\n".join("- " + "\n".join(_block(each, loud=loud) for each in item) for item in items)
        case NumberedList(items, start):
            return "\n".join(
                f"{start + at}. " + "\n".join(_block(each, loud=loud) for each in item) for at, item in enumerate(items)
            )
        case CodeBlock():
            return CUT
        case Table(_, head, rows):
            return "\n".join(CUT.join(_inlines(cell, loud=loud) for cell in row) for row in (head, *rows))


def _inlines(nodes: tuple[Inline, ...], *, loud: bool) -> str:
    return "".join(_inline(node, loud=loud) for node in nodes)


def _inline(node: Inline, *, loud: bool) -> str:
    match node:
        case Run(text):
            return text
        case Strong(children):
            words = _inlines(children, loud=loud)
            return words.upper() if loud else words
        case Emphasis(children) | Link(_, children):
            return _inlines(children, loud=loud)
        case LineBreak():
            return "\n"
        case Gap():
            return " _____ "
        case Code() | Math() | Image() | Sound():
            return CUT


def fold(text: Text) -> str:
    """Give what two texts share that say the same: equal when they differ in case and punctuation alone.

    Texts whose very characters may be the point stay as they are, but for white space: short ones (f and F, -1 and 1),
    and all that hold code, math or pictures. So do typewriters' quotation marks around few words (null and "null").
    """
    found = _SPACES.sub(" ", unicodedata.normalize("NFC", plain(text))).strip()
    if not found.isascii():
        found = found.translate(_QUOTES)
    words = _WORD.findall(found)
    if sum(map(len, words)) < _LEAST_LETTERS or has_symbols(text):
        return found
    bare = _SPACES.sub(" ", _PAUSES.sub("", found.strip(_OUTER)))
    if '"' in text.typed and len(words) <= _WORDS_OF_A_LITERAL:
        # a typewriter's quotation marks are the point in code: null and "null"
        bare = f"{bare} {_QUOTING.sub('', found)}"
    alone = " " not in bare
    return _WORD.sub(lambda word: word[0] if _keeps_case(word[0], alone=alone) else word[0].casefold(), bare)


def has_symbols(text: Text) -> bool:
    """Tell whether a text holds code, math or pictures."""
    return not text.is_plain and any(
        isinstance(node, Code | CodeBlock | Math | Image | Sound) for node in walk(text.blocks)
    )


def _keeps_case(word: str, *, alone: bool) -> bool:
    # a gene, a unit, an acronym: short words mean something else in capitals, and so does a lone AIDS or NATO
    if len(word) < _LEAST_LETTERS:
        return word.casefold() not in _SMALL_WORDS or word.isupper()
    return alone and word.isupper()


def shortened(words: str, most: int = 60) -> str:
    """Cut a text for a message, at a word where that can be."""
    line = _SPACES.sub(" ", words).strip()
    if len(line) <= most:
        return line
    cut = line[:most].rsplit(" ", 1)[0] if " " in line[most // 2 : most] else line[:most]
    return cut.rstrip(" ,;:.") + "…"
