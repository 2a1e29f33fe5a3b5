"""Rules on evidence: whether the sources say what is quoted from them."""

# ruff: noqa: D401  docstrings of rules are what `explain` prints

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from quizgen.checks.frame import Cited, Finding, Proof, check
from quizgen.checks.words import shortened
from quizgen.diagnostics import Severity
from quizgen.evidence import SourceDocument, find_phrase, is_locked, make_lock, normalise, paragraph_count

_NEAR = 60  # of 100: a place less like the phrase than this is no help
_AROUND = 4  # words on either side of a place that are compared
_AROUND_WORDS = re.compile(r"^\W+|\W+$")
_PAUSES = (",", ";", ":", ".")
_LAST_PAUSE = re.compile(r"[,;:.]+(\]?)$")
_MOST_SHOWN = 400  # characters of a phrase that is looked for by likeness


@check("unknown-paragraph", Severity.ERROR)
def unknown_paragraph(proof: Proof) -> Iterator[Finding]:
    """Evidence names a paragraph that its source doesn't have.

    Nobody who follows the citation finds anything there. Paragraphs are the blocks between blank lines, without the
    headings, and count from p1 through the whole text: `quizgen lock TEXT --numbered` prints them.

    Bad, of a source with 24 paragraphs:
        evidence: p99 "tested just once"

    Good:
        evidence: p6 "tested just once"
    """
    count = paragraph_count(proof.source, proof.document)
    if count is None:
        return
    for cited in proof.citations:
        if cited.citation.last > count:
            yield Finding(
                cited.citation.place,
                f"there is no p{cited.citation.last} in {proof.source.id}, which has {count} paragraphs",
                "'quizgen lock TEXT --numbered' prints the text with the numbers of its paragraphs",
                cited.question,
            )


@check("quote-not-found", Severity.ERROR)
def quote_not_found(proof: Proof) -> Iterator[Finding]:
    """A quoted phrase does not stand in the paragraph that it is cited from.

    A quotation that the source doesn't hold proves nothing, and a key that rests on it may be false. Phrases are
    compared exactly, but for case, white space, dashes and the shape of quotation marks; likeness never decides, since
    it takes an added "not" or another number for nothing. The help shows the nearest place, with the words that differ
    in brackets.

    It is found only with the text at hand: `quizgen check --text ID=FILE`.

    Bad, where p6 has "tested just once":
        evidence: p6 "tested only once"

    Good:
        evidence: p6 "tested just once"
    """
    document = proof.document
    if document is None:
        return
    for cited in proof.citations:
        if cited.citation.last > len(document.paragraphs):
            continue
        for phrase in cited.citation.phrases:
            if find_phrase(document, cited.citation, phrase.typed) is None:
                message = f"'{shortened(phrase.typed)}' does not stand in {cited.citation.paragraphs} of {document.id}"
                yield Finding(phrase.place, message, _nearest_place(document, cited, phrase.typed), cited.question)


def _nearest_place(document: SourceDocument, cited: Cited, phrase: str) -> str:
    wanted = normalise(phrase)
    standing = [each.number for each in document.paragraphs if wanted in normalise(each.text)]
    if standing:
        return f"it stands in {' and '.join(f'p{number}' for number in standing[:3])}"
    from rapidfuzz.fuzz import partial_ratio_alignment

    best, found = 0.0, ""
    named = range(cited.citation.first, cited.citation.last + 1)
    for paragraph in sorted(document.paragraphs, key=lambda each: each.number not in named):
        text = " ".join(paragraph.text.split())
        alignment = partial_ratio_alignment(wanted[:_MOST_SHOWN], text.casefold(), score_cutoff=max(_NEAR, best + 1))
        if alignment is not None and len(text.casefold()) == len(text):
            best = alignment.score
            found = _difference(paragraph.number, _around(text, alignment.dest_start, alignment.dest_end), phrase)
    return found or "nothing like it stands in the text; look the place up again"


def _around(text: str, start: int, end: int) -> list[str]:
    """Give the words of a place, and a few on either side, since likeness cuts words and places short."""
    while 0 < start < len(text) and not text[start - 1].isspace() and not text[start].isspace():
        start -= 1
    while 0 < end < len(text) and not text[end - 1].isspace() and not text[end].isspace():
        end += 1
    return [*text[:start].split()[-_AROUND:], *text[start:end].split(), *text[end:].split()[:_AROUND]]


