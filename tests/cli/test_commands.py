"""The commands as a person runs them: exit codes, what is printed where, and what is written."""

import json
import os
import subprocess
import sys
import time
from concurrent.futures import wait
from hashlib import sha256
from pathlib import Path

import pytest
from quizgen import cli
from quizgen.cli import run
from quizgen.cli.commands import COMMANDS

BANK = "bank: b-1\ntitle: T\nquestions:\n  - {id: q-1, true-false: So., answer: true, rationale: It is.}\n"
QUIZ = "quiz: z-1\ntitle: Z\nbanks: [../banks/b.yaml]\npractice: true\nsections: [{pick: 1}]\n"
DECK = "deck: d-1\ntitle: D\nbanks: [../banks/b.yaml]\n"
WRONG = BANK + "  - {id: q-2, true-false: So., answer: perhaps}\n"


@pytest.fixture
def project(tmp_path, monkeypatch):
    """Stand in a folder that holds a sound project in content/."""
    for folder, name, content in (("banks", "b.yaml", BANK), ("quizzes", "z.yaml", QUIZ), ("decks", "d.yaml", DECK)):
        (tmp_path / "content" / folder).mkdir(parents=True)
        (tmp_path / "content" / folder / name).write_text(content)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    return tmp_path


def break_bank(project):
    (project / "content/banks/b.yaml").write_text(WRONG)


def built(project, folder="build"):
    return sorted(
        path.relative_to(project / folder).as_posix() for path in (project / folder).rglob("*") if path.is_file()
    )


def test_check_of_a_sound_project_is_silent(project, capsys):
    assert 0 == run(["check"])
    assert ("", "") == capsys.readouterr()


def test_check_prints_problems_to_standard_output_and_ends_with_1(project, capsys):
    break_bank(project)
    assert 1 == run(["check"])
    out, err = capsys.readouterr()
    assert out.startswith("content/banks/b.yaml:5:40: error[not-a-flag]: 'perhaps' is neither true nor false\n")
    assert out.endswith("1 error in 1 file\n")
    assert "" == err


def test_check_as_json_is_a_list_even_when_nothing_is_wrong(project, capsys):
    assert 0 == run(["check", "--format", "json"])
    assert [] == json.loads(capsys.readouterr().out)


def test_check_as_json_names_the_place(project, capsys):
    break_bank(project)
    run(["check", "--format", "json"])
    (found,) = json.loads(capsys.readouterr().out)
    assert {
        "code": "not-a-flag",
        "severity": "error",
        "path": "content/banks/b.yaml",
        "line": 5,
        "column": 40,
        "question": "q-2",
        "message": "'perhaps' is neither true nor false",
        "help": "write true or false",
    } == found


@pytest.mark.parametrize(("options", "code"), [([], 0), (["--strict"], 1)])
def test_warnings_end_with_1_only_if_strict(project, options, code):
    (project / "content/banks/b.yaml").write_text(
        BANK.replace("answer: true", "answer: true, ignore: {no-such-rule: why}")
    )
    assert code == run(["check", *options])


def test_rules_can_be_ignored_and_the_schema_cannot(project):
    twice = BANK + "  - {id: q-2, true-false: So., answer: true, rationale: It is.}\n"
    (project / "content/banks/b.yaml").write_text(twice)
    assert (1, 0) == (run(["check"]), run(["check", "--ignore", "duplicate-question"]))
    break_bank(project)
    assert 1 == run(["check", "--ignore", "not-a-flag"])


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "nowhere"],
        ["build", "--to", "word"],
        ["build", "--forms", "0"],
        ["check", "--format", "xml"],
        ["check", "--text", "sigal"],
        ["explain", "no-such-code"],
        ["export", "content/banks/b.yaml", "--to", "xml"],
        ["frobnicate"],
    ],
)
def test_wrong_usage_ends_with_2(project, arguments):
    assert 2 == run(arguments)


def test_a_mistyped_target_is_answered_by_the_right_one(project, capsys):
    run(["build", "--to", "pfd"])
    assert "did you mean 'pdf'?" in capsys.readouterr().err


def test_build_makes_papers_keys_matrix_and_deck(project, capsys):
    assert 0 == run(["build"])
    assert [
        "d-1.apkg",
        "d-1.update.txt",
        "z-1/z-1-A.key.pdf",
        "z-1/z-1-A.pdf",
        "z-1/z-1.keys.csv",
        "z-1/z-1.keys.pdf",
        "z-1/z-1.manifest.json",
    ] == built(project)
    assert "build/z-1/z-1-A.pdf" in capsys.readouterr().out.splitlines()


