"""Texts that YAML misreads or refuses are put in quotes, where it is certain what belongs to them."""

import pytest

from tests.mend.make import HEAD, mend, mended, question


def answer(written):
    """Give the answer of a flashcard as it is written after mending."""
    found = question(f"id: q-1\nflashcard: What is it?\nanswer: {written}\nrationale: R")
    return found.removeprefix("id: q-1\nflashcard: What is it?\nanswer: ").removesuffix("\nrationale: R")


@pytest.mark.parametrize(
    ("written", "after"),
    [
        ("Forum #22", "'Forum #22'"),
        ("Mill's Forum #22  # a comment", '"Mill\'s Forum #22"  # a comment'),
        ("#1 in the list", "'#1 in the list'"),
        ("*x", "'*x'"),
        ("*Homo sapiens* is  # the species", "'*Homo sapiens* is'  # the species"),
        ("&amp", "'&amp'"),
        ("!x", "'!x'"),
        ("%d", "'%d'"),
        ("@home", "'@home'"),
        ("`code` in it", "'`code` in it'"),
        ("> 5 km", "'> 5 km'"),
        ("[sic] he said", "'[sic] he said'"),
        ("{{x}}", "'{{x}}'"),
        ("a threat: or a bargain", "'a threat: or a bargain'"),
        ("it's this: a bargain", '"it\'s this: a bargain"'),
        ('it\'s "this": a bargain', '|\n  it\'s "this": a bargain'),
        ("'it's so'", '"it\'s so"'),
        ('"Silence" is golden', "'\"Silence\" is golden'"),
        ('"$\\alpha$"', "'$\\alpha$'"),
        ('"$\\nabla$"', "'$\\nabla$'"),
        ("a wrapped\n  long text: with a colon\n  in it", "'a wrapped\n  long text: with a colon\n  in it'"),
        ("*wrapped* text\n  that goes on", "'*wrapped* text\n  that goes on'"),
    ],
)
def test_a_text_that_is_misread_is_put_in_quotes(written, after):
    assert after == answer(written)


@pytest.mark.parametrize(
    "written",
    [
        "Paris # checked by a person",
        "Paris  #checked",
        "Paris #",
        "- 5",
        '"Yes", "No"',
        '"Yes" or "No"',
        "Yes note: a line end is missing",
        '"a \\" b \\alpha"',
        "“Silence: a virtue”",
        "'never closed",
    ],
)
def test_what_may_be_meant_otherwise_is_left_to_the_author(written):
    assert written == answer(written)


@pytest.mark.parametrize(
    ("written", "after"),
    [
        ("[June 16, 1998, 16 June 1998]  # two", "['June 16, 1998', 16 June 1998]  # two"),
        ("[ 37,000,  37 thousand ]", "[ '37,000',  37 thousand ]"),
        ('[a, "b", c (d, e)]', "[a, \"b\", 'c (d, e)']"),
        ("[it's June 16, 1998, other]", '["it\'s June 16, 1998", other]'),
        ("[1998, 1999]", "[1998, 1999]"),
    ],
)
def test_a_text_that_a_comma_divides_is_put_in_quotes(written, after):
    lines = question(f"id: q-1\nshort-answer: When?\nanswer: {written}").splitlines()
    assert f"answer: {after}" == lines[-1]


def test_a_missing_space_or_colon_is_set():
    written = "id: q-1\nmultiple-choice:Which is it?\nanswer:Yes\ndistractors\n  - No\n  - Neither"
    after = "id: q-1\nmultiple-choice: Which is it?\nanswer: Yes\ndistractors:\n  - No\n  - Neither"
    assert after == question(written)


def test_every_question_of_a_broken_file_is_mended_at_once():
    broken = "".join(f"  - id: q-{at}\n    flashcard: What: is it?\n    answer: *x\n" for at in range(30))
    sound = broken.replace("What: is it?", "'What: is it?'").replace("*x", "'*x'")
    assert HEAD + sound == mended(HEAD + broken)


def test_line_ends_and_the_mark_at_the_beginning_stay():
    content = b"\xef\xbb\xbf" + HEAD.encode().replace(b"\n", b"\r\n") + b"  - flashcard: What?\r\n    answer: *x\r\n"
    after = content.replace(b"*x", b"'*x'").replace(b"  - flash", b"  - id: what\r\n    flash")
    assert after == mend(content).files[0].after


def test_a_text_below_a_bar_has_the_line_ends_of_its_file():
    content = (HEAD + '  - id: q-1\n    flashcard: What?\n    answer: it\'s "so": a\n').replace("\n", "\r\n").encode()
    after = content.replace(b"answer: it's", b"answer: |\r\n      it's")
    assert after == mend(content).files[0].after


def test_a_file_that_is_no_utf8_is_left_alone():
    assert () == mend((HEAD + "  - flashcard: Café?\n    answer: *x\n").encode("cp1252")).files


def test_a_mend_that_the_schema_objects_to_is_not_made():
    written = "id: q-1\ntrue-false: It is so.\nanswer: true #checked"
    assert written == question(written)


def test_the_first_line_of_a_question_is_mended_where_the_id_is_missing_too():
    written = "flashcard: What did he mean: a threat?\nanswer: A"
    after = "id: mean-threat\nflashcard: 'What did he mean: a threat?'\nanswer: A"
    assert after == question(written)


@pytest.mark.parametrize(
    ("written", "after"),
    [
        ("[ *x, b ]", "[ '*x', b ]"),
        ("[a, &amp]", "[a, '&amp']"),
        ("[a, *Homo sapiens*, b]  # c", "[a, '*Homo sapiens*', b]  # c"),
        ("[*Mill*, b]", "['*Mill*', b]"),
        ("[a, @home]", "[a, '@home']"),
        ("[a, `x`]", "[a, '`x`']"),
        ("[a, *'x', b]", "[a, *'x', b]"),
    ],
)
def test_a_text_in_brackets_that_begins_with_a_sign_is_put_in_quotes(written, after):
    assert f"id: q-1\nshort-answer: What?\nanswer: {after}" == question(
        f"id: q-1\nshort-answer: What?\nanswer: {written}"
    )


def test_spaces_of_web_pages_give_way_to_plain_ones():
    after = "id: q-1\nshort-answer: What?\nanswer: x"
    assert after == question("id: q-1\n\xa0short-answer:\xa0What?\nanswer:\xa0x".replace("\n\xa0", "\n"))
