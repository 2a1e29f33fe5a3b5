r"""A text's tree as Typst: code expressions made of calls and string literals, so that no author's text is source.

In a literal every ASCII character but letters, digits and the space is written `\u{…}`, which holds in markup, code
and math alike. One backslash before a special character doesn't: it was shown to execute in blocks that a user
overrides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import assert_never

from markupsafe import Markup

from quizgen.markup.direction import runs_leftward
from quizgen.markup.plain import write_plain
from quizgen.markup.tree import (
    Block,
    BulletList,
    Cell,
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
)

_SPECIALS = [code for code in range(0xA0) if not chr(code).isalnum() and chr(code) != " "] + [0x2028, 0x2029]
_ESCAPES = {code: f"\\u{{{code:x}}}" for code in _SPECIALS}


_LONG = 24  # characters that fit a narrow column; what is longer may be broken
_LONG_WORD = re.compile(rf"\S{{{_LONG + 1},}}")
_STRETCH = re.compile(rf"[^\W\d_]{{{_LONG + 1},60}}")
_AFTER_MARK = re.compile(r"(?<=[/.,;:?&=#@_+~|)\]}-])(?=\S)")
_PIECE = re.compile(rf"([^\u200b]{{{_LONG // 3}}})(?=[^\u200b]{{4}})")
_AROUND = ".,;:!?()[]{}'\"“”‘’«»"
_BREAK = "\u200b"  # zero-width space: a line may end here, and nothing is shown


def allow_breaks(text: str) -> str:
    """Let addresses and other endless words break, after their marks if they have some, so that they never run off."""
    return _LONG_WORD.sub(_break_word, text) if _LONG_WORD.search(text) else text


def _break_word(found: re.Match[str]) -> str:
    parts = _AFTER_MARK.sub(_BREAK, found[0]).split(_BREAK)
    return _BREAK.join(_PIECE.sub(rf"\1{_BREAK}", part) if len(part) > _LONG else part for part in parts)


def typst_literal(text: str) -> Markup:
    """Write any characters as a Typst string literal."""
    return Markup(f'"{text.translate(_ESCAPES)}"')


def _empty_gap(gap: Gap, *, is_in_table: bool) -> str:
    return f"gap(hint: {typst_literal(gap.hint)}{', in-table: true' if is_in_table else ''})"


def write_typst(
    blocks: tuple[Block, ...],
    *,
    gap: Callable[[Gap], str] | None = None,
    picture: Callable[[str], str] = str,
    is_leftward: bool = False,
) -> Markup:
    """Write a tree as one Typst code expression, to stand after `#` or as an argument.

    *gap* gives the expression for a gap, by default a call of `gap` from the library that the templates import;
    `tabled` of that library sets tables. *picture* gives the virtual file's name for an author's address.
    *is_leftward* says that the document runs from right to left.
    """
    return Markup(_Writer(gap, picture, is_leftward=is_leftward).blocks(blocks))


class _Writer:
    def __init__(self, gap: Callable[[Gap], str] | None, picture: Callable[[str], str], *, is_leftward: bool) -> None:
        self.gap = gap
        self.picture = picture
        self.is_leftward = is_leftward
        self.is_in_table = False

    def blocks(self, blocks: tuple[Block, ...]) -> str:
        if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
            return self.paragraph(blocks[0])
        return "{" + "; parbreak(); ".join(self.block(block) for block in blocks) + "}"

    def block(self, block: Block) -> str:
        match block:
            case Paragraph():
                return self.paragraph(block)
            case BulletList(items):
                return f"list({self.items(items)})"
            case NumberedList(items, start):
                return f"enum(start: {start}, {self.items(items)})"
            case CodeBlock(text, language):
                named = typst_literal(language) if language else "none"
                return f"raw(block: true, lang: {named}, {typst_literal(allow_breaks(text))})"
            case Table(aligned, head, rows):
                sides = _array(f'"{align}"' for align in aligned)
                widths = _array(str(_width(column)) for column in zip(head, *rows, strict=True))
                to_fill = ", to-fill: true" if self.gap is None and any(map(_has_gap, rows)) else ""
                return f"tabled({sides}, {widths}, {self.cells(head)}, {_array(map(self.cells, rows))}{to_fill})"
            case _:
                assert_never(block)

    def paragraph(self, paragraph: Paragraph) -> str:
        """Write a paragraph; one that runs from right to left stays beside its number or letter where it is short."""
        written = self.inlines(paragraph.children)
        words = write_plain((paragraph,))
        if not runs_leftward(words):
            return f"{{{_ISOLATE_ONWARD}; {written}; {_END_ISOLATE}}}" if self.is_leftward else written
        if len(words) > _ONE_LINE:
            return f"text(dir: rtl, {written})"
        return f"{{{_ISOLATE}; {written}; {_END_ISOLATE}}}"

    def cells(self, cells: tuple[Cell, ...]) -> str:
        self.is_in_table = True
        written = _array([self.inlines(cell) if cell else "[]" for cell in cells])
        self.is_in_table = False
        return written

    def items(self, items: tuple[tuple[Block, ...], ...]) -> str:
        return ", ".join(f"[#{self.blocks(item)}]" for item in items)

    def inlines(self, nodes: tuple[Inline, ...]) -> str:
        if len(nodes) == 1:
            return self.inline(nodes[0])
        return "{" + "; ".join(self.inline(node) for node in nodes) + "}"

    def inline(self, node: Inline) -> str:  # noqa: C901, PLR0911  one line for each node
        match node:
            case Run(text):
                return _run(text)
            case Emphasis(children):
                return f"emph({self.inlines(children)})"
            case Strong(children):
                return f"strong({self.inlines(children)})"
            case Code(text):
                return f"raw({typst_literal(allow_breaks(text))})"
            case Link(address, children):
                return f"link({typst_literal(address)}, {self.inlines(children)})"
            case Image(address, alt):
                return f"image({typst_literal(self.picture(address))}, alt: {typst_literal(alt)})"
            case Sound(_, alt):
                return f"emph(text({typst_literal(f'[{alt}]')}))"
            case Math(latex):
                return _math(latex)
            case LineBreak():
                return "linebreak()"
            case Gap():
                return self.gap(node) if self.gap else _empty_gap(node, is_in_table=self.is_in_table)
            case _:
                assert_never(node)


_ONE_LINE = 80  # characters
_ISOLATE, _END_ISOLATE = '"\\u{2067}"', '"\\u{2069}"'  # what is between them runs from right to left
_ISOLATE_ONWARD = '"\\u{2066}"'  # or from left to right, where all else doesn't
_SYLLABLES = 10  # characters in which longer words can be broken


def _has_gap(row: tuple[Cell, ...]) -> bool:
    return any(isinstance(node, Gap) for cell in row for node in cell)


def _width(column: tuple[Cell, ...]) -> int:
    """Say how many characters wide a column must be, for its longest word."""
    words = (word for cell in column for word in write_plain((Paragraph(cell),)).split())
    return max((min(len(word), _SYLLABLES) for word in words), default=1)


def _array(parts: Iterable[str]) -> str:
    return "(" + "".join(f"{part}, " for part in parts) + ")"


def _run(text: str) -> str:
    words = _LONG_WORD.findall(text)
    if words and all(_STRETCH.fullmatch(word.strip(_AROUND)) for word in words):
        return f"text(hyphenate: true, {typst_literal(text)})"  # long, but of letters: there are rules for these
    return f"text({typst_literal(allow_breaks(text))})"


def _math(latex: str) -> str:
    from quizgen.markup.math import latex_to_typst

    return latex_to_typst(latex)
