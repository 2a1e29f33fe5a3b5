"""A build of what has not changed makes nothing again, and says the same; whatever changes is built."""

import os

import pytest
from quizgen.cli import run

BANK = """
bank: b-1
title: T
questions:
  - {id: q-1, true-false: So., answer: true, level: understand, tags: [a]}
  - {id: q-2, short-answer: Who?, answer: He, rationale: He did., level: understand, tags: [a]}
"""
QUIZ = "quiz: z-1\ntitle: T\nbanks: [../banks/b.yaml]\nseed: s\nsections: [{title: A, pick: 2}]\n"


@pytest.fixture
def project(tmp_path, monkeypatch):
    """Stand in a project whose builds are remembered in a folder of their own."""
    for name, text in {"banks/b.yaml": BANK, "quizzes/z.yaml": QUIZ}.items():
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True)
        path.write_text(text)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QUIZGEN_CACHE", str(tmp_path / "cache"))
    return tmp_path


@pytest.fixture
def built(monkeypatch):
    """Count how often files are made."""
    from quizgen import build

    seen = []
    original = build.run_build

    def counted(*given, **named):
        seen.append(given)
        return original(*given, **named)

    monkeypatch.setattr("quizgen.build.run_build", counted)
    return seen


def build(capsys, *arguments):
    code = run(["build", "--to", "html,csv", *arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_what_has_not_changed_is_not_made_again_and_says_the_same(project, built, capsys):
    first = build(capsys)
    assert "missing-rationale" in first[2]
    assert first == build(capsys)
    assert 1 == len(built)


def test_a_second_build_over_a_first_one_is_remembered_too(project, built, capsys):
    build(capsys)
    write(project / "content/banks/b.yaml", BANK.replace("So.", "No."))
    build(capsys)
    build(capsys)
    assert 2 == len(built)


@pytest.mark.parametrize(
    "arguments", [["--forms", "2"], ["--seed", "t"], ["--to", "csv"], ["--out", "other"], ["--no-cache"], ["content"]]
)
def test_another_command_is_another_build(project, built, capsys, arguments):
    build(capsys)
    build(capsys, *arguments)
    assert 2 == len(built)


def test_how_many_workers_there_are_is_no_other_build(project, built, capsys):
    build(capsys, "--jobs", "1")
    build(capsys, "--jobs", "2")
    assert 1 == len(built)


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


CHANGES = {
    "a bank": lambda project: write(project / "content/banks/b.yaml", BANK.replace("So.", "No.")),
    "a new file": lambda project: write(project / "content/quizzes/y.yaml", QUIZ.replace("z-1", "y-1")),
    "a template": lambda project: write(project / "content/templates/html/paper.html.j2", "mine"),
    "an output that was removed": lambda project: (project / "build/z-1/z-1-A.html").unlink(),
    "an output that was altered": lambda project: write(project / "build/z-1/z-1-A.html", "x"),
    "a manifest that was removed": lambda project: (project / "build/z-1/z-1.manifest.json").unlink(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_has_changed_is_built(project, built, capsys, change):
    build(capsys)
    CHANGES[change](project)
    build(capsys)
    assert 2 == len(built)


@pytest.mark.skipif(os.name == "nt", reason="needs links")
def test_a_link_in_place_of_an_output_is_no_output(project, built, capsys):
    build(capsys)
    output = project / "build/z-1/z-1-A.html"
    output.rename(project / "moved.html")
    output.symlink_to(project / "moved.html")
    assert 1 == build(capsys)[0]


def test_an_altered_template_is_another_one(project, built, capsys):
    own = project / "content/templates/html/paper.html.j2"
    write(own, "mine")
    build(capsys)
    write(own, "ours")
    build(capsys)
    assert 2 == len(built)


def test_another_time_to_be_stamped_is_another_build(project, built, capsys, monkeypatch):
    build(capsys)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    build(capsys)
    assert 2 == len(built)


def test_a_build_that_failed_is_not_remembered(project, built, capsys):
    write(project / "content/banks/b.yaml", BANK.replace("level: understand", "level: guess"))
    assert [1, 1] == [build(capsys)[0] for _ in range(2)]
    assert not (project / "cache").exists()


def test_the_exit_code_of_a_part_is_remembered_too(project, built, capsys):
    write(project / "content/quizzes/y.yaml", QUIZ.replace("z-1", "y-1").replace("pick: 2", "pick: 20"))
    first = build(capsys, "--keep-going")
    assert 1 == first[0]
    assert first == build(capsys, "--keep-going")
    assert 1 == len(built)


def test_a_dry_run_makes_nothing_even_where_a_build_is_remembered(project, capsys):
    build(capsys)
    assert "z-1-A.html" in build(capsys, "--dry-run")[1]
    assert ["build"] == [path.name.split("-")[0] for path in (project / "cache").iterdir()]
