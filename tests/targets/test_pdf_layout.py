"""Papers as they come out: nothing torn, nothing lost, nothing of the key, fonts and tags inside the file."""

import io
import os
import re
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from quizgen.item import Accepted, Choices, Filled, Model, Pairs, Right, Sequence
from quizgen.load import load_project
from quizgen.markup import write_plain
from quizgen.targets.pdf import plan_files

from tests.make import choices, quiz_of
from tests.targets.reading import pages_of, squeeze
from tests.targets.test_pdf import CONTENT, SUPPLIES, documents, quiz_with


@pytest.fixture(scope="module")
def real():
    """Every quiz of the content, with its documents."""
    return [(quiz, documents(quiz)) for quiz in load_project([CONTENT]).quizzes]


def paper_of(questions, count, paper="size: a4"):
    """Give the pages of form A's paper, without white space."""
    quiz = quiz_of(questions, f"paper: {{{paper}}}\nsections: [{{pick: {count}}}]")
    return [squeeze(page) for page in pages_of(documents(quiz)["z-1-A.pdf"])]


def shown_text(text):
    return squeeze(write_plain(text.blocks))


def fonts_in(content):
    for page in PdfReader(io.BytesIO(content)).pages:
        for font in page["/Resources"]["/Font"].values():
            yield from (each.get_object() for each in font.get_object()["/DescendantFonts"])


# --- what a reader of tags and a printer need ---


def test_every_document_says_that_it_is_marked(real):
    roots = [PdfReader(io.BytesIO(content)).trailer["/Root"] for _, made in real for content in made.values()]
    assert all(root["/MarkInfo"]["/Marked"] for root in roots)


def test_all_fonts_are_inside_the_file(real):
    for _, made in real:
        for content in made.values():
            fonts = list(fonts_in(content))
            assert fonts
            assert all({"/FontFile2", "/FontFile3"} & set(font["/FontDescriptor"]) for font in fonts)


def test_every_page_of_a_key_says_that_it_is_one():
    made = documents(quiz_with(lines="forms: 2\nsections: [{pick: 14}]"))
    for letter in "AB":
        pages = pages_of(made[f"z-1-{letter}.key.pdf"])
        assert len(pages) > 1
        assert all(f"Answer key · Form {letter} · Not for students" in page for page in pages)


def test_options_are_a_list_for_readers_of_tags():
    content = documents(quiz_with())["z-1-A.pdf"]
    assert {"/L", "/LI", "/LBody"} <= set(re.findall(r"/(?:L|LI|LBody)\b", str(tags_in(content))))


def tags_in(content):
    reader = PdfReader(io.BytesIO(content))
    return sorted({found["/S"] for each in range(1, len(reader.xref[0]) + 1) if (found := tag(reader, each))})


def tag(reader, number):
    found = reader.get_object(number)
    return found if isinstance(found, dict) and found.get("/Type", "") == "/StructElem" else None


# --- nothing lost, and nothing told ---


def test_every_stem_is_complete_on_every_form(real):
    for quiz, made in real:
        for form in quiz.forms:
            paper = squeeze(" ".join(pages_of(made[f"{quiz.id}-{form.letter}.pdf"])))
            for placed in form.items:
                parts = [
                    squeeze(part) for part in re.split(r"_{2,}(?: ?\([^)]*\))?", write_plain(placed.item.stem.blocks))
                ]
                assert [] == [part for part in parts if part not in paper], placed.item.identity


def openly_shown(item):
    yield item.stem
    match item.response:
        case Choices(options) | Sequence(options):
            yield from (option.text for option in options)
        case Pairs(left, right):
            yield from (*left, *(option.text for option in right))


def secrets_of(asked):
    """Give all texts of a key that are long enough not to stand in a stem by chance."""
    said = asked.commentary
    yield from (each for each in (said.rationale, said.note, said.instructor) if each)
    match asked.answered[1]:
        case Right(_, feedback):
            yield from (each for each in feedback if each)
        case Accepted(texts):
            yield from texts
        case Filled(gaps):
            yield from (text for gap in gaps for text in gap)
        case Model(answer, criteria):
            yield from [answer] if answer else []
            yield from (each.text for each in criteria)


def test_no_paper_holds_anything_that_only_the_key_says(real):
    for quiz, made in real:
        shown = " ".join(shown_text(text) for asked in quiz.asked.values() for text in openly_shown(asked.item))
        for form in quiz.forms:
            paper = squeeze(" ".join(pages_of(made[f"{quiz.id}-{form.letter}.pdf"])))
            secrets = {
                shown_text(text) for placed in form.items for text in secrets_of(quiz.asked[placed.item.identity])
            }
            secrets = {each for each in secrets if len(each) > 4 and each not in shown}
            assert len(secrets) > 5
            assert set() == {each for each in secrets if each in paper}


def test_paragraphs_of_a_model_answer_stay_apart():
    quiz = quiz_of(
        '- {id: q-1, essay: Discuss it., words: 50, model-answer: "One ends here.\\n\\nTwo begins.", rubric: {All: 2}}',
        "sections: [{pick: 1}]",
    )
    reader = PdfReader(io.BytesIO(documents(quiz)["z-1-A.key.pdf"]))
    assert "Two begins." in reader.pages[0].extract_text().splitlines()


SET_ONE = """\
import os
from quizgen.targets.typesetting import MAIN, set_document
assert set_document({MAIN: b'#set document(title: "x")\\nx'}, 0).startswith(b"%PDF")
os._exit(0)  # as the command line ends
"""


