"""The code keeps its own rules: layers, types, lint and format, by the tools that `pyproject.toml` sets up."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOOLS = {
    "imports go down only": ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
    "types are sound": ["-m", "mypy", "--no-error-summary"],
    "nothing to lint": ["-m", "ruff", "check", "--quiet"],
    "formatted": ["-m", "ruff", "format", "--check", "--quiet"],
}


@pytest.mark.parametrize("arguments", TOOLS.values(), ids=TOOLS)
def test_the_tool_finds_nothing(arguments):
    found = subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (0, "") == (found.returncode, found.stdout + found.stderr if found.returncode else "")
