"""Tables of texts on paper: tagged, with a head, and within the page."""

import io

from pypdf import PdfReader

from tests.make import quiz_of
from tests.targets.test_pdf import documents

TABLE = """\
- id: q-1
  true-false: |
    | Year | Number |
    | ---- | -----: |
    | 1994 | twelve |

    Is it so?
  answer: true
  rationale: |
    | Why |
    | --- |
    | so  |
"""
WIDE = "- {id: q-1, answer: 'true', true-false: \"| " + " | ".join(["Constantinople"] * 5)
WIDE += " |\\n| " + " | ".join(["---"] * 5) + ' |\\n"}'


def tags_in(pdf):
    found, waiting = [], [PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop().get_object()
        if isinstance(element, list):
            waiting += element[::-1]
        elif isinstance(element, dict):
            found.append(element.get("/S"))
            waiting.append(element.get("/K", []))
    return found


def test_a_table_is_one_for_screen_readers_and_names_its_columns():
    tags = [tag for tag in tags_in(documents(quiz_of(TABLE, "sections: [{pick: 1}]"))["z-1-A.pdf"]) if tag]
    assert [2, 2] == [tags.count("/TH"), tags.count("/TD")]


def test_tables_stand_in_keys_too():
    tags = tags_in(documents(quiz_of(TABLE, "sections: [{pick: 1}]"))["z-1-A.key.pdf"])
    assert 3 == tags.count("/TH")


def test_a_wide_table_stays_within_a_narrow_column():
    pdf = documents(quiz_of(WIDE, "paper: {columns: 2}\nsections: [{pick: 1}]"))["z-1-A.pdf"]
    places = []

    def note(text, _transform, matrix, _font, _size):
        if text.strip() and "antin" in text:
            places.append(matrix[4])

    page = PdfReader(io.BytesIO(pdf)).pages[0]
    page.extract_text(visitor_text=note)
    assert max(places, default=0) < float(page.mediabox.width) / 2
