"""Compiled templates count only as long as they are whole and of the same text, and only ours are kept."""

import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader
from quizgen.render.compiled import CompiledTemplates


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder of templates with one in it, where compiled ones may be written."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    templates = tmp_path / "templates"
    templates.mkdir()
    (templates / "greeting.j2").write_text("Hello {{ name }}", encoding="utf-8")
    return templates


def render(folder: Path, kept_for: Path, makers: bytes = b"") -> tuple[str, bool]:
    """Render the greeting in a new environment, and tell whether it had to be compiled."""
    environment = Environment(
        loader=FileSystemLoader(folder), autoescape=True, bytecode_cache=CompiledTemplates(kept_for, makers)
    )
    compiled = []
    compile_template = environment.compile
    environment.compile = lambda *given, **named: compiled.append(1) or compile_template(*given, **named)  # type: ignore[method-assign]
    return environment.get_template("greeting.j2").render(name="you"), bool(compiled)


def entries(folder: Path) -> list[Path]:
    return list((folder / "__pycache__").glob("*"))


def test_a_template_is_compiled_once(folder: Path) -> None:
    first, second = render(folder, folder), render(folder, folder)
    assert (first, second) == (("Hello you", True), ("Hello you", False))


def test_a_changed_template_is_compiled_anew(folder: Path) -> None:
    render(folder, folder)
    (folder / "greeting.j2").write_text("Good day {{ name }}", encoding="utf-8")
    assert render(folder, folder) == ("Good day you", True)


def test_what_another_maker_made_is_not_used(folder: Path) -> None:
    render(folder, folder)
    assert render(folder, folder, b"other filters") == ("Hello you", True)


@pytest.mark.parametrize("damage", [b"", b"x", bytes(200)])
def test_a_damaged_entry_is_passed_over(folder: Path, damage: bytes) -> None:
    render(folder, folder)
    (entry,) = entries(folder)
    entry.write_bytes(damage)
    assert render(folder, folder) == ("Hello you", True)


def test_an_altered_entry_is_passed_over(folder: Path) -> None:
    render(folder, folder)
    (entry,) = entries(folder)
    entry.write_bytes(entry.read_bytes().replace(b"Hello", b"Jello"))
    assert render(folder, folder) == ("Hello you", True)


def test_a_template_of_ones_own_is_not_kept(folder: Path, tmp_path: Path) -> None:
    render(folder, tmp_path / "ours")
    assert (entries(folder), entries(tmp_path / "ours")) == ([], [])


def test_nothing_is_written_where_python_writes_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    render(folder, folder)
    assert entries(folder) == []


def test_a_folder_that_cant_be_written_to_is_no_fault(folder: Path) -> None:
    (folder / "__pycache__").write_text("in the way", encoding="utf-8")
    assert render(folder, folder) == ("Hello you", True)
