"""What the schema for editors accepts, the reader accepts, and the other way: tried on changed good files.

Left out is what a schema can't say: what one place has to do with another, and what a text holds.
"""

import copy

import jsonschema
import pytest
import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from quizgen.assemble.deck import assemble_deck
from quizgen.assemble.forms import assemble_quiz
from quizgen.bank import read_bank
from quizgen.diagnostics import Severity
from quizgen.editors import describe_file
from quizgen.source_yaml import read_yaml

from tests.make import bank_of

# what one place has to do with another, or what a text holds
BEYOND_A_SCHEMA = {
    "ambiguous-question", "blueprint-short", "choose-too-many", "cloze-nothing", "complex-key", "contradictory-filter",
    "duplicate-id", "duplicate-options", "duplicate-property", "empty-deck", "empty-section", "missing-alt",
    "never-together-broken", "points-differ", "repeated-bank", "repeated-question", "too-many-forms", "unfit-question",
    "unknown-option", "unknown-question", "unknown-source", "unknown-tag", "unsafe-address", "wrong-formula",
    "was-in-use",
}  # fmt: skip

COMMON = {
    "rationale": "Why.", "evidence": "p1", "level": "understand", "difficulty": 2, "tags": ["one", "two"], "points": 2,
    "credit": "parts", "hint": "Think.", "note": "More.", "instructor": "For you.", "as-of": "1998", "author": "Me",
    "space": "12 lines", "use": "exam",
}  # fmt: skip
QUESTIONS = {
    "flashcard": {"flashcard": "f", "answer": "a", "reverse": True},
    "cloze": {"cloze": "The {{gap::hint}}."},
    "multiple-choice": {"multiple-choice": "m", "answer": "a", "distractors": ["b", "c"], "order": ["a"]},
    "multiple-choice, said": {"multiple-choice": "m", "answer": "a", "distractors": {"b": "No.", "c": "Nor."}},
    "multiple-response": {"multiple-response": "m", "answer": ["a", "b"], "distractors": ["c"], "feedback": {"a": "Yes."}},
    "true-false": {"true-false": "t", "answer": False},
    "short-answer": {"short-answer": "s", "answer": ["a", "b"]},
    "numeric": {"numeric": "n", "answer": "37,000", "tolerance": "5%", "unit": "men"},
    "matching": {"matching": "m", "pairs": {"a": "b", "c": "d"}, "extra": ["e"]},
    "ordering": {"ordering": "o", "sequence": ["a", "b", "c"]},
    "essay": {"essay": "e", "words": "300-500", "model-answer": "m", "rubric": {"One": 1, "Two": {1: "full", 0.5: "partly"}}},
    "argument": {"argument": "a", "grounds": ["g", "h"], "counter": {"Hawks": "c"}, "reply": "r", "hedge": "h", "by": "I"},
    "passage": {"passage": "A text.", "questions": [{"id": "in-1", "true-false": "t", "answer": True}]},
}  # fmt: skip
HEAD = {"bank": "b-1", "title": "T", "language": "en", "sources": {"s-1": {"title": "S", "author": "A", "skip": ["p1"]}},
        "defaults": {"source": "s-1", "points": 1}}  # fmt: skip
QUIZ = {
    "quiz": "z-1", "title": "Z", "banks": ["b.yaml"], "forms": 2, "seed": "s", "time": "50 min", "practice": True,
    "sections": [{"title": "A", "instructions": "I", "pick": 1, "from": {"kind": ["true-false"], "paragraphs": "1-3"}},
                 {"pick": {"understand": 1}, "not": {"level": ["apply"]}, "points": 2}],
    "shuffle": {"questions": "none", "options": False}, "keys": "once",
    "paper": {"size": "letter", "columns": 2, "font-size": "11pt", "header": "H"},
}  # fmt: skip
DECK = {"deck": "d-1", "title": "D", "banks": ["b.yaml"], "from": {"kind": "true-false", "difficulty": "1-3"},
        "subdecks": "kinds", "multiple-choice": "recall", "preset": {"new-cards": 3, "retention": 0.9}}  # fmt: skip

OTHERS = st.sampled_from(
    ["text", "", "p1", "true", "12", "1.5", "two words", "-3", 0, 1, 7, -1, 2.5, 10_000, True, False,
     [], ["one"], [1, "two"], [["one"]], {}, {"one": "two"}, {"one": 1}, {"one": {"two": "three"}}, [{"one": "two"}]]
)  # fmt: skip


def steps(node, path=()):
    """Give the path to each node below a node."""
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in children:
        yield (*path, key)
        yield from steps(value, (*path, key))


def changed(document, path, change, other):
    made = copy.deepcopy(document)
    parent = made
    for step in path[:-1]:
        parent = parent[step]
    if change == "delete":
        del parent[path[-1]]
    elif change == "add" and isinstance(parent, dict):
        parent["colour"] = other
    elif change == "double" and isinstance(parent, list):
        parent.append(copy.deepcopy(parent[path[-1]]))
    else:
        parent[path[-1]] = other
    return made


def read(subject, document):
    """Give the codes of errors that the reader finds."""
    typed = read_yaml("file.yaml", yaml.safe_dump(document, sort_keys=False, allow_unicode=True).encode())
    bank = bank_of("\n".join(f"- {{id: t-{n}, true-false: S{n}., answer: true, level: understand, difficulty: 2, evidence: s-1 p1}}"
                             for n in range(6)), head="sources: {s-1: {title: S}}\n")  # fmt: skip
    made = {
        "bank": lambda: read_bank(typed, {})[1],
        "quiz": lambda: assemble_quiz(typed, (bank,))[1],
        "deck": lambda: assemble_deck(typed, (bank,))[1],
    }[subject]()
    return {each.code for each in (*typed.diagnostics, *made) if each.severity is Severity.ERROR}


VALIDATORS = {subject: jsonschema.Draft202012Validator(describe_file(subject)) for subject in ("bank", "quiz", "deck")}


def is_accepted(subject, document):
    # an editor reads keys as texts
    as_read = yaml.load(yaml.safe_dump(document, sort_keys=False), yaml.SafeLoader)
    return VALIDATORS[subject].is_valid(_with_texts(as_read))


def _with_texts(node):
    if isinstance(node, dict):
        return {str(key): _with_texts(value) for key, value in node.items()}
    return [_with_texts(each) for each in node] if isinstance(node, list) else node


def files():
    for kind, own in QUESTIONS.items():
        question = {"id": "q-1", **own, **(COMMON if kind not in {"argument", "passage"} else {"evidence": "p1"})}
        yield "bank", {**HEAD, "questions": [question]}
    yield "quiz", QUIZ
    yield "deck", DECK


FILES = list(files())


@pytest.mark.parametrize(
    ("subject", "document"), FILES, ids=[f"{subject}-{place}" for place, (subject, _) in enumerate(FILES)]
)
def test_the_good_files_are_accepted_by_both(subject, document):
    assert (True, set()) == (is_accepted(subject, document), read(subject, document))


@settings(max_examples=800, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_what_one_accepts_the_other_does(data):
    subject, document = data.draw(st.sampled_from(FILES))
    path = data.draw(st.sampled_from(list(steps(document))))
    made = changed(
        document, path, data.draw(st.sampled_from(["replace", "replace", "delete", "add", "double"])), data.draw(OTHERS)
    )
    told = read(subject, made)
    assume(not told & BEYOND_A_SCHEMA)
    assert is_accepted(subject, made) == (not told), made
