"""Papers and keys as PDF: read back, and held against what the quiz says."""

import io
import json
import re
import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from quizgen.item import Choices, Look
from quizgen.load import load_project
from quizgen.markup import write_plain
from quizgen.render.cells import answer_cell
from quizgen.render.environment import shipped_templates
from quizgen.render.words import words_of
from quizgen.targets import Supplies
from quizgen.targets.pdf import plan_files

from tests.make import quiz_of, true_false
from tests.targets.reading import pages_of, squeeze

CONTENT = Path(__file__).parents[2] / "content"
SUPPLIES = Supplies((shipped_templates(),), 1767225600)
EVERY_KIND = """\
- {id: cloze-1, cloze: 'The {{launch|start::an event}} came in {{August}}.', evidence: p1, rationale: Why cloze.}
- {id: choice-1, multiple-choice: Which of the four?, answer: red, distractors: {green: Not it., blue: Nor this., grey: No.}, rationale: Why choice.}
- {id: choice-2, multiple-choice: Which of the long ones?, answer: An option that is long enough to need a line of its own on the paper, distractors: [Another option that is long enough to need a line of its own, A third option that is long enough to need a line of its own], instructor: Only for keys.}
- {id: several-1, multiple-response: Which apply?, answer: [one, two], distractors: [three, four, five]}
- {id: verdict-1, true-false: It is so., answer: false, rationale: Why verdict.}
- {id: short-1, short-answer: Where was it?, answer: [Panmunjom, Pan Mun Jom]}
- {id: number-1, numeric: How many?, answer: '37,000', tolerance: 5%, unit: soldiers}
- {id: match-1, matching: Match them., pairs: {Nunn: senator one, Lugar: senator two}, extra: [nobody at all]}
- {id: order-1, ordering: Order them., sequence: [first step, second step, third step]}
- {id: essay-1, essay: Discuss it., words: 100-200, model-answer: A model of an answer., rubric: {Reasons: 2, Judgement: {1: in part, 3: in full}}}
- {id: card-1, flashcard: What is on the front?, answer: the back, use: exam}
- {id: claim-1, argument: It follows., grounds: Because of this., counter: {Hawks: It does not.}, use: exam}
- {id: set-1, passage: A text to lean on., questions: [{id: set-2, true-false: It leans., answer: true}, {id: set-3, true-false: It stands., answer: false}]}
"""


def quiz_with(questions=EVERY_KIND, lines="sections: [{pick: 14}]"):
    return quiz_of(questions, lines, head="sources: {s-1: {author: A. Author, title: The Source}}\n")


def documents(quiz):
    jobs, problems = plan_files(quiz, SUPPLIES)
    assert () == problems
    return {job.name.partition("/")[2]: job.make().content for job in jobs}


@pytest.fixture(scope="module")
def real():
    """Every quiz of the content, with its documents."""
    return [(quiz, documents(quiz)) for quiz in load_project([CONTENT]).quizzes]


def shown_options(placed):
    options = {option.place_in_list: option.text for option in placed.item.response.options}
    return [squeeze(write_plain(options[place].blocks)) for place in placed.shown]


def choices_of(form):
    return [
        each for each in form.items if isinstance(each.item.response, Choices) and each.item.response.look is Look.LIST
    ]


def test_every_form_has_a_paper_and_a_key_and_the_quiz_a_matrix():
    expected = ["z-1-A.key.pdf", "z-1-A.pdf", "z-1-B.key.pdf", "z-1-B.pdf", "z-1.crib.pdf", "z-1.keys.pdf"]
    assert expected == sorted(documents(quiz_of(true_false(3), "forms: 2\nsections: [{pick: 3}]")))


def test_one_key_serves_all_forms_where_the_quiz_says_so():
    expected = ["z-1-A.pdf", "z-1-B.pdf", "z-1.crib.pdf", "z-1.key.pdf", "z-1.keys.pdf"]
    assert expected == sorted(documents(quiz_of(true_false(3), "forms: 2\nkeys: once\nsections: [{pick: 3}]")))


def test_large_print_is_the_same_form_in_larger_type():
    made = documents(quiz_of(true_false(40), "paper: {large-print: 18pt}\nsections: [{pick: 40}]"))
    normal, large = pages_of(made["z-1-A.pdf"]), pages_of(made["z-1-A.large.pdf"])
    assert len(large) > len(normal)
    assert 40 == len(re.findall(r"Statement \d+", " ".join(normal)))
    assert re.findall(r"Statement \d+", " ".join(normal)) == re.findall(r"Statement \d+", " ".join(large))