def test_a_second_build_gives_the_same_bytes(project):
    assert 0 == run(["build", "--to", "pdf,html,csv,anki", "--out", "one"])
    assert 0 == run(["build", "--to", "pdf,html,csv,anki", "--out", "two", "--jobs", "1"])
    assert [(name, (project / "one" / name).read_bytes()) for name in built(project, "one")] == [
        (name, (project / "two" / name).read_bytes()) for name in built(project, "two")
    ]


def test_another_print_code_is_told_once(project, capsys):
    bank = project / "content/banks/b.yaml"
    told = []
    for text in (BANK, BANK, BANK.replace("So.", "Not so."), BANK.replace("So.", "Not so.")):
        bank.write_text(text)
        assert 0 == run(["build", "--to", "csv"])
        told.append([line for line in capsys.readouterr().err.splitlines() if "print code" in line])
    first, second = told[2][0].removeprefix("z-1: print code ").split(":")[0].split(", and ")
    assert ([], [], 1, []) == (told[0], told[1], len(told[2]), told[3])
    assert first == json.loads((project / "build/z-1/z-1.manifest.json").read_text())["code"] != second


@pytest.mark.parametrize("content", [b"", b"\xff", b'{\n "code": 7,\n'])
def test_a_damaged_manifest_is_no_fault_when_codes_are_compared(project, content):
    run(["build", "--to", "csv"])
    (project / "build/z-1/z-1.manifest.json").write_bytes(content)
    assert 0 == run(["build", "--to", "csv"])


def test_the_manifest_knows_every_file_by_its_hash(project):
    run(["build", "--to", "csv"])
    manifest = json.loads((project / "build/z-1/z-1.manifest.json").read_text())
    assert {"z-1.keys.csv": sha256((project / "build/z-1/z-1.keys.csv").read_bytes()).hexdigest()} == manifest["files"]
    (item,) = manifest["forms"][0]["sections"][0]["items"]
    assert ("b-1/q-1", 1, "T", ["true"]) == (item["id"], item["number"], item["letters"], item["answer"])


def test_forms_that_are_no_longer_made_are_removed(project):
    run(["build", "--to", "html", "--forms", "3"])
    run(["build", "--to", "html", "--forms", "1"])
    assert ["z-1-A.html"] == [path.name for path in (project / "build/z-1").glob("z-1-?.html")]


def test_build_with_an_error_writes_nothing_and_says_so(project, capsys):
    break_bank(project)
    assert 1 == run(["build"])
    assert not (project / "build").exists()
    assert "quizgen: nothing was built" in capsys.readouterr().err


def test_keep_going_builds_what_no_error_touches(project):
    (project / "content/banks/other.yaml").write_text(WRONG.replace("b-1", "b-2"))
    assert 1 == run(["build", "--keep-going", "--to", "csv"])
    assert ["z-1/z-1.keys.csv", "z-1/z-1.manifest.json"] == built(project)


def test_a_dry_run_names_what_would_be_made_and_makes_nothing(project, capsys):
    assert 0 == run(["build", "--dry-run", "--to", "csv,anki"])
    assert [
        "build/d-1.apkg",
        "build/d-1.update.txt",
        "build/z-1/z-1.keys.csv",
        "build/z-1/z-1.manifest.json",
    ] == capsys.readouterr().out.splitlines()
    assert not (project / "build").exists()


def test_nothing_to_check_is_said_and_no_success(project, capsys):
    (project / "empty").mkdir()
    assert (1, 1) == (run(["check", "empty"]), run(["check", "empty"]))
    assert 2 == capsys.readouterr().err.count("quizgen: there is nothing to check\n")


def test_an_unknown_command_is_answered_by_the_nearest(capsys):
    assert 2 == run(["chek"])
    assert "there is no command 'chek'; did you mean 'check'?" in capsys.readouterr().err


def test_the_list_of_commands_cuts_no_sentence(capsys):
    assert 0 == run(["--help"])
    assert "by which editors complete and check it." in " ".join(capsys.readouterr().out.split())


