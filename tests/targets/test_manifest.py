"""The manifest of every quiz of the content, held against the printed papers and keys that stand beside it."""

import json
from hashlib import sha256
from pathlib import Path

import pytest
from quizgen.cli import run
from quizgen.markup import Text, write_plain

from tests.targets.reading import pages_of, squeeze

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Build the content's quizzes once; give each manifest with its folder."""
    out = tmp_path_factory.mktemp("build")
    assert 0 == run(["build", str(CONTENT), "--to", "pdf,csv", "--out", str(out)])
    return [(json.loads(path.read_text("utf-8")), path.parent) for path in sorted(out.glob("*/*.manifest.json"))]


def items_of(form):
    return [item for section in form["sections"] for item in section["items"]]


def plain(typed):
    return squeeze(write_plain(Text(typed, None).blocks))


def text_of(path):
    return squeeze(" ".join(pages_of(path.read_bytes())))


def test_every_quiz_of_the_content_has_a_manifest(built):
    assert ["final", "midterm", "quiz-20", "reading-check"] == [manifest["quiz"] for manifest, _ in built]


def test_each_file_is_what_the_manifest_says(built):
    for manifest, folder in built:
        assert manifest["files"] == {
            path.name: sha256(path.read_bytes()).hexdigest()
            for path in folder.iterdir()
            if not path.name.endswith("manifest.json")
        }


def test_every_item_stands_on_its_paper_under_its_number(built):
    for manifest, folder in built:
        for form in manifest["forms"]:
            paper = text_of(folder / f"{manifest['quiz']}-{form['form']}.pdf")
            for item in items_of(form):
                first_words = plain(item["stem"].partition("{{")[0])
                assert f"{item['number']}.{first_words}" in paper, item["id"]


def test_each_letter_names_the_right_text_on_paper_and_key(built):
    seen = 0
    for manifest, folder in built:
        for form in manifest["forms"]:
            paper = text_of(folder / f"{manifest['quiz']}-{form['form']}.pdf")
            key = text_of(folder / f"{manifest['quiz']}-{form['form']}.key.pdf")
            for item in items_of(form):
                if item["kind"] not in {"multiple-choice", "multiple-response"}:
                    continue
                named = {letter: item["options"]["ABCDEFGH".index(letter)] for letter in item["letters"]}
                assert set(item["answer"]) == set(named.values())
                assert f"{item['number']}.{item['letters']}{plain(item['stem'])}" in key
                for letter, text in named.items():
                    assert f"{letter}.{plain(text)}" in paper
                    assert f"{letter}.{plain(text)}" in key
                    seen += 1
    assert seen > 40


def test_every_answer_stands_on_its_key(built):
    for manifest, folder in built:
        for form in manifest["forms"]:
            key = text_of(folder / f"{manifest['quiz']}-{form['form']}.key.pdf")
            for item in items_of(form):
                if item["kind"] in {"short-answer", "numeric", "ordering"}:
                    assert [] == [text for text in item["answer"] if plain(text) not in key], item["id"]


@pytest.mark.parametrize(("quiz", "points"), [("midterm", [50] * 4), ("final", [100] * 2)])
def test_exams_have_the_points_and_forms_that_they_promise(built, quiz, points):
    (manifest,) = [manifest for manifest, _ in built if manifest["quiz"] == quiz]
    assert points == [form["points"] for form in manifest["forms"]]
