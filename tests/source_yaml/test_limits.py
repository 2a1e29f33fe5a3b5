"""Limits at, below and above; hostile files. Each of these would take minutes if its cost weren't linear."""

import pytest
from quizgen.source_yaml import MAX_DEPTH, MAX_FILE, MAX_TEXT, characters, read_yaml
from quizgen.source_yaml.values import MAX_MISTAKES


def faults(content):
    return [(d.code, d.place.line, d.place.column) for d in read_yaml("b.yaml", content).diagnostics]


@pytest.mark.parametrize("depth", [MAX_DEPTH - 1, MAX_DEPTH])
def test_lists_may_be_as_deep_as_the_limit(depth):
    assert [] == faults(b"[" * depth + b"]" * depth)


def test_a_list_deeper_than_the_limit_is_refused_where_it_begins():
    assert [("too-deep", 1, MAX_DEPTH + 1)] == faults(b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1))


@pytest.mark.parametrize(
    ("inner", "expected"), [(MAX_DEPTH - 2, []), (MAX_DEPTH - 1, [("too-deep", 3, MAX_DEPTH + 3)])]
)
def test_the_limit_of_depth_is_the_same_in_parts(inner, expected):
    bank = b"a: b: c\nq:\n  - " + b"[" * inner + b"]" * inner + b"\n"
    assert [("yaml-syntax", 1, 5), *expected] == faults(bank)


@pytest.mark.parametrize("style", ["{}", "'{}'", '"{}"', "|\n  {}"])
@pytest.mark.parametrize("length", [MAX_TEXT - 2, MAX_TEXT - 1])
def test_a_text_may_be_as_long_as_the_limit(style, length):
    # one less, since a block's last newline counts
    document = read_yaml("b.yaml", ("a: " + style.format("x" * length) + "\n").encode())
    assert () == document.diagnostics
    assert length == len(document.root["a"].rstrip())


@pytest.mark.parametrize("style", ["{}", "'{}'", '"{}"', "|\n  {}"])
def test_a_text_over_the_limit_is_refused_and_others_are_read(style):
    content = ("a: " + style.format("x" * (MAX_TEXT + 1)) + "\nb: c\n").encode()
    assert [("text-too-long", 1, 4)] == faults(content)
    assert {"b": "c"} == read_yaml("b.yaml", content).root


@pytest.mark.parametrize("size", [99, 100])
def test_a_file_may_be_as_large_as_the_limit(size, monkeypatch):
    monkeypatch.setattr(characters, "MAX_FILE", 100)
    assert [] == faults(b"#" * size)


def test_a_file_over_the_limit_is_refused_unread():
    document = read_yaml("b.yaml", b"\xff" * (MAX_FILE + 1))
    assert [("file-too-large", 1, 1)] == [(d.code, d.place.line, d.place.column) for d in document.diagnostics]
    assert document.root is None
    assert "" == document.source.text


HOSTILE = {
    "brackets": b"[" * 100_000,
    "braces": b"{" * 100_000,
    "dashes": b"- " * 50_000,
    "question marks": b"? " * 50_000,
    "levels": b"".join(b" " * n + b"a:\n" for n in range(3_000)),
    "a text of megabytes": b"a: " + b"x" * 5_000_000,
    "a quoted text of megabytes": b'a: "' + b"x\n" * 2_000_000 + b'"',
    "an open quote": b'a: "' + b"x " * 2_000_000,
    "aliases on a line": b"a: [" + b"*a, " * 200_000 + b"*a]",
    "names on a line": b"a: {" + b"".join(b"k%d, " % n for n in range(100_000)) + b"k}",
    "one name again and again": b"a: {" + b"k: v, " * 100_000 + b"k: v}",
    "hashes on a line": b"a: 'x" + b" #y" * 300_000 + b"'",
    "question marks on a line": b"a: {" + b"? a , " * 100_000 + b"b: c}",
    "bad questions": b"questions:\n" + b"  - a: b: c\n" * 100_000,
    "bad properties": b"a: b: c\n" * 100_000,
    "no properties": b"a\n" * 200_000,
    "gaps": b"a: [" + b"{{x}}, " * 50_000 + b"b]",
    "control characters": b"\x07" * 1_000_000,
    "escapes": b'a: "' + b"\\0" * 50_000 + b'"',
    "documents": b"--- a\n" * 100_000,
    "anchors": b"".join(b"- &a%d x\n" % n for n in range(50_000)),
    "spaces": b"a: b\n" + b" " * 5_000_000 + b"c: d",
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_hostile_files_are_reported_and_not_too_often(content):
    document = read_yaml("b.yaml", content)
    assert 1 <= len(document.diagnostics) <= 2 * MAX_MISTAKES


def test_a_file_of_all_private_characters_is_read():
    text = "".join(map(chr, range(0xF0000, 0xFFFFE))) + "\u2028x"
    assert text == read_yaml("b.yaml", text.encode()).root
