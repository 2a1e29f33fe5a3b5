"""Sources, their locks, and the proof that a source says what is quoted from it.

A source's text may be under copyright and not at hand. Its lock then stands for it: hashes of whole paragraphs and of
each phrase that was proved, from which nobody recovers the text. Phrases are compared exactly after normalising;
likeness never decides, since it takes an inserted "not" for nothing.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from quizgen.diagnostics import Diagnostic, Place, Severity, SourceText, error, has_errors
from quizgen.item import Citation, Evidence
from quizgen.schema import (
    Count,
    Identifier,
    Line,
    Shaped,
    all_of,
    described,
    listing,
    mapping,
    problem,
    scalar,
    validate,
)
from quizgen.source_yaml import Document, Mapping, Scalar, read_yaml

_FRONT_MATTER = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)
_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_DASHES = re.compile(r"[\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}]|--+")
_SPACES = re.compile(r"\s+")
_QUOTES = str.maketrans("‘’‚‛“”„‟«»′″`", '\'\'\'\'""""""\'"\'')
_DROPPED = str.maketrans("", "", "\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}*_")
_PARAGRAPHS = re.compile(r"p(\d{1,5})(?:-p?(\d{1,5}))?")
_SHORT_PARAGRAPH = 25  # words; the hash of fewer could be guessed, so such paragraphs share one
_ENDS = 3  # words shown of a paragraph's beginning and end


def normalise(text: str) -> str:
    """Put aside what may differ between a quotation and its source: width, quotes, dashes, white space, case."""
    plain = unicodedata.normalize("NFKC", text).translate(_QUOTES).translate(_DROPPED)
    return _SPACES.sub(" ", _DASHES.sub("-", plain)).strip().casefold()


def hash_text(text: str) -> str:
    """Give the SHA-256 of a text after normalising, in hexadecimal."""
    return sha256(normalise(text).encode()).hexdigest()


def hash_phrase(source: str, paragraph: int, phrase: str) -> str:
    """Give the SHA-256 of a phrase in its paragraph; the place goes in, so that equal phrases elsewhere don't show."""
    return sha256(f"{source} p{paragraph} {normalise(phrase)}".encode()).hexdigest()


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
class LockedParagraph:
    """What a lock keeps of a paragraph."""

    hash: str
    section: str
    words: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Lock:
    """What stands for a source whose text is not at hand; *quotes* are the hashes of the phrases that were proved."""

    source: str
    particulars: Particulars
    paragraphs: tuple[LockedParagraph, ...]
    quotes: frozenset[str]


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


