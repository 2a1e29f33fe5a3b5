"""From a text as typed to its tree, by markdown-it with an allow-list of rules.

HTML, entities, automatic links and typographic replacements are off: what is not in the small Markdown prints as typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol, TypeAlias

from quizgen.diagnostics import Place
from quizgen.markup.braces import brace_problems
from quizgen.markup.plain import write_plain
from quizgen.markup.problems import Problem
from quizgen.markup.tables import has_rule, may_hold_table, table_problems
from quizgen.markup.tree import (
    Align,
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

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.tree import SyntaxTreeNode

_SPECIAL = re.compile(r"[\\*_`\[\]$\n]|\{\{")
_LIST_LINE = re.compile(r"^\s*([-*+]|\d{1,9}[.)])\s", re.MULTILINE)
_GAP_NUMBER = re.compile(r"c([0-9]{1,9})::")
_MOST_GAPS = 499  # Anki makes no card for a higher number
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_SOUNDS = (".mp3", ".ogg", ".oga", ".opus", ".wav", ".flac", ".m4a")
_DOUBLED = re.compile(r"\$\$[^$\n]{1,2000}\$\$")
_LONGEST_NAMED = 120  # characters of a formula that a message repeats
_MOST_NESTED = 100  # markdown-it leaves out what is deeper
_MANY_BRACKETS = 500  # markdown-it is quadratic in brackets that never close


@dataclass(frozen=True, slots=True)
class GapAnswer:
    """What belongs into a gap: *accepted* texts, the first of which is shown; *number* is the author's, or None."""

    accepted: tuple[Text, ...]
    hint: str
    number: int | None


class Placed(Protocol):
    """Something that knows where it stands, such as a value of YAML."""

    @property
    def place(self) -> Place:
        """Where it stands."""
        ...


class Text:
    """An author's text: as typed, with its place, and parsed on first use.

    The place may be given by something that knows it, which costs nothing until it is asked for.
    Two texts are equal when they were typed alike, wherever they stand.
    """

    __slots__ = ("_blocks", "_gaps", "_is_plain", "_problems", "_where", "typed")

    def __init__(self, typed: str, where: Place | Placed, blocks: tuple[Block, ...] | None = None) -> None:
        self.typed = typed
        self._where = where
        self._blocks = blocks
        self._gaps: _Parted | None = None
        self._problems: tuple[Problem, ...] = ()
        # most texts hold no sign of markup; what is asked of them is answered without making a tree
        self._is_plain = blocks is None and not _SPECIAL.search(typed)

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self._where if isinstance(self._where, Place) else self._where.place

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The tree of this text."""
        if self._blocks is None:
            self._blocks, self._problems = _parse(self.typed)
        return self._blocks

    @property
    def is_plain(self) -> bool:
        """Whether it is one paragraph that is read as it was typed."""
        return self._is_plain

    @property
    def plain(self) -> str:
        """All that is read of it: see `write_plain`."""
        return self.typed if self._is_plain else write_plain(self.blocks)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What in this text can't be printed as meant."""
        return self._problems if self._is_plain or self.blocks is not None else ()

    @property
    def parted(self) -> _Parted:
        """What `parse_gaps` gives, worked out once: it is wanted when a cloze is read and when it is asked."""
        if self._gaps is None:
            self._gaps = _part(self)
        return self._gaps

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and other.typed == self.typed

    def __hash__(self) -> int:
        return hash(self.typed)

    def __repr__(self) -> str:
        return f"Text({self.typed!r})"


def parse_gaps(text: Text) -> tuple[Text, tuple[GapAnswer, ...], tuple[Problem, ...]]:
    """Part a cloze text: the text with empty gaps, what belongs into each of them, and what is wrong with them."""
    return text.parted


_Parted: TypeAlias = tuple[Text, tuple[GapAnswer, ...], tuple[Problem, ...]]


