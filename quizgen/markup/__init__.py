"""Inline text: a small Markdown, parsed once, and written as HTML, Typst or plain text.

Authors' texts are values. They are never evaluated as templates, and each writer escapes for its own target.
"""

from quizgen.markup.direction import is_leftward_language, runs_leftward
from quizgen.markup.html import disarm_anki, write_html
from quizgen.markup.lines import Line, break_lines
from quizgen.markup.opening import open_text, seen_length
from quizgen.markup.parse import GapAnswer, Text, is_sound, parse_gaps
from quizgen.markup.plain import write_plain
from quizgen.markup.problems import Problem
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
    walk,
)
from quizgen.markup.typst import allow_breaks, typst_literal, write_typst

__all__ = [
    "Block",
    "BulletList",
    "Code",
    "CodeBlock",
    "Emphasis",
    "Gap",
    "GapAnswer",
    "Image",
    "Inline",
    "Line",
    "LineBreak",
    "Link",
    "Math",
    "NumberedList",
    "Paragraph",
    "Problem",
    "Run",
    "Sound",
    "Strong",
    "Table",
    "Text",
    "allow_breaks",
    "break_lines",
    "disarm_anki",
    "is_leftward_language",
    "is_sound",
    "open_text",
    "parse_gaps",
    "runs_leftward",
    "seen_length",
    "typst_literal",
    "walk",
    "write_html",
    "write_plain",
    "write_typst",
]
