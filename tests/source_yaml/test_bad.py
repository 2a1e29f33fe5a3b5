"""What is said of files that YAML can't read or changes; the table is bad.txt."""

import pytest
import yaml
from quizgen.diagnostics import Severity
from quizgen.source_yaml import parser, read_yaml

from tests.source_yaml.cases import cases, said_of

BY_TITLE = [pytest.param(case, id=case.title) for case in cases()]


@pytest.mark.parametrize("case", BY_TITLE)
def test_says_where_what_and_how_to_mend_it(case):
    assert case.said == said_of(case.text)


@pytest.mark.parametrize("case", BY_TITLE)
def test_says_the_same_with_windows_line_endings(case):
    assert case.said == said_of(case.text.replace("\n", "\r\n"))


@pytest.mark.parametrize("case", BY_TITLE)
def test_every_fault_is_an_error_with_a_mend(case):
    for each in read_yaml("bank.yaml", case.text.encode()).diagnostics:
        assert each.severity is Severity.ERROR
        assert each.help
        assert "\n" not in each.message
        assert each.message == each.message.removesuffix(".")


@pytest.mark.parametrize("case", BY_TITLE)
def test_finds_a_fault_with_the_parser_in_python_too(case, monkeypatch):
    monkeypatch.setattr(parser, "_make", parser._PythonParser)
    lines = [line.split(":")[0] for line in said_of(case.text).splitlines() if not line.startswith(" ")]
    assert [line.split(":")[0] for line in case.said.splitlines() if not line.startswith(" ")] == lines


MENDED = [
    param
    for param in BY_TITLE
    if any(f":\n  |     {sign}" in param.values[0].said for sign in ("answer: '", 'answer: "', "answer: |", "cloze: '"))
]


@pytest.mark.parametrize("case", MENDED)
def test_the_mended_line_is_good_yaml(case):
    shown = [line.removeprefix("  |     ") for line in case.said.splitlines() if line.startswith("  |     ")]
    assert isinstance(yaml.load("\n".join(shown), yaml.BaseLoader), dict)


def found(content):
    return [(d.code, d.place.line, d.place.column, d.message, d.help) for d in read_yaml("b.yaml", content).diagnostics]


@pytest.mark.parametrize("name", ["utf-16", "utf-32"])
def test_a_file_in_another_unicode_encoding_is_named_and_read(name):
    document = read_yaml("b.yaml", "title: é\n".encode(name))
    assert {"title": "é"} == document.root
    assert [("encoding", 1, 1, f"the file is saved as {name.upper()}", "save it as UTF-8")] == found(
        "title: é\n".encode(name)
    )


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_named_without_a_mark_too(codec):
    assert [("encoding", 1, 1, "the file is saved as UTF-16", "save it as UTF-8")] == found("title: x\n".encode(codec))


def test_a_mark_of_utf_8_is_passed_over():
    document = read_yaml("b.yaml", "\ufefftitle: x\n".encode())
    assert {"title": "x"} == document.root
    assert [1, 1] == [document.root.place.line, document.root.place.column]
    assert () == document.diagnostics


def test_a_byte_that_is_not_utf_8_has_line_and_column_and_a_guess():
    expected = (
        "encoding",
        2,
        5,
        "the byte 0x92 is not UTF-8",
        "it looks like Windows-1252, where this byte is '’'; save the file as UTF-8",
    )
    assert [expected] == found("é: ü\nb: x".encode() + b"\x92s\n")


def test_a_byte_of_no_character_in_windows_1252_has_no_guess():
    assert [("encoding", 1, 4, "the byte 0x81 is not UTF-8", "save the file as UTF-8")] == found(b"a: \x81\n")


def test_reading_goes_on_after_a_bad_byte():
    assert [("encoding", 1), ("yaml-syntax", 2)] == [each[:2] for each in found(b"a: \xe9\nb: c: d\n")]


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\0", "U+0000"),
        ("\x07", "U+0007"),
        ("\x1b", "U+001B"),
        ("\x7f", "U+007F"),
        ("\x85", "U+0085"),
        ("\ufffe", "U+FFFE"),
    ],
)
def test_a_control_character_in_the_file_has_line_and_column(character, name):
    expected = ("control-character", 2, 5, f"a control character ({name})", "delete it")
    assert [expected] == found(f"a: 1\nb: x{character}y\n".encode())


def test_a_carriage_return_alone_is_an_error():
    message, advice = "a carriage return without a newline", "save the file with the usual line endings"
    assert [("control-character", 1, 5, message, advice)] == found(b"a: x\ry\n")


def test_many_control_characters_are_reported_up_to_ten():
    assert 11 == len(found(b"a: " + b"\x07" * 50))


@pytest.mark.parametrize("character", ["\u2028", "\u2029", "\ufeff"])
def test_invisible_characters_stay_in_the_text_and_end_no_line(character):
    document = read_yaml("b.yaml", f'a: x{character}y\nb: "{character}"\n'.encode())
    assert {"a": f"x{character}y", "b": character} == document.root
    assert () == document.diagnostics
    assert [2, 1] == [list(document.root)[1].place.line, list(document.root)[1].place.column]


def test_characters_that_stand_in_for_invisible_ones_may_occur():
    text = "a: \U000f0000\u2028\U000f0001\n"
    assert {"a": "\U000f0000\u2028\U000f0001"} == read_yaml("b.yaml", text.encode()).root


@pytest.mark.parametrize(
    "text",
    [
        "tags: [1994, 1996, 1998]\n",
        "answer: [June 1994, 1996]\n",
        "answer: [10, 200, 300]\n",
        "answer: ['June 16, 1998', b]\n",
        "answer: [a (b), c (d)]\n",
        "image: {file: a.png, alt: ''}\n",
        "answer: x  # a comment\n",
        "answer: x  #\n",
        "answer: 'Forum #22' # a comment\n",
        "answer: |\n  Forum #22\n",
        "answer: C#\n",
        "answer:  # a comment\n  - x\n",
        "- id: a\n  # a comment\n  answer: b\n  #answer: c\n",
        "distractors:\n  - a\n  #- b\n",
        "answer: x\n# the end\n",
    ],
)
def test_what_only_looks_like_a_cut_text_is_left_alone(text):
    assert [] == found(text.encode())


def test_a_tab_and_a_newline_by_escape_are_fine():
    document = read_yaml("b.yaml", rb'a: "x\ty\nz"')
    assert {"a": "x\ty\nz"} == document.root
    assert () == document.diagnostics
