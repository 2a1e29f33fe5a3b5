"""`quizgen release` tells what changes, then writes the lock, then the deck; `build` writes no lock."""

import sys

import pytest
from quizgen.cli import run

BANK = """\
bank: b-1
title: T
questions:
  - {id: q-1, flashcard: Which is first?, answer: one}
  - {id: q-2, flashcard: Which is next?, answer: two}
"""
DECK = "deck: d-1\ntitle: D\nbanks: [../banks/b.yaml]\nlock: d-1.lock.yaml\n"
PATH = "content/decks/d.yaml"
FIRST, LATER = "1767225600", "1767312000"


@pytest.fixture
def project(tmp_path, monkeypatch):
    for folder, name, content in (("banks", "b.yaml", BANK), ("decks", "d.yaml", DECK)):
        (tmp_path / "content" / folder).mkdir(parents=True)
        (tmp_path / "content" / folder / name).write_text(content)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", FIRST)
    return tmp_path


@pytest.fixture
def released(project, monkeypatch, capsys):
    """A project whose deck was released once, a day before now."""
    assert 0 == run(["release", PATH, "--first"])
    capsys.readouterr()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", LATER)
    return project


def edit(project, old, new):
    path = project / "content/banks/b.yaml"
    path.write_text(path.read_text().replace(old, new))


def files_in(project):
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in project.rglob("*") if path.is_file()}


def test_a_first_release_writes_lock_and_deck(project, capsys):
    assert 0 == run(["release", PATH, "--first"])
    assert (
        """\
d-1: the first release, of 2 notes
content/decks/d-1.lock.yaml
build/d-1.apkg
build/d-1.update.txt
"""
        == capsys.readouterr().out
    )
    assert {"build/d-1.apkg", "build/d-1.update.txt", "content/decks/d-1.lock.yaml"} <= set(files_in(project))


def test_a_release_tells_what_changed_and_remembers_it(released, capsys):
    edit(released, "answer: two", "answer: the second")
    assert 0 == run(["release", PATH])
    assert "  changed: 1 (" in capsys.readouterr().out
    assert 0 == run(["release", PATH])
    assert "d-1: 2 notes\n  unchanged: 2\n" in capsys.readouterr().out


def test_a_dry_run_tells_and_writes_nothing(released, capsys):
    edit(released, "answer: two", "answer: the second")
    before = files_in(released)
    assert 0 == run(["release", PATH, "--dry-run"])
    assert capsys.readouterr().out.startswith("d-1: 2 notes\n  changed: 1 (")
    assert before == files_in(released)


def test_an_unchanged_deck_is_released_and_built_as_the_same_bytes(released):
    before = files_in(released)
    assert 0 == run(["release", PATH])
    assert 0 == run(["build", "--to", "anki"])
    assert before == files_in(released)


def test_build_writes_only_into_its_folder(released):
    edit(released, "answer: two", "answer: the second")
    before = files_in(released)
    assert 0 == run(["build", "--to", "anki", "--out", "other"])
    after = files_in(released)
    assert {"other/d-1.apkg", "other/d-1.update.txt"} == set(after) - set(before)
    assert before == {name: content for name, content in after.items() if name in before}


def test_the_deck_lies_where_it_is_asked_for(project):
    assert 0 == run(["release", PATH, "--first", "--out", "other"])
    assert {"other/d-1.apkg", "other/d-1.update.txt"} <= set(files_in(project))


def test_a_deck_that_was_never_released_asks_for_first(project, capsys):
    for command in (["release", PATH], ["build"], ["check"]):
        assert 1 == run(command)
        out, err = capsys.readouterr()
        assert "content/decks/d.yaml:4:7: error[deck-lock-not-found]" in out + err
        assert "quizgen release content/decks/d.yaml --first" in out + err


@pytest.mark.parametrize("command", [["release", PATH], ["release", PATH, "--first"], ["build"], ["check"]])
def test_a_damaged_lock_stops_everything(released, capsys, command):
    path = released / "content/decks/d-1.lock.yaml"
    path.write_text(path.read_text().replace("one", "uno"))
    before = files_in(released)
    assert 1 == run(command)
    out, err = capsys.readouterr()
    assert "content/decks/d-1.lock.yaml:1:1: error[deck-lock-damaged]" in out + err
    assert before == files_in(released)


def test_a_released_question_that_vanished_is_an_error(released, capsys):
    edit(released, "id: q-2", "id: q-3")
    before = files_in(released)
    assert 1 == run(["release", PATH])
    assert "error[vanished-question]: 'b-1/q-2' was released in this deck" in capsys.readouterr().err
    assert before == files_in(released)


def test_another_kind_under_a_released_id_is_an_error(released, capsys):
    edit(released, "flashcard: Which is next?", "short-answer: Which is next?")
    assert 1 == run(["release", PATH])
    out, err = capsys.readouterr()
    assert "would conflict: 1" in out
    assert "content/banks/b.yaml:5:10: error[changed-note-type]" in err
    assert 1 == run(["build"])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["release", PATH, "--first"], "was released already"),
        (["release", "content/banks/b.yaml"], "holds no deck"),
    ],
)
def test_what_cannot_be_released_is_told(released, capsys, arguments, message):
    assert 1 == run(arguments)
    assert message in capsys.readouterr().err


