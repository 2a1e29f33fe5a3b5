"""The table of specifications as people and programs read it."""

import json

from quizgen.report.specification import write_json, write_tables

from tests.assemble.test_specification import specify

SHORT = "sections: [{title: 'Part [A]', pick: {understand: 1, analyze: 4}}]"


def test_a_short_cell_is_marked_and_told():
    text = write_tables([specify(SHORT)])
    assert "analyze         4   2 (short)" in text
    assert "Part [A] is short of 2 questions of level 'analyze'" in text


def test_what_a_second_quiz_could_draw_is_told():
    assert "could draw 1 of the 4 that are picked" in write_tables([specify("sections: [{pick: 4}]")])


def test_paragraphs_without_an_item_are_named():
    assert "no item leans on p5-p7" in write_tables([specify("sections: [{questions: [u-1]}]")])


def test_plain_tables_hold_no_colour():
    assert "\x1b" not in write_tables([specify(SHORT)])


def test_json_tells_each_row_with_its_wants():
    (made,) = json.loads(write_json([specify(SHORT)]))
    assert "z-1" == made["quiz"]
    assert {
        "level": "analyze", "wants": 4, "fits": 2, "has": 2, "left": 0, "again": 0, "short": True,
    } == made["sections"][0]["rows"][2]  # fmt: skip
