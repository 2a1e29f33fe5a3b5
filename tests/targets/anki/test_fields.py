"""What an author writes comes out of a field as typed, and nothing in it is live."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quizgen.diagnostics import Place, SourceText
from quizgen.markup import Gap, Paragraph, Run, Text
from quizgen.targets.anki.fields import Pictures, in_gap, media_name, write_field, write_words

from tests.targets.anki.building import PICTURE, deck_of, import_package, notes_by_id, opened, write_deck

PLACE = Place(SourceText("bank.yaml", ""), 0, 0)
NONE = Pictures({})

# what Anki, MathJax or a browser would act upon
HOSTILE = (
    "{{Field}}",
    "{{c1::gap}}",
    "}}",
    "{{c1::",
    "a::b",
    "::",
    ":",
    "ends in a colon:",
    "[sound:x.mp3]",
    "[latex]x[/latex]",
    "[anki:tts lang=en_US]x[/anki:tts]",
    "[[type:Front]]",
    r"\(x\)",
    r"\[x\]",
    "<b>bold</b>",
    "<script>alert(1)</script>",
    "a < b & c > d",
    "&amp; &#91;",
    "\"quoted\" 'twice'",
    "<gap 0>",
    "<math>x</math>",
    "{% raw %}",
    "#}",
    "café, 漢字, שלום",  # composed, as Anki keeps all text
    "two  spaces, a\ttab",
)


def typed(text):
    """Make a text that holds just these characters."""
    return Text(text, PLACE, (Paragraph((Run(text),)),))


def read_back(field):
    return html.unescape(re.sub(r"<[^>]*>", "", field))


@given(st.text())
def test_any_text_comes_back_as_typed(text):
    assert text.replace("\x1f", "") == read_back(write_field(typed(text), NONE))


@given(st.text())
def test_any_words_come_back_as_typed(words):
    assert words.replace("\x1f", "") == read_back(write_words(words))


@given(st.text())
def test_a_text_without_markup_is_written_as_its_tree_would_be(text):
    parsed = Text(text, PLACE)
    assert write_field(Text(text, PLACE, parsed.blocks), NONE) == write_field(parsed, NONE)


@given(st.text(alphabet="{}[]:\\()<>&\x1fab1"))
def test_nothing_in_a_text_is_live(text):
    field = write_field(typed(text), NONE)
    assert not set("{}[\x1f") & set(field)
    assert not re.search(r"\\\(|\\&#91;", field)


@given(st.text(), st.text())
def test_a_gap_ends_where_it_was_meant_to(answer, hint):
    def gap(_):
        return f"{{{{c1::{in_gap(write_field(typed(answer), NONE))}::{in_gap(write_words(hint))}}}}}"

    field = write_field(Text("", PLACE, (Paragraph((Gap(0),)),)), NONE, gap=gap)
    found = re.fullmatch(r"\{\{c1::(.*?)::(.*?)\}\}", field, re.DOTALL)
    assert (answer.replace("\x1f", ""), hint.replace("\x1f", "")) == (read_back(found[1]), read_back(found[2]))


def test_formulas_are_for_mathjax():
    assert r"the root \(x^&#123;2&#125; &lt; y\)" == write_field(Text("the root $x^{2} < y$", PLACE), NONE)


def test_braces_that_could_close_a_gap_are_parted():
    assert "} }" in read_back(write_field(Text(r"$\frac{1}{x^{2}}$", PLACE), NONE))


def test_a_formula_that_only_mathjax_knows_is_shown_as_typed():
    assert r"<code>\href&#123;javascript:x&#125;&#123;y&#125;</code>" == write_field(
        Text(r"$\href{javascript:x}{y}$", PLACE), NONE
    )


def test_a_picture_is_named_by_its_content():
    name = media_name("../media/A map.PNG", PICTURE)
    assert re.fullmatch(r"a-map-[0-9a-f]{16}\.png", name)
    assert name != media_name("../media/A map.PNG", PICTURE + b"\0")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A collection with each hostile text in a flashcard, in an option, in a gap and round one."""
    quoted = [text.replace("'", "''") for text in HOSTILE]
    questions = []
    for number, text in enumerate(quoted):
        literal = re.sub(r"([\\`*_\[\]$<&{}|:])", r"\\\1", text)
        questions.append(f"- {{id: card-{number}, flashcard: '{literal}', answer: '{literal}', note: '{literal}'}}")
        questions.append(f"- {{id: option-{number}, multiple-choice: m, answer: '{literal}', distractors: [other]}}")
    folder = tmp_path_factory.mktemp("hostile")
    with opened(folder) as collection:
        import_package(collection, folder, write_deck(deck_of("\n".join(questions))))
        yield notes_by_id(collection)


def shown(card):
    rendered = card.render_output()
    assert not rendered.question_av_tags
    assert not rendered.answer_av_tags
    return read_back(re.sub(r"<(script|style)\b.*?</\1>", "", rendered.answer_text, flags=re.DOTALL))


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_anki_shows_hostile_texts_as_typed(hostile, number):
    expected = " ".join(HOSTILE[number].split())
    card, option = (" ".join(shown(hostile[f"{kind}-{number}"].cards()[0]).split()) for kind in ("card", "option"))
    assert 3 == card.count(expected) if expected not in {":", "::", "}}"} else expected in card
    assert expected in option
