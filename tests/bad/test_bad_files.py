"""Every bad case gets exactly the report beside it; `pytest --renew-goldens` writes them anew, for a human to read."""

import pytest
from quizgen.assemble.deck import assemble_deck
from quizgen.assemble.forms import assemble_quiz
from quizgen.bank import read_bank
from quizgen.schema import Shaped, validate
from quizgen.source_yaml import read_yaml

from tests.bad.reading import FOLDER, bad_cases, diagnostics_of, report_of
from tests.emitted import emitted_codes

# cases that are not named by a code
NAMED_OTHERWISE = {
    "unverified-quotes": "unverified-quote",
    "shown-characters": "unknown-property",
    "line-too-long": "text-too-long",
    "quizzes": "blueprint-short",
    "releases": "vanished-question",
    "clarity": "unfocused-stem",
    "two-mistakes": "unknown-option",
    "other-words": "unknown-property",
}
# codes that no file of reasonable size shows, or that need a system in some state, each with the test file that shows it
SHOWN_ELSEWHERE = {
    "borrowed-font": "targets/test_glyphs.py",
    "changed-note-type": "targets/anki/test_release.py",
    "damaged-picture": "targets/test_faults.py",
    "empty-handout": "targets/test_handout.py",
    "level-skew": "checks/test_coverage.py",
    "longest-key-bias": "checks/test_biases.py",
    "key-position-bias": "checks/test_biases.py",
    "file-outside-project": "test_paths.py",
    "file-too-large": "test_paths.py",
    "file-unreadable": "test_paths.py",
    "missing-characters": "targets/test_glyphs.py",
    "no-deck": "bad/test_bad_files.py",
    "no-front-matter": "test_evidence.py",
    "no-quiz": "bad/test_bad_files.py",
    "not-a-file": "test_paths.py",
    "not-a-manifest": "assemble/test_reprint.py",
    "print-differs": "proof/test_prove_quiz.py",
    "printed-question-gone": "assemble/test_reprint.py",
    "printed-text-changed": "assemble/test_reprint.py",
    "too-many-mistakes": "bad/test_bad_files.py",
    "too-tall": "targets/test_gauge.py",
    "too-wide": "targets/test_widths.py",
    "too-long-for-sheet": "targets/test_columns.py",
    "template-fault": "targets/test_faults.py",
    "unmarked-id": "targets/test_columns.py",
    "unknown-block": "targets/test_own_templates.py",
    "unknown-template": "targets/test_own_templates.py",
    "picture-too-large": "load/test_picture_size.py",
    "picture-gone": "targets/anki/test_release.py",
    "unlocked-deck": "targets/anki/test_release.py",
    "unreleased-changes": "targets/anki/test_release.py",
    "unsafe-name": "test_paths.py",
    "wrong-value": "bad/test_bad_files.py",
    "duplicate-column": "roster/test_read.py",
    "duplicate-person": "roster/test_read.py",
    "empty-row": "roster/test_read.py",
    "missing-column": "roster/test_read.py",
    "nameless-person": "roster/test_read.py",
    "no-person": "roster/test_read.py",
    "not-an-extra-time": "roster/test_read.py",
    "too-many-fields": "roster/test_read.py",
    "unclosed-quote": "roster/test_read.py",
    "unknown-column": "roster/test_read.py",
    "unknown-form": "roster/test_read.py",
}


@pytest.fixture(autouse=True)
def _in_the_folder_of_cases(monkeypatch):
    monkeypatch.chdir(FOLDER)


@pytest.mark.parametrize("name", bad_cases())
def test_a_bad_case_gets_the_report_beside_it(name, renew_goldens):
    report = report_of(name)
    expected = FOLDER / f"{name}.txt"
    if renew_goldens:
        expected.write_text(report, encoding="utf-8")
    assert expected.read_text(encoding="utf-8") == report


@pytest.mark.parametrize("name", bad_cases())
def test_a_bad_case_shows_the_code_that_it_is_named_by(name):
    assert NAMED_OTHERWISE.get(name, name) in {each.code for each in diagnostics_of(name)}


def test_there_is_no_report_without_its_case():
    assert bad_cases() == sorted(path.stem for path in FOLDER.glob("*.txt"))


def test_every_code_that_is_reported_is_shown_by_a_bad_case_or_a_test():
    shown = {each.code for name in bad_cases() for each in diagnostics_of(name)}
    assert set() == emitted_codes() - shown - set(SHOWN_ELSEWHERE)


@pytest.mark.parametrize(("code", "file"), SHOWN_ELSEWHERE.items())
def test_the_test_that_shows_a_code_speaks_of_it(code, file):
    assert f'"{code}"' in (FOLDER.parent / file).read_text(encoding="utf-8")


def test_a_file_of_mistakes_is_not_read_to_its_end():
    content = "bank: b-1\ntitle: T\nquestions:\n" + "  - id: q: q\n" * 1100
    _, problems = read_bank(read_yaml("bank.yaml", content.encode()), {})
    assert "too-many-mistakes" in {each.code for each in problems}


def test_a_value_that_no_reader_of_ours_refuses_has_a_code_too():
    class Counted(Shaped):
        number: int

    _, problems = validate(Counted, read_yaml("a.yaml", b"number: many").root)
    assert [("wrong-value", 1, 9)] == [(each.code, each.place.line, each.place.column) for each in problems]


def test_a_list_is_no_quiz():
    _, problems = assemble_quiz(read_yaml("a.yaml", b"- a"), ())
    assert [("no-quiz", 1, 1)] == [(each.code, each.place.line, each.place.column) for each in problems]


def test_a_list_is_no_deck():
    _, problems = assemble_deck(read_yaml("a.yaml", b"- a"), ())
    assert [("no-deck", 1, 1)] == [(each.code, each.place.line, each.place.column) for each in problems]
