"""The proof of a print: sound documents pass, and each kind of fault is found."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from quizgen.load import load_project
from quizgen.proof import UnreadablePrint, prove_quiz, read_printout
from quizgen.proof.pieces import find_heads
from quizgen.proof.printout import squeeze

from tests.make import quiz_of, true_false
from tests.targets.test_pdf import EVERY_KIND, SUPPLIES, documents, plan_files, quiz_with

CONTENT = Path(__file__).parents[2] / "content"
NAME = "z-1-A.pdf"


def printouts_of(quiz):
    made = documents(quiz).items()
    return {name: read_printout(content) for name, content in made if name.endswith(".pdf")}


HYPHENS = f"- {{id: q-1, short-answer: What?, answer: '{'Ångströmeinheiten a 3-1 b ' * 5}'}}"


@pytest.fixture(scope="module")
def quiz():
    return quiz_with(lines="forms: 2\nsections: [{pick: 14}]")


@pytest.fixture(scope="module")
def printouts(quiz):
    return printouts_of(quiz)


def problems(quiz, printouts):
    return [each.message for each in prove_quiz(quiz, printouts).diagnostics]


def changed(printouts, name, **parts):
    return {**printouts, name: replace(printouts[name], **parts)}


def with_text(printouts, name, old, new):
    pages = tuple(page.replace(old, new, 1) for page in printouts[name].pages)
    assert pages != printouts[name].pages
    return changed(printouts, name, pages=pages)


def test_documents_of_every_kind_are_sound(quiz, printouts):
    proof = prove_quiz(quiz, printouts)
    assert ((), True) == (proof.diagnostics, json.loads(proof.report)["sound"])


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_verdicts_in_other_languages_are_sound(language):
    quiz = quiz_of(true_false(4), "forms: 2\nsections: [{pick: 4}]", head=f"language: {language}\n")
    assert [] == problems(quiz, printouts_of(quiz))


def test_every_quiz_of_the_content_is_sound():
    for each in load_project([CONTENT]).quizzes:
        assert [] == problems(each, printouts_of(each)), each.id


@pytest.mark.parametrize("where", ["last", "own"])
def test_answer_sheets_are_sound_and_faults_on_them_are_found(where):
    quiz = quiz_with(lines=f"forms: 2\npaper: {{answer-sheet: {where}}}\nsections: [{{pick: 14}}]")
    printouts = printouts_of(quiz)
    assert [] == problems(quiz, printouts)
    name = {"last": "z-1-B.pdf", "own": "z-1-B.sheet.pdf"}[where]
    *before, sheet = printouts[name].pages
    lost = changed(printouts, name, pages=(*before, sheet.replace("13", "", 1)))
    (placed,) = (each for each in quiz.forms[1].items if each.number == 13)
    message = f"{name}: item 13, '{placed.item.identity.question}', has no bubbles on the answer sheet"
    assert [message] == problems(quiz, lost)


def test_the_report_names_each_document_with_its_pages(quiz, printouts):
    report = json.loads(prove_quiz(quiz, printouts).report)
    assert {name: len(printout.pages) for name, printout in printouts.items()} == {
        each["file"]: each["pages"] for each in report["documents"]
    }


@pytest.mark.parametrize(
    ("old", "new", "question"),
    [
        ("Whichofthefour?", "Whichofthe?", "choice-1"),
        ("green", "", "choice-1"),
        ("Itisso.", "Itis.", "verdict-1"),
        ("secondstep", "step", "order-1"),
        ("Lugar", "Luger", "match-1"),
        ("Discussit.", "Discuss.", "essay-1"),
    ],
)
def test_an_item_that_lacks_words_on_its_paper_is_told(quiz, printouts, old, new, question):
    (problem,) = problems(quiz, with_text(printouts, NAME, old, new))
    assert f"'{question}', is not there, or not whole" in problem


def test_an_option_under_another_letter_is_told(quiz, printouts):
    page = printouts[NAME].text
    shown = next(placed.shown for placed in quiz.forms[0].items if placed.item.identity.question == "choice-1")
    texts = ["red", "green", "blue", "grey"]
    first, second = (texts[place] for place in shown[:2])
    swapped = page.replace(f"A.{first}", "A.*").replace(f"B.{second}", f"B.{first}").replace("A.*", f"A.{second}")
    found = problems(quiz, changed(printouts, NAME, pages=(swapped, *("" for _ in printouts[NAME].pages[1:]))))
    assert ["'choice-1', is not there"] == [
        problem[problem.index("'choice") :][:24] for problem in found if "choice-1" in problem
    ]


def test_an_item_torn_between_two_pages_is_told(quiz, printouts):
    whole = printouts[NAME].text
    at = whole.index("Whichofthefour?") + 20
    found = problems(quiz, changed(printouts, NAME, pages=(whole[:at], whole[at:])))
    assert any("'choice-1', is torn between two pages" in problem for problem in found)


@pytest.mark.parametrize("said", ["Whychoiceisthatthisisthelongestreason.", "b-1/choice-1"])
def test_a_paper_that_holds_something_of_the_key_is_told(printouts, said):
    quiz = quiz_with(
        EVERY_KIND.replace("Why choice.", "Why choice is that this is the longest reason."),
        "forms: 2\nsections: [{pick: 14}]",
    )
    told = changed(printouts, NAME, particulars=printouts[NAME].particulars + said)
    (problem,) = (each for each in problems(quiz, told) if NAME in each)
    assert f"{NAME} holds of the key what is said of 'choice-1'" == problem


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"is_tagged": False}, "is not tagged as PDF/UA-1"),
        ({"is_accessible": False}, "is not tagged as PDF/UA-1"),
        ({"title": "Other"}, "is titled 'Other'"),
        ({"language": "de"}, "says that its language is 'de'"),
        ({"loose_fonts": ("Arial",)}, "doesn't hold its font Arial"),
    ],
)
def test_a_document_that_is_not_in_order_is_told(quiz, printouts, parts, expected):
    assert [f"{NAME} {expected}"] == problems(quiz, changed(printouts, NAME, **parts))


def test_forms_of_unequal_length_are_told(quiz, printouts):
    longer = changed(printouts, NAME, pages=(*printouts[NAME].pages, ""))
    (problem,) = problems(quiz, longer)
    assert "differs in its pages from form to form" in problem


@pytest.mark.parametrize(
    ("old", "new", "question", "lacks"),
    [
        ("Panmunjom", "Panmun", "short-1", "lacks of its answer 'Panmunjom'"),
        ("37,000", "3,000", "number-1", "lacks of its answer '37,000'"),
        ("Whycloze.", "", "cloze-1", "lacks its rationale"),
        ("Onlyforkeys.", "", "choice-2", "lacks its note"),
        ("Amodelofananswer.", "", "essay-1", "lacks of its answer 'Amodelofananswer.'"),
    ],
)
def test_a_key_that_lacks_what_is_right_is_told(quiz, printouts, old, new, question, lacks):
    found = problems(quiz, with_text(printouts, "z-1-A.key.pdf", old, new))
    assert any(f"'{question}', {lacks}" in problem for problem in found)


def test_a_key_whose_letter_stands_beside_another_text_is_told(quiz, printouts):
    shown = next(placed.shown for placed in quiz.forms[0].items if placed.item.identity.question == "choice-1")
    letter = "ABCD"[shown.index(0)]
    found = problems(quiz, with_text(printouts, "z-1-A.key.pdf", f"{letter}.red", f"{letter}.green"))
    assert any(f"'choice-1', lacks of its answer '{letter}.red'" in problem for problem in found)


def test_a_matrix_with_a_wrong_cell_is_told(quiz, printouts):
    page = printouts["z-1.keys.pdf"].text
    last = quiz.forms[0].items[-1].number
    found = problems(quiz, changed(printouts, "z-1.keys.pdf", pages=(page[: page.rindex(str(last))],)))
    assert any("has no row" in problem for problem in found)


def test_what_differs_is_told_at_the_question(quiz, printouts):
    (found,) = prove_quiz(quiz, with_text(printouts, NAME, "Itisso.", "Itis.")).diagnostics
    assert ("print-differs", "verdict-1", 9) == (found.code, found.question, found.place.line)


def test_a_question_that_was_told_to_be_taller_than_a_page_is_torn_in_order():
    quiz = quiz_with(f"- {{id: q-1, essay: '{'word ' * 3000}', model-answer: x}}", "sections: [{pick: 1}]")
    jobs, told = plan_files(quiz, SUPPLIES)
    printouts = {NAME: read_printout(next(job for job in jobs if job.name.endswith(NAME)).make().content)}
    assert [f"{NAME}: item 1, 'q-1', is torn between two pages"] == problems(quiz, printouts)
    assert () == prove_quiz(quiz, printouts, [each.place for each in told]).diagnostics


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"%PDF-1.7 and no more",
        lambda content: content[: len(content) // 2],
        lambda content: content.replace(b"/FlateDecode", b"/FlareDecode"),
        lambda content: b"",
    ],
    ids=["head", "half", "packed in another way", "empty"],
)
def test_what_cannot_be_read_back_is_no_bug(quiz, damage):
    content = documents(quiz)[NAME]
    with pytest.raises(UnreadablePrint):
        read_printout(damage(content))


def test_letters_may_have_other_marks_in_a_template_of_ones_own(quiz, printouts):
    pages = tuple(re.sub(r"([A-H])\.", r"(\1)", page) for page in printouts[NAME].pages)
    assert pages != printouts[NAME].pages
    assert [] == problems(quiz, changed(printouts, NAME, pages=pages))


@pytest.mark.parametrize(
    "stem",
    [
        'מה פירוש המילה "peace"?',
        "שלום peace ועוד war.",
        "Which word, «שלום» or peace, is Hebrew?",
        "אמר John: שלום (hello)!",
    ],
)
@pytest.mark.parametrize("language", ["en", "he"])
def test_texts_that_run_both_ways_are_sound(stem, language):
    question = (
        f"- id: q-1\n  multiple-choice: |\n    {stem}\n  answer: שלום\n  distractors: ['מים (water)', Say hello!]"
    )
    quiz = quiz_with(question, f"language: {language}\nforms: 2\nsections: [{{pick: 1}}]")
    assert [] == problems(quiz, printouts_of(quiz))


@pytest.mark.parametrize(
    ("questions", "paper"),
    [
        ("- {id: q-1, matching: Match them., pairs: {a: '$x$ Zürich', b: 'two $x$ Of'}, extra: [three]}", "theme: classic"),
        (f"- {{id: q-1, essay: '{'A co-operate. ' * 60}', model-answer: x}}", "columns: 2"),
    ],
    ids=["capitals behind a formula", "hyphens"],
)  # fmt: skip
@pytest.mark.parametrize("language", ["en", "es"])
def test_odd_words_are_found_where_they_stand(questions, paper, language):
    quiz = quiz_of(questions, f"paper: {{{paper}}}\nsections: [{{pick: 1}}]", head=f"language: {language}\n")
    assert [] == problems(quiz, printouts_of(quiz))


@pytest.mark.parametrize("word", ["x-", "-x", "10-", "-3", "100-year", "--", "–5 --", "x---y", "x̂ x", "x̂ -- $x$"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_hyphens_dashes_and_marks_are_read_as_they_are_drawn(word, language):
    often = f"treaty {word} of {word} " * 5
    question = (
        f"- {{id: q-1, multiple-choice: 'Stem {often}', answer: '{word} one {often}', rationale: 'Since {often}',"
        f" distractors: ['two {word}', 'three {often}']}}\n"
        f"- {{id: q-2, matching: 'Match {word}', pairs: {{'{word} a {word}': 'b {word}', 'c {word}': '{word} d'}}}}"
    )
    for bubbles in ("false", "inline"):
        paper = f"paper: {{columns: 2, font-size: 14pt, answer-sheet: {bubbles}}}\nsections: [{{pick: 2}}]"
        quiz = quiz_of(question, paper, head=f"language: {language}\n")
        assert [] == problems(quiz, printouts_of(quiz))


def test_a_key_that_lacks_a_sign_is_told():
    quiz = quiz_of("- {id: q-1, numeric: How cold?, answer: -40, rationale: It is.}", "sections: [{pick: 1}]")
    wrong = with_text(printouts_of(quiz), "z-1-A.key.pdf", "-40", "40")
    assert ["z-1-A.key.pdf: item 1, 'q-1', lacks of its answer '-40'"] == problems(quiz, wrong)


def test_points_in_brackets_may_be_drawn_before_a_stem():
    assert ["3.[1point]Stem"] == [found[0] for found in find_heads("3.[1point]Stem 3.", "3.", "Stem")]


def test_a_figure_before_a_number_is_not_read_as_its_points():
    assert ["3.1pointStem"] == [found[0] for found in find_heads("of3.53.1pointStem", "3.", "Stem")]


def test_hyphens_stand_beside_figures_where_words_are_broken_too():
    quiz = quiz_of(HYPHENS, "forms: 2\nsections: [{pick: 1}]", head="language: de\n")
    printouts = printouts_of(quiz)
    assert [] == problems(quiz, printouts)
    lost = with_text(printouts, "z-1.keys.pdf", "a3-1b", "a31b")
    assert ["z-1.keys.pdf: item 1, 'q-1', has no row with what is right on each form"] == problems(quiz, lost)


def test_marks_of_direction_are_left_out():
    assert "acode" == squeeze("a \u202acode\u202c")
