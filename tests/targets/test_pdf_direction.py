"""Papers in languages that run from right to left begin at the right."""

from quizgen.render.environment import read_template_file
from quizgen.targets import pdf
from quizgen.targets.typesetting import MAIN, query_document

from tests.make import quiz_of
from tests.targets.test_pdf import documents

# where the label, the text and the aside of an item stand, on a page of 300 pt
ITEM = """
#import "lib.typ": *
#set page(width: 300pt, height: auto, margin: 50pt)
#set text(dir: {direction}, size: 10pt)
#hung([#metadata(none)<mark>1.], [#metadata(none)<mark>x{tall}], [#metadata(none)<mark>2], tall: {is_tall})
#context [#metadata(query(<mark>).map(mark => calc.round(mark.location().position().x.pt())))<places>]
"""


def places_of(*, leftward, tall=False):
    files = {
        MAIN: ITEM.format(
            direction="rtl" if leftward else "ltr", tall="#v(1em)" if tall else "", is_tall=str(tall).lower()
        ).encode(),
        "lib.typ": read_template_file((), "typst/lib.typ"),
        "direction.typ": f"#let leftward = {str(leftward).lower()}".encode(),
    }
    ((places,),) = query_document(files, "places")
    return places


def source_of(quiz, monkeypatch):
    monkeypatch.setattr(pdf, "set_document", lambda files, *_, **__: files["main.typ"])
    monkeypatch.setattr(pdf, "part_questions", lambda source: (source, {}))
    return documents(quiz)["z-1-A.pdf"].decode()


def test_a_number_stands_before_its_item_and_points_behind_it():
    number, text, points = places_of(leftward=False)
    assert (50, 70) == (number, text)
    assert points > 240


def test_from_right_to_left_they_stand_the_other_way():
    number, text, points = places_of(leftward=True)
    assert number == 230 > text  # at the end of the number, since it runs leftward too
    assert points < 60


def test_a_tall_first_line_stands_the_same_way():
    number, points, _ = places_of(leftward=True, tall=True)  # drawn before the stem
    assert number == 230
    assert points < 60


def test_a_paper_in_hebrew_is_set_from_right_to_left(monkeypatch):
    given = []
    monkeypatch.setattr("quizgen.targets.pdf.set_document", lambda *_, common, **__: given.append(common) or b"")
    documents(quiz_of("- {id: q-1, true-false: שלום, answer: true}", "language: he\nsections: [{pick: 1}]"))
    assert {b"#let leftward = true"} == {files["direction.typ"] for files in given}


def test_a_passage_has_its_edge_where_its_lines_begin(monkeypatch):
    passage = "- {id: p-1, line-numbers: true, passage: %s, questions: [{id: q-1, true-false: Yes?, answer: true}]}"
    for words, leftward in (("הילד הלך", "true"), ("The boy", "false")):
        quiz = quiz_of(passage % words, "sections: [{pick: 1}]")
        assert f"is-leftward: {leftward}, numbered-lines(" in source_of(quiz, monkeypatch)


def test_a_text_keeps_its_way_where_the_paper_runs_the_other(monkeypatch):
    quiz = quiz_of("- {id: q-1, true-false: Is it 5?, answer: true}", "language: he\nsections: [{pick: 1}]")
    assert r'{"\u{2066}"; text("Is it 5\u{3f}"); "\u{2069}"}' in source_of(quiz, monkeypatch)
