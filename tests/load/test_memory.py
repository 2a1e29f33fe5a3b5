"""What is remembered between two readings of a project, and what is not."""

import pytest
from quizgen.evidence import make_lock, read_source, write_lock
from quizgen.load import Memory, load_project

BANK = "bank: b-1\ntitle: T\nsources: {mill: {author: Mill, lock: mill.lock.yaml}}\nquestions:\n  - {id: q-1, true-false: So., answer: true}\n"
QUIZ = "quiz: z-1\ntitle: Z\nbanks: [b.yaml]\nsections: [{pick: 1}]\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "b.yaml").write_text(BANK)
    (tmp_path / "other.yaml").write_text(BANK.replace("b-1", "b-2"))
    (tmp_path / "z.yaml").write_text(QUIZ)
    return tmp_path


def read_twice(folder, change=lambda: None):
    memory = Memory()
    first = load_project((folder,), memory=memory)
    change()
    memory.begin_round()
    return first, load_project((folder,), memory=memory)


def test_what_did_not_change_is_the_same_object(folder):
    first, second = read_twice(folder)
    assert list(map(id, (*first.banks, *first.quizzes))) == list(map(id, (*second.banks, *second.quizzes)))


def test_a_changed_bank_and_its_quiz_are_made_anew_and_nothing_else(folder):
    first, second = read_twice(folder, lambda: (folder / "b.yaml").write_text(BANK.replace("So.", "Thus.")))
    assert [False, True] == [a is b for a, b in zip(first.banks, second.banks, strict=True)]
    assert first.quizzes[0] is not second.quizzes[0]
    assert "Thus." == second.quizzes[0].forms[0].items[0].item.stem.typed


def test_a_bank_is_read_anew_when_its_lock_appears(folder):
    first, second = read_twice(folder, lambda: (folder / "mill.lock.yaml").write_text(lock()))
    assert "lock-not-found" in {each.code for each in first.diagnostics}
    assert "lock-not-found" not in {each.code for each in second.diagnostics}
    assert first.banks[0] is not second.banks[0]


def test_a_text_with_a_place_is_no_plain_text():
    class Placed(str):
        __slots__ = ()

    memory = Memory()
    assert [1, 2] == [memory.recall(list.__len__, [0] * number) for number in (1, 2)]
    assert Placed is type(memory.recall(_itself, Placed("a")))
    assert str is type(memory.recall(_itself, "a"))


def test_what_a_round_does_not_ask_for_is_forgotten():
    memory = Memory()
    first = memory.recall(_new, "a")
    memory.begin_round()
    memory.begin_round()
    assert first is not memory.recall(_new, "a")


def test_what_a_round_asks_for_is_kept():
    memory = Memory()
    first = memory.recall(_new, "a")
    for _ in range(3):
        memory.begin_round()
        assert first is memory.recall(_new, "a")


def lock():
    document, _ = read_source("mill.md", b"---\nid: mill\nauthor: Mill\ntitle: T\n---\nOne paragraph.\n")
    return write_lock(make_lock(document, ())).decode()


def _itself(text):
    return text


def _new(_):
    return object()
