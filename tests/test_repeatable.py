"""The same input gives the same bytes, on whatever machine it is built."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
RUN = [sys.executable, "-c", "from quizgen.cli import main; main()"]
SURROUNDINGS = {
    "plain": {},
    "another hash seed": {"PYTHONHASHSEED": "4711"},
    "another time zone": {"TZ": "Asia/Seoul"},
    "another locale": {"LC_ALL": "C", "PYTHONUTF8": "0"},
}


def build(folder, more):
    target = ROOT / "templates/init"
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1767225600", "PYTHONPATH": str(ROOT), **more}
    command = [*RUN, "build", str(target), "--to", "pdf,html,csv,anki", "--out", str(folder)]
    subprocess.run(command, check=True, capture_output=True, env=environment, cwd=folder.parent)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """Build once, to compare with."""
    return build(tmp_path_factory.mktemp("first") / "out", {"PYTHONHASHSEED": "0"})


@pytest.mark.parametrize("more", SURROUNDINGS.values(), ids=SURROUNDINGS)
def test_the_surroundings_change_no_byte(first, tmp_path, more):
    again = build(tmp_path / "out", more)
    assert sorted(first) == sorted(again)
    assert [] == [name for name in first if first[name] != again[name]]
