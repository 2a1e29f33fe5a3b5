"""Good files: values as PyYAML reads them, each with the place where it stands."""

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from quizgen.source_yaml import Listing, Mapping, Scalar, parser, read_yaml

# what escapes may not make is left out
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), include_characters="\n\t"), max_size=30)
NAMES = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=12)
LEAVES = st.one_of(
    TEXTS, st.text("ab#:,-'\"[]{}&*!|> \n", max_size=30), st.sampled_from(["No", "1.10", "007", "12:30", "~"])
)
DATA = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4))
CHANGES = {"text-cut-by-comma", "text-cut-by-comment", "yaml-merge"}


class Dumper(yaml.SafeDumper):
    def ignore_aliases(self, _):
        return True


def dump(data, **options):
    return yaml.dump(data, Dumper=Dumper, sort_keys=False, **options)


def scalars(node):
    match node:
        case Scalar():
            yield node
        case Listing():
            for each in node:
                yield from scalars(each)
        case Mapping():
            for name, value in node.items():
                yield name
                yield from scalars(value)


def source_of(node):
    return node.place.source.text[node.place.start : node.place.end]


OPTIONS = st.fixed_dictionaries(
    {
        "allow_unicode": st.booleans(),
        "default_flow_style": st.sampled_from([False, None, True]),
        "width": st.sampled_from([20, 80, 1000]),
        "default_style": st.sampled_from([None, "'", '"', "|", ">"]),
    }
)


@settings(max_examples=400, deadline=None)
@given(DATA, OPTIONS)
def test_what_was_dumped_is_read_as_it_was(data, options):
    text = dump(data, **options)
    assume("? " not in text)  # PyYAML's way to write long names, which is refused
    document = read_yaml("b.yaml", text.encode())
    assert not {each.code for each in document.diagnostics} - CHANGES
    assert (None if not text.strip() else data) == document.root


@settings(max_examples=400, deadline=None)
@given(DATA, OPTIONS)
def test_the_place_of_a_scalar_read_alone_gives_its_text(data, options):
    text = dump(data, **options)
    assume("? " not in text)
    for scalar in scalars(read_yaml("b.yaml", text.encode()).root):
        if scalar.style in ("|", ">"):
            assert source_of(scalar).startswith(scalar.style)
            assert source_of(scalar).split()[-1:] == (scalar.split()[-1:] or [source_of(scalar).split()[-1]])
        elif scalar:
            assert scalar == read_yaml("b.yaml", source_of(scalar).encode()).root
        else:
            assert source_of(scalar) in ("", "''", '""')


@settings(max_examples=200, deadline=None)
@given(DATA, OPTIONS)
def test_values_equal_those_of_pyyaml_with_the_parser_in_python(data, options):
    text = dump(data, **options)
    assume("? " not in text)
    made = parser._make
    parser._make = parser._PythonParser
    document = read_yaml("b.yaml", text.encode())
    parser._make = made
    assert yaml.load(text, yaml.BaseLoader) == document.root


BANK = """\
# a comment
bank: é😀
questions:
  - id: a  # a comment
    flashcard: >-
      Folded
      text

    answer: 'it''s'
    tags: [x, "y",
      z]
    note: |+
      kept


    image: {file: a.png, alt: }
  - id: b
    reply: plain text
      that goes on
    empty:
  -
"""


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_values_are_those_of_pyyaml(ending):
    text = BANK.replace("\n", ending)
    assert yaml.load(text, yaml.BaseLoader) == read_yaml("b.yaml", text.encode()).root


def test_places_span_what_was_written():
    root = read_yaml("b.yaml", BANK.encode()).root
    question = root["questions"][0]
    assert "'it''s'" == source_of(question["answer"])
    assert ">-\n      Folded\n      text" == source_of(question["flashcard"])
    assert '[x, "y",\n      z]' == source_of(question["tags"])
    assert "{file: a.png, alt: }" == source_of(question["image"])
    assert source_of(question).startswith("id: a  # a comment")
    assert source_of(question).endswith("alt: }")
    assert source_of(root["questions"]).startswith("- id: a")
    assert source_of(root["questions"]).endswith("-")
    assert "plain text\n      that goes on" == source_of(root["questions"][1]["reply"])


def test_places_count_characters_and_lines_as_editors_do():
    root = read_yaml("b.yaml", BANK.replace("\n", "\r\n").encode()).root
    assert (2, 7) == (root["bank"].place.line, root["bank"].place.column)
    assert (9, 13) == (root["questions"][0]["answer"].place.line, root["questions"][0]["answer"].place.column)


@pytest.mark.parametrize(("text", "style"), [("x", ""), ("'x'", "'"), ('"x"', '"'), ("|-\n  x", "|"), (">-\n  x", ">")])
def test_the_style_tells_how_a_text_was_written(text, style):
    scalar = read_yaml("b.yaml", f"a: {text}\n".encode()).root["a"]
    assert ("x", style) == (scalar, scalar.style)


@pytest.mark.parametrize(
    "typed", ["No", "yes", "1.10", "007", "12:30", "2e5", "~", "null", "0x1F", "1998-06-16", "=", "-"]
)
def test_a_scalar_stays_as_typed(typed):
    assert [typed] == read_yaml("b.yaml", f"- '{typed}'\n".encode()).root
    if typed != "-":
        assert [typed] == read_yaml("b.yaml", f"- {typed}\n".encode()).root


@pytest.mark.parametrize("text", ["", "\n", "# only a comment\n", "---\n# nothing\n...\n"])
def test_an_empty_file_has_no_root(text):
    document = read_yaml("b.yaml", text.encode())
    assert not document.root
    assert () == document.diagnostics