# --- what is written about sources: in banks, in the front matter of texts, in locks ---


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
        frozenset[int], BeforeValidator(_as_paragraphs), WithJsonSchema({"type": "array", "items": _PARAGRAPH_SCHEMA})
    ] = described("Paragraphs that need no question.", default=frozenset())
    by: Annotated[
        tuple[tuple[int, str], ...],
        BeforeValidator(_as_voices),
        WithJsonSchema({"type": "object", "additionalProperties": {"type": "string"}}),
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


class _LockedParagraph(Shaped):
    hash: Line
    section: Line | None = None
    words: Count
    first: Line
    last: Line


def _as_locked(value: Any) -> tuple[LockedParagraph, ...]:
    def one(each: Any) -> LockedParagraph:
        found, diagnostics = validate(_LockedParagraph, mapping(each))
        if found is None:
            raise problem(diagnostics[0].code, diagnostics[0].message, "run 'quizgen lock' on the text again")
        return LockedParagraph(found.hash, found.section or "", found.words, found.first, found.last)

    return all_of(one, listing(value))


class _LockProperties(SourceProperties):
    source: Identifier
    paragraphs: Annotated[tuple[LockedParagraph, ...], BeforeValidator(_as_locked)]
    quotes: Annotated[frozenset[str], BeforeValidator(lambda value: frozenset(map(str, value)))] = frozenset()


def read_lock(document: Document) -> tuple[Lock | None, tuple[Diagnostic, ...]]:
    """Read a lock file; one that is damaged is an error whose mend is to write it anew."""
    place = Place(document.source, 0, 0)
    damaged = error(
        "lock-damaged", place, "this is no lock file", help="run 'quizgen lock' on the text to write it anew"
    )
    if not isinstance(document.root, Mapping) or document.diagnostics:
        return None, (*document.diagnostics, damaged)
    found, diagnostics = validate(_LockProperties, document.root, what="a lock")
    if found is None:
        return None, (*diagnostics, damaged)
    return Lock(str(found.source), found.particulars(), found.paragraphs, found.quotes), ()


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


# --- locks ---


def make_lock(document: SourceDocument, citations: tuple[Citation, ...]) -> Lock:
    """Make the lock of a text, with every cited phrase that stands in the paragraph that its citation names."""
    short = [each for each in document.paragraphs if len(each.text.split()) < _SHORT_PARAGRAPH]
    shared = hash_text(" ".join(each.text for each in short))
    paragraphs = tuple(
        LockedParagraph(
            shared if each in short else hash_text(each.text),
            each.section,
            len(each.text.split()),
            " ".join(each.text.split()[:_ENDS]),
            " ".join(each.text.split()[-_ENDS:]),
        )
        for each in document.paragraphs
    )
    quotes = {
        hash_phrase(document.id, number, phrase.typed)
        for citation in citations
        for phrase in citation.phrases
        if (number := find_phrase(document, citation, phrase.typed)) is not None
    }
    return Lock(document.id, document.particulars, paragraphs, frozenset(quotes))


def write_lock(lock: Lock) -> bytes:
    """Write a lock as YAML that reads well and differs little from one time to the next."""
    given = lock.particulars
    named = {
        "author": given.author,
        "title": given.title,
        "published": given.published,
        "in": given.container,
        "url": given.url,
        "rights": given.rights,
    }
    lines = [
        "# Written by 'quizgen lock': stands for a text that need not be here. Do not edit.",
        f"source: {lock.source}",
        *(f"{name}: {_quoted(value)}" for name, value in named.items() if value),
    ]
    if given.skip:
        lines.append(f"skip: [{', '.join(f'p{number}' for number in sorted(given.skip))}]")
    if given.voices:
        lines.append("by:")
        lines += [f"  p{number}: {_quoted(voice)}" for number, voice in given.voices]
    lines.append("paragraphs:")
    for each in lock.paragraphs:
        lines += [
            f"  - hash: {each.hash}",
            f"    section: {_quoted(each.section)}" if each.section else "",
            f"    words: {each.words}",
            f"    first: {_quoted(each.first)}",
            f"    last: {_quoted(each.last)}",
        ]
    if lock.quotes:
        lines.append("quotes:")
        lines += [f"  - {quote}" for quote in sorted(lock.quotes)]
    return ("\n".join(line for line in lines if line) + "\n").encode()


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


# --- proof ---


def find_phrase(document: SourceDocument, citation: Citation, phrase: str) -> int | None:
    """Find which of the cited paragraphs holds a phrase, exactly after normalising."""
    wanted = normalise(phrase)
    for paragraph in document.paragraphs[citation.first - 1 : citation.last]:
        if wanted in normalise(paragraph.text):
            return paragraph.number
    return None


def is_locked(lock: Lock, citation: Citation, phrase: str) -> bool:
    """Tell whether a lock proves that the phrase was found in a cited paragraph."""
    return any(
        hash_phrase(lock.source, number, phrase) in lock.quotes
        for number in range(citation.first, min(citation.last, len(lock.paragraphs)) + 1)
    )


def describe_evidence(citation: Citation, source: Source | None) -> Evidence:
    """Say of a citation what is shown: the voice, the title, the section, the paragraph's first words."""
    if source is None:
        return Evidence(citation)
    lock = source.lock
    own = source.particulars
    locked = lock.particulars if lock else Particulars()
    voices = dict(locked.voices) | dict(own.voices)
    paragraph = lock.paragraphs[citation.first - 1] if lock and citation.first <= len(lock.paragraphs) else None
    return Evidence(
        replace(citation, source=source.id),
        voice=voices.get(citation.first, own.author or locked.author),
        title=own.title or locked.title,
        section=paragraph.section if paragraph else "",
        opening=paragraph.first if paragraph else "",
    )


def paragraph_count(source: Source, document: SourceDocument | None) -> int | None:
    """Say how many paragraphs a source has, where its text or its lock tells."""
    if document is not None:
        return len(document.paragraphs)
    return len(source.lock.paragraphs) if source.lock else None


__all__ = [
    "Lock",
    "Particulars",
    "Scalar",
    "Source",
    "SourceDocument",
    "SourceProperties",
    "describe_evidence",
    "find_phrase",
    "hash_text",
    "is_locked",
    "make_lock",
    "normalise",
    "paragraph_count",
    "read_lock",
    "read_source",
    "write_lock",
]
