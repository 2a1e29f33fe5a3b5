import pytest
from quizgen.diagnostics import Severity, SourceText
from quizgen.report import FORMATS, summarise

from tests.report.problems import problem, problem_in

WRITE = FORMATS["text"]


def lines_of(*diagnostics, colour=False):
    return WRITE(diagnostics, colour=colour).split("\n")


def caret_and_sign(line, at):
    """Give the excerpt up to the caret's column, and what stands above the caret."""
    _, excerpt, caret, *_ = lines_of(problem_in(line, at))
    return excerpt[: caret.index("^")], excerpt[caret.index("^") :]


def test_a_problem_is_told_with_place_excerpt_caret_and_mend():
    message = "'mitochondrion' is both the answer and a distractor of cells-03"
    mend = "remove it, or use multiple-response if two answers are right"
    assert WRITE([problem(message, help=mend, code="key-among-distractors")]) == (
        "banks/cells.yaml:2:27: error[key-among-distractors]: 'mitochondrion' is both the answer and a distractor of cells-03\n"
        "    2 |   distractors: [ribosome, mitochondrion]\n"
        "      |                           ^\n"
        "  help: remove it, or use multiple-response if two answers are right\n"
        "\n"
        "1 error in 1 file\n"
    )


def test_further_lines_of_the_mend_stand_below_the_first():
    assert ["  help: write:", "            answer: '*x'"] == lines_of(problem(help="write:\n    answer: '*x'"))[3:5]


def test_without_a_mend_there_is_no_line_for_it():
    assert "help" not in WRITE([problem()])


def test_problems_are_parted_by_an_empty_line():
    assert "      |                           ^\n\nbanks/cells.yaml:2:27: error" in WRITE(
        [problem("one"), problem("two")]
    )


def test_nothing_is_written_for_no_problems():
    assert "" == WRITE([])


def test_a_file_without_a_text_has_no_excerpt():
    told = WRITE([problem(source=SourceText("gone.yaml", ""), at="", code="file-not-found")])
    assert "gone.yaml:1:1: error[file-not-found]: it stands twice\n\n1 error in 1 file\n" == told


def test_the_end_of_a_file_has_a_caret_behind_its_last_line():
    source = SourceText("a.yaml", "bank: x")
    diagnostic = problem(source=source, at="x")
    at_end = diagnostic.place._replace(start=7, end=7)
    told = WRITE([type(diagnostic)("yaml-syntax", Severity.ERROR, at_end, "ends")]).split("\n")
    assert ["    1 | bank: x", "      |        ^"] == told[1:3]


def test_numbers_of_many_digits_widen_the_gutter():
    source = SourceText("a.yaml", "\n" * 123_455 + "bank")
    assert ["123456 | bank", "       | ^"] == lines_of(problem(source=source, at="bank"))[1:3]


@pytest.mark.parametrize(
    ("line", "before"),
    [
        ("answer: x", "    1 | answer: "),
        ("\tanswer:\tx", "    1 |     answer: "),
        ("東京, 京都: x", "    1 | 東京, 京都: "),
        ("e\N{COMBINING ACUTE ACCENT}te: x", "    1 | e\N{COMBINING ACUTE ACCENT}te: "),
        ("a\u202eb: x", "    1 | a\\u202eb: "),
        ("a\x1b[31m: x", "    1 | a\\u001b[31m: "),
    ],
)
def test_the_caret_points_at_the_sign_whatever_stands_before_it(line, before):
    _, excerpt, caret, *_ = lines_of(problem_in(line, "x"))
    assert before + "x" == excerpt
    wide = sum(character in "東京都" for character in before)
    combining = before.count("\N{COMBINING ACUTE ACCENT}")
    assert len(before) + wide - combining == caret.index("^")


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\u202e", "\\u202e"),
        ("\u200b", "\\u200b"),
        ("\u2066", "\\u2066"),
        ("\ufeff", "\\ufeff"),
        ("\x07", "\\u0007"),
        ("\x9b", "\\u009b"),
        ("\u2028", "\\u2028"),
        ("\u00ad", "\\u00ad"),
        ("\U000e0041", "\\U000e0041"),
        ("\u3164", "\\u3164"),
        ("\r", "\\u000d"),
    ],
)
@pytest.mark.parametrize("name", ["text", "concise", "github"])
def test_unsafe_characters_are_written_out_in_messages_and_paths(name, hostile, shown):
    source = SourceText(f"a{hostile}.yaml", "bank")
    told = FORMATS[name]([problem(f"x{hostile}y", help=f"p{hostile}q", source=source, at="bank")])
    assert hostile not in told
    assert f"x{shown}y" in told
    assert f"a{shown}.yaml" in told


def test_a_newline_in_a_message_starts_no_line():
    assert "one\\u000atwo" in lines_of(problem("one\ntwo"))[0]


def test_an_emoji_keeps_its_colour():
    assert "❤\N{VARIATION SELECTOR-16}" in WRITE([problem("❤\N{VARIATION SELECTOR-16}")])


def test_a_short_line_is_shown_whole():
    line = "a" * 199 + "x"
    assert f"    1 | {line}" == lines_of(problem_in(line, "x"))[1]


def test_a_long_line_is_cut_at_200_characters_around_the_caret():
    _, excerpt, caret, *_ = lines_of(problem_in("a" * 5000 + "x" + "b" * 5000, "x"))
    assert "    1 | …" + "a" * 100 + "x" + "b" * 99 + "…" == excerpt
    assert "x" == excerpt[caret.index("^")]


def test_a_long_line_is_cut_at_its_end_alone_where_the_caret_is_near_its_start():
    _, excerpt, caret, *_ = lines_of(problem_in("x" + "b" * 5000, "x"))
    assert "    1 | x" + "b" * 199 + "…" == excerpt
    assert 8 == caret.index("^")


def test_a_long_line_is_cut_at_its_start_alone_where_the_caret_is_near_its_end():
    _, excerpt, caret, *_ = lines_of(problem_in("b" * 5000 + "x", "x"))
    assert "    1 | …" + "b" * 199 + "x" == excerpt
    assert len(excerpt) - 1 == caret.index("^")


@pytest.mark.parametrize(
    ("severity", "code"), [(Severity.ERROR, "1;31"), (Severity.WARNING, "1;33"), (Severity.HINT, "1;36")]
)
def test_colours_follow_the_severity(severity, code):
    told = WRITE([problem(severity=severity)], colour=True)
    assert (
        f"\x1b[1mbanks/cells.yaml:2:27:\x1b[0m \x1b[{code}m{severity}[duplicate-options]\x1b[0m: it stands twice"
        in told
    )


def test_without_colour_there_are_no_codes_of_it():
    assert "\x1b" not in WRITE([problem(help="mend")])


def test_a_text_never_brings_its_own_colours():
    assert "\x1b[31m" not in WRITE([problem("\x1b[31mred", help="\x1b[31m")], colour=True)


def test_the_summary_counts_by_severity_and_files():
    other = SourceText("b.yaml", "bank")
    found = [problem("one"), problem("two"), problem(severity=Severity.WARNING, source=other, at="bank")]
    assert "2 errors, 1 warning in 2 files" == summarise(found)


def test_the_summary_names_hints_last():
    assert "1 error, 2 hints in 1 file" == summarise(
        [problem(severity=Severity.HINT), problem(), problem("b", severity=Severity.HINT)]
    )


def test_the_summary_of_nothing_says_so():
    assert "no problems" == summarise([])
