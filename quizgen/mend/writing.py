"""Mended files on their way to the disk, and the difference that they make."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

from quizgen.mend.passes import MendedFile
from quizgen.write import WriteProblem, write_file


def difference(file: MendedFile) -> str:
    """Show what would change in a file as a unified diff."""
    before = file.before.decode().splitlines(keepends=True)
    after = file.after.decode().splitlines(keepends=True)
    lines = unified_diff(before, after, file.shown, file.shown)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def write_mended(file: MendedFile) -> None:
    """Replace a file by what it was mended to, whole, unless it has changed since it was read.

    Raises WriteProblem.
    """
    try:
        write_file(file.path, file.after, former=file.before)
    except WriteProblem as problem:
        # other files may have been mended already
        mend = "this file is as it was; run the command again"
        raise WriteProblem(Path(file.shown), problem.reason, mend) from problem
