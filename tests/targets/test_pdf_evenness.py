"""What a careful typographer would see to: even distances, shared baselines, no word alone, nothing over anything else."""

import io
import struct
import zlib
from dataclasses import replace
from itertools import pairwise

import pytest
from pypdf import PdfReader
from quizgen.render.environment import shipped_templates
from quizgen.targets import Supplies
from quizgen.targets.pdf import plan_files

from tests.make import choices, quiz_of
from tests.targets.reading import lines_of, places_in
from tests.targets.test_pdf import documents

THEMES = ("classic", "modern", "academic", "exam", "compact")
LONG = (
    "a reading that goes on for so long that no line of any paper could ever hold all of it, and then a little further"
)
SECTIONS = "[" + ", ".join(f"{{title: Part {name}, questions: [t-{name}]}}" for name in "abcde") + "]"


def paper_of(questions, lines, name="z-1-A.pdf"):
    return documents(quiz_of(questions, lines))[name]


def height_of(lines, words):
    (height,) = [height for _, height, _, text in lines if words in text]
    return height


@pytest.mark.parametrize("theme", THEMES)
def test_points_stand_on_the_line_that_they_are_for(theme):
    places = places_in(paper_of(choices(1), f"paper: {{theme: {theme}}}\nsections: [{{pick: 1}}]"))
    (stem,) = [height for _, height, _, text in places if "Which 0?" in text]
    (points,) = [height for _, height, _, text in places if "1 point" in text and "Total" not in text]
    assert stem == pytest.approx(points, abs=0.05)


@pytest.mark.parametrize("paper", ["theme: exam", "theme: modern", "legible: true"])
def test_options_are_no_closer_to_each_other_than_their_own_lines_are(paper):
    questions = f"- {{id: q-1, multiple-choice: Which?, answer: '{LONG}', distractors: ['{LONG}, or not']}}"
    name = "z-1-A.legible.pdf" if "legible" in paper else "z-1-A.pdf"
    lines = lines_of(paper_of(questions, f"paper: {{{paper}}}\nsections: [{{pick: 1}}]", name))
    first, second = height_of(lines, "A. "), height_of(lines, "B. ")
    within = [height for _, height, _, _ in lines if second < height <= first]
    assert 2 <= len(within)
    assert within[-1] - second >= within[0] - within[1]


def test_no_last_word_of_a_stem_stands_alone():
    stem = "Sigal judges that North Korea's price in the nuclear deal with the United States was within reason."
    lines = lines_of(paper_of(f'- {{id: q-1, true-false: "{stem}", answer: true}}', "sections: [{pick: 1}]"))
    assert "within reason." in [text for _, _, _, text in lines]


def test_a_title_that_is_a_little_too_long_stands_on_one_line():
    quiz = replace(quiz_of(choices(1), "sections: [{pick: 1}]"), title="Examination in philosophy and in arithmetic")
    lines = lines_of(documents(quiz)["z-1-A.pdf"])
    assert "Examination in philosophy and in arithmetic Form A" == lines[0][3]


def test_score_boxes_do_not_squeeze_the_time_in_large_print():
    questions = "\n".join(f"- {{id: t-{name}, true-false: S {name}., answer: true}}" for name in "abcde")
    lines = f"time: 50 min\npaper: {{large-print: 18pt}}\nsections: {SECTIONS}"
    texts = [text for _, _, _, text in lines_of(paper_of(questions, lines, "z-1-A.large.pdf"))]
    assert "Time: 50 min Total: 5 points" in texts


def test_a_key_is_even_where_sections_have_no_titles():
    questions = "\n".join(f"- {{id: t-{number}, true-false: S {number}., answer: true}}" for number in range(4))
    sections = "sections: [{questions: [t-0]}, {questions: [t-1]}, {questions: [t-2, t-3]}]"
    lines = lines_of(paper_of(questions, sections, "z-1-A.key.pdf"))
    heights = [height for _, height, _, text in lines if text[:2] in ("1.", "2.", "3.", "4.")]
    distances = {above - below for above, below in pairwise(heights)}
    assert max(distances) - min(distances) <= 1


def test_what_names_a_row_stands_on_the_line_of_its_gaps():
    table = "- id: q-1\n  cloze: |\n    |   | Mitosis |\n    | - | ------- |\n    | Divisions | {{one::number}} |\n"
    texts = [text for _, _, _, text in lines_of(paper_of(table, "sections: [{pick: 1}]"))]
    assert "Divisions(number)" in texts


def test_the_matrix_of_one_form_keeps_its_column_close_to_its_numbers():
    matrix = paper_of("- {id: q-1, short-answer: Where?, answer: London}", "sections: [{pick: 1}]", "z-1.keys.pdf")
    (left,) = [left for _, _, left, text in places_in(matrix) if "London" in text]
    assert left < 210  # of 595 pt


def png_of(width, height):
    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n"
        + head
        + chunk(b"IDAT", zlib.compress((b"\0" + b"\x80" * width) * height))
        + chunk(b"IEND", b"")
    )


def picture_in(content):
    """Give the upper and the lower edge of the only picture on the first page."""
    found = []

    def note(operator, _operands, matrix, _text_matrix):
        if operator == b"Do":
            found.append(sorted((matrix[5], matrix[5] + matrix[3])))

    PdfReader(io.BytesIO(content)).pages[0].extract_text(visitor_operand_before=note)
    ((low, high),) = found
    return high, low


def paper_with(question, size):
    supplies = Supplies((shipped_templates(),), 0, {("b-1", "map.png"): png_of(*size)})
    jobs, problems = plan_files(quiz_of(question, "sections: [{pick: 1}]"), supplies)
    assert () == problems
    return next(job.make().content for job in jobs if job.name.endswith("-A.pdf"))


def test_a_picture_begins_below_its_stem():
    question = "- {id: q-1, true-false: Properly placed?, answer: true, image: {file: map.png, alt: a map, width: 4cm}}"
    content = paper_with(question, (60, 40))
    high, low = picture_in(content)
    lines = lines_of(content)
    assert height_of(lines, "Properly") - high >= 5  # what letters hang below their line, and some room
    assert low - height_of(lines, "True") >= 7


def test_a_picture_without_a_width_leaves_room_for_its_questions():
    question = "- {id: q-0, passage: {image: {file: map.png, alt: a map}}, questions: [{id: q-1, true-false: So?, answer: true}]}"
    high, low = picture_in(paper_with(question, (1200, 2400)))
    assert 250 < high - low < 257  # 9 cm
