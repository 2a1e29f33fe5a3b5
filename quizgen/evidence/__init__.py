"""Sources, their locks, and the proof that a source says what is quoted from it.

A source's text may be under copyright and not at hand. Its lock then stands for it: hashes of whole paragraphs and of
each phrase that was proved, from which nobody recovers the text. Phrases are compared exactly after normalising;
likeness never decides, since it takes an inserted "not" for nothing.
"""

from quizgen.evidence.locks import Lock, LockedParagraph, is_locked, make_lock, read_lock, write_lock
from quizgen.evidence.normal import hash_text, normalise
from quizgen.evidence.proof import describe_evidence, find_phrase, paragraph_count
from quizgen.evidence.sources import Particulars, Source, SourceDocument, SourceProperties, read_source

__all__ = [
    "Lock",
    "LockedParagraph",
    "Particulars",
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
