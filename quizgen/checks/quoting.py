"""Rules on phrases: how much is quoted, and whether a phrase shows one place."""

# ruff: noqa: D401  docstrings of rules are what `explain` prints

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.checks.frame import Finding, Proof, check
from quizgen.checks.words import shortened
from quizgen.diagnostics import Severity
from quizgen.evidence import normalise

_MOST_WORDS = 12
_MOST_OF_SOURCE = 4  # a quarter
_FREE = re.compile(r"\bpublic[- ]domain\b|\bcc0\b|\bcc[- ]zero\b", re.IGNORECASE)


@check("quote-too-long", Severity.WARNING)
def quote_too_long(proof: Proof) -> Iterator[Finding]:
    """A quoted phrase has more than 12 words, or all phrases of a bank are more than a quarter of their source.

    A phrase is there to show the place, for which a few words do. Long ones, or very many, pass on somebody's text with
    the bank, which its rights may not allow. `rights: public-domain` at the source lifts both bounds.

    Whether all phrases are too many is known with the source's lock or text; a phrase cited twice counts once.

    Bad:
        evidence: p1 "If all mankind minus one were of one opinion, mankind would be no more justified in silencing him"

    Good:
        evidence: p1 "all mankind minus one"
    """
    if _is_free(proof):
        return
    found: dict[str, int] = {}
    for cited in proof.citations:
        for phrase in cited.citation.phrases:
            count = len(phrase.typed.split())
            found[normalise(phrase.typed)] = count
            if count > _MOST_WORDS:
                yield Finding(
                    phrase.place,
                    f"this phrase has {count} words: '{shortened(phrase.typed)}'",
                    f"quote the {_MOST_WORDS} words or fewer that show the place",
                    cited.question,
                )
    quoted, length = sum(found.values()), _length(proof)
    if length and quoted * _MOST_OF_SOURCE > length:
        yield Finding(
            proof.source.place,
            f"the phrases quoted from {proof.source.id} have {quoted} words, "
            f"{round(100 * quoted / length)} % of its {length}",
            "shorten phrases, or cite paragraphs without one; for a text that is free write 'rights: public-domain'",
        )


def _is_free(proof: Proof) -> bool:
    lock, document = proof.source.lock, proof.document
    said = (proof.source.particulars.rights, lock.particulars.rights if lock else "",
            document.particulars.rights if document else "")  # fmt: skip
    return any(_FREE.search(each) for each in said)


def _length(proof: Proof) -> int:
    if proof.document is not None:
        return sum(len(each.text.split()) for each in proof.document.paragraphs)
    return sum(each.words for each in proof.source.lock.paragraphs) if proof.source.lock else 0


@check("quote-not-unique", Severity.HINT)
def quote_not_unique(proof: Proof) -> Iterator[Finding]:
    """A quoted phrase stands twice or more in the paragraphs that it is cited from.

    Who looks it up can't know which place is meant, and if the text is mended at one of them, nothing tells. A word
    more on either side makes it one place.

    It is found only with the text at hand: `quizgen check --text ID=FILE`.

    Bad, where p4 has "the offer of June" and "the offer of July":
        evidence: p4 "the offer of"

    Good:
        evidence: p4 "the offer of June"
    """
    if proof.document is None:
        return
    paragraphs = [normalise(each.text) for each in proof.document.paragraphs]
    for cited in proof.citations:
        named = paragraphs[cited.citation.first - 1 : cited.citation.last]
        for phrase in cited.citation.phrases:
            count = sum(_occurrences(normalise(phrase.typed), paragraph) for paragraph in named)
            if count > 1:
                yield Finding(
                    phrase.place,
                    f"'{shortened(phrase.typed)}' stands {count} times in {cited.citation.paragraphs}",
                    "add the word before or behind it",
                    cited.question,
                )


def _occurrences(phrase: str, paragraph: str) -> int:
    return sum(1 for _ in re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", paragraph)) if phrase in paragraph else 0
