"""The Typst source of every kind of question, on a paper and on its key, as a human has read it."""

import re
from pathlib import Path

import pytest
from quizgen.questions import KINDS
from quizgen.render.environment import shipped_templates
from quizgen.targets import Supplies, pdf

from tests.make import quiz_of

GOLDEN = Path(__file__).parents[1] / "golden" / "typst"
SUPPLIES = Supplies((shipped_templates(),), 0)
SOURCE = "sources: {s-1: {author: A. Author, title: The Source}}\n"
QUESTIONS = {
    "argument": "- {id: q-1, argument: It follows., grounds: Because of this., counter: {Hawks: It does not.}, use: exam}",
    "cloze": "- {id: q-1, cloze: 'The {{launch|start::an event}} came in {{August}}.', evidence: p1, rationale: Why.}",
    "essay": (
        "- {id: q-1, essay: Discuss it., words: 100-200, model-answer: A model of an answer.,"
        " rubric: {Reasons: 2, Judgement: {1: in part, 3: in full}}}"
    ),
    "flashcard": "- {id: q-1, flashcard: What is on the front?, answer: the back, use: exam}",
    "matching": "- {id: q-1, matching: Match them., pairs: {Nunn: one, Lugar: two}, extra: [nobody]}",
    "multiple-choice": (
        "- {id: q-1, multiple-choice: 'Which is *red*?', answer: $x^2$, distractors: {green: Not it., blue: Nor this.},"
        " rationale: Why., level: understand, instructor: Only for keys.}"
    ),
    "multiple-response": "- {id: q-1, multiple-response: Which?, answer: [one, two], distractors: [three, four]}",
    "numeric": "- {id: q-1, numeric: How many?, answer: '37,000', tolerance: 5%, unit: soldiers}",
    "ordering": "- {id: q-1, ordering: Order them., sequence: [first, second, third]}",
    "passage": "- {id: q-1, passage: A text to lean on., questions: [{id: q-2, true-false: It leans., answer: true}]}",
    "short-answer": "- {id: q-1, short-answer: Where was it?, answer: [Panmunjom, Pan Mun Jom]}",
    "true-false": "- {id: q-1, true-false: It is so., answer: false, note: Mind this.}",
}


def test_every_kind_has_a_question_here():
    assert sorted(QUESTIONS) == sorted(KINDS)


@pytest.mark.parametrize("kind", sorted(QUESTIONS))
@pytest.mark.parametrize(("part", "name"), [("paper", "z-1-A.pdf"), ("key", "z-1-A.key.pdf")])
def test_source_is_the_expected_one(kind, part, name, monkeypatch, renew_goldens):
    monkeypatch.setattr(pdf, "set_document", lambda files, *_, **__: files["main.typ"])
    monkeypatch.setattr(pdf, "part_questions", lambda source: (source, {}))
    quiz = quiz_of(QUESTIONS[kind], "seed: s\nsections: [{title: Part A, pick: 1}]", head=SOURCE)
    jobs = {job.name.rpartition("/")[2]: job for job in pdf.plan_files(quiz, SUPPLIES)[0]}
    source = jobs[name].make().content.decode()
    golden = GOLDEN / f"{kind}.{part}.typ"
    if renew_goldens:
        golden.write_text(source, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == source


def test_an_essay_that_is_chosen_has_all_its_lines(monkeypatch):
    monkeypatch.setattr(pdf, "set_document", lambda files, *_, **__: files["main.typ"])
    monkeypatch.setattr(pdf, "part_questions", lambda source: (source, {}))
    essays = "".join(f"- {{id: q-{n}, essay: Discuss {n}., model-answer: So., space: 12 lines}}\n" for n in (1, 2))
    quiz = quiz_of(essays, "sections: [{questions: [q-1, q-2], choose: 1}]")
    source = pdf.plan_files(quiz, SUPPLIES)[0][0].make().content.decode()
    told = re.findall(r"answer-room\(.*amount: (\d+)|more-lines\((\d+)\)", source)
    assert 12 == sum(int(first or more) for first, more in told)


def test_no_golden_is_left_over():
    assert sorted(f"{kind}.{part}.typ" for kind in QUESTIONS for part in ("paper", "key")) == sorted(
        path.name for path in GOLDEN.iterdir()
    )