def test_nothing_is_left_among_temporary_files(tmp_path):
    subprocess.run([sys.executable, "-c", SET_ONE], env={**os.environ, "TMPDIR": str(tmp_path)}, check=True)
    assert [] == list(tmp_path.iterdir())


def test_the_matrix_of_many_forms_fits_a_page():
    quiz = quiz_of(choices(60), "forms: 12\nsections: [{pick: 60}]")
    matrix = plan_files(quiz, SUPPLIES)[0][1]
    assert ("z-1/z-1.keys.pdf", 1) == (matrix.name, len(pages_of(matrix.make().content)))


# --- nothing torn ---

KINDS = (
    "multiple-choice",
    "multiple-response",
    "true-false",
    "matching",
    "ordering",
    "short-answer",
    "numeric",
    "cloze",
)


def question(number, kind, stem, count, length):
    """Write a question whose stem and parts hold marks: Q3q, and P3x0, P3x1, … for what must stand beside it."""
    words = f"Q{number}q {'stem ' * stem}".strip()
    parts = [f"P{number}x{place} {'word ' * length}".strip() for place in range(count)]
    match kind:
        case "multiple-choice":
            more = f"answer: {parts[0]}, distractors: [{', '.join(parts[1:])}]"
        case "multiple-response":
            more = f"answer: [{', '.join(parts[:2])}], distractors: [{', '.join([*parts[2:], f'P{number}x{count}'])}]"
        case "matching":
            more = f"pairs: {{{', '.join(f'{part}: to {number} {place}' for place, part in enumerate(parts))}}}"
        case "ordering":
            more = f"sequence: [{', '.join(parts)}]"
        case "cloze":
            return f"- {{id: q-{number}, cloze: '{words} {{{{gap}}}} P{number}x0 {'word ' * length}'}}"
        case "true-false":
            return f"- {{id: q-{number}, true-false: {words} P{number}x0, answer: true}}"
        case "numeric":
            return f"- {{id: q-{number}, numeric: {words}, answer: 7, unit: P{number}x0}}"
        case _:
            return f"- {{id: q-{number}, {kind}: {words}, answer: word}}"
    return f"- {{id: q-{number}, {kind}: {words}, {more}}}"


QUESTION = st.tuples(st.sampled_from(KINDS), st.integers(1, 50), st.integers(2, 6), st.integers(1, 20))
CHOICE = "multiple-choice"


# The choices are taller than the first page's columns, which the head shortens, and no taller than others; the sides of
# the pairs are too narrow to stand beside each other.
@given(
    asked=st.lists(QUESTION, min_size=1, max_size=16),
    size=st.sampled_from(["a4", "letter"]),
    columns=st.sampled_from([1, 2]),
    font=st.sampled_from([9, 11, 13]),
    theme=st.sampled_from(["classic", "modern", "academic", "exam", "compact"]),
)
@example(asked=[(CHOICE, 17, 6, 25)], size="a4", columns=2, font=14, theme="classic")
@example(
    asked=[(CHOICE, 7, 6, 20), *[(CHOICE, 1, 2, 1)] * 3, (CHOICE, 1, 4, 25)],
    size="letter",
    columns=2,
    font=14,
    theme="classic",
)
@example(asked=[("matching", 7, 4, 10)], size="a4", columns=2, font=13, theme="exam")
@example(asked=[("matching", 50, 3, 18)], size="letter", columns=2, font=13, theme="exam")
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_question_of_any_kind_is_torn(asked, size, columns, font, theme):
    questions = "\n".join(question(number, *each) for number, each in enumerate(asked))
    paper = f"size: {size}, columns: {columns}, font-size: {font}pt, theme: {theme}"
    quiz = quiz_of(questions, f"paper: {{{paper}}}\nsections: [{{pick: {len(asked)}}}]")
    jobs, problems = plan_files(quiz, SUPPLIES)
    assume(not problems)  # one that is taller than a column is reported and torn
    (content,) = (job.make().content for job in jobs if job.name.endswith("z-1-A.pdf"))
    pages = [squeeze(page) for page in pages_of(content)]
    for number in range(len(asked)):
        marks = set(re.findall(rf"Q{number}q|P{number}x\d", " ".join(pages)))
        assert f"Q{number}q" in marks
        assert 1 == sum(bool(marks & set(re.findall(rf"Q{number}q|P{number}x\d", page))) for page in pages), number


ENDLESS = (
    "https://www.example.org/a/very/long/path/that/never/ends?query=string&more=parameters#fragment",
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    "x" * 150,
    "1234567890" * 12,
)


@pytest.mark.parametrize("word", ENDLESS, ids=["address", "letters", "one letter", "digits"])
@pytest.mark.parametrize("columns", [1, 2])
def test_no_endless_word_runs_off(word, columns):
    questions = (
        f"- {{id: q-1, multiple-choice: '{word}', answer: '{word}1', distractors: [a, b]}}\n"
        f"- {{id: q-2, matching: '{word}', pairs: {{'{word}': '{word}2', b: c}}}}"
    )
    quiz = quiz_of(questions, f"paper: {{columns: {columns}, font-size: 14pt}}\nsections: [{{pick: 2}}]")
    made = documents(quiz)
    lines = [
        line for page in PdfReader(io.BytesIO(made["z-1-A.pdf"])).pages for line in page.extract_text().splitlines()
    ]
    assert max(len(line.replace("\u200b", "")) for line in lines) <= 90 / columns
