"""No text makes the rules take long: every search in them is bounded."""

import time

import pytest
from quizgen.checks.labels import find_references
from quizgen.checks.negation import find_denial, find_negation
from quizgen.checks.words import fold, prose, without_quotations
from quizgen.diagnostics import Place, SourceText
from quizgen.markup import Text

HOSTILE = [
    "why " * 25_000, "which is not " * 7_000, "all " * 25_000 + "except", "“" * 100_000, '"' * 99_999, " '" * 50_000,
    ", if " * 20_000 + "not", "except " * 14_000, "A, " * 33_000, "a." * 49_000 + "@", "(A) " * 25_000, "I. " * 33_000,
    "is false " * 11_000, "not\n" * 25_000, "not" + " " * 99_000 + "x", "www." * 25_000, "A, " * 30 + "x", "A and " * 16 + "x",
    "A," * 49 + "x", "n't " * 25_000, "not only " * 11_000,
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12].strip())
def test_a_text_of_the_longest_kind_takes_no_longer_than_a_second(text):
    parsed = Text(text, Place(SourceText("a.yaml", "x"), 0, 1))
    assert parsed.blocks  # before the clock starts
    start = time.process_time()
    find_negation(text)
    find_denial(text)
    find_references(text, [text, "A and B", text])
    without_quotations(text)
    fold(parsed)
    prose(parsed)
    assert 1 > time.process_time() - start
