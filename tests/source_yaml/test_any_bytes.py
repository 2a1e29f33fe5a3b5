"""Whatever the bytes: a document, with every fault said at a place inside the file, and nothing raised."""

from hypothesis import example, given, settings
from hypothesis import strategies as st
from quizgen.source_yaml import Document, Listing, Mapping, parser, read_yaml

BANK = """\
bank: sigal
title: On missiles
sources:
  sigal: {author: Leon V. Sigal, title: "Négocier"}
questions:
  - id: a
    flashcard: Which missile?
    answer: Rodong  # a comment
  - id: b
    multiple-choice: |
      Which of these?
    answer: 'it''s'
    distractors:
      The first: no
      The second: "yes"
    tags: [x, y, 1998]
  - id: c
    ordering: What comes first?
    sequence:
      - one
      - two
"""
PIECES = st.sampled_from(
    [
        "'",
        '"',
        "[",
        "]",
        "{",
        "}",
        "|",
        ">",
        "%",
        "@",
        "\\",
        ",",
        "😀",
        "\t",
        "\n",
        "\r\n",
        "\r",
        "\x00",
        "\x85",
        "\u2028",
        "\ufeff",
        "\ud7ff",
        ": ",
        "- ",
        "# ",
        " #",
        "*a",
        "&a ",
        "!a ",
        "<<: ",
        "? ",
        "  ",
        " ",
        "---\n",
        "...\n",
        "  - id: z\n",
    ]
)
PLACES = st.integers(0, len(BANK))


def assert_sound(document):
    assert isinstance(document, Document)
    length = len(document.source.text)
    for each in document.diagnostics:
        assert 0 <= each.place.start <= each.place.end <= length
        assert each.message
        assert each.help
    for place in document.broken:
        assert 0 <= place.start <= place.end <= length
    assert document.diagnostics or not document.broken
    waiting = [] if document.root is None else [document.root]
    while waiting:
        node = waiting.pop()
        assert 0 <= node.place.start <= node.place.end <= length
        if isinstance(node, Mapping):
            waiting += [*node.keys(), *node.values()]
        elif isinstance(node, Listing):
            waiting += node


@settings(max_examples=500, deadline=None)
@given(st.binary(max_size=300))
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf")
@example(b"a: \xed\xa0\x80")
def test_any_bytes_give_a_document(content):
    assert_sound(read_yaml("b.yaml", content))


@settings(max_examples=500, deadline=None)
@given(st.text("ab:-#'\"[]{}*&!|>%@`?,\\ \n\t", max_size=60))
def test_any_signs_give_a_document(text):
    assert_sound(read_yaml("b.yaml", text.encode()))


@settings(max_examples=1000, deadline=None)
@given(st.lists(st.tuples(PLACES, st.integers(0, 12), PIECES), min_size=1, max_size=4))
def test_a_damaged_bank_gives_a_document(damages):
    text = BANK
    for start, length, piece in damages:
        text = text[:start] + piece + text[start + length :]
    assert_sound(read_yaml("b.yaml", text.encode()))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(PLACES, st.integers(0, 12), PIECES), min_size=1, max_size=4))
def test_a_damaged_bank_gives_a_document_with_the_parser_in_python(damages):
    text = BANK
    for start, length, piece in damages:
        text = text[:start] + piece + text[start + length :]
    made = parser._make
    parser._make = parser._PythonParser
    document = read_yaml("b.yaml", text.encode())
    parser._make = made
    assert_sound(document)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(["a", "b", "c"]), st.integers(0, 60), PIECES)
def test_damage_in_one_question_leaves_its_sisters(damaged, offset, piece):
    start = BANK.index(f"- id: {damaged}") + 7
    following = BANK.find("  - id", start)
    end = following if following >= 0 else len(BANK)
    at = min(start + offset, end - 1)
    if "\n" in piece or piece in ("---", "\r"):
        piece = "'"
    text = BANK[:at] + piece + BANK[at:]
    root = read_yaml("b.yaml", text.encode()).root
    found = {str(each["id"]) for each in root["questions"] if isinstance(each, Mapping) and "id" in each}
    assert {"a", "b", "c"} - {damaged} <= found
