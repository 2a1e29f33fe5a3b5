"""`quizgen build --roster` as a person runs it."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from quizgen.cli import run

from tests.cli.test_commands import built, project

__all__ = ["project"]
ROSTER = "name,id,group,form\nAda Lovelace,4711,7b,\nZoë Berg,4712,7b,B\nKim Lee,4713,7a,\n,4714,7a,\n"
FORMS = ["--forms", "2"]


@pytest.fixture
def folder(project):
    (project / "class.csv").write_text(ROSTER, encoding="utf-8")
    return project


def build(*options, out="build"):
    return run(["build", "content/quizzes", "--roster", "class.csv", *FORMS, "--out", out, *options])


def manifest(project, name="build/z-1/z-1.persons.manifest.json"):
    return json.loads((project / name).read_text())


def contents(project, folder):
    root = project / folder / "z-1"
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_each_person_gets_a_paper_and_the_printer_a_bundle_of_each_form(folder):
    assert 0 == build()
    assert [
        "z-1/persons/z-1-4711.pdf",
        "z-1/persons/z-1-4712.pdf",
        "z-1/persons/z-1-4713.pdf",
        "z-1/persons/z-1-4714.pdf",
        "z-1/z-1-A.key.pdf",
        "z-1/z-1-A.pdf",
        "z-1/z-1-A.persons.pdf",
        "z-1/z-1-B.key.pdf",
        "z-1/z-1-B.pdf",
        "z-1/z-1-B.persons.pdf",
        "z-1/z-1.crib.pdf",
        "z-1/z-1.keys.csv",
        "z-1/z-1.keys.pdf",
        "z-1/z-1.manifest.json",
        "z-1/z-1.persons.manifest.json",
    ] == built(folder)


def test_the_manifest_says_who_has_which_form_and_no_names(folder):
    build()
    told = manifest(folder)
    assert {"id": "4712", "form": "B", "file": "persons/z-1-4712.pdf", "group": "7b"} == told["persons"][1]
    assert "Lovelace" not in json.dumps(told)
    assert set(told["files"]) >= {each["file"] for each in told["persons"]}


def test_the_pages_to_be_printed_are_told_beforehand(folder, capsys):
    assert 0 == build("--dry-run", "--spare", "3")
    assert "z-1, for persons: 10 copies × 1 page, 10 pages in all\n" in capsys.readouterr().err
    assert not (folder / "build").exists()


def test_parts_at_once_make_the_papers_of_one_run_byte_for_byte(folder):
    assert 0 == build("--spare", "1", out="whole")
    with ThreadPoolExecutor(3) as pool:
        codes = list(pool.map(lambda part: build("--spare", "1", "--part", f"{part}/3", out="parts"), (1, 2, 3)))
    assert [0, 0, 0] == codes
    whole, parts = contents(folder, "whole"), contents(folder, "parts")
    of_persons = {name for name in whole if name.startswith("persons/")}
    assert [whole[name] for name in sorted(of_persons)] == [parts[name] for name in sorted(of_persons)]
    assert {name for name in whole if "persons" not in name} == {
        name for name in parts if "part" not in name
    } - of_persons


def test_each_part_tells_its_own_persons(folder):
    for part in (1, 2):
        build("--part", f"{part}/2")
    told = [manifest(folder, f"build/z-1/z-1.part-{part}-of-2.manifest.json") for part in (1, 2)]
    assert [["4711", "4712"], ["4713", "4714"]] == [[each["id"] for each in part["persons"]] for part in told]


def test_a_part_that_nobody_is_in_is_no_fault(folder, capsys):
    assert 0 == build("--part", "2/9", out="parts")
    assert "nobody is in part 2 of 9\n" in capsys.readouterr().err


def test_a_part_made_again_takes_nothing_from_others(folder):
    for part in (1, 2):
        build("--part", f"{part}/2")
    before = built(folder)
    build("--part", "1/2")
    assert before == built(folder)


def test_a_build_with_another_roster_is_made_again(folder):
    build()
    paper = folder / "build/z-1/persons/z-1-4711.pdf"
    before = paper.stat().st_mtime_ns
    (folder / "class.csv").write_text(ROSTER.replace("Ada", "Eve"), encoding="utf-8")
    build()
    assert before != paper.stat().st_mtime_ns


def test_a_person_who_left_the_roster_leaves_no_paper_behind(folder):
    build()
    (folder / "class.csv").write_text(ROSTER.replace(",4714,7a,\n", ""), encoding="utf-8")
    build()
    assert "z-1/persons/z-1-4714.pdf" not in built(folder)


def test_a_build_without_the_roster_leaves_persons_papers_alone(folder):
    build()
    before = built(folder)
    assert 0 == run(["build", "content/quizzes", *FORMS])
    assert before == built(folder)


def test_persons_papers_are_proved_too(folder):
    assert 0 == build("--verify")
    told = json.loads((folder / "build/z-1/z-1.persons.proof.json").read_text())
    assert (True, 6) == (told["sound"], len(told["documents"]))


def test_all_that_is_wrong_with_a_roster_is_told_and_nothing_is_built(folder, capsys):
    (folder / "class.csv").write_text("name,id,form\nAda,1,Q\nZoe,1,\n")
    assert 1 == build()
    err = capsys.readouterr().err
    assert "class.csv:2:7: error[unknown-form]: there is no form 'Q' of this quiz" in err
    assert "class.csv:3:1: error[duplicate-person]: the id '1' stands on line 2 already" in err
    assert not (folder / "build").exists()


def test_a_roster_is_for_one_quiz(folder, capsys):
    assert 1 == run(["build", "content/banks", "--roster", "class.csv"])
    assert "a roster is for one quiz, and none is here" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--part", "1/2"], "--part is for the papers of persons"),
        (["--spare", "2"], "--spare is for the papers of persons"),
        (["--roster", "class.csv", "--part", "3/2"], "'3/2' is no part"),
        (["--roster", "class.csv", "--part", "0/2"], "'0/2' is no part"),
        (["--roster", "class.csv", "--part", "1/100000"], "and of 99999 parts at most"),
        (["--roster", "class.csv", "--to", "html"], "papers for persons are PDFs"),
    ],
)
def test_what_means_nothing_together_is_wrong_usage(folder, capsys, options, told):
    assert 2 == run(["build", *options])
    assert told in capsys.readouterr().err
