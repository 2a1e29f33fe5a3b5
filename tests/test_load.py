"""From paths to banks, quizzes and decks."""

from pathlib import Path

import pytest
from quizgen.load import find_files, load_project

BANK = "bank: b-1\ntitle: T\nquestions:\n  - {id: q-1, true-false: So., answer: true}\n"
QUIZ = "quiz: z-1\ntitle: Z\nbanks: [../banks/b.yaml]\nsections: [{pick: 1}]\n"
DECK = "deck: d-1\ntitle: D\nbanks: [../banks/b.yaml]\n"


@pytest.fixture
def project(tmp_path):
    """Lay out a sound project."""
    for folder, name, content in (("banks", "b.yaml", BANK), ("quizzes", "z.yaml", QUIZ), ("decks", "d.yaml", DECK)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text(content)
    return tmp_path


def reported(*paths, **options):
    found = load_project(paths, **options).diagnostics
    return [(Path(each.place.path).name, each.code, each.place.line) for each in found]


def test_a_folder_gives_its_banks_quizzes_and_decks(project):
    loaded = load_project([project])
    assert (["b-1"], ["z-1"], ["d-1"], ()) == (
        [bank.id for bank in loaded.banks],
        [quiz.id for quiz in loaded.quizzes],
        [deck.id for deck in loaded.decks],
        loaded.diagnostics,
    )


def test_a_quiz_by_itself_brings_its_bank(project):
    assert ["b-1"] == [bank.id for bank in load_project([project / "quizzes/z.yaml"]).banks]


def test_a_bank_is_read_once_however_often_it_is_named(project):
    loaded = load_project([project, project / "banks/b.yaml", project / "quizzes"])
    assert (1, 1) == (len(loaded.banks), len(loaded.quizzes))


def test_locks_and_hidden_files_are_not_read(project):
    for name in ("x.lock.yaml", ".hidden.yaml", ".git/x.yaml"):
        (project / name).parent.mkdir(exist_ok=True)
        (project / name).write_text("- nonsense")
    assert ["b.yaml", "d.yaml", "z.yaml"] == [path.name for path in find_files(project)]


def test_a_file_of_another_sort_is_reported(project):
    (project / "banks/x.yaml").write_text("colour: red\n")
    assert [("x.yaml", "unknown-file", 1)] == reported(project)


def test_a_bank_that_a_quiz_names_and_is_not_there_is_reported(project):
    (project / "quizzes/z.yaml").write_text(QUIZ.replace("b.yaml", "bb.yaml"))
    assert [("z.yaml", "file-not-found", 3)] == reported(project)


def test_a_quiz_may_not_name_a_bank_outside_the_project(project):
    (project.parent / "outside.yaml").write_text(BANK)
    (project / "quizzes/z.yaml").write_text(QUIZ.replace("../banks/b.yaml", "../../outside.yaml"))
    assert [("z.yaml", "file-outside-project", 3)] == reported(project)


def test_what_a_broken_bank_leaves_a_quiz_without_is_not_reported_again(project):
    (project / "banks/b.yaml").write_text(BANK + "  - {id: q-2, true-false: So.}\n")
    (project / "quizzes/z.yaml").write_text(QUIZ.replace("pick: 1", "pick: 2"))
    assert [("b.yaml", "missing-property", 5)] == reported(project)


def test_two_quizzes_of_one_name_are_reported(project):
    (project / "quizzes/zz.yaml").write_text(QUIZ)
    assert [("zz.yaml", "duplicate-name", 1)] == reported(project)


def test_quizzes_that_leave_each_other_out_come_to_an_end(project):
    (project / "quizzes/z.yaml").write_text(QUIZ.replace("pick: 1", "pick: 1, not: {quizzes: [y.yaml]}"))
    (project / "quizzes/y.yaml").write_text(
        QUIZ.replace("z-1", "y-1").replace("pick: 1", "pick: 1, not: {quizzes: [z.yaml]}")
    )
    assert {"quiz-circle"} == {code for _, code, _ in reported(project)}


def test_a_picture_is_read_from_inside_the_project_only(project):
    (project / "media").mkdir()
    (project / "media/map.png").write_bytes(b"\x89PNG\r\n\x1a\n...")
    (project / "banks/b.yaml").write_text(
        BANK + "  - {id: q-2, true-false: '![a map](../media/map.png)', answer: true}\n"
    )
    loaded = load_project([project])
    assert {("b-1", "../media/map.png"): b"\x89PNG\r\n\x1a\n..."} == loaded.media


def test_forms_and_seed_stand_in_for_the_quiz_s_own(project):
    (quiz,) = load_project([project], forms=3, seed="other").quizzes
    assert (3, "other") == (len(quiz.forms), quiz.seed)


def test_a_quiz_that_is_only_left_out_by_another_is_not_built(project):
    (project / "banks/b.yaml").write_text(BANK + "  - {id: q-2, true-false: So., answer: true}\n")
    (project / "quizzes/y.yaml").write_text(
        QUIZ.replace("z-1", "y-1").replace("pick: 1", "pick: 1, not: {quizzes: [z.yaml]}")
    )
    assert ["y-1"] == [quiz.id for quiz in load_project([project / "quizzes/y.yaml"]).quizzes]


@pytest.mark.parametrize("name", ["con", "-x", "lpt1"])
def test_a_name_that_files_cannot_have_is_reported(project, name):
    (project / "quizzes/z.yaml").write_text(QUIZ.replace("z-1", name))
    assert [("z.yaml", "unsafe-name", 1)] == reported(project)


def test_a_link_that_leads_out_of_the_project_is_not_read(project, tmp_path_factory):
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.yaml"
    secret.write_text("root: x: SECRET\n")
    (project / "banks/evil.yaml").symlink_to(secret)
    assert [("evil.yaml", "file-outside-project", 1)] == reported(project)


def test_a_picture_that_is_too_large_to_read_is_told(project):
    (project / "banks/big.png").write_bytes(b"")
    with (project / "banks/big.png").open("r+b") as file:
        file.truncate(65 * 1024 * 1024)
    (project / "banks/b.yaml").write_text(BANK + "  - {id: q-2, true-false: '![big](big.png)', answer: true}\n")
    assert [("b.yaml", "file-too-large", 5)] == reported(project)


def test_a_long_chain_of_quizzes_comes_to_an_end(project):
    for number in range(200):
        content = QUIZ.replace("z-1", f"y-{number}").replace(
            "pick: 1", f"pick: 1, not: {{quizzes: [y{number + 1}.yaml]}}"
        )
        (project / f"quizzes/y{number}.yaml").write_text(content)
    (project / "quizzes/y200.yaml").write_text(QUIZ.replace("z-1", "y-200"))
    assert "quiz-circle" in {code for _, code, _ in reported(project)}


def test_a_picture_may_have_any_name(project):
    (project / "banks/\u00dcber blick.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (project / "banks/b.yaml").write_text(
        BANK + "  - {id: q-2, true-false: '![a view](<\u00dcber blick.png>)', answer: true}\n", encoding="utf-8"
    )
    assert [] == reported(project)


def test_a_picture_in_the_text_of_a_passage_is_read(project):
    (project / "banks/map.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    passage = "  - {id: q-2, passage: '![a map](map.png)', questions: [{id: q-3, true-false: So., answer: true}]}\n"
    (project / "banks/b.yaml").write_text(BANK + passage)
    assert [("b-1", "map.png")] == list(load_project([project]).media)
