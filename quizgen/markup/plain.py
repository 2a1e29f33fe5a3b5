"""A text's tree as plain characters: for tables of keys, comparisons and readers of words alone."""

from __future__ import annotations

from typing import assert_never

from quizgen.markup.tree import (
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
)

GAP = "_____"


def write_plain(blocks: tuple[Block, ...]) -> str:
    """Give a tree's words: blocks on lines of their own, gaps as a fixed rule, formulas in LaTeX."""
    return "\n".join(_block(block) for block in blocks)


def _block(block: Block) -> str:
    match block:
        case Paragraph(children):
            return _inlines(children)
        case BulletList(items):
            return "\n".join(f"- {write_plain(item)}" for item in items)
        case NumberedList(items, start):
            return "\n".join(f"{start + index}. {write_plain(item)}" for index, item in enumerate(items))
        case CodeBlock(text):
            return text
        case Table(_, head, rows):
            return "\n".join(" | ".join(map(_inlines, row)) for row in (head, *rows))
        case _:
            assert_never(block)


def _inlines(nodes: tuple[Inline, ...]) -> str:
    return "".join(_inline(node) for node in nodes)


def _inline(node: Inline) -> str:
    match node:
        case Run(text) | Code(text):
            return text
        case Emphasis(children) | Strong(children) | Link(_, children):
            return _inlines(children)
        case Image(_, alt) | Sound(_, alt):
            return f"[{alt}]"
        case Math(latex):
            return f"${latex}$"
        case LineBreak():
            return "\n"
        case Gap():
            return GAP
        case _:
            assert_never(node)
