"""JSON Schema for editors agrees with what is read."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from quizgen.editors import describe_file

ROOT = Path(__file__).parent.parent
FILES = [
    *(("bank", path) for path in ROOT.glob("*/banks/*.yaml")),
    *(("bank", path) for path in ROOT.glob("templates/init/banks/*.yaml")),
    *(("quiz", path) for path in ROOT.glob("*/quizzes/*.yaml")),
    *(("deck", path) for path in ROOT.glob("*/decks/*.yaml") if not path.name.endswith(".lock.yaml")),
]


def validator(subject):
    return jsonschema.Draft202012Validator(describe_file(subject))


def as_an_editor_reads(text):
    return json.loads(json.dumps(yaml.safe_load(text), default=str))


@pytest.mark.parametrize("subject", ["bank", "quiz", "deck"])
def test_the_schema_is_itself_valid(subject):
    jsonschema.Draft202012Validator.check_schema(describe_file(subject))


@pytest.mark.parametrize(("subject", "path"), FILES, ids=lambda value: value.name if isinstance(value, Path) else value)
def test_an_editor_accepts_the_project_s_own_files(subject, path):
    assert [] == [
        error.message for error in validator(subject).iter_errors(as_an_editor_reads(path.read_text("utf-8")))
    ]


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("bank", "bank: b-1\ntitle: T\nquestions: [{id: q-1, flashcard: f}]"),
        ("bank", "bank: b-1\ntitle: T\nquestions: [{id: q-1, flashcard: f, answer: a, colour: red}]"),
        ("bank", "bank: b-1\ntitle: T\nquestions: [{id: q-1, true-false: t, answer: maybe}]"),
        ("bank", "bank: b-1\ntitle: T\nquestions: [{id: q-1, flashcard: f, answer: a, level: knows}]"),
        ("quiz", "quiz: z-1\ntitle: T\nbanks: [b.yaml]\nsections: [{pick: {knows: 1}}]"),
        ("deck", "deck: d-1\ntitle: T\nbanks: [b.yaml]\nsubdecks: many"),
    ],
)
def test_an_editor_refuses_what_the_reader_refuses(subject, text):
    assert not validator(subject).is_valid(as_an_editor_reads(text))


def test_every_property_is_described():
    def undescribed(schema):
        properties = {**schema.get("properties", {})}
        yield from (name for name, each in properties.items() if "description" not in each)

    parts = {**describe_file("bank")["$defs"], **describe_file("quiz")["$defs"]}
    assert [] == [(part, name) for part, schema in parts.items() for name in undescribed(schema)]
