"""The built wheel, in an empty environment, does outside the checkout what the program does inside."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Build the wheel once."""
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (path,) = out.glob("*.whl")
    return path


def test_the_wheel_holds_the_templates_and_nothing_of_the_tests(wheel):
    with zipfile.ZipFile(wheel) as package:
        names = package.namelist()
    shipped = {
        f"quizgen/templates/{path.relative_to(ROOT / 'templates').as_posix()}"
        for path in (ROOT / "templates").rglob("*")
        if path.is_file()
    }
    assert shipped <= set(names)
    assert [] == [name for name in names if not name.startswith(("quizgen/", "quizgen-"))]
    assert "quizgen/py.typed" in names


def test_the_installed_wheel_builds_a_quiz_outside_the_checkout(wheel, tmp_path):
    venv.create(tmp_path / "env", with_pip=True)
    programs = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run(
        [programs / "python", "-m", "pip", "install", "--quiet", str(wheel)], check=True, capture_output=True
    )
    place = tmp_path / "elsewhere"
    place.mkdir()
    plain = {key: value for key, value in os.environ.items() if key not in {"PYTHONPATH", "VIRTUAL_ENV"}}

    def quizgen(*arguments):
        return subprocess.run(
            [programs / "quizgen", *arguments], cwd=place, env=plain, check=True, capture_output=True, text=True
        )

    quizgen("init", "course")
    assert "" == quizgen("check", "--strict", "course").stdout
    made = quizgen("build", "course", "--to", "pdf,html,csv,anki").stdout.split()
    assert {"build/first-quiz/first-quiz-B.key.pdf", "build/mill-liberty-2.apkg"} <= set(made)
    assert [] == [name for name in made if not (place / name).stat().st_size]