def test_every_page_names_its_form_and_number(real):
    for quiz, made in real:
        for form in quiz.forms:
            pages = pages_of(made[f"{quiz.id}-{form.letter}.pdf"])
            assert all(f"Form {form.letter}" in page for page in pages)
            assert all(f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, 1))


def test_every_document_is_tagged_and_titled(real):
    for quiz, made in real:
        for content in made.values():
            reader = PdfReader(io.BytesIO(content))
            assert (quiz.title, "en") == (reader.metadata.title, reader.trailer["/Root"]["/Lang"])
            assert "/StructTreeRoot" in reader.trailer["/Root"]


def test_no_question_is_torn_from_its_options(real):
    for quiz, made in real:
        for form in quiz.forms:
            pages = [squeeze(page) for page in pages_of(made[f"{quiz.id}-{form.letter}.pdf"])]
            for placed in choices_of(form):
                parts = [squeeze(write_plain(placed.item.stem.blocks)), *shown_options(placed)]
                assert any(all(part in page for part in parts) for page in pages), placed.item.identity


def test_each_key_s_letter_names_the_right_text_on_its_own_form(real):
    for quiz, made in real:
        for form in quiz.forms:
            paper = squeeze(" ".join(pages_of(made[f"{quiz.id}-{form.letter}.pdf"])))
            key = squeeze(" ".join(pages_of(made[f"{quiz.id}-{form.letter}.key.pdf"])))
            for placed in choices_of(form):
                asked = quiz.asked[placed.item.identity]
                letters = answer_cell(placed, asked, words_of(quiz.language))
                assert squeeze(f"{placed.number}.{letters}{write_plain(placed.item.stem.blocks)}") in key
                for letter in letters:
                    text = shown_options(placed)["ABCDEFGH".index(letter)]
                    assert f"{letter}.{text}" in paper
                    assert f"{letter}.{text}" in key
                right = {
                    option.text.typed
                    for option in asked.item.response.options
                    if option.place_in_list in asked.answered[1].options
                }
                assert {
                    placed.item.response.options[placed.shown["ABCDEFGH".index(letter)]].text.typed
                    for letter in letters
                } == right


def test_the_matrix_has_the_cell_of_every_question_on_one_page(real):
    for quiz, made in real:
        (page,) = pages_of(made[f"{quiz.id}.keys.pdf"])
        for form in quiz.forms:
            for placed in form.items:
                assert squeeze(
                    answer_cell(placed, quiz.asked[placed.item.identity], words_of(quiz.language))
                ) in squeeze(page)


def test_a_paper_holds_nothing_of_its_key(real):
    for quiz, made in real:
        for form in quiz.forms:
            content = made[f"{quiz.id}-{form.letter}.pdf"]
            text = squeeze(" ".join(pages_of(content))) + squeeze(
                json.dumps(dict(PdfReader(io.BytesIO(content)).metadata))
            )
            for placed in form.items:
                said = quiz.asked[placed.item.identity].commentary
                secret = [each.typed for each in (said.rationale, said.note, said.instructor) if each]
                assert [] == [each for each in secret if squeeze(each) in text]
                assert "-" not in placed.item.identity.question or placed.item.identity.question not in text


def test_a_key_holds_what_is_said_of_every_question(real):
    for quiz, made in real:
        for form in quiz.forms:
            key = squeeze(" ".join(pages_of(made[f"{quiz.id}-{form.letter}.key.pdf"])))
            for placed in form.items:
                said = quiz.asked[placed.item.identity].commentary
                told = [write_plain(each.blocks) for each in (said.rationale, said.note, said.instructor) if each]
                told += [phrase.typed for each in said.evidence for phrase in each.citation.phrases]
                told += [each.voice for each in said.evidence] + [
                    f"paragraph {each.citation.first}" for each in said.evidence
                ]
                assert [] == [each for each in told if squeeze(each) not in key]
                assert squeeze(placed.item.identity.question) in key


def test_every_kind_stands_on_paper_and_key():
    made = documents(quiz_with())
    paper = squeeze(" ".join(pages_of(made["z-1-A.pdf"])))
    key = squeeze(" ".join(pages_of(made["z-1-A.key.pdf"])))
    shown = [
        "The",
        "Whichofthefour?",
        "Whichapply?",
        "Itisso.",
        "Wherewasit?",
        "Howmany?",
        "soldiers",
        "Matchthem.",
        "nobodyatall",
        "Orderthem.",
        "Discussit.",
        "Write100to200words.",
        "Whatisonthefront?",
        "Onwhatgrounds?",
        "Atexttoleanon.",
        "Itleans.",
    ]
    assert [] == [each for each in shown if each not in paper]
    right = [
        "launch",
        "start",
        "August",
        "red",
        "Notit.",
        "one",
        "False",
        "Panmunjom",
        "PanMunJom",
        "37,000",
        "35150",
        "38850",
        "senatorone",
        "firststep",
        "Amodelofananswer.",
        "infull",
        "theback",
        "Becauseofthis.",
        "Onlyforkeys.",
        "A.Author",
    ]
    assert [] == [each for each in right if each not in key]
    assert [] == [
        each for each in ("launch", "Panmunjom", "37,000", "theback", "Becauseofthis.", "Amodel") if each in paper
    ]


