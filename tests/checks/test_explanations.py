import re
import textwrap
from importlib import import_module
from itertools import pairwise
from pathlib import Path

import pytest
import quizgen
from quizgen.bank import read_bank
from quizgen.checks import CHECKS, check_bank, codes, explain
from quizgen.checks.frame import Check
from quizgen.source_yaml import read_yaml

from tests.emitted import emitted_codes

# examples that are no questions, or that show what stands outside the file
NOT_A_BANK = {
    "quiz-circle", "missing-characters", "borrowed-font", "empty-handout", "print-differs", "not-a-manifest", "printed-question-gone",
    "printed-text-changed", "damaged-picture", "too-tall", "too-wide", "too-long-for-sheet", "template-fault",
    "unknown-block", "unknown-template", "picture-too-large", "unmarked-id",
    "unclosed-quote", "unknown-column", "duplicate-column", "missing-column", "no-person", "empty-row", "nameless-person",
    "too-many-fields", "unknown-form", "not-an-extra-time", "duplicate-person",
    "encoding", "text-too-long", "too-deep", "too-many-mistakes", "wrong-value", "not-a-count", "text-too-intricate",
    "unknown-file", "duplicate-name", "unsafe-name", "file-not-found", "file-outside-project", "not-a-file",
    "file-unreadable", "file-too-large", "not-a-picture", "no-front-matter", "lock-damaged", "lock-not-found",
    "blueprint-short", "empty-deck", "unknown-paragraph", "quote-not-found", "lock-stale",
    "unverified-quote", "answer-not-in-evidence", "copied-verbatim", "exam-item-in-deck", "gives-away",
    "key-position-bias", "level-skew", "longest-key-bias", "overused-paragraph", "quote-not-unique",
    "uncovered-paragraphs",
    "unknown-tag", "wrong-span", "wrong-retention", "wrong-font-size", "pale-colour", "unknown-font", "not-a-font", "wrong-height", "too-many-forms",
    "no-quiz", "no-deck", "empty-section", "choose-too-many", "points-differ", "repeated-question", "unfit-question",
    "changed-note-type", "deck-lock-damaged", "deck-lock-not-found", "duplicate-identity", "exam-on-cards", "picture-gone",
    "renamed-bank", "shared-lock", "unlocked-deck", "unreleased-changes", "vanished-question", "wrong-lock-name",
    "never-together-broken", "ambiguous-question", "contradictory-filter", "repeated-bank",
}  # fmt: skip


def examples(code, which):
    found = re.search(rf"^{which}[^\n]*:\n((?:    [^\n]*\n?|\n(?=    ))+)", explain(code), re.MULTILINE)
    assert found, f"{code} has no {which.lower()} example"
    return textwrap.dedent(found[1]).strip("\n")


def codes_in(example):
    """Report what is found in an example: a whole bank, the head of one, questions, or one question without its id."""
    head = "bank: example\ntitle: Example\n"
    if example.startswith("- id: capital") and "\n" not in example:
        whole = example
    elif re.match(r"(?:%|---|bank:)", example):
        whole = example + "\ntitle: Example\nquestions:\n  - id: q1\n    flashcard: F\n    answer: A\n"
    elif example.startswith("sources:"):
        whole = head + example + "\nquestions:\n  - id: q1\n    flashcard: F\n    answer: A\n"
    elif example.startswith("- id:"):
        sources = "sources:\n  mill: {title: On Liberty}\n" if "evidence:" in example else ""
        whole = head + sources + "questions:\n" + textwrap.indent(example, "  ")
    else:
        if not re.search(
            r"^(?:passage|question|\S*-\S*|cloze|flashcard|numeric|matching|ordering|essay|argument): ",
            example,
            re.MULTILINE,
        ):
            example = "flashcard: F\nanswer: A\n" + example
        sources = "sources:\n  mill: {title: On Liberty}\n"
        whole = head + sources + "questions:\n  - id: example\n" + textwrap.indent(example, "    ")
    bank, problems = read_bank(read_yaml("example.yaml", whole.encode()), {})
    rest = check_bank(bank, {}) if bank else ()
    return {each.code for each in (*problems, *rest)}


@pytest.mark.parametrize("code", sorted(emitted_codes()))
def test_every_code_that_is_reported_is_explained(code):
    assert code in codes()


def test_no_code_is_explained_that_is_reported_nowhere():
    assert set() == set(codes()) - emitted_codes()


@pytest.mark.parametrize("code", codes())
def test_every_explanation_says_what_and_shows_a_bad_and_a_good_example(code):
    text = explain(code)
    assert text.startswith(f"{code} (")
    assert text.split("\n\n")[1].endswith(".")
    assert examples(code, "Bad") != examples(code, "Good")


@pytest.mark.parametrize("code", codes())
def test_no_line_of_an_explanation_is_too_long_for_a_terminal(code):
    assert 120 >= max(map(len, explain(code).splitlines()))


@pytest.mark.parametrize("code", sorted(set(codes()) - NOT_A_BANK))
def test_the_bad_example_is_reported_as_its_code(code):
    assert code in codes_in(examples(code, "Bad"))


@pytest.mark.parametrize("code", sorted(set(codes()) - NOT_A_BANK - {"no-bank"}))
def test_the_good_example_has_no_error_of_its_code(code):
    assert code not in codes_in(examples(code, "Good"))


@pytest.mark.parametrize("code", sorted(CHECKS))
def test_every_rule_says_how_it_is_silenced(code):
    assert "--ignore" in explain(code).rsplit("\n\n", 1)[1]


def test_what_reading_reports_says_that_it_cannot_be_silenced():
    assert explain("yaml-alias").endswith("It can't be silenced; it has to be mended.")


def test_an_unknown_code_is_refused():
    with pytest.raises(KeyError, match="no-such-code"):
        explain("no-such-code")


def test_codes_are_sorted_and_stand_once():
    assert all(first < second for first, second in pairwise(codes()))


def test_every_check_of_the_package_is_listed_among_the_rules():
    folder = Path(quizgen.__file__).parent / "checks"
    modules = [import_module(f"quizgen.checks.{path.stem}") for path in folder.glob("*.py") if path.stem != "rules"]
    found = {each.code for module in modules for each in vars(module).values() if isinstance(each, Check)}
    assert found == set(CHECKS)
