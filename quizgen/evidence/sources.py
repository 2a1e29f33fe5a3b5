"""Sources: what they say of themselves, in banks and at the head of their texts, and their texts where at hand."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import WithJsonSchema

from quizgen.diagnostics import Diagnostic, Place, Severity, SourceText, error, has_errors
from quizgen.schema import (
    TEXT_SCHEMA,
    Identifier,
    Line,
    Read,
    Shaped,
    all_of,
    described,
    listing,
    mapping,
    problem,
    scalar,
    validate,
)
from quizgen.source_yaml import Mapping, read_yaml

if TYPE_CHECKING:
    from quizgen.evidence.locks import Lock

_FRONT_MATTER = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)
_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_PARAGRAPHS = re.compile(r"p(\d{1,5})(?:-p?(\d{1,5}))?")


@dataclass(frozen=True, slots=True)
class SourceParagraph:
    """A paragraph of a source's text, with the heading that it stands under; *start* is its offset in the file."""

    number: int
    section: str
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a source says of itself. *voices* names who speaks in a paragraph, where that is not the author."""

    author: str = ""
    title: str = ""
    published: str = ""
    container: str = ""
    url: str = ""
    rights: str = ""
    skip: frozenset[int] = frozenset()
    voices: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A source that a bank cites, with its lock where it names a file for one and that could be read."""

    id: str
    particulars: Particulars
    place: Place
    lock: Lock | None = None
    lock_file: str = ""


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """The text of a source, at hand: its particulars and paragraphs, p1 first."""

    id: str
    particulars: Particulars
    paragraphs: tuple[SourceParagraph, ...]
    source: SourceText = field(repr=False)


def _as_paragraphs(value: Any) -> frozenset[int]:
    def one(each: Any) -> range:
        typed = scalar(each)
        found = _PARAGRAPHS.fullmatch(typed)
        if not found:
            raise problem("wrong-paragraph", f"'{typed}' is no paragraph", "write it as p1 or p1-p3")
        return range(int(found[1]), int(found[2] or found[1]) + 1)

    return frozenset(number for span in all_of(one, listing(value)) for number in span)


def _as_voices(value: Any) -> tuple[tuple[int, str], ...]:
    made = []
    for key, voice in mapping(value).items():
        found = _PARAGRAPHS.fullmatch(key)
        if not found:
            raise problem("wrong-paragraph", f"'{key}' is no paragraph", "write it as p1 or p1-p3", key.place)
        made += [(number, str(scalar(voice))) for number in range(int(found[1]), int(found[2] or found[1]) + 1)]
    return tuple(made)


_PARAGRAPH_SCHEMA = {"type": "string", "pattern": "^p[0-9]+(-p?[0-9]+)?$"}


class SourceProperties(Shaped):
    """The particulars of a source as a bank gives them."""

    author: Line | None = described("Who wrote it.", example="J. S. Mill", default=None)
    title: Line | None = described("Its title.", example="On Liberty", default=None)
    published: Line | None = described("When it was published.", example="1859", default=None)
    container: Line | None = described("Where it was published.", alias="in", default=None)
    url: Line | None = described("Where it can be read.", default=None)
    rights: Line | None = described("Who owns it; public-domain lifts the bounds on quoting.", default=None)
    skip: Annotated[
        frozenset[int],
        Read(_as_paragraphs),
        WithJsonSchema({"type": "array", "items": _PARAGRAPH_SCHEMA, "minItems": 1}),
    ] = described("Paragraphs that need no question.", default=frozenset())
    by: Annotated[
        tuple[tuple[int, str], ...],
        Read(_as_voices),
        WithJsonSchema({"type": "object", "additionalProperties": TEXT_SCHEMA, "minProperties": 1}),
    ] = described("Who speaks in a paragraph, where it is not the author.", example="{p1: the editors}", default=())
    lock: Line | None = described("The lock file, which stands for the text.", default=None)

    def particulars(self) -> Particulars:
        """Give the particulars, empty where they are not written."""
        return Particulars(
            author=self.author or "",
            title=self.title or "",
            published=self.published or "",
            container=self.container or "",
            url=self.url or "",
            rights=self.rights or "",
            skip=self.skip,
            voices=self.by,
        )


class _FrontMatter(SourceProperties):
    id: Identifier = described("The source's id, by which banks cite it.", example="mill")


def read_source(path: str, content: bytes) -> tuple[SourceDocument | None, tuple[Diagnostic, ...]]:
    """Read a source's text: Markdown with its particulars as YAML front matter."""
    text = content.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    source = SourceText(path, text)
    front = _FRONT_MATTER.match(text)
    if not front:
        return None, (
            error(
                "no-front-matter",
                Place(source, 0, 0),
                "the text has no front matter",
                help="begin it with '---', 'id: …', 'author: …', 'title: …' and '---' on lines of their own",
            ),
        )
    # the lines before the front matter's first are kept, so that places in it are places in the file
    document = read_yaml(path, ("\n" + front[1]).encode())
    if not isinstance(document.root, Mapping):
        return None, document.diagnostics
    found, diagnostics = validate(_FrontMatter, document.root, what="a source")
    # a particular that is cut short is shown so; it is no reason not to prove phrases by the text
    diagnostics = (*map(_as_warning, document.diagnostics), *diagnostics)
    if found is None or has_errors(diagnostics):
        return None, diagnostics
    return SourceDocument(str(found.id), found.particulars(), _paragraphs(text, front.end()), source), diagnostics


def _as_warning(diagnostic: Diagnostic) -> Diagnostic:
    return replace(diagnostic, severity=Severity.WARNING) if diagnostic.code.startswith("text-cut-by-") else diagnostic


def _paragraphs(text: str, start: int) -> tuple[SourceParagraph, ...]:
    made: list[SourceParagraph] = []
    section = ""
    for block in re.finditer(r"(?:[^\n]*\S[^\n]*\n?)+", text[start:]):
        heading = _HEADING.fullmatch(block[0].strip())
        if heading:
            section = heading[2]
        else:
            words = block[0].strip()
            made.append(SourceParagraph(len(made) + 1, section, words, start + block.start()))
    return tuple(made)
