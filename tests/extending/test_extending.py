"""A new kind and a new target touch their module and one line of a registry, and then go all the way."""

import csv
import json
import zipfile

import pytest
from quizgen.cli import run
from quizgen.questions import KINDS
from quizgen.targets import TARGETS

BANK = """bank: b-1
title: T
questions:
  - id: odd-city
    odd-one-out: Capitals of Europe
    odd: Sydney
    others: [Paris, Rome, Vienna]
    rationale: Sydney is neither a capital nor in Europe.
"""


@pytest.fixture
def project(tmp_path, monkeypatch):
    """Register a kind and a target, and stand in a project that uses them."""
    monkeypatch.setitem(KINDS, "odd-one-out", "tests.extending.odd_one_out")
    monkeypatch.setitem(TARGETS, "count", "tests.extending.counting")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    for folder, content in (
        ("banks", BANK),
        (
            "quizzes",
            "quiz: z-1\ntitle: Z\nbanks: [../banks/x.yaml]\nsections: [{pick: 1, from: {kind: odd-one-out}}]\n",
        ),
        ("decks", "deck: d-1\ntitle: D\nbanks: [../banks/x.yaml]\n"),
    ):
        (tmp_path / "content" / folder).mkdir(parents=True)
        (tmp_path / "content" / folder / "x.yaml").write_text(content)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_kind_from_outside_goes_on_papers_keys_cards_and_exports(project, capsys):
    assert 0 == run(["build", "--to", "pdf,html,csv,anki"])
    paper = (project / "build/z-1/z-1-A.html").read_text()
    key = (project / "build/z-1/z-1-A.key.html").read_text()
    (row,) = csv.DictReader((project / "build/z-1/z-1.keys.csv").read_text(encoding="utf-8").splitlines())
    assert ("Sydney" in paper, "neither a capital" in paper, "neither a capital" in key) == (True, False, True)
    assert ("odd-one-out", "Sydney") == (row["kind"], row["text"])
    with zipfile.ZipFile(project / "build/d-1.apkg") as package:
        assert "collection.anki2" in package.namelist()
    capsys.readouterr()
    assert 0 == run(["export", "content/banks/x.yaml", "--to", "json"])
    (question,) = json.loads(capsys.readouterr().out)
    assert (["Sydney"], ["Paris", "Rome", "Vienna"]) == (question["answer"], question["distractors"])


def test_a_kind_from_outside_gets_the_schema_s_messages(project, capsys):
    path = project / "content/banks/x.yaml"
    path.write_text(BANK.replace("odd: Sydney", "od: Sydney"))
    assert 1 == run(["check", "content/banks"])
    assert (
        "content/banks/x.yaml:6:5: error[unknown-property]: unknown property 'od' of an odd-one-out"
        in capsys.readouterr().out
    )


def test_a_kind_from_outside_is_described_to_editors(project, capsys):
    run(["schema", "bank"])
    assert "odd-one-out" in json.loads(capsys.readouterr().out)["$defs"]


def test_a_target_from_outside_is_built(project):
    assert 0 == run(["build", "--to", "count"])
    assert "1 items at 1767225600\n" == (project / "build/z-1/z-1.count.txt").read_text()
