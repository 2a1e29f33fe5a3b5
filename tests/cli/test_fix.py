"""`check --fix` and `check --diff` as a person runs them."""

import stat

import pytest
from quizgen.cli import run

HEAD = "bank: b-1\ntitle: T\nquestions:\n"
BROKEN = HEAD + "  # a comment\n  - flashcard: What is it?\n    answer: *x\n"
MENDED = HEAD + "  # a comment\n  - id: what-is-it\n    flashcard: What is it?\n    answer: '*x'\n"
REMAINS = "  - {id: q-2, true-false: So., answer: perhaps, rationale: R}\n"
DIFFERENCE = """\
--- content/banks/b.yaml
+++ content/banks/b.yaml
@@ -2,5 +2,6 @@
 title: T
 questions:
   # a comment
-  - flashcard: What is it?
-    answer: *x
+  - id: what-is-it
+    flashcard: What is it?
+    answer: '*x'
"""


@pytest.fixture
def bank(tmp_path, monkeypatch):
    """Stand in a folder with one bank, in content/banks."""
    path = tmp_path / "content/banks/b.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(BROKEN)
    monkeypatch.chdir(tmp_path)
    return path


def test_fix_writes_the_file_and_says_how_much_was_mended(bank, capsys):
    assert 0 == run(["check", "--fix"])
    assert ("", "mended 2 problems in content/banks/b.yaml\n") == capsys.readouterr()
    assert MENDED == bank.read_text()


def test_a_second_run_finds_nothing_to_do(bank, capsys):
    run(["check", "--fix"])
    before = bank.stat().st_mtime_ns
    capsys.readouterr()
    assert 0 == run(["check", "--fix"])
    assert ("", "") == capsys.readouterr()
    assert before == bank.stat().st_mtime_ns


def test_what_remains_is_reported_at_its_new_place(bank, capsys):
    bank.write_text(BROKEN + REMAINS)
    assert 1 == run(["check", "--fix", "--format", "concise"])
    line = "content/banks/b.yaml:8:40: error[not-a-flag] 'perhaps' is neither true nor false"
    assert line == capsys.readouterr().out.splitlines()[0]
    assert MENDED + REMAINS == bank.read_text()


def test_diff_shows_what_would_change_and_writes_nothing(bank, capsys):
    assert 1 == run(["check", "--diff"])
    assert (DIFFERENCE, "--fix would mend 2 problems in 1 file\n") == capsys.readouterr()
    assert BROKEN == bank.read_text()


def test_diff_of_a_sound_bank_says_that_there_is_nothing(bank, capsys):
    bank.write_text(MENDED)
    assert 0 == run(["check", "--diff"])
    assert ("", "there is nothing that --fix would mend\n") == capsys.readouterr()


def test_only_what_is_selected_is_mended(bank):
    bank.write_text(MENDED.replace("'*x'", "X") + REMAINS.replace("perhaps", "true").replace("{id: q-2, ", "{"))
    before = bank.read_text()
    assert 1 == run(["check", "--diff", "--select", "double-negative"])
    assert before == bank.read_text()


def test_a_file_that_is_read_only_because_another_names_it_is_left_alone(bank, capsys):
    quiz = bank.parent.parent / "quizzes/z.yaml"
    quiz.parent.mkdir()
    quiz.write_text("quiz: z-1\ntitle: Form #2\nbanks: [../banks/b.yaml]\nsections: [{pick: 1}]\n")
    assert 1 == run(["check", "--fix", "content/quizzes/z.yaml"])
    assert "mended 1 problem in content/quizzes/z.yaml\n" == capsys.readouterr().err
    assert BROKEN == bank.read_text()


def test_a_lock_is_never_mended(bank):
    lock = bank.parent / "b.lock.yaml"
    lock.write_text(BROKEN)
    run(["check", "--fix", str(lock)])
    assert BROKEN == lock.read_text()


def test_nothing_is_written_through_a_link(bank, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "b.yaml"
    elsewhere.write_text(BROKEN)
    bank.unlink()
    bank.symlink_to(elsewhere)
    run(["check", "--fix", str(bank)])
    assert BROKEN == elsewhere.read_text()


def test_a_file_that_changed_since_it_was_read_is_not_overwritten(bank, monkeypatch, capsys):
    from quizgen.mend import passes

    mends = passes.sound_mends

    def change_meanwhile(*arguments):
        bank.write_text(BROKEN + "# typed meanwhile\n")
        return mends(*arguments)

    monkeypatch.setattr(passes, "sound_mends", change_meanwhile)
    assert 1 == run(["check", "--fix"])
    assert BROKEN + "# typed meanwhile\n" == bank.read_text()
    told = (
        "quizgen: can't write content/banks/b.yaml: it has changed since it was read\n"
        "  help: this file is as it was; run the command again\n"
    )
    assert told == capsys.readouterr().err


def test_the_permissions_of_a_file_stay(bank):
    bank.chmod(0o640)
    run(["check", "--fix"])
    assert 0o640 == stat.S_IMODE(bank.stat().st_mode)
    assert ["b.yaml"] == sorted(path.name for path in bank.parent.iterdir())


def test_explain_says_what_fix_does(capsys):
    assert 0 == run(["explain", "text-cut-by-comment"])
    assert "'quizgen check --fix' mends it" in capsys.readouterr().out


def test_explain_is_silent_on_what_fix_does_not_mend(capsys):
    assert 0 == run(["explain", "double-negative"])
    assert "--fix" not in capsys.readouterr().out
