"""Questions have files of their own, named alike on every form, and the documents are what they were."""

import pytest
from quizgen.render.environment import shipped_templates
from quizgen.targets import Supplies, pdf
from quizgen.targets.parting import part_questions

from tests.make import quiz_of

QUESTIONS = """
- {id: q-1, multiple-choice: Which?, answer: this, distractors: [that, those, them], rationale: It is.}
- {id: q-2, true-false: So., answer: true}
- {id: q-3, essay: Discuss., model-answer: So., space: 12 lines}
- {id: q-4, ordering: Order them., sequence: [first, second, third]}
"""
SOURCE = """#import "lib.typ": *
#import "theme.typ": *
before
// question "0a"
#one
// end of question
between
// question "1b"
#two
// end of question
after
"""


def test_each_question_gets_a_file_that_the_source_includes():
    imports = '#import "lib.typ": *\n#import "theme.typ": *\n'
    main = imports + 'before\n#include "question-0a.typ"\nbetween\n#include "question-1b.typ"\nafter\n'
    files = {"question-0a.typ": f"{imports}#one\n", "question-1b.typ": f"{imports}#two\n"}
    assert (main, files) == part_questions(SOURCE)


def made(folder=None, paper="theme: classic"):
    quiz = quiz_of(QUESTIONS, f"forms: 2\nseed: s\npaper: {{{paper}}}\nsections: [{{title: Part A, pick: 4}}]")
    templates = (folder, shipped_templates()) if folder else (shipped_templates(),)
    return {job.name: job.make().content for job in pdf.plan_files(quiz, Supplies(templates, 0))[0]}


@pytest.mark.parametrize("paper", ["theme: exam", "theme: compact", "columns: 2", "answer-sheet: inline"])
def test_papers_and_keys_are_what_they_would_be_of_one_source_byte_for_byte(monkeypatch, paper):
    parted = made(paper=paper)
    monkeypatch.setattr(pdf, "part_questions", lambda source: (source, {}))
    assert made(paper=paper) == parted


@pytest.fixture
def files_of(monkeypatch):
    """Gather the names of the files that each document is set from."""
    gathered = []

    def gather(files, *_, **__):
        gathered.append({name for name in files if name.startswith("question-")})
        return b""

    monkeypatch.setattr(pdf, "set_document", gather)
    return gathered


def test_a_question_is_named_alike_on_every_form_and_key(files_of):
    made()
    (named,) = {frozenset(names) for names in files_of if names}
    assert 4 == len(named)


def test_templates_of_ones_own_see_one_source(files_of, tmp_path):
    (tmp_path / "typst").mkdir()
    (tmp_path / "typst" / "key.typ.j2").write_text('{% extends "builtin/typst/key.typ.j2" %}')
    made(tmp_path)
    assert not any(files_of)