def test_nothing_to_build_is_said(project, capsys):
    assert 1 == run(["build", "content/banks/b.yaml"])
    assert "there is nothing to build" in capsys.readouterr().err


def test_export_prints_json_or_writes_it(project, capsys):
    assert 0 == run(["export", "content/banks/b.yaml", "--to", "json"])
    printed = capsys.readouterr().out
    assert 0 == run(["export", "content/banks/b.yaml", "--to", "json", "--out", "b.json"])
    assert json.loads(printed) == json.loads((project / "b.json").read_text())


def test_export_of_a_broken_bank_writes_nothing(project):
    break_bank(project)
    assert 1 == run(["export", "content/banks/b.yaml", "--to", "json", "--out", "b.json"])
    assert not (project / "b.json").exists()


def test_init_lays_out_a_project_that_checks_and_builds(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert 0 == run(["init", "course"])
    assert 0 == run(["check", "--strict", "course"])
    assert 0 == run(["build", "course"])
    assert (tmp_path / "build/first-quiz/first-quiz-B.pdf").exists()


def test_init_overwrites_nothing(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    run(["init"])
    (tmp_path / "decks/mill-liberty-2.yaml").unlink()
    assert 1 == run(["init"])
    assert not (tmp_path / "decks/mill-liberty-2.yaml").exists()
    assert "is there already" in capsys.readouterr().err


TEXT = "---\nid: mill\nauthor: Mill\ntitle: On Liberty\n---\n\n# I\n\nIf all mankind minus one were of one opinion, and one of another, so be it.\n"


@pytest.fixture
def cited(project):
    """Have the bank cite a text that is at hand."""
    (project / "essay.md").write_text(TEXT)
    head = "sources: {mill: {author: Mill, lock: ../sources/mill.lock.yaml}}\nquestions:"
    (project / "content/banks/b.yaml").write_text(
        BANK.replace("questions:", head).replace("answer: true", "answer: true, evidence: 'p1 \"mankind minus one\"'")
    )
    return project


def test_lock_proves_phrases_and_check_then_needs_no_text(cited, capsys):
    assert 1 == run(["check"])
    assert 0 == run(["lock", "essay.md"])
    assert (
        "content/sources/mill.lock.yaml: 1 paragraph, 1 phrase proved\n"
        == capsys.readouterr().out.splitlines(keepends=True)[-1]
    )
    assert (0, 0) == (run(["check", "--strict"]), run(["check", "--strict", "--text", "mill=essay.md"]))


def test_lock_needs_no_folder_called_content(cited, monkeypatch):
    (cited / "content").rename(cited / "course")
    (cited / "essay.md").rename(cited / "course/essay.md")
    assert 0 == run(["lock", "course/essay.md"])
    assert (cited / "course/sources/mill.lock.yaml").exists()
    monkeypatch.chdir(cited / "course")
    assert 0 == run(["check", "--strict"])


def test_lock_tells_of_a_bank_that_it_cannot_read(cited, capsys):
    bank = cited / "content/banks/b.yaml"
    bank.write_text(bank.read_text() + "licence: free\n")
    assert 0 == run(["lock", "essay.md"])
    told = capsys.readouterr()
    assert "unknown property 'licence'" in told.err
    assert told.out.endswith("1 paragraph, 0 phrases proved\n")


def test_lock_names_the_file_from_here(cited, capsys):
    run(["lock", "essay.md"])
    capsys.readouterr()
    run(["lock", "essay.md"])
    assert capsys.readouterr().out.startswith("content/sources/mill.lock.yaml: ")


def test_a_mistake_elsewhere_keeps_no_lock_from_being_written(cited):
    (cited / "content/quizzes/z.yaml").write_text(QUIZ.replace("pick: 1", "pick: 100"))
    assert 0 == run(["lock", "essay.md"])


def test_a_text_of_a_source_that_no_bank_names_is_wrong_usage(cited, capsys):
    run(["lock", "essay.md"])
    assert 2 == run(["check", "--text", "mil=essay.md"])
    assert "no bank names a source 'mil'; did you mean 'mill'?" in capsys.readouterr().err


def test_a_missing_lock_hides_nothing_of_a_quiz(cited, capsys):
    (cited / "content/quizzes/z.yaml").write_text(QUIZ.replace("pick: 1", "pick: 100"))
    assert 1 == run(["check"])
    out = capsys.readouterr().out
    assert "lock-not-found" in out
    assert "blueprint-short" in out


def test_explain_lists_the_codes(capsys):
    assert 0 == run(["explain"])
    assert {"blueprint-short", "duplicate-id", "wrong-formula"} <= set(capsys.readouterr().out.splitlines())


def test_lock_of_a_phrase_that_is_not_there_writes_nothing(cited, capsys):
    bank = cited / "content/banks/b.yaml"
    bank.write_text(bank.read_text().replace("minus one", "minus two"))
    assert 1 == run(["lock", "essay.md"])
    assert "error[quote-not-found]" in capsys.readouterr().err
    assert not (cited / "content/sources").exists()


def test_lock_prints_a_text_with_its_paragraph_numbers(cited, capsys):
    assert 0 == run(["lock", "essay.md", "--numbered"])
    assert (
        "p1\tIf all mankind minus one were of one opinion, and one of another, so be it.\n" == capsys.readouterr().out
    )


@pytest.mark.parametrize("subject", ["bank", "quiz", "deck"])
def test_schema_prints_json_schema(subject, capsys):
    assert 0 == run(["schema", subject])
    assert "object" == json.loads(capsys.readouterr().out)["type"]


def test_a_bug_ends_with_3_and_hides_no_other_diagnostics(project, monkeypatch, capsys):
    def stumble(bank, texts, *, hints):
        message = "stumbled"
        raise ZeroDivisionError(message)

    break_bank(project)
    monkeypatch.setattr("quizgen.checks.check_bank", stumble)
    assert 3 == run(["check"])
    err = capsys.readouterr().err
    assert "error[not-a-flag]" in err
    assert "a bug in quizgen" in err
    assert "ZeroDivisionError: stumbled" in err
    assert "Traceback" not in err


def test_a_traceback_is_shown_when_it_is_asked_for(project, monkeypatch, capsys):
    def stumble(*_, **__):
        raise ZeroDivisionError

    monkeypatch.setattr("quizgen.load.load_project", stumble)
    assert 3 == run(["--debug", "check"])
    assert "Traceback" in capsys.readouterr().err


def test_an_interrupt_ends_with_130(project, monkeypatch):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("quizgen.load.load_project", interrupt)
    assert 130 == run(["check"])


def test_a_full_disk_is_told_and_ends_with_1(project, monkeypatch, capsys):
    from quizgen.write import Staging, WriteProblem

    def refuse(self, name, content):
        raise WriteProblem(project / "build", "the disk is full")

    monkeypatch.setattr(Staging, "add", refuse)
    assert 1 == run(["build", "--to", "csv"])
    assert "the disk is full" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("bound", "value", "told"),
    [("DEADLINE", 0.5, "takes longer than 0 seconds"), ("MOST_MEMORY", 1, "takes more than 0 GB of memory")],
)
def test_a_document_that_never_ends_is_given_up(project, monkeypatch, capsys, bound, value, told):
    monkeypatch.setattr("quizgen.build._LOOK", 0.05)
    monkeypatch.setattr(f"quizgen.build.{bound}", value)
    monkeypatch.setattr("quizgen.targets.csv.plan_files", lambda *_: time.sleep(2))
    assert 1 == run(["build", "--to", "csv"])
    assert f"quizgen: a document {told}, and nothing was built" in capsys.readouterr().err


def test_a_build_that_fails_waits_for_no_document_that_is_called_off(project, monkeypatch):
    from quizgen.write import Staging, WriteProblem

    def refuse(self, name, content):
        raise WriteProblem(project / "build", "the disk is full")

    monkeypatch.setattr(Staging, "add", refuse)
    waited = []
    monkeypatch.setattr("quizgen.build.wait", lambda futures, **how: waited.append([*futures]) or wait(futures, **how))
    assert 1 == run(["build", "--to", "pdf", "--forms", "30", "--jobs", "1"])
    assert [] == [future for future in waited[-1] if future.cancelled()]


def test_a_print_that_cannot_be_read_back_is_told(project, monkeypatch, capsys):
    from quizgen.proof import UnreadablePrint

    def refuse(_):
        raise UnreadablePrint("too long")

    monkeypatch.setattr("quizgen.proof.read_printout", refuse)
    assert 1 == run(["build", "--to", "pdf", "--verify"])
    assert "z-1-A.pdf can't be read back: too long" in capsys.readouterr().err
    assert not built(project)


def test_every_command_is_named_in_the_readme(request):
    readme = (request.config.rootpath / "README.md").read_text()
    assert [] == [name for name in COMMANDS if f"quizgen {name}" not in readme]


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a terminal")
@pytest.mark.parametrize(("forms", "shown"), [("5", True), ("1", False)])
def test_a_terminal_shows_a_bar_while_more_than_a_few_documents_are_made(project, forms, shown):
    ours, theirs = os.openpty()
    command = [sys.executable, "-c", "from quizgen.cli import main; main()", "build", "--to", "html", "--forms", forms]
    environment = {**os.environ, "PYTHONPATH": str(Path(cli.__file__).parents[2]), "TERM": "xterm"}
    subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=theirs, env=environment)
    # a terminal hands on what was written in its own time and in pieces, but in its order
    os.write(theirs, b"THE END")
    told = b""
    while b"THE END" not in told:
        told += os.read(ours, 65536)
    os.close(theirs)
    os.close(ours)
    assert shown == (b"z-1" in told)