def _difference(paragraph: int, there: list[str], phrase: str) -> str:
    """Show a place and a phrase on two lines, the words that only one of them has in brackets."""
    quoted = phrase.split()
    bare, bare_quoted = [*map(_bare, there)], [*map(_bare, quoted)]
    at = next((at for at in range(len(bare)) if bare[at : at + len(quoted)] == bare_quoted), None)
    if at is not None:  # only signs differ
        there = there[at : at + len(quoted)]
        if not phrase.endswith(_PAUSES):
            there[-1] = there[-1].rstrip("".join(_PAUSES))
        bare, bare_quoted = [*map(normalise, there)], [*map(normalise, quoted)]
    steps = SequenceMatcher(None, bare, bare_quoted, autojunk=False).get_opcodes()
    reads: list[str] = []
    quotes: list[str] = []
    for step, (how, first, last, first_quoted, last_quoted) in enumerate(steps):
        words, other = there[first:last], quoted[first_quoted:last_quoted]
        # what stands around the place is no difference, but for as many words as the phrase has others
        if step == 0 and how != "equal":
            words = words[len(words) - len(other) :] if len(words) > len(other) else words
        elif step == len(steps) - 1 and how != "equal":
            words = words[: len(other)]
        for run, shown in ((words, reads), (other, quotes)):
            if run:
                shown.append(" ".join(run) if how == "equal" else f"[{' '.join(run)}]")
    shown_there = " ".join(reads)
    if not phrase.endswith(_PAUSES):
        shown_there = _LAST_PAUSE.sub(r"\1", shown_there)
    return f"p{paragraph} reads: {shown_there}\nyou quote: {' '.join(quotes)}"


def _bare(word: str) -> str:
    """Put aside what stands around a word, so that "reply" and "reply," are one."""
    return _AROUND_WORDS.sub("", normalise(word)) or word


@check("lock-stale", Severity.ERROR)
def lock_stale(proof: Proof) -> Iterator[Finding]:
    """The text at hand is not the one that the source's lock was made from.

    Where the text isn't at hand the lock stands for it, so each has to agree with the other: otherwise what is proved
    here is refused elsewhere. Either the text was edited, or another edition was given.

    Bad:
        an edited text, and the lock of the text as it was

    Good:
        quizgen lock sources/mill.md      writes the lock anew, and proves all phrases again
    """
    lock, document = proof.source.lock, proof.document
    if lock is None or document is None:
        return
    mend = "if this is the right text, run 'quizgen lock' on it to renew the lock"
    now = [each.hash for each in make_lock(document, ()).paragraphs]
    then = [each.hash for each in lock.paragraphs]
    if len(now) != len(then):
        message = f"the text of {proof.source.id} has {len(now)} paragraphs, its lock {len(then)}"
        yield Finding(proof.source.place, message, mend)
        return
    changed = [f"p{number}" for number, (new, old) in enumerate(zip(now, then, strict=True), 1) if new != old]
    if changed:
        named = ", ".join(changed[:5]) + (f" and {len(changed) - 5} more" if len(changed) > 5 else "")  # noqa: PLR2004
        message = (
            f"the text of {proof.source.id} is not what its lock proved: {named} differ{'s' * (len(changed) == 1)}"
        )
        yield Finding(proof.source.place, message, mend)


@check("unverified-quote", Severity.WARNING)
def unverified_quote(proof: Proof) -> Iterator[Finding]:
    """A quoted phrase is proved neither by the text, which is not at hand, nor by the source's lock.

    It may well be right: it was written or changed after the lock, or there is no lock. Without a lock it is said once
    for the source, not for each phrase.

    Bad:
        evidence: p6 "tested just once"         written after 'quizgen lock' was run

    Good:
        quizgen lock sources/sigal.md            proves every phrase of all banks, and notes it in the lock
        quizgen check --text sigal=FILE          proves them here and now
    """
    if proof.document is not None:
        return
    source, lock = proof.source, proof.source.lock
    mend = "run 'quizgen lock' on the text"
    if lock is None:
        count = sum(len(cited.citation.phrases) for cited in proof.citations)
        if count and not source.lock_file:  # a lock that is named and can't be read has its own error
            what = "the phrase quoted from" if count == 1 else f"the {count} phrases quoted from"
            message = f"nothing proves {what} {source.id}: there is no lock, and no text at hand"
            yield Finding(
                source.place, message, f"{mend} and name the file in 'lock:', or check with --text {source.id}=FILE"
            )
        return
    for cited in proof.citations:
        if cited.citation.last > len(lock.paragraphs):
            continue
        for phrase in cited.citation.phrases:
            if not is_locked(lock, cited.citation, phrase.typed):
                message = f"'{shortened(phrase.typed)}' is not among the phrases that the lock of {source.id} proves"
                yield Finding(
                    phrase.place, message, f"{mend} again, or check with --text {source.id}=FILE", cited.question
                )
