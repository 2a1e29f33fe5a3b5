"""A text's tree as HTML: an allow-list of elements, every character of the author's escaped.

Owns no page and no style. Pictures are named by a function of the caller's, since where they lie depends on the target.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from markupsafe import Markup, escape

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

_ANKI_LIVE = str.maketrans({"[": "&#91;", "{": "&#123;", "}": "&#125;", "\x1f": ""})


def _mathml(latex: str) -> Markup:
    from quizgen.markup.math import latex_to_mathml

    return Markup(latex_to_mathml(latex))


def _empty_gap(gap: Gap) -> Markup:
    hint = Markup(' <span class="gap-hint">({})</span>').format(gap.hint) if gap.hint else ""
    return Markup('<span class="gap">{}</span>{}').format("\N{NO-BREAK SPACE}" * 16, hint)


def _is_leftward(paragraph: Paragraph) -> bool:
    return runs_leftward(write_plain((paragraph,)))


class _Writer:
    def __init__(
        self,
        gap: Callable[[Gap], Markup],
        picture: Callable[[str], str],
        math: Callable[[str], Markup],
        sound: Callable[[Sound], Markup],
    ) -> None:
        self.gap = gap
        self.picture = picture
        self.math = math
        self.sound = sound

    def blocks(self, blocks: tuple[Block, ...]) -> Markup:
        if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
            written = self.inlines(blocks[0].children)
            return Markup('<span dir="rtl">{}</span>').format(written) if _is_leftward(blocks[0]) else written
        return Markup("\n").join(self.block(block) for block in blocks)

    def block(self, block: Block) -> Markup:
        match block:
            case Paragraph(children):
                attribute = Markup(' dir="rtl"') if _is_leftward(block) else ""
                return Markup("<p{}>{}</p>").format(attribute, self.inlines(children))
            case BulletList(items):
                return Markup("<ul>\n{}\n</ul>").format(self.items(items))
            case NumberedList(items, start):
                return Markup('<ol start="{}">\n{}\n</ol>').format(start, self.items(items))
            case CodeBlock(text):
                return Markup("<pre><code>{}</code></pre>").format(text)
            case Table():
                return self.table(block)
            case _:
                assert_never(block)

    def table(self, table: Table) -> Markup:
        """Write a table in a frame of its own, within which a wide one can be moved on a narrow screen."""
        head = self.row(table, table.head, is_head=True)
        rows = Markup("\n").join(self.row(table, row) for row in table.rows)
        body = Markup("<tbody>\n{}\n</tbody>\n").format(rows) if table.rows else ""
        return Markup('<div class="table"><table>\n<thead>\n{}\n</thead>\n{}</table></div>').format(head, body)

    def row(self, table: Table, cells: tuple[Cell, ...], *, is_head: bool = False) -> Markup:
        """Write a row; a cell that names its column or its row says so, for screen readers."""
        written = []
        for place, (cell, align) in enumerate(zip(cells, table.aligned, strict=True)):
            names_row = place == 0 and table.names_rows and not is_head
            scope = "col" if is_head and cell else "row" if names_row else ""
            style = Markup(' style="text-align: {}"').format(align) if align else ""
            tag = Markup('th scope="{}"').format(scope) if scope else Markup("td")
            written.append(Markup("<{}{}>{}</{}>").format(tag, style, self.inlines(cell), tag[:2]))
        return Markup("<tr>{}</tr>").format(Markup("").join(written))

    def items(self, items: tuple[tuple[Block, ...], ...]) -> Markup:
        return Markup("\n").join(Markup("<li>{}</li>").format(self.blocks(item)) for item in items)

    def inlines(self, nodes: tuple[Inline, ...]) -> Markup:
        return Markup("").join(self.inline(node) for node in nodes)

    def inline(self, node: Inline) -> Markup:  # noqa: C901, PLR0911  one line for each node
        match node:
            case Run(text):
                return escape(text)
            case Emphasis(children):
                return Markup("<em>{}</em>").format(self.inlines(children))
            case Strong(children):
                return Markup("<strong>{}</strong>").format(self.inlines(children))
            case Code(text):
                return Markup("<code>{}</code>").format(text)
            case Link(address, children):
                return Markup('<a href="{}">{}</a>').format(address, self.inlines(children))
            case Image(address, alt):
                return Markup('<img src="{}" alt="{}">').format(self.picture(address), alt)
            case Sound():
                return self.sound(node)
            case Math(latex):
                return self.math(latex)
            case LineBreak():
                return Markup("<br>")
            case Gap():
                return self.gap(node)
            case _:
                assert_never(node)


def write_html(
    blocks: tuple[Block, ...],
    *,
    gap: Callable[[Gap], Markup] = _empty_gap,
    picture: Callable[[str], str] = str,
    math: Callable[[str], Markup] = _mathml,
    sound: Callable[[Sound], Markup] | None = None,
) -> Markup:
    """Write a tree as HTML; a single paragraph comes without its `<p>`, so that it fits into a line.

    *sound* writes a recording; without it there is a player for it, named by *picture* as pictures are.
    """

    def player(node: Sound) -> Markup:
        return Markup('<audio controls src="{}" aria-label="{}"></audio>').format(picture(node.address), node.alt)

    return _Writer(gap, picture, math, sound or player).blocks(blocks)


def disarm_anki(html: str) -> Markup:
    """Take the life out of what Anki would act upon in a field: `[sound:…]`, `[latex]`, `{{Field}}`."""
    return Markup(html.translate(_ANKI_LIVE))
