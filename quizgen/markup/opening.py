"""How a text begins, on one line: enough of it to know it again, with its formulas as formulas; and how long it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.markup.plain import GAP, write_plain
from quizgen.markup.tree import Block, Code, Gap, Image, Inline, LineBreak, Math, Paragraph, Run, Sound, walk

_COMMAND = re.compile(r"\\[A-Za-z]+|[\\{}^_&\s]")
_ELLIPSIS = "…"

_Word = tuple[Run | Math, ...]  # what stands without a space between


def open_text(blocks: tuple[Block, ...], longest: int) -> tuple[Block, ...]:
    """Give the first words of a text as one paragraph of at most about *longest* characters, and `…` where more follow.

    Sentences tell a text better than the table or program that they speak of, which are left out beside them.
    """
    sentences = tuple(each for each in blocks if isinstance(each, Paragraph)) or blocks
    taken: list[_Word] = []
    room = longest
    for word in _words(_leaves(sentences)):
        room -= sum(map(_length, word)) + bool(taken)
        if room < 0:
            taken.append((Run(_ELLIPSIS),) if taken else _cut(word, longest))
            break
        taken.append(word)
    return (Paragraph(tuple(_joined(taken))),)


def seen_length(blocks: tuple[Block, ...]) -> int:
    """Count the characters of a text as they are seen on one line: of its formulas the signs, not the LaTeX."""
    return max(0, sum(map(_length, _leaves(blocks))) - 1)  # nothing follows the space behind the last block


def _cut(word: _Word, longest: int) -> _Word:
    """Cut what has no spaces, as Chinese has none, where its first part is too long by itself."""
    first = word[0]
    return (Run(first.text[:longest]) if isinstance(first, Run) else first, Run(_ELLIPSIS))


def _leaves(blocks: tuple[Block, ...]) -> Iterator[Run | Math]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from (leaf for node in walk(block.children) if (leaf := _leaf(node)))
        else:
            yield Run(write_plain((block,)))
        yield Run(" ")


def _leaf(node: Block | Inline) -> Run | Math | None:
    match node:
        case Math() | Run():
            return node
        case Code(text):
            return Run(text)
        case Image(_, alt) | Sound(_, alt):
            return Run(f"[{alt}]")
        case LineBreak():
            return Run(" ")
        case Gap():
            return Run(GAP)
        case _:
            return None  # what it holds comes by itself


def _words(leaves: Iterator[Run | Math]) -> Iterator[_Word]:
    word: list[Run | Math] = []
    for leaf in leaves:
        if isinstance(leaf, Math):
            word.append(leaf)
            continue
        for part in re.split(r"(\s+)", leaf.text):
            if part and not part.isspace():
                word.append(Run(part))
            elif part and word:
                yield tuple(word)
                word = []
    if word:
        yield tuple(word)


def _length(node: Run | Math) -> int:
    """Count what is seen: of a formula about as many characters as it has signs."""
    return len(node.text) if isinstance(node, Run) else len(_COMMAND.sub(_sign, node.latex))


def _sign(command: re.Match[str]) -> str:
    return "x" if len(command[0]) > 1 else ""


def _joined(words: list[_Word]) -> Iterator[Run | Math]:
    text = ""
    for at, word in enumerate(words):
        text += " " if at else ""
        for node in word:
            if isinstance(node, Run):
                text += node.text
                continue
            if text:
                yield Run(text)
            yield node
            text = ""
    if text:
        yield Run(text)
