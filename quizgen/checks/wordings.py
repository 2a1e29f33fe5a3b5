"""Rules on how near a question's words are to those of its source."""

# ruff: noqa: D401  docstrings of rules are what `explain` prints

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from quizgen.checks.frame import Finding, Proof, check
from quizgen.checks.keys import key_texts
from quizgen.checks.vocabulary import SMALL_WORDS
from quizgen.checks.words import plain, prose, shortened
from quizgen.diagnostics import Severity
from quizgen.evidence import SourceDocument, normalise
from quizgen.item import Accepted, Asked, Blanks, Choices, Citation, Entry, Filled, Look, Manner, Right
from quizgen.markup import Text

_RUN = 8
_WORD = re.compile(r"\w+(?:[.,:]\d+)*")
_NUMBER_WORDS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "ten": "10", "eleven": "11", "twelve": "12", "once": "1", "twice": "2", "dozen": "12", "hundred": "100",
    "thousand": "1000",
}  # fmt: skip
_LEVELS_THAT_RECALL = ("", "remember", "understand")  # at the others an answer follows from the text, or is reckoned
_LETTERS = 6  # of a word that are compared: endings don't count


@check("answer-not-in-evidence", Severity.HINT)
def answer_not_in_evidence(proof: Proof) -> Iterator[Finding]:
    """No word or number of a short answer, a number or a gap stands in the cited paragraph or beside it.

    A short answer is mostly a word of the source. Where none of it stands there, the wrong paragraph may be cited, or
    the answer may come from elsewhere. Answers that follow from the text in other words are right as they are: it is
    a hint.

    Accepted variants count, and endings don't. Questions whose level is apply or higher are left alone, since their
    answers are worked out. It is found only with the text at hand: `quizgen check --text ID=FILE`.

    Bad, where p6 to p8 name neither city nor country:
        short-answer: Where were the talks held?
        answer: Geneva
        evidence: p7

    Good:
        short-answer: Where were the talks held?
        answer: Geneva
        evidence: p12 "met in Geneva"
    """
    document = proof.document
    if document is None:
        return
    texts = [_forms(normalise(each.text)) for each in document.paragraphs]
    for asked in proof.bank.asked:
        if asked.about.level not in _LEVELS_THAT_RECALL:
            continue
        wanted = _short_answers(asked)
        citations = [each for each in asked.commentary.citations if _is_of(each, proof)]
        if not wanted or not citations or len(citations) < len(asked.commentary.citations):
            continue
        near = [forms for each in citations for forms in texts[max(each.first - 2, 0) : each.last + 1]]
        if not near:  # no such paragraph, which is told already
            continue
        missing = [variants[0] for variants in wanted if not any(_shares(one, near) for one in variants)]
        if missing:
            where = f"{citations[0].paragraphs} of {document.id} or beside it"
            yield Finding(
                asked.item.stem.place,
                f"no word of '{shortened(missing[0], 40)}' stands in {where}",
                "look whether the right paragraph is cited",
                asked.identity.question,
            )


def _shares(answer: str, paragraphs: list[frozenset[str]]) -> bool:
    words = [word for word in answer.split() if word.casefold() not in SMALL_WORDS]
    forms = _forms(normalise(" ".join(words) or answer))
    return not forms or any(forms & there for there in paragraphs)


def _is_of(citation: Citation, proof: Proof) -> bool:
    return (citation.source or proof.bank.default_source) == proof.source.id


def _short_answers(asked: Asked) -> list[list[str]]:
    """Give what is to be written, with its variants: one for an entry, one for each gap."""
    match asked.answered:
        case (Entry(Manner.TEXT | Manner.NUMBER), Accepted(texts)):
            return [[plain(text) for text in texts]]
        case (Blanks(), Filled(gaps)):
            return [[plain(text) for text in gap] for gap in gaps]
        case _:
            return []


def _forms(words: str) -> frozenset[str]:
    """Give the words and numbers of a text so that endings, number words and signs in numbers don't matter."""
    found = set()
    for word in _WORD.findall(words):
        bare = word.replace(",", "")
        if bare[0].isdigit():
            found.update({bare, bare.rstrip("0").rstrip(".") if "." in bare else bare, *bare.split(".")} - {""})
        elif word in _NUMBER_WORDS:
            found.add(_NUMBER_WORDS[word])
        else:
            found.add(word[:_LETTERS])
    return frozenset(found)


class _Key(NamedTuple):
    text: Text
    question: str


@check("copied-verbatim", Severity.HINT)
def copied_verbatim(proof: Proof) -> Iterator[Finding]:
    """A key or a true statement holds eight words running of the source.

    Who has read the page recognises the sentence, whether it was understood or not; the item tests recognition
    (Haladyna, Downing & Rodriguez 2002, H3: use new material, paraphrase). Where the wording itself is the point, as
    for a definition or a law, it is right as it is: it is a hint.

    It is found only with the text at hand: `quizgen check --text ID=FILE`.

    Bad, where the source says "power can be rightfully exercised over any member of a civilised community":
        true-false: Power can be rightfully exercised over any member of a civilised community.
        answer: true

    Good:
        true-false: Mill would let society coerce an adult for no other reason than to keep him from harming others.
        answer: true
    """
    document = proof.document
    if document is None:
        return
    runs = _runs_of(document)
    for key in _statements(proof):
        words = _words(prose(key.text))
        at = next((at for at in range(len(words) - _RUN + 1) if " ".join(words[at : at + _RUN]) in runs), None)
        if at is not None:
            number = runs[" ".join(words[at : at + _RUN])]
            yield Finding(
                key.text.place,
                f"'{shortened(' '.join(words[at : at + _RUN]))}' stands so in p{number} of {document.id}",
                "say it in other words, so that it has to be understood",
                key.question,
            )


def _statements(proof: Proof) -> Iterator[_Key]:
    for asked in proof.bank.asked:
        question = asked.identity.question
        match asked.answered:
            case (Choices(_, _, Look.LIST), Right()):
                yield from (_Key(text, question) for text in key_texts(asked.answered))
            case (Choices(options, _, Look.VERDICT), Right(right)) if _is_true(options[next(iter(right))].text):
                yield _Key(asked.item.stem, question)
            case _:
                pass


def _is_true(verdict: Text) -> bool:
    return verdict.typed.casefold() == "true"


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", normalise(text))


def _runs_of(document: SourceDocument) -> dict[str, int]:
    found: dict[str, int] = {}
    for paragraph in document.paragraphs:
        words = _words(paragraph.text)
        for at in range(len(words) - _RUN + 1):
            found.setdefault(" ".join(words[at : at + _RUN]), paragraph.number)
    return found
