"""The hooks of pre-commit: which files they are given, and that what they run is there."""

import re
import shlex

import pytest
import yaml
from quizgen.cli import run


@pytest.fixture
def hooks(request):
    return yaml.safe_load((request.config.rootpath / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("path", "is_checked"),
    [
        ("content/banks/mill.yaml", True),
        ("banks/mill.yml", True),
        ("quizzes/midterm.yaml", True),
        ("course/decks/mill.yaml", True),
        ("decks/mill.lock.yaml", False),
        ("sources/mill.lock.yaml", False),
        ("databanks/rows.yaml", False),
        (".github/workflows/check.yaml", False),
        ("banks/readme.md", False),
    ],
)
def test_hooks_are_given_banks_quizzes_and_decks(hooks, path, is_checked):
    for hook in hooks:
        assert is_checked == bool(re.search(hook["files"], path) and not re.search(hook["exclude"], path))


@pytest.mark.parametrize(("answer", "codes"), [("true", [0, 0]), ("perhaps", [1, 1])])
def test_hooks_fail_on_a_bank_with_an_error_alone(hooks, tmp_path, monkeypatch, answer, codes):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "banks").mkdir()
    (tmp_path / "banks/b.yaml").write_text(
        f"bank: b-1\ntitle: T\nquestions:\n  - {{id: q-1, true-false: So., answer: {answer}, rationale: It is.}}\n"
    )
    assert codes == [run([*shlex.split(hook["entry"])[1:], "banks/b.yaml"]) for hook in hooks]
