"""Locks: what stands for a source whose text is not at hand, and from which nobody recovers it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from quizgen.diagnostics import Diagnostic, Place, error
from quizgen.evidence.normal import hash_phrase, hash_text
from quizgen.evidence.proof import find_phrase
from quizgen.evidence.sources import Particulars, SourceDocument, SourceParagraph, SourceProperties
from quizgen.item import Citation
from quizgen.schema import Count, Identifier, Line, Read, Shaped, all_of, listing, mapping, problem, validate
from quizgen.source_yaml import Document, Mapping

_SHORT_PARAGRAPH = 25  # words; the hash of fewer could be guessed, so such paragraphs share one
_ENDS = 3  # words shown of a paragraph's beginning and end


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
    paragraphs: Annotated[tuple[LockedParagraph, ...], Read(_as_locked)]
    quotes: Annotated[frozenset[str], Read(lambda value: frozenset(map(str, value)))] = frozenset()


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


def make_lock(document: SourceDocument, citations: tuple[Citation, ...]) -> Lock:
    """Make the lock of a text, with every cited phrase that stands in the paragraph that its citation names."""
    shared = hash_text(_short_text(document))
    paragraphs = tuple(_lock_paragraph(each, shared) for each in document.paragraphs)
    quotes = {
        hash_phrase(document.id, number, phrase.typed)
        for citation in citations
        for phrase in citation.phrases
        if (number := find_phrase(document, citation, phrase.typed)) is not None
    }
    return Lock(document.id, document.particulars, paragraphs, frozenset(quotes))


def _lock_paragraph(paragraph: SourceParagraph, shared: str) -> LockedParagraph:
    words = paragraph.text.split()
    ends = min(_ENDS, max(len(words) // 3, 1))  # three words at each end would be all of a short one
    return LockedParagraph(
        shared if len(words) < _SHORT_PARAGRAPH else hash_text(paragraph.text),
        paragraph.section,
        len(words),
        " ".join(words[:ends]),
        " ".join(words[-ends:]),
    )


def _short_text(document: SourceDocument) -> str:
    """Join all short paragraphs, with a long one where these too are so few words that they could be guessed."""
    short = [each.text for each in document.paragraphs if len(each.text.split()) < _SHORT_PARAGRAPH]
    long = [each.text for each in document.paragraphs if len(each.text.split()) >= _SHORT_PARAGRAPH]
    if short and len(" ".join(short).split()) < _SHORT_PARAGRAPH:
        short += long[:1]
    return " ".join(short)


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


def is_locked(lock: Lock, citation: Citation, phrase: str) -> bool:
    """Tell whether a lock proves that the phrase was found in a cited paragraph."""
    return any(
        hash_phrase(lock.source, number, phrase) in lock.quotes
        for number in range(citation.first, min(citation.last, len(lock.paragraphs)) + 1)
    )