def _part(text: Text) -> _Parted:
    environment: dict[str, object] = {"gaps": []}
    blocks, problems = _parse(text.typed, environment)
    contents = environment["gaps"]
    assert isinstance(contents, list)
    answers = tuple(_read_gap(content, text) for content in contents)
    hints = [answer.hint for answer in answers]
    blocks = tuple(_with_hints(block, hints) for block in blocks)
    redacted = text.typed
    for content in contents:
        typed = content if "{{" + content + "}}" in redacted else content.replace("|", "\\|")  # as bars are in tables
        redacted = redacted.replace("{{" + typed + "}}", "{{}}", 1)
    if not any(each.code == "broken-table" for each in problems):  # whose bars part gaps too
        braces = tuple(brace_problems(text.typed, has_gap=bool(answers)))
        problems += (*(braces or _missing_gaps(answers, redacted)), *_gap_problems(answers))
    return Text(redacted, text, blocks), answers, problems


def _missing_gaps(answers: tuple[GapAnswer, ...], redacted: str) -> tuple[Problem, ...]:
    if not answers:
        return (Problem("cloze-nothing", "no gap in this cloze", "put what is to be filled in between {{ and }}"),)
    rest = redacted.replace("{{}}", "")
    if "{{" in rest:
        return (Problem("cloze-nothing", "a gap is opened with '{{' and never closed", _unclosed_mend(rest)),)
    return ()


def _gap_problems(answers: tuple[GapAnswer, ...]) -> tuple[Problem, ...]:
    found = [problem for answer in answers for accepted in answer.accepted for problem in accepted.problems]
    found.extend(
        Problem(
            "gap-number",
            f"a gap of number {number}",
            f"number gaps from 1 to {_MOST_GAPS}, or not at all",
            f"c{number}",
        )
        for number in dict.fromkeys(answer.number for answer in answers)
        if number is not None and not 1 <= number <= _MOST_GAPS
    )
    if len(answers) > _MOST_GAPS:
        found.append(
            Problem("gap-number", f"{len(answers)} gaps in one cloze", f"make clozes of at most {_MOST_GAPS} gaps")
        )
    if any(not accepted.typed for answer in answers for accepted in answer.accepted):
        found.append(Problem("cloze-nothing", "a gap has nothing in it", "write the missing words between {{ and }}"))
    return tuple(found)


def _unclosed_mend(rest: str) -> str:
    is_in_table = "|" in rest.partition("{{")[2].partition("\n")[0] and has_rule(rest)
    return "close it with '}}'" + ("; in a table a bar within a gap is written '\\|'" if is_in_table else "")


def _read_gap(content: str, where: Placed) -> GapAnswer:
    numbered = _GAP_NUMBER.match(content)
    if numbered:
        content = content[numbered.end() :]
    answer, _, hint = content.partition("::")
    variants = re.split(r"\\?\|", answer) if "$" not in answer else [answer]
    accepted = tuple(Text(variant.strip(), where) for variant in variants)
    return GapAnswer(accepted, hint.strip(), int(numbered[1]) if numbered else None)


def _with_hints(block: Block, hints: list[str]) -> Block:
    match block:
        case Paragraph(children):
            return Paragraph(_hinted(children, hints))
        case BulletList(items):
            return BulletList(tuple(tuple(_with_hints(each, hints) for each in item) for item in items))
        case NumberedList(items, start):
            return NumberedList(tuple(tuple(_with_hints(each, hints) for each in item) for item in items), start)
        case Table(aligned, head, rows):
            first, *others = (tuple(_hinted(cell, hints) for cell in row) for row in (head, *rows))
            return Table(aligned, first, tuple(others))
        case CodeBlock():
            return block


def _hinted(nodes: tuple[Inline, ...], hints: list[str]) -> tuple[Inline, ...]:
    def hinted(node: Inline) -> Inline:
        match node:
            case Gap(index):
                return Gap(index, hints[index])
            case Emphasis(children):
                return Emphasis(_hinted(children, hints))
            case Strong(children):
                return Strong(_hinted(children, hints))
            case Link(address, children):
                return Link(address, _hinted(children, hints))
            case _:
                return node

    return tuple(hinted(node) for node in nodes)


