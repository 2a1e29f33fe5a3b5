"""Card templates are files: a user's stands for ours, and lines of includes for what they name."""

import re

import pytest
from quizgen.targets.anki import plan_files
from quizgen.targets.anki.card_templates import CardTemplates, TemplateFault
from quizgen.targets.anki.note_types import CHOICE, NOTE_TYPES

from tests.targets.anki.building import (
    TEMPLATES,
    deck_of,
    import_package,
    notes_by_id,
    opened,
    supplies,
    write_deck,
)


def test_a_users_template_stands_for_ours(tmp_path):
    (tmp_path / "anki" / "choice").mkdir(parents=True)
    (tmp_path / "anki" / "choice" / "front.html").write_text("My own: {{Stem}}")
    (tmp_path / "anki" / "style.css").write_text(".card { color: red; }")
    package = write_deck(
        deck_of("- {id: q-1, multiple-choice: Which, answer: a, distractors: [b]}"),
        supplies(templates=(tmp_path, TEMPLATES)),
    )
    with opened(tmp_path) as collection:
        import_package(collection, tmp_path, package)
        rendered = notes_by_id(collection)["q-1"].cards()[0].render_output()
    assert "My own: Which" == rendered.question_text
    assert "color: red" in rendered.css
    assert "<hr id=answer>" in rendered.answer_text.replace('"', "")


def test_a_users_part_goes_into_our_templates(tmp_path):
    (tmp_path / "anki" / "shared").mkdir(parents=True)
    (tmp_path / "anki" / "shared" / "close-front.html").write_text("my own end\n")
    assert "\nmy own end\n" in CardTemplates((tmp_path, TEMPLATES)).look_of(CHOICE.cards[0], CHOICE.field_names).front


def test_no_include_is_left_over():
    looks = [CardTemplates((TEMPLATES,)).look_of(card, each.field_names) for each in NOTE_TYPES for card in each.cards]
    assert [] == [look for look in looks if "<!--" in look.front + look.back]


@pytest.mark.parametrize("named", ["no-such.html", "../../secret.html", "loop.html"])
def test_what_cannot_be_included_is_named(tmp_path, named):
    (tmp_path / "anki").mkdir()
    (tmp_path / "anki" / "loop.html").write_text("<!-- include loop.html -->")
    (tmp_path / "anki" / "page.html").write_text(f"<!-- include {named} -->")
    (tmp_path / "secret.html").write_text("secret")
    with pytest.raises(TemplateFault, match=named.replace(".", r"\.")):
        CardTemplates((tmp_path,)).read("page.html")


def test_an_include_of_nothing_is_told_at_its_line(tmp_path):
    (tmp_path / "anki" / "choice").mkdir(parents=True)
    (tmp_path / "anki" / "choice" / "back.html").write_text("<p>\n<!-- include nowhere.html -->\n")
    deck = deck_of("- {id: q-1, multiple-choice: Which, answer: a, distractors: [b]}")
    jobs, (found,) = plan_files(deck, supplies(templates=(tmp_path, TEMPLATES)))
    assert ((), "template-fault", 2) == (jobs, found.code, found.place.line)


@pytest.mark.parametrize(
    ("written", "line", "message"),
    [
        (b"<p>\n{{Stme}}", 2, "the note type of this template has no field 'Stme'"),
        (b"{{text:Front}}", 1, "the note type of this template has no field 'Front'"),
        (b"{{#Stem}}<p>", 1, "the part '{{#Stem}}' of this template is not closed, or closed elsewhere"),
        (b"{{Stem}}{{/Hint}}", 1, "the part '{{#Hint}}' of this template is not closed, or closed elsewhere"),
        (b"a\n\nb \xff", 3, "this template is not written in UTF-8"),
    ],
)
def test_what_anki_would_show_as_a_fault_on_the_card_is_told_at_its_place(tmp_path, written, line, message):
    (tmp_path / "anki" / "choice").mkdir(parents=True)
    (tmp_path / "anki" / "choice" / "back.html").write_bytes(written)
    deck = deck_of("- {id: q-1, multiple-choice: Which, answer: a, distractors: [b]}")
    jobs, (found,) = plan_files(deck, supplies(templates=(tmp_path, TEMPLATES)))
    assert ((), "template-fault", line, message) == (jobs, found.code, found.place.line, found.message)


def test_a_template_may_use_what_anki_itself_fills_in(tmp_path):
    (tmp_path / "anki" / "choice").mkdir(parents=True)
    text = "{{! a remark }}{{FrontSide}}{{Tags}}{{#Hint}}{{hint:Hint}}{{/Hint}}{{type:nc:Answer}}"
    (tmp_path / "anki" / "choice" / "back.html").write_text(text)
    assert text == CardTemplates((tmp_path, TEMPLATES)).look_of(CHOICE.cards[0], CHOICE.field_names).back


def test_styles_hold_for_light_and_dark():
    style = CardTemplates((TEMPLATES,)).style
    assert ".card.nightMode" in style
    assert ".night_mode .card" in style


def test_every_label_of_a_template_has_a_german_one():
    texts = "".join(path.read_text() for path in (TEMPLATES / "anki").rglob("*.html"))
    style = (TEMPLATES / "anki" / "style.css").read_text()
    labels = set(re.findall(r'data-say="(\w+)"', texts))
    assert labels == set(re.findall(r':lang\(de\) \[data-say="(\w+)"\]::before', style))
    assert len(re.findall(r'lang="en"', texts)) == len(re.findall(r'data-say="\w+"><span lang="en"', texts))