def test_standard_output_may_be_closed_early(project):
    command = f"{sys.executable} -c 'from quizgen.cli import main; main()' schema bank | head -1"
    environment = {**os.environ, "PYTHONPATH": str(Path(cli.__file__).parents[2])}
    done = subprocess.run(command, shell=True, check=True, capture_output=True, env=environment)
    assert (b"{\n", b"") == (done.stdout, done.stderr)


def test_an_end_from_outside_ends_with_143_and_leaves_nothing_half_made(project):
    command = [sys.executable, "-c", "from quizgen.cli import main; main()", "build", "--to", "pdf", "--forms", "200"]
    environment = {**os.environ, "PYTHONPATH": str(Path(cli.__file__).parents[2])}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
    deadline = time.monotonic() + 30
    while not list(project.glob("build/.quizgen*/**/*.pdf")) and time.monotonic() < deadline:
        time.sleep(0.02)
    process.terminate()
    process.communicate(timeout=30)
    assert 143 == process.returncode
    assert [] == built(project)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_a_full_standard_output_is_no_bug(project):
    environment = {**os.environ, "PYTHONPATH": str(Path(cli.__file__).parents[2])}
    command = f"{sys.executable} -c 'from quizgen.cli import main; main()' schema bank > /dev/full"
    done = subprocess.run(command, shell=True, capture_output=True, env=environment, text=True, check=False)
    assert (1, "quizgen: No space left on device: standard output\n") == (done.returncode, done.stderr)


