"""Where something has changed, only the documents that it changes are set again; what is kept is never taken on trust."""

import json

import pytest
from quizgen.cli import run
from quizgen.targets import typesetting

BANK = """
bank: b-1
title: T
questions:
  - {id: q-1, true-false: So., answer: true, rationale: It is., level: understand, tags: [a]}
  - {id: q-2, true-false: No., answer: false, rationale: It isn't., level: understand, tags: [a], image: {file: ../media/dot.svg, alt: A dot., width: 5 mm}}
"""
QUIZ = "quiz: {0}\ntitle: T\nbanks: [../banks/b.yaml]\nseed: s\nsections: [{{title: A, questions: [{1}]}}]\n"
DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'


@pytest.fixture
def project(tmp_path, monkeypatch):
    """Stand in a project with a quiz of each of two questions, that was built."""
    write(tmp_path / "content/banks/b.yaml", BANK)
    write(tmp_path / "content/quizzes/y.yaml", QUIZ.format("y-1", "q-1"))
    write(tmp_path / "content/quizzes/z.yaml", QUIZ.format("z-1", "q-2"))
    write(tmp_path / "content/media/dot.svg", DOT)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QUIZGEN_CACHE", str(tmp_path / "cache"))
    assert 0 == build()
    return tmp_path


@pytest.fixture
def documents(monkeypatch, project):
    """Collect the documents that are set from now on."""
    seen = []
    original = typesetting.set_document

    def collected(files, *given, **named):
        seen.append(files)
        return original(files, *given, **named)

    monkeypatch.setattr("quizgen.targets.pdf.set_document", collected)
    return seen


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def build(*arguments):
    return run(["build", "--to", "pdf", *arguments])


def alter(path, old, new):
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))


BANK_CHANGES = {  # what is changed, and how many of the six documents show it
    "a stem: paper, key and matrix of its quiz": ("true-false: So.", "true-false: Thus.", 3),
    "a rationale: the key of its quiz": ("It is.", "It was.", 1),
    "a tag: none": ("rationale: It is., level: understand, tags: [a]", "rationale: It is., level: understand", 0),
}


@pytest.mark.parametrize("change", BANK_CHANGES)
def test_only_what_shows_a_changed_question_is_set_again(project, documents, change):
    old, new, shown = BANK_CHANGES[change]
    alter(project / "content/banks/b.yaml", old, new)
    assert 0 == build()
    assert shown == len(documents)


def test_what_is_used_again_is_what_would_be_made(project, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    build()
    alter(project / "content/banks/b.yaml", "It is.", "It was.")
    build()
    build("--out", "anew", "--no-cache")
    made, anew = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in (project / "build", project / "anew")
    )
    assert anew == made


OTHER_CHANGES = {  # and how many of the six documents must be set again
    "an output that was removed": (lambda project: (project / "build/z-1/z-1-A.pdf").unlink(), 1),
    "an output that was altered": (lambda project: write(project / "build/z-1/z-1-A.pdf", "x"), 1),
    "a template": (
        lambda project: write(
            project / "content/templates/typst/paper.typ.j2",
            '{% extends "builtin/typst/paper.typ.j2" %}{% block instructions %}Mine.{% endblock %}',
        ),
        4,  # not the matrices
    ),
    "the theme": (
        lambda project: write(project / "content/quizzes/z.yaml", QUIZ.format("z-1", "q-2") + "paper: {theme: modern}"),
        3,
    ),
    "a picture": (lambda project: write(project / "content/media/dot.svg", DOT.replace("9", "8")), 2),
    "a damaged index": (lambda project: write(index_of(project), "{"), 6),
    "an index of nothing": (lambda project: write(index_of(project), "[1]"), 6),
    "an index of another quizgen": (lambda project: alter(index_of(project), '"stamp": "', '"stamp": "0'), 6),
}


def index_of(project):
    (index,) = (project / "cache").glob("documents-*.json")
    return index


@pytest.mark.parametrize("change", OTHER_CHANGES)
def test_whatever_else_has_changed_is_set_again(project, documents, change):
    make, expected = OTHER_CHANGES[change]
    make(project)
    (remembered,) = (project / "cache").glob("build-*.json")
    remembered.unlink()
    assert 0 == build()
    assert expected == len(documents)


@pytest.mark.parametrize("part", ["typst", "python", "quizgen"])
def test_another_program_sets_everything_again(project, documents, monkeypatch, part):
    match part:
        case "typst":
            monkeypatch.setattr("quizgen.cli.former.stamp_of_program", lambda: "another wheel")
        case "python":
            monkeypatch.setattr("sys.version", "4")
        case "quizgen":
            monkeypatch.setattr("quizgen.__version__", "99")
    alter(project / "content/banks/b.yaml", "It is.", "It was.")
    build()
    assert 6 == len(documents)


def test_another_time_to_be_stamped_sets_everything_again(project, documents, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    build()
    assert 6 == len(documents)


def test_without_the_cache_everything_is_set_again(project, documents):
    build("--no-cache")
    assert 6 == len(documents)


def test_an_index_leads_nowhere_out_of_the_output_folder(project, documents):
    index = index_of(project)
    entries = json.loads(index.read_text())
    (project / "build/y-1/y-1-A.pdf").rename(project / "elsewhere.pdf")
    entries["documents"]["../elsewhere.pdf"] = entries["documents"].pop("y-1/y-1-A.pdf")
    index.write_text(json.dumps(entries))
    build()
    assert 1 == len(documents)