def _parse(typed: str, environment: dict[str, object] | None = None) -> tuple[tuple[Block, ...], tuple[Problem, ...]]:
    # a text below a '|' ends with a line break, which is no sign of markup
    bare = typed.strip() if typed.endswith("\n") else typed
    if not _SPECIAL.search(bare):
        return (Paragraph((Run(bare),)),), ()
    if _DOUBLED.search(typed):
        mend = "write one '$' before and one after the formula"
        return (Paragraph((Run(typed),)),), (Problem("wrong-formula", "'$$' opens no formula here", mend),)
    if typed.count("[") > _MANY_BRACKETS:
        return (Paragraph((Run(typed),)),), (
            Problem("text-too-intricate", f"more than {_MANY_BRACKETS} '[' in one text", "split the text"),
        )
    from markdown_it.tree import SyntaxTreeNode

    # a line that only looks like a list ("1. e4") stays as typed: lists need lines of their own
    multiline = "\n" in typed.strip("\n")
    parser = _parser(lists=multiline and bool(_LIST_LINE.search(typed)), tables=multiline and has_rule(typed))
    bare = typed.strip("\n") if multiline else typed.strip()
    tokens = parser.parse(bare, environment or {})
    problems: list[Problem] = []
    if multiline and may_hold_table(bare):
        problems += table_problems(bare, tokens)
    if any(token.level >= _MOST_NESTED - 2 for token in tokens):
        problems.append(
            Problem("text-too-intricate", "lists within lists, too deep to print", "make the lists flatter")
        )
    return tuple(_block(node, problems) for node in SyntaxTreeNode(tokens).children), tuple(problems)


@lru_cache(maxsize=4)
def _parser(*, lists: bool, tables: bool) -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("zero", {"maxNesting": _MOST_NESTED})
    parser.enable(["escape", "backticks", "emphasis", "link", "image", "newline", "fence"])
    if lists:
        parser.enable("list")
    if tables:
        parser.enable("table")
    parser.inline.ruler.before("escape", "math", _math_rule)
    parser.inline.ruler.before("escape", "gap", _gap_rule)
    # every address passes here and is judged below, where it can be reported
    parser.normalizeLink = str  # type: ignore[assignment]  # addresses as typed: files are found by them
    parser.validateLink = bool  # type: ignore[assignment]
    return parser


def _math_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  markdown-it calls it so
    """`$` opens before a non-space and outside a word; it closes after a non-space and not before a digit."""
    start = state.pos
    source = state.src
    if source[start] != "$" or start + 1 >= state.posMax or source[start + 1].isspace():
        return False
    if start > 0 and (source[start - 1].isalnum() or source[start - 1] == "$"):
        return False
    end = source.find("$", start + 1, state.posMax)
    while end > 0 and source[end - 1] == "\\":
        end = source.find("$", end + 1, state.posMax)
    # the next sign closes or nothing does: a formula holds no `$`, so "$5, or $x$" has one formula, `x`
    if end <= start + 1 or source[end - 1].isspace() or source[end + 1 : end + 2].isdigit():
        return False
    if not silent:
        token = state.push("math", "math", 0)
        token.content = source[start + 1 : end]
    state.pos = end + 1
    return True


def _gap_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  markdown-it calls it so
    gaps = state.env.get("gaps")
    if gaps is None or not state.src.startswith("{{", state.pos):
        return False
    end = _gap_end(state.src, state.pos + 2, state.posMax)
    if end < 0:
        return False
    if not silent:
        token = state.push("gap", "span", 0)
        token.meta = {"index": len(gaps)}
        gaps.append(state.src[state.pos + 2 : end])
    state.pos = end + 2
    return True


def _gap_end(source: str, start: int, stop: int) -> int:
    """Find where a gap closes: at the first `}}` outside math, so that `{{$x^{2}$}}` keeps its braces."""
    end = source.find("}}", start, stop)
    while end >= 0 and source.count("$", start, end) % 2 and source.find("$", end, stop) >= 0:
        end = source.find("}}", end + 1, stop)
    while end >= 0 and source[end + 2 : end + 3] == "}" and end + 3 <= stop:
        end += 1
    return end