def test_a_closed_standard_output_is_no_bug(project):
    environment = {**os.environ, "PYTHONPATH": str(Path(cli.__file__).parents[2])}
    command = f"{sys.executable} -c 'from quizgen.cli import main; main()' check >&-"
    done = subprocess.run(command, shell=True, capture_output=True, env=environment, text=True, check=False)
    assert (0, "") == (done.returncode, done.stderr)


def test_plan_prints_the_table_of_specifications(project, capsys):
    assert 0 == run(["plan", "content/quizzes/z.yaml"])
    assert "Z (z-1): 1 item on 1 form" in capsys.readouterr().out


def test_plan_prints_a_short_table_and_ends_with_1(project, capsys):
    (project / "content/quizzes/z.yaml").write_text(QUIZ.replace("pick: 1", "pick: 5"))
    assert 1 == run(["plan", "content/quizzes/z.yaml"])
    printed = capsys.readouterr()
    assert "section 1 wants 5 questions, and 1 fits" in printed.err
    assert "1 (short)" in printed.out


def test_plan_of_a_bank_says_that_it_holds_no_quiz(project, capsys):
    assert 1 == run(["plan", "content/banks/b.yaml"])
    assert "holds no quiz" in capsys.readouterr().err


def test_as_makes_the_printed_quiz_again(project):
    assert 0 == run(["build", "--to", "csv"])
    (project / "content/quizzes/z.yaml").write_text(QUIZ.replace("sections:", "seed: other\nsections:"))
    assert 0 == run(["build", "--to", "csv", "--as", "build/z-1/z-1.manifest.json", "--out", "again"])
    assert [(project / "build" / name).read_bytes() for name in built(project) if name.startswith("z-1/")] == [
        (project / "again" / name).read_bytes() for name in built(project, "again")
    ]


