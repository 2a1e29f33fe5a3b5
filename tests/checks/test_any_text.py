"""Whatever authors write, the rules answer and never raise."""

from hypothesis import given, settings
from hypothesis import strategies as st
from quizgen.checks.labels import find_references, may_refer
from quizgen.checks.negation import find_denial, find_negation
from quizgen.checks.words import fold, sketch
from quizgen.diagnostics import Place, SourceText
from quizgen.markup import Text

WORDS = [
    "A",
    "b",
    "1",
    "9",
    "I",
    "iv",
    "IX",
    "both",
    "and",
    "or",
    ",",
    "only",
    "not",
    "except",
    "which",
    "that",
    "(c)",
    "of the above",
    "?",
    "x",
]
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
PLAIN = st.text(alphabet="aAbB .,;:'\"1-+", max_size=12)
PLACE = Place(SourceText("a.yaml", "x"), 0, 1)


@settings(max_examples=300, deadline=None)
@given(stem=TEXTS, options=st.lists(TEXTS, max_size=5))
def test_references_are_places_among_the_options(stem, options):
    found = find_references(stem, options)
    assert list(found) == sorted(set(found) & set(range(len(options))))
    assert not found or may_refer("\n".join(options).lower())


@settings(max_examples=300, deadline=None)
@given(text=TEXTS)
def test_a_negation_is_a_word_of_the_text(text):
    found = find_negation(text)
    assert found is None or text[found.start : found.end] == found.word
    assert find_denial(text).lower() in text.lower()


@settings(max_examples=300, deadline=None)
@given(one=PLAIN, other=PLAIN)
def test_texts_that_say_the_same_are_sketched_alike(one, other):
    first, second = Text(one, PLACE), Text(other, PLACE)
    assert fold(first) != fold(second) or sketch(first) == sketch(second)


@settings(max_examples=300, deadline=None)
@given(text=st.text(alphabet="aAbB .,;:'\"", max_size=30))
def test_a_final_stop_and_a_comma_between_words_do_not_count(text):
    words = f"mitosis {text.replace(':', '')} meiosis"
    assert fold(Text(words, PLACE)) == fold(Text(words + ".", PLACE))
