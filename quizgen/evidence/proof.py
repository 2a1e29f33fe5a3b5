"""The proof that a source says what is quoted from it, and what is shown of where it says so."""

from __future__ import annotations

from quizgen.evidence.normal import normalise
from quizgen.evidence.sources import Particulars, Source, SourceDocument
from quizgen.item import Citation, Evidence


def find_phrase(document: SourceDocument, citation: Citation, phrase: str) -> int | None:
    """Find which of the cited paragraphs holds a phrase, exactly after normalising."""
    wanted = normalise(phrase)
    for paragraph in document.paragraphs[citation.first - 1 : citation.last]:
        if wanted in normalise(paragraph.text):
            return paragraph.number
    return None


def describe_evidence(citation: Citation, source: Source | None) -> Evidence:
    """Say of a citation what is shown: the voice, the title, the section, the paragraph's first words."""
    if source is None:
        return Evidence(citation)
    lock = source.lock
    own = source.particulars
    locked = lock.particulars if lock else Particulars()
    voices = dict(locked.voices) | dict(own.voices) if locked.voices or own.voices else {}
    paragraph = lock.paragraphs[citation.first - 1] if lock and citation.first <= len(lock.paragraphs) else None
    return Evidence(
        Citation(source.id, citation.first, citation.last, citation.phrases, citation.place),
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