def test_as_of_a_quiz_that_is_not_there_ends_with_1(project, capsys):
    assert 0 == run(["build", "--to", "csv"])
    (project / "content/quizzes/z.yaml").write_text(QUIZ.replace("z-1", "z-2"))
    assert 1 == run(["build", "--to", "csv", "--as", "build/z-1/z-1.manifest.json"])
    assert "no quiz 'z-1' is there to be made again" in capsys.readouterr().err


def test_as_goes_with_no_other_number_of_forms(project):
    assert 0 == run(["build", "--to", "csv"])
    assert 2 == run(["build", "--as", "build/z-1/z-1.manifest.json", "--forms", "2"])


def test_only_makes_the_named_part_of_decks_and_no_quiz(project):
    (project / "ids.txt").write_text("q-1\n")
    assert 0 == run(["build", "--to", "csv,anki", "--only", "ids.txt"])
    assert ["d-1.only.apkg", "d-1.only.update.txt"] == built(project)


def test_only_with_a_name_that_means_nothing_builds_nothing(project, capsys):
    (project / "ids.txt").write_text("q-7\n")
    assert 1 == run(["build", "--to", "anki", "--only", "ids.txt"])
    assert "ids.txt:1:1: error[unknown-question]" in capsys.readouterr().err
    assert not (project / "build").exists()


def test_verify_leaves_a_proof_beside_the_papers(project):
    assert 0 == run(["build", "--to", "pdf", "--verify"])
    proof = json.loads((project / "build/z-1/z-1.proof.json").read_text())
    manifest = json.loads((project / "build/z-1/z-1.manifest.json").read_text())
    assert (True, True) == (proof["sound"], "z-1.proof.json" in manifest["files"])


def test_verify_says_that_nothing_was_found_wrong_and_again_where_nothing_has_changed(project, capsys):
    for _ in range(2):
        assert 0 == run(["build", "--to", "pdf", "--verify"])
        assert " PDFs read back, and all sound (z-1/z-1.proof.json)\n" in capsys.readouterr().err


@pytest.mark.parametrize("seed", ["\udcff", "a\nb", "x" * 1001], ids=["not UTF-8", "two lines", "long"])
def test_a_seed_that_no_manifest_can_hold_is_wrong_usage(project, capsys, seed):
    assert 2 == run(["build", "--to", "csv", "--seed", seed])
    assert "it takes words or numbers on one line, of 1000 characters at most" in capsys.readouterr().err


def test_a_link_to_itself_is_told_as_a_file_that_cannot_be_read(project, capsys):
    (project / "content/banks/circle.yaml").symlink_to("circle.yaml")
    assert 1 == run(["check"])
    assert "content/banks/circle.yaml:1:1: error[" in capsys.readouterr().out


def test_a_folder_that_somebody_removed_is_told(project, capsys, monkeypatch):
    def gone():
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr("os.getcwd", gone)
    assert 1 == run(["check"])
    assert "quizgen: No such file or directory: the current folder\n" == capsys.readouterr().err


@pytest.mark.parametrize(
    ("home", "given", "shown"),
    [
        (".", "content", "content/templates/typst/paper.typ.j2:1:1: error[template-fault]"),
        ("content/quizzes", ".", "../templates/typst/paper.typ.j2:1:1: error[template-fault]"),
    ],
)
def test_a_template_is_named_as_other_files_are(project, capsys, monkeypatch, home, given, shown):
    template = project / "content/templates/typst/paper.typ.j2"
    template.parent.mkdir(parents=True)
    template.write_text("{{ nothing }}")
    monkeypatch.chdir(project / home)
    assert 1 == run(["build", given, "--to", "pdf"])
    assert shown in capsys.readouterr().err


def test_a_template_that_leaves_something_out_is_found_by_verify(project, capsys):
    (project / "content/templates/typst").mkdir(parents=True)
    (project / "content/templates/typst/paper.typ.j2").write_text(
        '{% extends "builtin/typst/paper.typ.j2" %}{% block question %}{% endblock %}{% block group %}{% endblock %}'
        "{% block section %}{% endblock %}{% block sections %}{% endblock %}{% block items %}{% endblock %}"
    )
    assert 1 == run(["build", "--to", "pdf", "--verify"])
    assert "error[print-differs]: z-1-A.pdf: item 1, 'q-1', is not there" in capsys.readouterr().err
    assert not (project / "build").exists()