def test_a_deck_that_names_no_lock_is_not_released(project, capsys):
    (project / PATH).write_text(DECK.replace("lock: d-1.lock.yaml\n", ""))
    assert 1 == run(["release", PATH, "--first"])
    assert "add 'lock: d-1.lock.yaml' to it" in capsys.readouterr().err


def test_a_bank_with_an_error_is_not_released(released, capsys):
    edit(released, "answer: two", "anwser: two")
    assert 1 == run(["release", PATH])
    assert "nothing was released" in capsys.readouterr().err


def test_the_lock_is_there_even_if_the_deck_could_not_be_written(released, monkeypatch, capsys):
    from quizgen.write import Staging, WriteProblem

    def refuse(self, name, content):
        raise WriteProblem(released / "build", "the disk is full")

    edit(released, "answer: two", "answer: the second")
    before = (released / "content/decks/d-1.lock.yaml").read_bytes()
    monkeypatch.setattr(Staging, "add", refuse)
    assert 1 == run(["release", PATH])
    told = capsys.readouterr().err
    assert "the disk is full" in told
    mend = (
        f"the release is remembered in content/decks/d-1.lock.yaml: to get its deck, run 'quizgen release {PATH}' again"
    )
    assert mend in told
    assert before != (released / "content/decks/d-1.lock.yaml").read_bytes()


def test_a_release_that_was_cut_off_before_its_deck_is_finished_by_the_next(released, monkeypatch, capsys):
    from quizgen import build

    edit(released, "answer: two", "answer: the second")
    with monkeypatch.context() as cut:
        cut.setattr(build, "run_build", lambda *given, **more: sys.exit(9))
        assert 9 == run(["release", PATH])
    former = (released / "build/d-1.apkg").read_bytes()
    remembered = (released / "content/decks/d-1.lock.yaml").read_bytes()
    assert 0 == run(["release", PATH])
    assert remembered == (released / "content/decks/d-1.lock.yaml").read_bytes()
    assert former != (released / "build/d-1.apkg").read_bytes()


@pytest.mark.parametrize("time", ["yesterday", "-5", "99999999999999999999", "1.5"])
def test_a_time_that_is_none_gets_into_no_lock(project, monkeypatch, capsys, time):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", time)
    assert 2 == run(["release", PATH, "--first"])
    assert f"SOURCE_DATE_EPOCH is '{time}'" in capsys.readouterr().err
    assert not (project / "content/decks/d-1.lock.yaml").exists()


def test_a_lock_outside_the_project_is_refused(project, capsys):
    (project / PATH).write_text(DECK.replace("d-1.lock.yaml", "../../../d-1.lock.yaml"))
    assert 1 == run(["release", PATH, "--first"])
    assert "content/decks/d.yaml:4:7: error[file-outside-project]" in capsys.readouterr().err


def test_a_template_that_is_not_there_is_told(released, capsys):
    template = released / "content/templates/anki/flashcard/recall/front.html"
    template.parent.mkdir(parents=True)
    template.write_text("<!-- include nowhere.html -->")
    assert 1 == run(["release", PATH])
    assert "error[template-fault]" in capsys.readouterr().err


def test_a_lock_that_another_deck_names_is_not_renewed(released, capsys):
    """Its deck alone is read, and yet the other is seen: it would be taken for withdrawn."""
    (released / "content/decks/other.yaml").write_text(DECK.replace("d-1\n", "d-2\n"))
    before = files_in(released)
    assert 1 == run(["release", PATH])
    assert "error[shared-lock]: 'd-1.lock.yaml' is the lock of content/decks/other.yaml too" in capsys.readouterr().err
    assert before == files_in(released)


@pytest.mark.parametrize("lock", ["lock: d-2.lock.yaml\n", ""])
def test_a_second_deck_of_the_same_questions_rewrites_nothing(released, tmp_path, lock):
    """Who has the one and imports the other keeps what they wrote, whether or not the other has a lock."""
    from tests.targets.anki.building import import_package, notes_by_id, opened

    (released / "content/decks/other.yaml").write_text(f"deck: d-2\ntitle: E\nbanks: [../banks/b.yaml]\n{lock}")
    other = ["release", "content/decks/other.yaml", "--first"] if lock else ["build", "--to", "anki"]
    first = (released / "build/d-1.apkg").read_bytes()
    assert 0 == run(other)
    with opened(tmp_path) as collection:
        import_package(collection, tmp_path, first)
        note = notes_by_id(collection)["q-1"]
        note["My Notes"] = "mine"
        collection.update_note(note)
        collection.db.execute("UPDATE notes SET mod = ?", int(FIRST) + 1)
        log = import_package(collection, tmp_path, (released / "build/d-2.apkg").read_bytes())
        assert {"new": 0, "updated": 0, "duplicate": 2, "conflicting": 0} == log
        assert "mine" == notes_by_id(collection)["q-1"]["My Notes"]


def test_a_lock_beside_the_deck_that_leads_out_of_the_project_is_not_read(released, tmp_path_factory, capsys):
    outside = tmp_path_factory.mktemp("outside") / "o.lock.yaml"
    outside.write_bytes((released / "content/decks/d-1.lock.yaml").read_bytes())
    (released / "content/decks/o.lock.yaml").symlink_to(outside)
    (released / "content/decks/d-1.lock.yaml").unlink()
    assert 0 == run(["release", PATH, "--first"])
    text = (released / "content/decks/d-1.lock.yaml").read_text()
    assert (f'"time": {LATER}' in text, f'"time": {FIRST}' in text) == (True, False)