def test_the_same_quiz_gives_the_same_bytes():
    assert documents(quiz_with()) == documents(quiz_with())


HOSTILE = [
    '#read("/etc/passwd")',
    "\\u{41} #{1}",
    '") #panic("x',
    "]#[",
    "{{ 1 }} {% x %}",
    "@ref <lab> = x",
    "a -- b ... c",
    "#let x = 1; x",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_out_as_typed(text):
    quoted = "'" + text.replace("'", "''") + "'"
    questions = (
        f"- {{id: q-1, multiple-choice: {quoted}, answer: {quoted}, distractors: [other, more], rationale: {quoted}}}\n"
        f"- {{id: q-2, matching: m, pairs: {{{quoted}: x, b: {quoted}}}}}\n"
        f"- {{id: q-3, essay: {quoted}, model-answer: {quoted}, rubric: {{{quoted}: 2}}}}"
    )
    made = documents(
        quiz_of(questions, f"title: {quoted}\nsections: [{{title: {quoted}, pick: 3}}]".replace("title:", "time:", 1))
    )
    plain = squeeze(text.replace("\\", "")) if "\\u" in text else squeeze(text)
    for name, times in (("z-1-A.pdf", 6), ("z-1-A.key.pdf", 8)):
        found = squeeze(" ".join(pages_of(made[name]))).replace("\\", "")
        assert found.count(plain) >= times - 2


def test_pictures_of_every_sort_stand_on_paper_and_key():
    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 2, 8, 2, 0, 0, 0))
    png += chunk(b"IDAT", zlib.compress(b"\0" + b"\xff\0\0" * 2 + b"\0" + b"\0\0\xff" * 2)) + chunk(b"IEND", b"")
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="4"/></svg>'
    quiz = quiz_of(
        "- {id: q-1, true-false: 'Red ![a red square](red.png)', answer: true, image: {file: dot.svg, alt: a dot, width: 2cm}}\n"
        "- {id: q-2, passage: {image: {file: red.png, alt: a square}}, questions: [{id: q-3, true-false: t, answer: true}]}",
        "sections: [{pick: 2}]",
    )
    supplies = Supplies((shipped_templates(),), 0, {("b-1", "red.png"): png, ("b-1", "dot.svg"): svg})
    made = {job.name: job.make().content for job in plan_files(quiz, supplies)[0]}
    reader = PdfReader(io.BytesIO(made["z-1/z-1-A.pdf"]))
    assert sum(len(page.images) for page in reader.pages) >= 1
    assert made == {job.name: job.make().content for job in plan_files(quiz, supplies)[0]}


@given(
    lengths=st.lists(st.tuples(st.integers(1, 60), st.integers(2, 6), st.integers(1, 25)), min_size=1, max_size=14),
    size=st.sampled_from(["a4", "letter"]),
    columns=st.sampled_from([1, 2]),
    font=st.sampled_from([9, 11, 14]),
)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
def test_no_generated_question_is_torn_from_its_options(lengths, size, columns, font):
    # what is taller than a page has to break
    assume(all(stem + count * (option + 2) < 900 / font for stem, count, option in lengths) or columns == 1)
    questions = "\n".join(
        f"- {{id: q-{number}, multiple-choice: 'Q{number}q {'stem ' * stem}?', answer: 'O{number}x0 {'word ' * option}',"
        f" distractors: [{', '.join(repr(f'O{number}x{place} ' + 'word ' * option) for place in range(1, count))}]}}"
        for number, (stem, count, option) in enumerate(lengths)
    )
    quiz = quiz_of(
        questions,
        f"paper: {{size: {size}, columns: {columns}, font-size: {font}pt}}\nsections: [{{pick: {len(lengths)}}}]",
    )
    pages = [squeeze(page) for page in pages_of(documents(quiz)["z-1-A.pdf"])]
    for number, (_, count, _) in enumerate(lengths):
        marks = [f"Q{number}q", *(f"O{number}x{place}" for place in range(count))]
        assert 1 == sum(any(mark in page for mark in marks) for page in pages), (number, pages)
