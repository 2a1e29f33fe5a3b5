"""Tables of texts: read as in GitHub's Markdown, written in every markup, and told where they are broken."""

from textwrap import dedent

import pytest
from quizgen.markup import Table, Text, break_lines, parse_gaps, walk, write_html, write_plain, write_typst

YEARS = dedent("""\
    | Year | Number | *How*  |
    | :--- | -----: | :----: |
    | 1994 | 12     | a \\| b |
    | 1995 |        | $x$    |
""")
NAMED = "|   | b |\n| - | - |\n| c | d |"


def text(typed):
    return Text(typed, None)


def test_a_table_has_its_words_row_by_row():
    assert "Year | Number | How\n1994 | 12 | a | b\n1995 |  | $x$" == write_plain(text(YEARS).blocks)


def test_colons_align_the_columns():
    (table,) = text(YEARS).blocks
    assert ("left", "right", "center") == table.aligned


def test_a_head_names_its_columns_for_screen_readers():
    assert '<th scope="col" style="text-align: right">Number</th>' in write_html(text(YEARS).blocks)


def test_cells_are_aligned_in_html():
    assert '<td style="text-align: right">12</td>' in write_html(text(YEARS).blocks)


def test_below_an_empty_corner_the_first_cells_name_their_rows():
    expected = '<tr><th scope="row">c</th><td>d</td></tr>'
    assert expected in write_html(text(NAMED).blocks)


def test_a_corner_without_words_names_nothing():
    assert '<tr><td></td><th scope="col">b</th></tr>' in write_html(text(NAMED).blocks)


def test_html_in_a_cell_is_printed_as_typed():
    assert "<td>&lt;b&gt;</td>" in write_html(text("| a |\n| - |\n| <b> |").blocks)


def test_typst_is_given_values_alone():
    written = write_typst(text("| a |\n| - |\n| #b |").blocks)
    assert r'{tabled(("", ), (2, ), (text("a"), ), ((text("\u{23}b"), ), ))}' == written


def test_text_stands_before_and_after_a_table():
    kinds = [type(block).__name__ for block in text(f"one\n\n{YEARS}\ntwo").blocks]
    assert ["Paragraph", "Table", "Paragraph"] == kinds


def test_a_table_may_stand_in_a_list():
    typed = "- one\n\n  | a |\n  | - |\n  | b |\n- two"
    assert text(typed).problems == ()
    assert '<li><p>one</p>\n<div class="table">' in write_html(text(typed).blocks)


def test_formulas_and_pictures_are_found_in_cells():
    assert any(type(node).__name__ == "Math" for node in walk(text(YEARS).blocks))


@pytest.mark.parametrize(
    "typed", ["a | b", "|x| is 3\n|y| is 4", "```\n| a |\n| b |\n```", "`| a |`\n`| b |`", "| a |"]
)
def test_bars_that_make_no_table_print_as_typed(typed):
    assert ((), False) == (text(typed).problems, any(isinstance(block, Table) for block in text(typed).blocks))


@pytest.mark.parametrize(
    ("typed", "said", "at"),
    [
        ("| a | b |\n| c | d |", "a table without a line of dashes below its head", "| a | b |"),
        ("| a | b |\n| - |", "a head of 2 cells above a line of dashes for 1", "| a | b |"),
        ("| - | - |\n| c | d |", "a line of dashes with no head above it", "| - | - |"),
        ("| a |\n| - |\n| c | d |", "a row of 2 cells in a table of 1 columns", "| c | d |"),
        ("| a | b |\n| - | - |\n| c |", "a row of 1 cell in a table of 2 columns", "| c |"),
        ("| a |\n| - |\nc", "this line would become a row of the table above it", "c"),
        ("|a" * 21 + "|\n" + "|-" * 21 + "|", "a table of 21 columns", "|a" * 21 + "|"),
    ],
)
def test_a_broken_table_is_told_at_its_line(typed, said, at):
    assert [("broken-table", said, at)] == [(each.code, each.message, each.at) for each in text(typed).problems]


def test_a_gap_in_a_table_keeps_its_answer_off_the_paper():
    stem, answers, problems = parse_gaps(text("| a | b |\n| - | - |\n| {{colour\\|color::what}} | {{two}} |"))
    assert () == problems
    assert [["colour", "color"], ["two"]] == [[each.typed for each in gap.accepted] for gap in answers]
    assert "| a | b |\n| - | - |\n| {{}} | {{}} |" == stem.typed


def test_a_gap_in_a_table_keeps_its_hint():
    stem, _, _ = parse_gaps(text("| a |\n| - |\n| {{two::a number}} |"))
    assert 'gap(hint: "a number", in-table: true)' in write_typst(stem.blocks)


def test_a_table_stands_whole_among_numbered_lines():
    lines = break_lines(text(f"one\n\n{YEARS}\ntwo").blocks, 20)
    assert [False, True, False] == [line.table is not None for line in lines]
