"""What `check` printed before stands for as long as nothing that it hangs on has changed, and no longer."""

import os

import pytest
from quizgen.cli import run

BANK = "bank: b-1\ntitle: T\nquestions:\n  - {id: q-1, true-false: So., answer: true, rationale: It is.}\n"
WARNED = BANK.replace(", rationale: It is.", "")
CITING = "sources: {s-1: {title: S, lock: ../sources/s.lock.yaml}}\n"


@pytest.fixture
def project(tmp_path, monkeypatch):
    """Stand in a project whose checks are remembered in a folder of their own."""
    (tmp_path / "content/banks").mkdir(parents=True)
    (tmp_path / "content/banks/b.yaml").write_text(WARNED)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QUIZGEN_CACHE", str(tmp_path / "cache"))
    return tmp_path


@pytest.fixture
def looked(monkeypatch):
    """Count how often a project is read."""
    from quizgen import load

    seen = []
    original = load.load_project

    def counted(*given, **named):
        seen.append(given)
        return original(*given, **named)

    monkeypatch.setattr("quizgen.load.load_project", counted)
    return seen


def check(capsys, *arguments):
    code = run(["check", *arguments])
    return code, capsys.readouterr().out


def test_what_has_not_changed_is_not_read_again_and_says_the_same(project, looked, capsys):
    assert check(capsys) == check(capsys)
    assert 1 == len(looked)


@pytest.mark.parametrize(
    "arguments", [["--strict"], ["--format", "json"], ["--hints"], ["--select", "x"], ["content/banks"]]
)
def test_another_command_is_another_check(project, looked, capsys, arguments):
    check(capsys)
    check(capsys, *arguments)
    assert 2 == len(looked)


def test_the_exit_code_is_remembered_too(project, capsys):
    assert [1, 1] == [check(capsys, "--strict")[0] for _ in range(2)]


def change(project):
    (project / "content/banks/b.yaml").write_text(BANK)


def add(project):
    (project / "content/banks/c.yaml").write_text(BANK.replace("b-1", "b-2"))


def remove(project):
    (project / "content/banks/b.yaml").unlink()


def keep_the_time(project):
    path = project / "content/banks/b.yaml"
    before = path.stat()
    path.write_text(WARNED.replace("So.", "No."))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.parametrize("change", [change, add, remove, keep_the_time])
def test_a_project_that_has_changed_is_read_again(project, looked, capsys, change):
    check(capsys)
    change(project)
    check(capsys)
    assert 2 == len(looked)


def test_what_a_change_mends_is_no_longer_told(project, capsys):
    assert "missing-rationale" in check(capsys)[1]
    change(project)
    assert (0, "") == check(capsys)


def test_a_lock_that_has_changed_is_read_again(project, looked, capsys):
    (project / "content/banks/b.yaml").write_text(BANK.replace("questions:", f"{CITING}questions:"))
    (project / "content/sources").mkdir()
    lock = project / "content/sources/s.lock.yaml"
    lock.write_text("source: s-1\nparagraphs: []\n")
    check(capsys)
    lock.write_text("source: s-1\ntitle: Other\nparagraphs: []\n")
    check(capsys)
    assert 2 == len(looked)


@pytest.mark.skipif(os.name == "nt", reason="needs links")
def test_a_link_that_leads_elsewhere_is_followed_again(project, looked, capsys):
    banks = project / "content/banks"
    (banks / "one.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(20))
    (banks / "two.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(30))
    (banks / "map.png").symlink_to("one.png")
    (banks / "b.yaml").write_text(BANK.replace("So.", "'So ![a map](map.png).'"))
    check(capsys)
    (banks / "map.png").unlink()
    (banks / "map.png").symlink_to("two.png")
    check(capsys)
    assert 2 == len(looked)


def test_what_is_said_of_a_missing_file_is_not_kept(project, looked, capsys):
    (project / "content/banks/b.yaml").write_text(BANK.replace("questions:", f"{CITING}questions:"))
    check(capsys)
    check(capsys)
    assert 2 == len(looked)


def test_a_text_that_has_changed_is_read_again(project, looked, capsys):
    (project / "content/banks/b.yaml").write_text(BANK.replace("questions:", "sources: {s-1: {title: S}}\nquestions:"))
    text = project / "s.md"
    text.write_text("---\nid: s-1\n---\n\nOne.\n")
    check(capsys, "--text", "s-1=s.md")
    text.write_text("---\nid: s-1\n---\n\nTwo.\n")
    check(capsys, "--text", "s-1=s.md")
    assert 2 == len(looked)


def test_no_cache_reads_all_again_and_keeps_nothing(project, looked, capsys):
    check(capsys, "--no-cache")
    check(capsys, "--no-cache")
    assert (2, False) == (len(looked), (project / "cache").exists())


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b'{"consulted": {}, "printed": {"report": "", "told": "", "code": 0, "questions": 1}}',
        b"[]",
        b"{}",
        b'{"consulted": 1, "printed": 2}',
        b"[" * 100_000,
        b"\xff\xfe",
    ],
)
def test_a_damaged_entry_is_passed_over(project, looked, capsys, damage):
    said = check(capsys)
    (entry,) = (project / "cache").iterdir()
    entry.write_bytes(damage)
    assert said == check(capsys)
    assert 2 == len(looked)


def test_a_folder_that_cannot_be_written_costs_time_alone(project, looked, capsys, monkeypatch):
    (project / "blocked").write_text("a file")
    monkeypatch.setenv("QUIZGEN_CACHE", str(project / "blocked"))
    assert check(capsys) == check(capsys)
    assert 2 == len(looked)


def test_another_quizgen_has_nothing_to_recall(project, looked, capsys, monkeypatch):
    check(capsys)
    monkeypatch.setattr("quizgen.__version__", "9.9.9")
    check(capsys)
    assert 2 == len(looked)


def test_old_entries_make_room(project, looked, capsys, monkeypatch):
    monkeypatch.setattr("quizgen.cli.remembered._MOST_ENTRIES", 2)
    for codes in ("a", "b", "c", "d"):
        check(capsys, "--ignore", codes)
    assert 3 == len(list((project / "cache").iterdir()))
