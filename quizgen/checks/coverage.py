"""Rules on how a bank is spread over its sources and levels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from quizgen.bank import Bank
from quizgen.checks.frame import Finding, Proof, check
from quizgen.diagnostics import Severity
from quizgen.evidence import paragraph_count

_LEAST_LEVELLED = 20
_MOST_AT_ONE_LEVEL = 0.6
_MOST_SHOWN = 12
_LEAST_USES = 6
_TOO_OFTEN = 3  # times its share of the text


@check("level-skew", Severity.HINT)
def level_skew(bank: Bank) -> Iterator[Finding]:
    """More than 60 % of a bank's questions are at one level.

    What is easy to ask gets asked: banks drift to remembering (or, less often, to one favourite level above it), and
    no blueprint can draw from them what they don't hold. Plan the levels first (Haladyna, Downing & Rodriguez 2002, on
    the test's content; the NBME guide's blueprint). The level is the author's word: nobody guesses it.

    It counts questions with a `level`, and is told for 20 of them and more.

    Bad, of a bank with 50 questions:
        level: remember      on 41 of them

    Good:
        level: remember      on 20, understand on 16, apply and above on 14
    """
    levels = {
        asked.identity.question: asked.about.level
        for asked in bank.asked
        if asked.about.level and not asked.about.withdrawn
    }
    if len(levels) < _LEAST_LEVELLED:
        return
    level, count = Counter(levels.values()).most_common(1)[0]
    if count > _MOST_AT_ONE_LEVEL * len(levels):
        yield Finding(
            bank.place,
            f"{count} of the {len(levels)} questions with a level are at '{level}'",
            "write some at other levels, or look whether all of these are what their level says",
        )


@check("uncovered-paragraphs", Severity.HINT)
def uncovered_paragraphs(proof: Proof) -> Iterator[Finding]:
    """No question rests on some paragraphs of a source.

    Either they hold nothing worth asking, and then `skip: [p1]` in the source says so, or the bank has a hole where
    its authors didn't look. Evidence that spans more than half of the source covers nothing in particular.

    It needs the source's lock or text, which know how many paragraphs there are.

    Bad, of a source with 24 paragraphs:
        evidence: p1          and no other of the bank's questions cites p2 to p24

    Good:
        skip: [p1]            and every other paragraph is cited by some question
    """
    count = paragraph_count(proof.source, proof.document)
    if count is None or not proof.citations:
        return
    uses = _uses(proof, count)
    missed = [number for number in range(1, count + 1) if not uses[number] and number not in _skipped(proof)]
    if missed:
        more = f" and {len(missed) - _MOST_SHOWN} more" if len(missed) > _MOST_SHOWN else ""
        named = ", ".join(f"p{number}" for number in missed[:_MOST_SHOWN])
        yield Finding(
            proof.source.place,
            f"no question rests on {named}{more} of {proof.source.id}",
            "write some, or name paragraphs that need none: skip: [p1]",
        )


@check("overused-paragraph", Severity.HINT)
def overused_paragraph(proof: Proof) -> Iterator[Finding]:
    """Far more questions rest on one paragraph than its length would have.

    A quiz drawn at random then asks for that paragraph again and again, and its questions easily give each other away.
    It is told of paragraphs with 6 questions and more and three times their share of the words.

    It needs the source's lock or text.

    Bad, of a source with 24 paragraphs of one length:
        evidence: p7          on 12 of the bank's 40 questions

    Good:
        evidence: p7          on 3 of them
    """
    words = _words(proof)
    uses = _uses(proof, len(words))
    total, length = sum(uses.values()), sum(words)
    for number, count in sorted(uses.items()):
        if count >= _LEAST_USES and count * length > _TOO_OFTEN * total * words[number - 1]:
            share = round(100 * words[number - 1] / length)
            yield Finding(
                proof.source.place,
                f"{count} of {total} citations are of p{number} of {proof.source.id}, which is {share} % of the text",
                "ask about other paragraphs, or part the paragraph's questions over several quizzes",
            )


def _uses(proof: Proof, count: int) -> Counter[int]:
    found: Counter[int] = Counter()
    for cited in proof.citations:
        first, last = cited.citation.first, min(cited.citation.last, count)
        if 2 * (last - first) < count:
            found.update(range(first, last + 1))
    return found


def _skipped(proof: Proof) -> frozenset[int]:
    lock, document = proof.source.lock, proof.document
    return (
        proof.source.particulars.skip
        | (lock.particulars.skip if lock else frozenset())
        | (document.particulars.skip if document else frozenset())
    )


def _words(proof: Proof) -> list[int]:
    if proof.document is not None:
        return [len(each.text.split()) for each in proof.document.paragraphs]
    return [each.words for each in proof.source.lock.paragraphs] if proof.source.lock else []