def _block(node: SyntaxTreeNode, problems: list[Problem]) -> Block:
    match node.type:
        case "bullet_list":
            return BulletList(
                tuple(tuple(_block(child, problems) for child in item.children) for item in node.children)
            )
        case "ordered_list":
            items = tuple(tuple(_block(child, problems) for child in item.children) for item in node.children)
            start = node.attrs.get("start", 1)
            return NumberedList(items, int(start))
        case "fence":
            return CodeBlock(node.content.removesuffix("\n"), node.info.strip())
        case "table":
            return _table(node, problems)
        case _:
            return Paragraph(_inlines(node.children[0].children if node.children else [], problems))


def _table(node: SyntaxTreeNode, problems: list[Problem]) -> Table:
    head, *rows = (row.children for part in node.children for row in part.children)

    def cells(row: list[SyntaxTreeNode]) -> tuple[tuple[Inline, ...], ...]:
        return tuple(_inlines(cell.children[0].children if cell.children else [], problems) for cell in row)

    def align(cell: SyntaxTreeNode) -> Align:
        match str(cell.attrs.get("style", "")).removeprefix("text-align:"):
            case "left" | "center" | "right" as side:
                return side
            case _:
                return ""

    return Table(tuple(map(align, head)), cells(head), tuple(map(cells, rows)))


def _inlines(nodes: list[SyntaxTreeNode], problems: list[Problem]) -> tuple[Inline, ...]:
    found: list[Inline] = []
    for node in nodes:
        inline = _inline(node, problems)
        if isinstance(inline, Run) and found and isinstance(found[-1], Run):
            found[-1] = Run(found[-1].text + inline.text)
        else:
            found.append(inline)
    return tuple(found)


def _inline(node: SyntaxTreeNode, problems: list[Problem]) -> Inline:  # noqa: PLR0911  one line for each node
    match node.type:
        case "em":
            return Emphasis(_inlines(node.children, problems))
        case "strong":
            return Strong(_inlines(node.children, problems))
        case "code_inline":
            return Code(node.content)
        case "math":
            problems.extend(_formula_problems(node.content))
            return Math(node.content)
        case "gap":
            return Gap(int(node.meta["index"]))
        case "hardbreak":
            return LineBreak()
        case "softbreak":
            return Run(" ")
        case "link":
            return _link(node, problems)
        case "image":
            return _image(node, problems)
        case _:
            return Run(node.content)


def _formula_problems(latex: str) -> list[Problem]:
    from quizgen.markup.math import MathError, latex_to_mathml, latex_to_typst  # heavy, and few texts hold math

    try:
        latex_to_mathml(latex)
        latex_to_typst(latex)
    except MathError as failure:
        mend = "write it in LaTeX; a dollar sign that begins no formula is written \\$"
        named = latex if len(latex) <= _LONGEST_NAMED else f"{latex[:_LONGEST_NAMED]}…"
        return [Problem("wrong-formula", f"the formula '{named}': {failure}", mend)]
    return []


def _link(node: SyntaxTreeNode, problems: list[Problem]) -> Link:
    address = str(node.attrs.get("href", ""))
    scheme = _SCHEME.match(address)
    if not scheme or scheme[1].lower() not in {"http", "https", "mailto"}:
        problems.append(
            Problem("unsafe-address", f"a link to '{address}'", "links lead to http, https or mailto addresses")
        )
    return Link(address, _inlines(node.children, problems))


def is_sound(address: str) -> bool:
    """Tell whether an address names a recording: by its ending, as pictures and recordings are written alike."""
    return address.lower().endswith(_SOUNDS)


def _words(node: SyntaxTreeNode) -> str:
    return "".join(map(_words, node.children)) if node.children else node.content


def _image(node: SyntaxTreeNode, problems: list[Problem]) -> Image | Sound:
    address = str(node.attrs.get("src", ""))
    alt = "".join(_words(child) for child in node.children)
    is_heard = is_sound(address)
    what = "recording" if is_heard else "picture"
    if _SCHEME.match(address) or address.startswith("//"):
        problems.append(
            Problem("unsafe-address", f"a {what} from '{address}'", f"copy the {what} into the project's media/ folder")
        )
    if not alt.strip():
        problems.append(
            Problem(
                "missing-alt",
                f"the {what} '{address}' has no alt text",
                f"say in words what {'is heard' if is_heard else 'it shows'}: ![…](…)",
            )
        )
    return Sound(address, alt) if is_heard else Image(address, alt)
